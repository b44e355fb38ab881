package wholepicture.learning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Role;
import wholepicture.learning.Reviews;
import wholepicture.learning.plan.Answering;
import wholepicture.learning.reports.Report;
import wholepicture.learning.reports.Report.Finding;
import wholepicture.learning.reports.Report.Quality;
import wholepicture.learning.reports.Report.Written;
import wholepicture.learning.reports.Reports;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;

/** Agencies' own reports of a review: asking for them, writing one, reading them together. */
@Controller
class ReportsController {

    private static final String BECAUSE = " because ";

    private final Reports reports;
    private final Reviews reviews;
    private final Agencies agencies;
    private final Answering answering;
    private final LearningPlaces places;

    ReportsController(Reports reports, Reviews reviews, Agencies agencies, Answering answering, LearningPlaces places) {
        this.reports = reports;
        this.reviews = reviews;
        this.agencies = agencies;
        this.answering = answering;
        this.places = places;
    }

    @GetMapping("/reviews/{review}/reports")
    ModelAndView together(@PathVariable long review) {
        return together(review, PlanForm.EMPTY, Errors.NONE);
    }

    @PostMapping("/reviews/{review}/reports")
    ModelAndView ask(@PathVariable long review, @RequestParam Map<String, String> typed) {
        Reviews.onlyLeads();
        var form = new PlanForm(typed);
        var agency = agencies.byCode(form.text("agency"));
        var errors = new PlanForm.Check(form).that(agency.isPresent(), "agency", "Choose the agency that is asked").text("scope", "Write what it is to find out")
            .day("due", "The day by which it is due", "Enter the day by which it is due").errors();
        if (errors.any()) {
            return together(review, form, errors);
        }
        reviews.at(review);
        reports.ask(review, agency.orElseThrow(), form.text("scope"), form.day("due").orElseThrow());
        return new ModelAndView("redirect:/reviews/%d/reports".formatted(review));
    }

    @GetMapping("/reviews/reports/{report}")
    ModelAndView report(@PathVariable long report) {
        return one(reports.at(report), PlanForm.EMPTY, Errors.NONE);
    }

    @PostMapping("/reviews/reports/{report}")
    ModelAndView receive(@PathVariable("report") long id, @RequestParam Map<String, String> typed) {
        var report = reports.at(id);
        if (!Answering.speaksFor(report.agency())) {
            throw new Answering.NotYours();
        }
        var form = new PlanForm(typed);
        var quality = form.choice("quality", Quality.class);
        boolean order = form.day("from").isEmpty() || form.day("until").isEmpty() || !form.day("until").get().isBefore(form.day("from").get());
        var errors = new PlanForm.Check(form).text("author", "Enter who wrote it").day("from", "The first day", "Enter the first day of the agency’s involvement")
            .day("until", "The last day", "Enter the last day of the agency’s involvement").that(order, "until", "The last day must not be before the first")
            .that(quality.isPresent(), "quality", "Choose how good the agency’s work was").text("judgement", "Say why")
            .that(lines(form, "isolated").allMatch(line -> line.contains(BECAUSE)), "isolated", "Write each as: what was found, because why it is not systemic").errors();
        if (errors.any()) {
            return one(report, form, errors);
        }
        var findings = Stream.concat(lines(form, "systemic").map(line -> new Finding(line, true, "")), lines(form, "isolated").map(line -> {
            int at = line.indexOf(BECAUSE);
            return new Finding(line.substring(0, at).strip(), false, line.substring(at + BECAUSE.length()).strip());
        })).toList();
        reports.receive(id, new Written(form.text("author"), form.day("from").orElseThrow(), form.day("until").orElseThrow(), quality.orElseThrow(), form.text("judgement"), form.text("chronology"), findings));
        return new ModelAndView("redirect:/reviews/reports/" + id);
    }

    private static Stream<String> lines(PlanForm form, String field) {
        return form.text(field).lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private ModelAndView one(Report report, PlanForm form, Errors errors) {
        var qualities = Option.choosing(Option.each(Quality.values(), Quality::inWords), form.text("quality"));
        var page = new ReportPage(ReportPage.Row.of(report, answering.today()), report.kind().inWords(), report.received().isEmpty() && Answering.speaksFor(report.agency()), qualities, form, errors);
        return shown("learning/report", page, errors);
    }

    private ModelAndView together(long id, PlanForm form, Errors errors) {
        var review = reviews.at(id);
        boolean lead = Acting.now().is(Role.LEARNING_LEAD);
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose")));
        agencies.all().forEach(agency -> options.add(Option.of(agency.code(), agency.name())));
        var all = reports.of(id);
        var page = new ReportsPage(places.at("/reviews"), "/reviews/" + id, review.title(), lead, all.stream().map(report -> ReportPage.Row.of(report, answering.today())).toList(),
            consolidated(all), Option.choosing(options, form.text("agency")), form, errors);
        return shown("learning/reports", page, errors);
    }

    private static String consolidated(List<Report> all) {
        long received = all.stream().filter(report -> report.received().isPresent()).count();
        var qualities = all.stream().flatMap(report -> report.quality().stream()).collect(Collectors.groupingBy(q -> q, TreeMap::new, Collectors.counting()));
        long systemic = all.stream().flatMap(report -> report.findings().stream()).filter(Finding::systemic).count();
        long isolated = all.stream().mapToLong(report -> report.findings().size()).sum() - systemic;
        return "%d of %d received%s; %d findings are systemic, %d are not".formatted(received, all.size(), qualities.entrySet().stream()
            .map(e -> ", %d %s".formatted(e.getValue(), e.getKey().inWords().toLowerCase(Locale.UK))).collect(Collectors.joining()), systemic, isolated);
    }

    private static ModelAndView shown(String view, Object page, Errors errors) {
        return new ModelAndView(view, Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
