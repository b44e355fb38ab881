package wholepicture.caseaudit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Workers;
import wholepicture.caseaudit.CannotBe;
import wholepicture.caseaudit.CaseAudits;
import wholepicture.caseaudit.NoSuchAudit;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;

/** Audits of listed cases: opening one, and reading its cases as its auditor. */
@Controller
@RequestMapping("/case-audits")
class CaseAuditController {

    private static final List<String> DAYS = List.of("from", "to", "closes");

    private final CaseAudits audits;
    private final Workers workers;
    private final Clock clock;

    CaseAuditController(CaseAudits audits, Workers workers, Clock clock) {
        this.audits = audits;
        this.workers = workers;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        return page(new LinkedMultiValueMap<>(), Errors.NONE);
    }

    @PostMapping
    ModelAndView open(@RequestParam MultiValueMap<String, String> typed) {
        if (!CaseAudits.mayOpen()) {
            throw new NotYours();
        }
        var wrong = new ArrayList<FieldError>();
        if (text(typed, "title").isEmpty()) {
            wrong.add(new FieldError("title", "Say what is audited"));
        }
        var auditor = workers.byUsername(text(typed, "auditor"));
        if (auditor.isEmpty()) {
            wrong.add(new FieldError("auditor", "Enter the user name of the auditor"));
        }
        if (text(typed, "refs").isEmpty()) {
            wrong.add(new FieldError("refs", "List the cases"));
        }
        var days = DAYS.stream().collect(Collectors.toMap(name -> name, name -> day(typed, name).readDay("The day")));
        DAYS.stream().filter(name -> !(days.get(name) instanceof DateFields.Read.Known)).forEach(name -> wrong.add(new FieldError(name + "-day",
            days.get(name) instanceof DateFields.Read.Problem(var sentence) ? sentence : "Enter the day")));
        if (!wrong.isEmpty() || !(days.get("from") instanceof DateFields.Read.Known from) || !(days.get("to") instanceof DateFields.Read.Known to) || !(days.get("closes") instanceof DateFields.Read.Known closes)) {
            return page(typed, new Errors(wrong));
        }
        try {
            audits.open(text(typed, "title"), auditor.orElseThrow(), Stream.of(text(typed, "refs").split("[\\s,;]+")).toList(), from.day(), to.day(), CaseAudits.endOf(closes.day()));
        } catch (CannotBe e) {
            return page(typed, Errors.of("refs", String.valueOf(e.getMessage())));
        }
        return new ModelAndView("redirect:/case-audits");
    }

    @GetMapping("/{id}/{ref}")
    ModelAndView read(@PathVariable long id, @PathVariable String ref) {
        var lines = audits.read(id, ref).stream().map(one -> List.of(Dates.brief(one.happened()), one.sentence(), one.worker(), one.why(),
            Stream.of(one.considered().isEmpty() ? "" : "Also considered: " + one.considered(), one.dissent().isEmpty() ? "" : "Disagreed: " + one.dissent()).filter(words -> !words.isEmpty()).collect(Collectors.joining("\n")))).toList();
        return new ModelAndView("caseaudit/case", Map.of("ref", ref, "lines", lines));
    }

    private ModelAndView page(MultiValueMap<String, String> typed, Errors errors) {
        var today = clock.instant().atZone(When.UK).toLocalDate();
        var shown = audits.mine().stream().map(one -> new AuditView(one.title(), "%s, cases of %s from %s to %s; opened by %s, until %s".formatted(one.auditor(), one.agency(), Dates.brief(one.from()), Dates.brief(one.to()),
            one.openedBy(), Dates.brief(one.closes().minusSeconds(1).atZone(When.UK).toLocalDate())), one.open() && one.mine(), one.open() ? "" : "Closed", one.id(), audits.refs(one.id()))).toList();
        return new ModelAndView("caseaudit/list", Map.of("audits", shown, "opens", CaseAudits.mayOpen(), "typed", Map.of("title", text(typed, "title"), "auditor", text(typed, "auditor"), "refs", text(typed, "refs")),
            "from", day(typed, "from"), "to", day(typed, "to").isBlank() && !errors.any() ? DateFields.of(today) : day(typed, "to"), "closes", day(typed, "closes"), "errors", errors),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static DateFields day(MultiValueMap<String, String> typed, String name) {
        return new DateFields(typed.getFirst(name + ".day"), typed.getFirst(name + ".month"), typed.getFirst(name + ".year"));
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        return Optional.ofNullable(typed.getFirst(name)).map(String::strip).orElse("");
    }

    /** The page is not for this worker. */
    private static final class NotYours extends RuntimeException {
        NotYours() {
            super("A manager or Head of Service opens an audit of their own agency's cases.");
        }
    }

    @ExceptionHandler(NoSuchAudit.class)
    void none(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(NotYours.class)
    void notYours(NotYours e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
