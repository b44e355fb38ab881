package wholepicture.learning.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.learning.FoundThemes;
import wholepicture.learning.FoundThemes.Course;
import wholepicture.learning.FoundThemes.Found;
import wholepicture.learning.LearningPlace;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.plan.Answering;
import wholepicture.learning.reading.Themes;
import wholepicture.ui.Link;
import wholepicture.ui.pictures.ThemeMap;
import wholepicture.ui.pictures.ThemeMapPicture;

/** The map of themes over time: what reviews keep finding, what is new, what comes back. */
@Controller
class ThemesController {

    private static final int ROWS = 20;
    private static final int YEARS = 12;

    private final Vocabulary vocabulary;
    private final FoundThemes foundThemes;
    private final Answering answering;
    private final LearningPlaces places;

    ThemesController(Vocabulary vocabulary, FoundThemes foundThemes, Answering answering, LearningPlaces places) {
        this.vocabulary = vocabulary;
        this.foundThemes = foundThemes;
        this.answering = answering;
        this.places = places;
    }

    @Bean
    static LearningPlace themesPlace() {
        return new LearningPlace(10, "Themes", "/themes");
    }

    @GetMapping("/themes")
    ModelAndView map() {
        var themes = vocabulary.now();
        var grouped = FoundThemes.byTheme(foundThemes.all());
        var today = answering.today();
        var years = years(grouped, today.getYear());
        var rows = new ArrayList<ThemeMapPicture.Row>();
        var fresh = new ArrayList<Link>();
        var back = new ArrayList<Link>();
        grouped.forEach((id, found) -> {
            var link = link(themes, id);
            var course = FoundThemes.course(found, today);
            switch (course) {
                case NEW -> fresh.add(link);
                case BACK -> back.add(link);
                case EARLIER -> { }
            }
            rows.add(new ThemeMapPicture.Row(link.text(), link.href(), counted(years, found, false), counted(years, found, true),
                course == Course.NEW ? "New" : course == Course.BACK ? "Comes back" : ""));
        });
        var never = themes.all().stream().filter(theme -> !grouped.containsKey(theme.id())).map(theme -> new Link(theme.name(), "/themes/" + theme.id()))
            .sorted(Comparator.comparing(Link::text)).toList();
        var shown = rows.stream().limit(ROWS).toList();
        var summary = rows.isEmpty() ? "No review has found a theme yet." : "%d themes found by %d reviews; edition %d of the vocabulary has %d themes".formatted(rows.size(),
            grouped.values().stream().flatMap(List::stream).map(Found::review).distinct().count(), themes.version(), themes.all().size());
        var page = new ThemesPage(places.at("/themes"), summary, fresh, back, shown.isEmpty() ? "" : ThemeMap.draw(new ThemeMapPicture("Themes over time", words(shown), years, shown)),
            head(years), rows.stream().map(row -> row(row, years)).toList(), never);
        return new ModelAndView("learning/themes", Map.of("page", page));
    }

    private static Link link(Themes themes, String id) {
        return new Link(themes.byId(id).map(Themes.Theme::name).orElse(id), "/themes/" + id);
    }

    private static List<Integer> years(Map<String, List<Found>> grouped, int last) {
        int first = grouped.values().stream().flatMap(List::stream).mapToInt(f -> f.began().getYear()).min().orElse(last);
        return IntStream.rangeClosed(Math.max(first, last - YEARS + 1), last).boxed().toList();
    }

    private static List<Integer> counted(List<Integer> years, List<Found> found, boolean national) {
        return years.stream().map(year -> (int) found.stream().filter(f -> f.national() == national && Math.max(f.began().getYear(), years.getFirst()) == year).count()).toList();
    }

    private static String words(List<ThemeMapPicture.Row> rows) {
        return rows.stream().map(row -> "%s: %d reviews".formatted(row.name(), sum(row.local()) + sum(row.national()))).reduce((a, b) -> a + "; " + b).orElse("");
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static List<String> head(List<Integer> years) {
        var head = new ArrayList<String>(List.of("Theme"));
        years.forEach(year -> head.add(String.valueOf(year)));
        head.add("Of our own");
        head.add("National");
        head.add("Course");
        return head;
    }

    private static ThemesPage.Row row(ThemeMapPicture.Row row, List<Integer> years) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < years.size(); i++) {
            int both = row.local().get(i) + row.national().get(i);
            cells.add(both == 0 ? "" : String.valueOf(both));
        }
        cells.add(String.valueOf(sum(row.local())));
        cells.add(String.valueOf(sum(row.national())));
        cells.add(row.course());
        return new ThemesPage.Row(new Link(row.name(), row.href()), cells);
    }
}
