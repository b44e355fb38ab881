package wholepicture.learning.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wholepicture.learning.Review;
import wholepicture.learning.WordForWord.KeptBox;
import wholepicture.learning.WordForWord.KeptFigure;
import wholepicture.learning.reading.Themes;
import wholepicture.ui.Link;
import wholepicture.ui.Place;

/** The boxes of a review's briefings and the figures of its audits. @param lead whether the reader decides which of them stand */
public record FiguresPage(List<Place> places, boolean lead, Link review, List<Briefing> briefings, List<Counting> countings) {

    /** One seven-minute briefing. @param themes of its boxes, by the vocabulary */
    public record Briefing(String title, List<Box> boxes, List<Link> themes) {}

    /** @param lines as the document has them @param ticked whether it stands, or nobody has looked yet */
    public record Box(long id, String title, List<String> lines, boolean ticked) {}

    /** The figures under one heading of a document. */
    public record Counting(String heading, List<Row> rows) {}

    /** @param share as per cent, empty when that cannot be told */
    public record Row(long id, String words, String what, String many, String of, String share, String unit, String passage, String where, boolean ticked) {}

    static FiguresPage of(List<Place> places, boolean lead, Review review, List<KeptBox> boxes, List<KeptFigure> figures, Themes themes) {
        var briefings = boxes.stream().collect(Collectors.groupingBy(kept -> kept.box().briefing(), TreeMap::new, Collectors.toList())).entrySet().stream()
            .map(e -> new Briefing("Briefing " + e.getKey(), e.getValue().stream().map(FiguresPage::box).toList(), e.getValue().stream().flatMap(kept -> kept.themes().stream()).distinct()
                .flatMap(id -> themes.byId(id).stream()).map(theme -> new Link(theme.name(), "/themes/" + theme.id())).toList())).toList();
        var countings = figures.stream().collect(Collectors.groupingBy(figure -> figure.section().isEmpty() ? "At the start of the document" : figure.section(), LinkedHashMap::new, Collectors.toList()))
            .entrySet().stream().map((Map.Entry<String, List<KeptFigure>> e) -> new Counting(e.getKey(), e.getValue().stream().map(FiguresPage::row).toList())).toList();
        return new FiguresPage(places, lead, new Link(review.title(), "/reviews/" + review.id()), briefings, countings);
    }

    private static Box box(KeptBox kept) {
        return new Box(kept.id(), "%02d %s".formatted(kept.box().number(), kept.box().title()), kept.box().words().lines().filter(line -> !line.isBlank()).toList(), kept.stands().orElse(true));
    }

    private static Row row(KeptFigure f) {
        boolean share = f.unit().startsWith("per cent");
        return new Row(f.id(), f.words(), f.what(), share ? "" : number(f.value()), f.of().map(String::valueOf).orElse(""), f.percent().map(p -> number(p) + "%").orElse(""),
            share ? f.unit().replaceFirst("^per cent(?: of )?", "") : f.unit(), f.passage(), f.page() > 0 ? "Page " + f.page() : "", f.stands().orElse(true));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.UK, "%,.0f", value) : String.format(Locale.UK, "%.1f", value);
    }
}
