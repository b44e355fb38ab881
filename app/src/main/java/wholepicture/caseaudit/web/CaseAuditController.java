package wholepicture.caseaudit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import wholepicture.ui.Sent;

/** Audits of listed cases: opening one, and reading its cases as its auditor. */
@Controller
@RequestMapping("/case-audits")
class CaseAuditController {

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
        return page(Sent.nothing(), Errors.NONE);
    }

    @PostMapping
    ModelAndView open(@RequestParam MultiValueMap<String, String> typed) {
        if (!CaseAudits.mayOpen()) {
            throw new NotYours();
        }
        var sent = new Sent(typed);
        var auditor = workers.byUsername(sent.text("auditor"));
        var title = sent.need("title", "Say what is audited");
        sent.must(auditor.isPresent(), "auditor", "Enter the user name of the auditor");
        var refs = sent.need("refs", "List the cases");
        var from = sent.needDay("from", "The day", "Enter the day");
        var to = sent.needDay("to", "The day", "Enter the day");
        var closes = sent.needDay("closes", "The day", "Enter the day");
        if (sent.errors().any()) {
            return page(sent, sent.errors());
        }
        try {
            audits.open(title, auditor.orElseThrow(), Stream.of(refs.split("[\\s,;]+")).toList(), from.orElseThrow(), to.orElseThrow(), CaseAudits.endOf(closes.orElseThrow()));
        } catch (CannotBe e) {
            return page(sent, Errors.of("refs", String.valueOf(e.getMessage())));
        }
        return new ModelAndView("redirect:/case-audits");
    }

    @GetMapping("/{id}/{ref}")
    ModelAndView read(@PathVariable long id, @PathVariable String ref) {
        var lines = audits.read(id, ref).stream().map(one -> List.of(Dates.brief(one.happened()), one.sentence(), one.worker(), one.why(),
            Stream.of(one.considered().isEmpty() ? "" : "Also considered: " + one.considered(), one.dissent().isEmpty() ? "" : "Disagreed: " + one.dissent()).filter(words -> !words.isEmpty()).collect(Collectors.joining("\n")))).toList();
        return new ModelAndView("caseaudit/case", Map.of("ref", ref, "lines", lines));
    }

    private ModelAndView page(Sent sent, Errors errors) {
        var today = clock.instant().atZone(When.UK).toLocalDate();
        var shown = audits.mine().stream().map(one -> new AuditView(one.title(), "%s, cases of %s from %s to %s; opened by %s, until %s".formatted(one.auditor(), one.agency(), Dates.brief(one.from()), Dates.brief(one.to()),
            one.openedBy(), Dates.brief(one.closes().minusSeconds(1).atZone(When.UK).toLocalDate())), one.open() && one.mine(), one.open() ? "" : "Closed", one.id(), one.refs())).toList();
        return new ModelAndView("caseaudit/list", Map.of("audits", shown, "opens", CaseAudits.mayOpen(), "typed", Map.of("title", sent.text("title"), "auditor", sent.text("auditor"), "refs", sent.text("refs")),
            "from", sent.date("from"), "to", sent.date("to").isBlank() && !errors.any() ? DateFields.of(today) : sent.date("to"), "closes", sent.date("closes"), "errors", errors),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
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
