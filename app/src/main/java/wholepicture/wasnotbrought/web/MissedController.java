package wholepicture.wasnotbrought.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
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
import wholepicture.access.Access;
import wholepicture.access.NoSuchPerson;
import wholepicture.access.Sight;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.cases.Asked;
import wholepicture.cases.AskedForm;
import wholepicture.cases.Bearing;
import wholepicture.cases.Occasions;
import wholepicture.cases.Unanswered;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.MayNotAdd;
import wholepicture.picture.PatternRules;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Option;
import wholepicture.ui.Sent;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;
import wholepicture.wasnotbrought.AppointmentsAsAProcess;
import wholepicture.wasnotbrought.Missed;
import wholepicture.wasnotbrought.MissedRows;
import wholepicture.wasnotbrought.Oversight;
import wholepicture.wasnotbrought.Reason;
import wholepicture.wasnotbrought.WasNotBrought;

/** The appointments to which a child was not brought, of all agencies; recording one; and a supervisor's judgement. */
@Controller
@RequestMapping("/people/{person}/was-not-brought")
class MissedController {

    private static final List<Option> OUTCOMES = List.of(Option.of("WAS_NOT_BROUGHT", "Was not brought"), Option.of("CANCELLED_BY_FAMILY", "The family cancelled it"),
        Option.of("RESCHEDULED", "The family moved it"));
    private static final List<Option> REASONS = Option.each(Reason.values(), Reason::inWords);

    private final WasNotBrought wasNotBrought;
    private final Occasions occasions;
    private final MissedRows rows;
    private final PatternRules rules;
    private final Chronology chronology;
    private final Access access;
    private final Clock clock;
    private final int together;

    MissedController(WasNotBrought wasNotBrought, Occasions occasions, MissedRows rows, PatternRules rules, Chronology chronology, Access access, Clock clock, @Value("${wholepicture.patterns.missed-in-any-way.count:5}") int together) {
        this.together = together;
        this.wasNotBrought = wasNotBrought;
        this.occasions = occasions;
        this.rows = rows;
        this.rules = rules;
        this.chronology = chronology;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID person) {
        access.look(person, "appointments to which the child was not brought");
        return page(person, "", Sent.nothing());
    }

    @PostMapping
    ModelAndView record(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        chronology.mayWrite(person);
        var sent = new Sent(typed);
        var today = clock.instant().atZone(When.UK).toLocalDate();
        var day = sent.needDay("day", "The day", "Enter the day of the appointment");
        sent.must(day.filter(today::isBefore).isEmpty(), "day-day", "The day must not be in the future");
        var what = sent.need("what", "Say which appointment");
        var outcome = sent.one(Outcome.class, "outcome").filter(o -> OUTCOMES.stream().anyMatch(one -> one.value().equals(o.name())));
        sent.must(outcome.isPresent(), "outcome", "Choose what happened");
        var reason = sent.need(Reason.class, "reason", "Choose why, as far as anybody knows");
        var impact = sent.need("impact", "Say what it means for the child");
        var contacted = sent.need("contacted", "Say who was spoken to");
        var action = sent.need("action", "Say what is done now");
        var asked = due(person, AppointmentsAsAProcess.MISSED);
        var replies = AskedForm.read(asked, sent);
        AskedForm.check(asked, sent, replies.missing(asked, Bearing.RECORDS));
        return done(person, AppointmentsAsAProcess.MISSED, sent, () -> wasNotBrought.record(person, new Missed(day.orElseThrow(), what, outcome.orElseThrow(), reason.orElseThrow(),
            sent.text("reasonWords"), impact, sent.text("worries"), contacted, action), replies));
    }

    private List<Asked> due(UUID person, String act) {
        return occasions.due(List.of(AppointmentsAsAProcess.of(person)), act).asked();
    }

    /** Does it when nothing is wrong with what was sent. @param form the one that was */
    private ModelAndView done(UUID person, String form, Sent sent, Runnable act) {
        if (sent.errors().any()) {
            return page(person, form, sent);
        }
        try {
            act.run();
            return new ModelAndView("redirect:/people/%s/was-not-brought".formatted(person));
        } catch (Unanswered e) {   // a question that began while the form was open
            AskedForm.check(due(person, form.split("/", 2)[0]), sent, e.missing());
            return page(person, form, sent);
        }
    }

