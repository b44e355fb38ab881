package wholepicture.learning.measures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.cases.CaseProcess;
import wholepicture.clocks.TimeLimits;
import wholepicture.learning.Reviews;
import wholepicture.learning.checks.Check;
import wholepicture.learning.checks.Checks;
import wholepicture.learning.checks.NoSuchCheck;
import wholepicture.learning.checks.NotNow;
import wholepicture.learning.checks.Processes;
import wholepicture.learning.measures.Counting;
import wholepicture.learning.measures.Measures;
import wholepicture.learning.measures.Standings;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** The measure of a check: what is counted, how it moves, and whether a person says that the lesson has taken. */
@Controller
@RequestMapping("/checks/{id}/measure")
class MeasureController {

    private final Checks checks;
    private final Processes processes;
    private final Measures measures;
    private final Standings standings;
    private final List<TimeLimits> limits;

    MeasureController(Checks checks, Processes processes, Measures measures, Standings standings, List<TimeLimits> limits) {
        this.checks = checks;
        this.processes = processes;
        this.measures = measures;
        this.standings = standings;
        this.limits = limits;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id) {
        return page(id, "", "", "", Errors.NONE);
    }

    private ModelAndView page(String id, String counting, String target, String months, Errors errors) {
        var versions = checks.versions(id);
        var check = checks.approved(id).orElse(versions.getFirst());
        var process = processes.named(check.wording().process()).orElse(null);
        var page = MeasurePage.of(Acting.now().is(Role.LEARNING_LEAD), check, standings.evidence(id), standings.of(id), process,
            Option.choosing(countings(check, process), counting.isEmpty() ? measures.of(id).map(m -> code(m.counting())).orElse("") : counting), target, months, errors);
        return new ModelAndView("checks/measure", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @PostMapping
    ModelAndView set(@PathVariable String id, @RequestParam(defaultValue = "") String counting, @RequestParam(defaultValue = "") String target, @RequestParam(defaultValue = "") String months) {
        Reviews.onlyLeads();
        var check = checks.versions(id).getFirst();
        var chosen = read(counting).filter(one -> countings(check, processes.named(check.wording().process()).orElse(null)).stream().anyMatch(o -> o.value().equals(counting)));
        var errors = new ArrayList<FieldError>();
        if (chosen.isEmpty()) {
            errors.add(new FieldError("counting", "Choose what is counted"));
        }
        if (!target.strip().matches("[1-9]\\d?|100")) {
            errors.add(new FieldError("target", "The target must be between 1 and 100 per cent"));
        }
        if (!months.strip().matches("[3-9]|1\\d|2[0-4]")) {
            errors.add(new FieldError("months", "The months must be between 3 and 24"));
        }
        if (!errors.isEmpty()) {
            return page(id, counting, target, months, new Errors(errors));
        }
        measures.set(id, chosen.orElseThrow(), Integer.parseInt(target.strip()), Integer.parseInt(months.strip()));
        return to(id);
    }

    @PostMapping("/standing")
    ModelAndView stand(@PathVariable String id, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "embedded") String says) {
        Reviews.onlyLeads();
        checks.versions(id);
        if (standings.evidence(id).isEmpty()) {
            return to(id);   // nothing is measured yet, so the page has no such form
        }
        if (reason.isBlank()) {
            return page(id, "", "", "", Errors.of("reason", "Say what you saw"));
        }
        try {
            if (says.equals("open")) {
                standings.openAgain(id, reason.strip());
            } else {
                standings.embed(id, reason.strip());
            }
            return to(id);
        } catch (NotNow e) {
            return page(id, "", "", "", Errors.of("reason", String.valueOf(e.getMessage())));
        }
    }

    private List<Option> countings(Check check, @Nullable CaseProcess process) {
        var options = new ArrayList<Option>(List.of(Option.of("", "Choose")));
        switch (check.wording().form()) {
            case YES_NO -> options.addAll(List.of(Option.of("answered/YES", "It was answered yes"), Option.of("answered/NO", "It was answered no"), Option.of("answered/YES,NO", "It was answered yes or no")));
            case WORDS, DAY -> options.add(Option.of("answered/" + check.wording().form().name(), "It was answered"));
        }
        if (process != null) {
            process.moments().forEach(moment -> List.of(14, 30).forEach(days -> options.add(Option.of("followed/%s/%d".formatted(moment.code(), days), "%s followed within %d days".formatted(moment.inWords(), days)))));
            limits.stream().filter(limit -> limit.process().equals(process.inWords())).flatMap(limit -> limit.all().stream())
                .forEach(limit -> options.add(Option.of("in-time/" + limit.code(), "In time: " + limit.what())));
        }
        return options;
    }

    private static Optional<Counting> read(String code) {
        var part = code.split("/");
        return switch (part[0]) {
            case "answered" -> part.length == 2 ? Optional.of(new Counting.Answered(List.of(part[1].split(",")))) : Optional.empty();
            case "followed" -> part.length == 3 && part[2].matches("\\d{1,3}") ? Optional.of(new Counting.Followed(part[1], Integer.parseInt(part[2]))) : Optional.empty();
            case "in-time" -> part.length == 2 ? Optional.of(new Counting.InTime(part[1])) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String code(Counting counting) {
        return switch (counting) {
            case Counting.Answered(var answers) -> "answered/" + String.join(",", answers);
            case Counting.Followed(var fact, int days) -> "followed/%s/%d".formatted(fact, days);
            case Counting.InTime(var clock) -> "in-time/" + clock;
        };
    }

    private static ModelAndView to(String id) {
        return new ModelAndView("redirect:/checks/" + id + "/measure");
    }

    @ExceptionHandler(NoSuchCheck.class)
    void noSuchCheck(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(Reviews.OnlyLearningLeads.class)
    void onlyLearningLeads(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, "Only a learning lead works on measures");
    }
}
