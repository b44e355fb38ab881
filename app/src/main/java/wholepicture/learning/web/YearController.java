package wholepicture.learning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.learning.Elsewhere;
import wholepicture.learning.FoundThemes;
import wholepicture.learning.Reviews;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.Yearly;
import wholepicture.learning.plan.Answering;
import wholepicture.learning.plan.Output;
import wholepicture.learning.reading.Themes;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** What an annual report says of learning, and the register of what others published. */
@Controller
class YearController {

    private static final int EARLIEST = 1990;

    private final Yearly yearly;
    private final Elsewhere elsewhere;
    private final FoundThemes foundThemes;
    private final Vocabulary vocabulary;
    private final Answering answering;
    private final LearningPlaces places;

    YearController(Yearly yearly, Elsewhere elsewhere, FoundThemes foundThemes, Vocabulary vocabulary, Answering answering, LearningPlaces places) {
        this.yearly = yearly;
        this.elsewhere = elsewhere;
        this.foundThemes = foundThemes;
        this.vocabulary = vocabulary;
        this.answering = answering;
        this.places = places;
    }

    @GetMapping("/reviews/elsewhere")
    ModelAndView register() {
        var themes = vocabulary.now();
        var rows = elsewhere.all().stream().map(one -> new ElsewherePage.Row(new Link(one.title(), "/reviews/" + one.review()), one.kind().inWords(), one.source(), Dates.inWords(one.on()), one.address(), one.action(),
            foundThemes.of(one.review()).stream().flatMap(id -> themes.byId(id).stream()).map(theme -> new Link(theme.name(), "/themes/" + theme.id())).toList())).toList();
        return new ModelAndView("learning/elsewhere", Map.of("page", new ElsewherePage(places.at("/reviews"), rows)));
    }

    @GetMapping("/reviews/year")
    ModelAndView thisYear() {
        return show(Yearly.of(answering.today()), "", "", Errors.NONE);
    }

    @GetMapping("/reviews/year/{year}")
    ModelAndView year(@PathVariable int year) {
        return show(year, "", "", Errors.NONE);
    }

    @PostMapping("/reviews/year/{year}/priorities")
    ModelAndView prioritise(@PathVariable int year, @RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "") String why) {
        Reviews.onlyLeads();
        var wrong = new ArrayList<FieldError>();
        if (vocabulary.now().byId(theme).isEmpty()) {
            wrong.add(new FieldError("theme", "Choose the theme"));
        }
        if (why.isBlank()) {
            wrong.add(new FieldError("why", "Say why, from what was learnt"));
        }
        if (!wrong.isEmpty()) {
            return show(year, theme, why, new Errors(wrong));
        }
        yearly.prioritise(year, theme, why.strip());
        return new ModelAndView("redirect:/reviews/year/" + year);
    }

    private ModelAndView show(int year, String theme, String why, Errors errors) {
        int last = Yearly.of(answering.today());
        if (year < EARLIEST || year > last) {
            throw new Reviews.NoSuchReview();
        }
        var themes = vocabulary.now();
        var options = new ArrayList<>(List.of(Option.of("", "Choose")));
        themes.all().forEach(one -> options.add(Option.of(one.id(), one.name())));
        var page = new YearPage(places.at("/reviews"), title(year), new Link(title(year - 1), "/reviews/year/" + (year - 1)), year == last ? Link.NONE : new Link(title(year + 1), "/reviews/year/" + (year + 1)),
            "%d reviews were published in the year.".formatted(yearly.published(year)),
            List.of(counts("Reviews that began", "Kind", yearly.reviews(year), "No review that you may know of began."),
                counts("Their recommendations, as they stand now", "Standing", yearly.recommendations(year), "None."),
                counts("What was done", "Kind of change", yearly.outputs(year).stream().map(one -> new Yearly.Count(Output.valueOf(one.what()).inWords(), one.many())).toList(), "No action was finished in the year."),
                counts("Follow-up audits", "Agency", yearly.audits(year), "None was held.")),
            yearly.themes(year).stream().map(one -> found(one, themes)).toList(),
            yearly.priorities(year).stream().map(one -> List.of(themes.byId(one.theme()).map(Themes.Theme::name).orElse(one.theme()), one.why(), one.by())).toList(), Acting.now().is(Role.LEARNING_LEAD),
            "/reviews/year/%d/priorities".formatted(year), Option.choosing(options, theme), why, errors);
        return new ModelAndView("learning/year", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static YearPage.Found found(Yearly.OfTheme one, Themes themes) {
        return new YearPage.Found(new Link(themes.byId(one.theme()).map(Themes.Theme::name).orElse(one.theme()), "/themes/" + one.theme()), String.valueOf(one.reviews()), one.before() == 0 ? "New" : String.valueOf(one.before()));
    }

    private static String title(int year) {
        return "April %d to March %d".formatted(year, year + 1);
    }

    private static YearPage.Counts counts(String heading, String what, List<Yearly.Count> counts, String nothing) {
        return new YearPage.Counts(heading, what, counts.stream().map(one -> List.of(one.what(), String.valueOf(one.many()))).toList(), nothing);
    }
}