    @PostMapping("/oversight/{id}")
    ModelAndView judge(@PathVariable UUID person, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed) {
        access.sight(person);
        var one = rows.oversights(person).stream().filter(o -> o.id() == id).findFirst().orElseThrow(NoSuchPerson::new);
        if (!wasNotBrought.mayJudge(one)) {
            throw new NotYours("A manager or safeguarding lead of %s judges this.".formatted(one.agency()));
        }
        var sent = new Sent(typed);
        sent.must(List.of("yes", "no").contains(sent.text("harm")), "harm", "Say whether it harms the child");
        var why = sent.need("why", "Say why");
        var done = sent.need("done", "Say what is done");
        boolean harm = sent.text("harm").equals("yes");
        var asked = due(person, AppointmentsAsAProcess.JUDGED);
        var replies = AskedForm.read(asked, sent);
        AskedForm.check(asked, sent, sent.text("harm").isEmpty() ? Map.of() : replies.missing(asked, AppointmentsAsAProcess.bearing(harm)));
        return done(person, judging(id), sent, () -> wasNotBrought.judge(person, id, harm, why, done, replies));
    }

    private static String judging(long id) {
        return AppointmentsAsAProcess.JUDGED + "/" + id;
    }

    private ModelAndView page(UUID person, String form, Sent sent) {
        var errors = sent.errors();
        boolean writes = access.sight(person) != Sight.INDEX;
        var tasks = rows.oversights(person);
        var forms = new LinkedHashMap<String, List<Asked>>();
        forms.put(AppointmentsAsAProcess.MISSED, writes ? due(person, AppointmentsAsAProcess.MISSED) : List.of());
        tasks.stream().filter(wasNotBrought::mayJudge).forEach(one -> forms.put(judging(one.id()), due(person, AppointmentsAsAProcess.JUDGED)));
        var asked = AskedForm.apart(form, forms);
        var page = new MissedPage(person.toString(), access.name(person), rows.of(person).stream().map(MissedController::line).toList(),
            tasks.stream().map(one -> task(one, AskedForm.show(asked.getOrDefault(judging(one.id()), List.of()), sent, errors))).toList(),
            "From %d in %d months, or %d with those that the family cancelled or moved, a supervisor judges whether it harms the child, as this partnership settled it (Children of Family Y, recommendation 8.2)."
                .formatted(rules.notBroughtCount(), rules.notBroughtMonths(), together), writes,
            new MissedPage.Filled(sent.date("day"), sent.text("what"),
                Option.choosing(OUTCOMES, sent.text("outcome")), Option.choosing(REASONS, sent.text("reason")), sent.text("reasonWords"), sent.text("impact"),
                sent.text("worries"), sent.text("contacted"), sent.text("action"), sent.text("why"), sent.text("done")),
            AskedForm.show(asked.getOrDefault(AppointmentsAsAProcess.MISSED, List.of()), sent, errors), AskedForm.shown(sent, clock.instant()),
            AskedForm.answered(occasions.answered(List.of(AppointmentsAsAProcess.of(person)))), errors);
        return new ModelAndView("wasnotbrought/missed", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static List<String> line(MissedRows.Line one) {
        var day = one.day();
        return List.of(day == null ? "Not recorded" : Dates.brief(day), one.what(), one.agency(),
            OUTCOMES.stream().filter(o -> o.value().equals(one.outcome())).map(Option::text).findFirst().orElse(one.outcome()),
            Optional.of(one.reason()).filter(r -> !r.isEmpty()).map(r -> Reason.valueOf(r).inWords()).orElse(""), one.impact(), one.action());
    }

    private MissedPage.Task task(Oversight one, List<AskedForm.Shown> asked) {
        var now = clock.instant();
        var judged = one.judgedAt();
        var state = judged != null ? new Tag(Boolean.TRUE.equals(one.harm()) ? "Harm" : "Not judged harm", Boolean.TRUE.equals(one.harm()) ? Tag.Colour.RED : Tag.Colour.GREEN)
            : now.isBefore(one.due()) ? new Tag("Waits for a supervisor", Tag.Colour.YELLOW) : new Tag("Over", Tag.Colour.RED);
        return new MissedPage.Task(one.id(), state, Stream.of(SummaryRow.of("Supervised by", one.agency()),
            SummaryRow.of("Seen in", one.own() ? "its own appointments" : "the appointments of all agencies together"), SummaryRow.of("Found", Dates.inWords(one.openedAt())),
            SummaryRow.of("By when", judged == null ? "the end of " + Dates.inWords(one.due().minusSeconds(1).atZone(When.UK).toLocalDate()) : ""),
            SummaryRow.of("Judged", judged == null ? "" : one.judgedBy() + ", " + Dates.inWords(judged)), SummaryRow.of("Why", one.why()), SummaryRow.of("Done", one.action()))
            .filter(row -> !row.value().isEmpty()).toList(), wasNotBrought.mayJudge(one), asked);
    }

    /** The page is not for this worker. */
    private static final class NotYours extends RuntimeException {
        NotYours(String whose) {
            super(whose);
        }
    }

    @ExceptionHandler({MayNotAdd.class, WasNotBrought.NotYours.class, NotYours.class})
    void mayNot(RuntimeException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
