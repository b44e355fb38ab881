package wholepicture.learning.reflection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Role;
import wholepicture.learning.Reviews;
import wholepicture.learning.reflection.Confidence;
import wholepicture.learning.reflection.Confidence.Cell;
import wholepicture.learning.reflection.OpenAgain;
import wholepicture.learning.reflection.Reflection;
import wholepicture.questions.QuestionSets;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** How sure groups of workers are, and saying that a theme came back. */
@Controller
@RequestMapping("/self-assessment/confidence")
class ConfidenceController {

    private static final int LEFT = 330;
    private static final int STEP = 110;
    private static final int LINE = 26;

    private final Confidence confidence;
    private final OpenAgain openAgain;
    private final QuestionSets sets;
    private final Agencies agencies;

    ConfidenceController(Confidence confidence, OpenAgain openAgain, QuestionSets sets, Agencies agencies) {
        this.confidence = confidence;
        this.openAgain = openAgain;
        this.sets = sets;
        this.agencies = agencies;
    }

    @GetMapping
    ModelAndView show() {
        return show("", "", Errors.NONE);
    }

    @PostMapping
    ModelAndView cameBack(@RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "") String why) {
        Reviews.onlyLeads();
        var wrong = Stream.of(confidence.all().containsKey(theme) ? null : new FieldError("theme", "Choose the theme"), why.isBlank() ? new FieldError("why", "Say where it was found again") : null)
            .filter(Objects::nonNull).toList();
        if (!wrong.isEmpty()) {
            return show(theme, why, new Errors(wrong));
        }
        openAgain.cameBack(theme, why.strip());
        return new ModelAndView("redirect:/self-assessment/confidence");
    }

    private ModelAndView show(String theme, String why, Errors errors) {
        var cells = confidence.cells();
        var names = confidence.all();
        var shown = agencies.all().stream().filter(agency -> cells.stream().anyMatch(c -> Objects.equals(c.agencyId(), agency.id()))).toList();
        var rows = names.keySet().stream().filter(id -> cells.stream().anyMatch(c -> c.theme().equals(id))).map(id -> row(id, Objects.requireNonNull(names.get(id)), shown, cells)).toList();
        var page = new ConfidencePage(confidence.smallest(), Stream.concat(Stream.of("All agencies"), shown.stream().map(Agency::name)).toList(), rows,
            new ConfidencePage.Drawn(LEFT + STEP * (shown.size() + 1) + 10, 50 + LINE * rows.size(), LEFT, STEP, LINE), lines(),
            openAgain.themes().stream().map(b -> List.of(names.getOrDefault(b.theme(), b.theme()), Dates.inWords(LocalDate.ofInstant(b.at(), When.UK)), b.why())).toList(),
            Acting.now().is(Role.LEARNING_LEAD), Option.choosing(Stream.concat(Stream.of(Option.of("", "Choose a theme")), names.entrySet().stream().map(e -> Option.of(e.getKey(), e.getValue()))).toList(), theme), theme, why, errors);
        return new ModelAndView("reflection/confidence", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static ConfidencePage.Row row(String id, String name, List<Agency> shown, List<Cell> cells) {
        return new ConfidencePage.Row(name, Stream.concat(Stream.of(cell(id, null, cells)), shown.stream().map(agency -> cell(id, agency.id(), cells))).toList());
    }

    private static ConfidencePage.Cell cell(String theme, @Nullable Long agency, List<Cell> cells) {
        return cells.stream().filter(c -> c.theme().equals(theme) && Objects.equals(c.agencyId(), agency)).findFirst()
            .map(c -> new ConfidencePage.Cell((int) Math.round(c.sure()), "%s (%d)".formatted(Confidence.inWords(c.sure()), c.people()))).orElse(new ConfidencePage.Cell(0, "too few"));
    }

    /** Each line in the viewer's own agency, the least sure first. */
    private List<List<String>> lines() {
        var asked = sets.asked(Reflection.PURPOSE);
        return confidence.here().stream().sorted(Comparator.comparing(Confidence.OfLine::sure)).flatMap(line -> asked.stream().filter(set -> set.code().equals(line.code()))
            .flatMap(set -> set.line(line.line()).stream()).map(one -> List.of(one.text(), Confidence.inWords(line.sure()), String.valueOf(line.people())))).toList();
    }

    @ExceptionHandler(Reviews.OnlyLearningLeads.class)
    void onlyLeads(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, "Only a learning lead says that a theme came back");
    }
}
