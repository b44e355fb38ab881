package wholepicture.learning.products.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wholepicture.learning.Recommendation;
import wholepicture.learning.Review;
import wholepicture.learning.products.Product;
import wholepicture.learning.products.Reading.Waiting;
import wholepicture.learning.reading.Themes;
import wholepicture.ui.Dates;
import wholepicture.ui.HomePart.Line;
import wholepicture.ui.Option;

/** The home of learning. */
public record LearningPage(List<Line> toRead, List<AllPage.Row> fresh, int products, List<Theme> themes, List<Line> reviews, List<Line> recommendations, String recommended,
    boolean keeper, List<AllPage.Row> making, List<AllPage.Row> overdue, List<Option> following, int followed, boolean letters, String purpose) {

    private static final int SHOWN = 5;
    private static final int THEMES = 12;

    /** @param count how many products and recommendations carry it */
    public record Theme(String name, String href, int count) {}

    static LearningPage of(List<Waiting> waiting, List<Product> published, List<Product> making, List<Review> reviews, List<Recommendation> recommendations, List<String> following,
        boolean letters, boolean keeper, String purpose, Themes known, LocalDate today) {
        var open = recommendations.stream().filter(r -> r.status().isOpen() && r.parent().isEmpty()).toList();
        var all = known.all();
        return new LearningPage(ToRead.lines(waiting), published.stream().limit(SHOWN).map(p -> AllPage.row(p, known, today)).toList(), published.size(), themes(published, recommendations, known),
            reviews.stream().limit(SHOWN).map(r -> new Line(r.title(), "/reviews/" + r.id(), r.kind().inWords() + r.published().map(day -> ", published " + Dates.inWords(day))
                .orElse(", restricted until published"))).toList(),
            open.stream().limit(SHOWN).map(r -> new Line(r.words(), r.href(), r.reviewTitle())).toList(),
            open.isEmpty() ? "" : "%,d open, of %,d".formatted(open.size(), recommendations.stream().filter(r -> r.parent().isEmpty()).count()),
            keeper, making.stream().map(p -> AllPage.row(p, known, today)).toList(),
            keeper ? published.stream().filter(p -> p.isOverdue(today)).map(p -> AllPage.row(p, known, today)).toList() : List.of(),
            Option.choosing(all.stream().map(t -> Option.of(t.id(), t.name())).toList(), following), following.size(), letters, purpose.isEmpty() ? "What went wrong or went well for other families, and what to do differently with yours." : purpose);
    }

    private static List<Theme> themes(List<Product> published, List<Recommendation> recommendations, Themes known) {
        Map<String, Long> counts = Stream.concat(published.stream().flatMap(p -> p.now().themes().stream()), recommendations.stream().flatMap(r -> r.themes().stream()))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return known.all().stream().filter(t -> counts.containsKey(t.id()))
            .map(t -> new Theme(t.name(), "/themes/" + t.id(), counts.getOrDefault(t.id(), 0L).intValue()))
            .sorted(Comparator.comparingInt(Theme::count).reversed().thenComparing(Theme::name)).limit(THEMES).toList();
    }
}
