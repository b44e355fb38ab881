package wholepicture.childprotection.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.NoSuchCase;
import wholepicture.childprotection.Assessing;
import wholepicture.childprotection.Authorising;
import wholepicture.childprotection.ChildProtection.Reading;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.MayNotAct;
import wholepicture.childprotection.Timescales;
import wholepicture.childprotection.Unlawful;
import wholepicture.childprotection.Words;
import wholepicture.childprotection.assessment.Assessments;
import wholepicture.childprotection.assessment.Results;
import wholepicture.clocks.ClockWords;
import wholepicture.clocks.Clocks;
import wholepicture.questions.QuestionSet;
import wholepicture.questions.QuestionSets;
import wholepicture.questions.Sheet;
import wholepicture.questions.Sheets;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.Tag;

/** The assessments and tools of a case: what there is, how it went over time, and beginning one. */
@Controller
@RequestMapping("/people/{person}/protection/{ref}/assessments")
class AssessmentsController {

    private final Assessments assessments;
    private final ChildProtection protection;
    private final Access access;
    private final Sheets sheets;
    private final QuestionSets sets;
    private final Clocks clocks;
    private final Clock clock;

    AssessmentsController(Assessments assessments, ChildProtection protection, Access access, Sheets sheets, QuestionSets sets, Clocks clocks, Clock clock) {
        this.assessments = assessments;
        this.protection = protection;
        this.access = access;
        this.sheets = sheets;
        this.sets = sets;
        this.clocks = clocks;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID person, @PathVariable String ref) {
        var sight = access.look(person, "assessments");
        var read = read(person, ref);
        var file = read.file();
        var there = assessments.of(file);
        var rows = there.stream().map(this::row).toList();
        var open = there.stream().filter(sheet -> !sheet.isFinished() && sheet.withinAgency() == null).map(Sheet::code).collect(Collectors.toSet());
        boolean may = sight.isWhole() && file.closedAt() == null;
        var begin = may ? sets.asked(Assessments.PURPOSE).stream().filter(set -> mine(file, set)).map(set -> offered(read, set, open.contains(set.code())))
                .sorted(Comparator.comparing((AssessmentsPage.Offered one) -> one.because().isEmpty())).toList()
            : List.<AssessmentsPage.Offered>of();
        var page = new AssessmentsPage(file.name(), new Link("Back to " + file.ref(), file.address()), clock(file), authorised(read),
            protection.isMine(file, Fact.By.MANAGER) && file.closedAt() == null ? new Link("Authorise the assessment", file.address() + "/assessment") : Link.NONE,
            rows, begin, trends(person), file.address() + "/assessments");
        return new ModelAndView("assessment/assessments", Map.of("page", page));
    }

    /** The toolkit is offered first, by itself, where neglect was told. Source: A-069. */
    private AssessmentsPage.Offered offered(Reading read, QuestionSet set, boolean begun) {
        boolean neglect = set.code().equals("neglect") && read.journey().isBegun() && read.journey().concern().neglect() == Words.Answer.YES;
        return new AssessmentsPage.Offered(set.code(), set.title(), set.about(), neglect ? "Use it here: the concern tells of neglect." : "", begun);
    }

    @PostMapping
    ModelAndView begin(@PathVariable UUID person, @PathVariable String ref, @RequestParam(defaultValue = "") String code) {
        access.sight(person);
        return new ModelAndView("redirect:/answers/" + assessments.begin(person, CaseRef.read(ref).orElseThrow(NoSuchCase::new), code));
    }

    /** The whole of the case is for those who see it; the agency that only raised it is answered as if there were none. */
    private Reading read(UUID person, String ref) {
        var read = protection.read(person, CaseRef.read(ref).orElseThrow(NoSuchCase::new));
        if (!read.isWhole()) {
            throw new NoSuchCase();
        }
        return read;
    }

    private boolean mine(CaseFile file, QuestionSet set) {
        return protection.isMine(file, set.code().equals(Assessing.CHILD_AND_FAMILY) ? Fact.By.WORKER : Fact.By.ANYBODY_INVOLVED);
    }

    private AssessmentsPage.Row row(Sheet sheet) {
        var agencies = sheets.answers(sheet).agencies();
        var done = sheet.finishedAt();
        var review = sheet.reviewOn();
        return new AssessmentsPage.Row(new Link(sets.of(sheet).title(), sheet.address()),
            done == null ? new Tag("Being answered", Tag.Colour.BLUE) : new Tag("Finished " + Dates.brief(done.atZone(When.UK).toLocalDate()), Tag.Colour.GREEN), String.valueOf(sheet.version()),
            agencies.isEmpty() ? "Nobody yet" : "%s: %s".formatted(agencies.size() == 1 ? "Single-agency" : "Multi-agency", String.join(", ", agencies)),
            review == null ? "" : Dates.brief(review), review != null && review.isBefore(clock.instant().atZone(When.UK).toLocalDate()));
    }

    private String clock(CaseFile file) {
        return clocks.of(file.id()).stream().filter(c -> c.timescale() == Timescales.ASSESSMENT).findFirst()
            .map(c -> "%s: %s, %s.".formatted(c.timescale().what(), ClockWords.due(c), ClockWords.tag(c.at(clock.instant())).text().toLowerCase(Locale.UK))).orElse("");
    }

    private static String authorised(Reading read) {
        return read.journey().lastOf(Authorising.AssessmentAuthorised.class).map(h -> "Authorised by %s on %s.".formatted(h.by(), Dates.inWords(h.on()))).orElse("");
    }

    private List<AssessmentsPage.Over> trends(UUID person) {
        var finished = sheets.about(person, Assessments.PURPOSE).stream().filter(Sheet::isFinished).toList();
        return finished.stream().map(Sheet::code).distinct().flatMap(code -> {
            var times = finished.stream().filter(sheet -> sheet.code().equals(code)).toList();
            var newest = sets.of(times.getLast());
            var trends = Results.over(newest, times.stream().map(sheets::answers).toList());
            return times.size() < 2 || trends.isEmpty() ? Stream.of() : Stream.of(new AssessmentsPage.Over(newest.title(),
                times.stream().map(sheet -> Dates.brief(Objects.requireNonNull(sheet.finishedAt()).atZone(When.UK).toLocalDate())).toList(), trends));
        }).toList();
    }

    @ExceptionHandler({NoSuchCase.class, QuestionSets.NoSuchSet.class})
    void noSuchCase(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(MayNotAct.class)
    void mayNot(MayNotAct e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }

    @ExceptionHandler(Unlawful.class)
    void unlawful(Unlawful e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT, e.getMessage());
    }
}
