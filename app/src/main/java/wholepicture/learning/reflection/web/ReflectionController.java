package wholepicture.learning.reflection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Worker;
import wholepicture.agencies.Workers;
import wholepicture.learning.reflection.Reflection;
import wholepicture.questions.Asks;
import wholepicture.questions.Drafts;
import wholepicture.questions.QuestionSet;
import wholepicture.questions.QuestionSets;
import wholepicture.questions.Sheet;
import wholepicture.questions.Sheets;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Tag;

/** A worker's own lists of things to consider. */
@Controller
@RequestMapping("/self-assessment")
class ReflectionController {

    private final Reflection reflection;
    private final QuestionSets sets;
    private final Drafts drafts;
    private final Workers workers;

    ReflectionController(Reflection reflection, QuestionSets sets, Drafts drafts, Workers workers) {
        this.reflection = reflection;
        this.sets = sets;
        this.drafts = drafts;
        this.workers = workers;
    }

    @Bean
    static HomePart selfAssessmentPart(Reflection reflection, Drafts drafts) {
        return new ReflectionPart(reflection, drafts);
    }

    @GetMapping
    ModelAndView show() {
        return show(Errors.NONE);
    }

    private ModelAndView show(Errors errors) {
        var again = reflection.openAgain();
        var page = new ReflectionPage(reflection.own().stream().map(this::mine).toList(),
            reflection.ofOthers().stream().map(sheet -> new Link("%s, by %s".formatted(sets.of(sheet).title(), sheet.begunBy()), sheet.address())).toList(),
            sets.asked(Reflection.PURPOSE).stream().map(set -> new ReflectionPage.Offered(set.code(), set.title(), set.about(), again(set, again.getOrDefault(set, Map.of())))).toList(),
            waiting(drafts), Arrays.stream(Reflection.With.values()).map(with -> new Option(with.name(), with.inWords(), "", with == Reflection.With.ALONE)).toList(), errors);
        return new ModelAndView("reflection/own", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    static List<Link> waiting(Drafts drafts) {
        return drafts.waiting().stream().map(w -> new Link("What you typed on %s and did not save".formatted(Dates.inWords(w.at())), "/answers/%s/%s".formatted(w.sheet(), w.section()))).toList();
    }

    private static List<String> again(QuestionSet set, Map<String, String> open) {
        return open.entrySet().stream().map(e -> "%s (%s)".formatted(set.line(e.getKey()).orElseThrow().text(), e.getValue())).toList();
    }

    private ReflectionPage.Mine mine(Sheet sheet) {
        var shared = sheet.sharedWith() == null ? "" : workers.byId(sheet.sharedWith()).map(Worker::name).orElse("");
        var done = sheet.finishedAt();
        return new ReflectionPage.Mine(sheet.id().toString(), new Link("%s, begun %s".formatted(sets.of(sheet).title(), Dates.inWords(sheet.begunAt())), sheet.address()),
            done == null ? new Tag("Being answered", Tag.Colour.BLUE) : new Tag("Finished", Tag.Colour.GREEN), Reflection.With.valueOf(sheet.context()).inWords(), shared,
            sheet.withinAgency() == null ? "/self-assessment/%s/share".formatted(sheet.id()) : "");
    }

    @PostMapping
    ModelAndView begin(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "ALONE") String with) {
        var how = Option.chosen(Reflection.With.class, with).orElse(Reflection.With.ALONE);
        return new ModelAndView("redirect:/answers/" + reflection.begin(code, how));
    }

    @PostMapping("/{sheet}/share")
    ModelAndView share(@PathVariable String sheet, @RequestParam(defaultValue = "") String with) {
        return reflection.share(Asks.id(sheet), with) ? new ModelAndView("redirect:/self-assessment")
            : show(Errors.of("with-" + Objects.requireNonNull(Asks.id(sheet)), "Nobody of your agency signs in as “%s”. Enter their user name".formatted(with)));
    }

    @ExceptionHandler({Sheets.NoSuchSheet.class, QuestionSets.NoSuchSet.class})
    void noSuchSheet(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
