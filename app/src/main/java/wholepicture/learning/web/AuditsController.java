package wholepicture.learning.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.learning.Recommendation;
import wholepicture.learning.RecommendationPart;
import wholepicture.learning.Recommendations;
import wholepicture.learning.audits.Audit;
import wholepicture.learning.audits.Audit.Grade;
import wholepicture.learning.audits.Audit.Standard;
import wholepicture.learning.audits.Audit.Written;
import wholepicture.learning.audits.Audits;
import wholepicture.learning.plan.Answering;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.HomePart.Box;
import wholepicture.ui.HomePart.Line;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** Follow-up audits of a recommendation: reading them, and writing one up for an agency. */
@Controller
class AuditsController implements RecommendationPart {

    private static final int ORDER = 45;

    private final Audits audits;
    private final Recommendations recommendations;
    private final Agencies agencies;
    private final Answering answering;
    private final LearningPlaces places;

    AuditsController(Audits audits, Recommendations recommendations, Agencies agencies, Answering answering, LearningPlaces places) {
        this.audits = audits;
        this.recommendations = recommendations;
        this.agencies = agencies;
        this.answering = answering;
        this.places = places;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Box> of(Recommendation recommendation) {
        var lines = audits.of(recommendation.id()).stream().map(audit -> new Line("%s, %s: %d records".formatted(audit.agencyName(), Dates.inWords(audit.on()), audit.records()),
            recommendation.href() + "/audits", String.join("; ", audit.standards().stream().map(Standard::inWords).toList()))).toList();
        boolean writes = !writable().isEmpty();
        return lines.isEmpty() && !writes ? Optional.empty()
            : Optional.of(new Box("Follow-up audits", lines, "None yet.", writes ? new Link("Write up an audit", recommendation.href() + "/audits") : Link.NONE));
    }

    private List<Agency> writable() {
        return agencies.all().stream().filter(agency -> Answering.speaksFor(agency.id())).toList();
    }

    @GetMapping("/recommendations/{recommendation}/audits")
    ModelAndView show(@PathVariable UUID recommendation) {
        return show(recommendations.at(recommendation), PlanForm.EMPTY, Errors.NONE);
    }

    @PostMapping("/recommendations/{recommendation}/audits")
    ModelAndView keep(@PathVariable("recommendation") UUID id, @RequestParam Map<String, String> typed) {
        var writable = writable();
        if (writable.isEmpty()) {
            throw new Answering.NotYours();
        }
        var recommendation = recommendations.at(id);
        var form = new PlanForm(typed);
        var agency = writable.stream().filter(one -> one.code().equals(form.text("agency"))).findFirst();
        int records = form.number("records").filter(n -> n > 0 && n <= 100_000).map(Long::intValue).orElse(0);
        var standards = standards(form, records);
        var check = new PlanForm.Check(form).that(agency.isPresent(), "agency", "Choose the agency whose records were looked at").day("on", "The day of the audit", "Enter the day of the audit")
            .that(form.day("on").filter(day -> day.isAfter(answering.today())).isEmpty(), "on", "The day of the audit must not be after today").text("auditor", "Enter who looked")
            .that(records > 0, "records", "Enter how many records were looked at, as a number").text("seen", "Write what was seen");
        IntStream.rangeClosed(1, AuditsPage.STANDARDS).filter(n -> begun(form, n) && standard(form, n, records).isEmpty())
            .forEach(n -> check.that(false, "standard" + n, "Standard %d: write what was looked for, in how many it was met, and of how many; none may be more than the records".formatted(n)));
        check.that(!standards.isEmpty() || check.errors().any(), "standard1", "Enter at least one standard");
        if (check.errors().any()) {
            return show(recommendation, form, check.errors());
        }
        audits.keep(id, agency.orElseThrow(), new Written(form.day("on").orElseThrow(), form.text("auditor"), records, standards, form.choice("assessments", Grade.class), form.choice("plans", Grade.class),
            form.choice("voice", Grade.class), form.text("seen")));
        return new ModelAndView("redirect:%s/audits".formatted(recommendation.href()));
    }

    private static boolean begun(PlanForm form, int n) {
        return Stream.of("standard", "met", "of").anyMatch(field -> !form.text(field + n).isEmpty());
    }

    private static List<Standard> standards(PlanForm form, int records) {
        return IntStream.rangeClosed(1, AuditsPage.STANDARDS).mapToObj(n -> standard(form, n, records)).flatMap(Optional::stream).toList();
    }

    private static Optional<Standard> standard(PlanForm form, int n, int records) {
        long met = form.number("met" + n).orElse(-1L);
        long of = form.text("of" + n).isEmpty() ? records : form.number("of" + n).orElse(0L);
        return form.text("standard" + n).isEmpty() || met < 0 || of < 1 || met > of || of > records ? Optional.empty() : Optional.of(new Standard(form.text("standard" + n), (int) met, (int) of));
    }

    private ModelAndView show(Recommendation r, PlanForm form, Errors errors) {
        var options = new ArrayList<>(List.of(Option.of("", "Choose")));
        writable().forEach(agency -> options.add(Option.of(agency.code(), agency.name())));
        var page = new AuditsPage(places.at("/recommendations"), new Link(r.name(), r.href()), r.words(), audits.of(r.id()).stream().map(AuditsPage.Row::of).toList(),
            options.size() > 1 ? Option.choosing(options, form.text("agency")) : List.of(), List.of(graded("assessments", "Assessments", form), graded("plans", "Plans", form),
                graded("voice", "The voice of the child or adult", form)), form, errors);
        return new ModelAndView("learning/audits", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static AuditsPage.Graded graded(String name, String label, PlanForm form) {
        return new AuditsPage.Graded(name, label, Option.choosing(Stream.concat(Stream.of(Option.of("", "Not looked at")),
            Arrays.stream(Audit.Grade.values()).map(grade -> Option.of(grade.name(), grade.inWords()))).toList(), form.text(name)));
    }
}
