package wholepicture.ui.pictures;

import static wholepicture.ui.pictures.Svg.number;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wholepicture.ui.pictures.Lettering.Face;
import wholepicture.ui.pictures.TimelinePicture.Mark;
import wholepicture.ui.pictures.TimelinePicture.Shape;
import wholepicture.ui.pictures.TimelinePicture.Weight;

/**
 * Draws entries as marks in swim lanes, time from left to right. Times in which nobody recorded anything are shaded,
 * because what is not there says as much as what is. However many entries there are, the picture stays readable: what
 * would overlap becomes a number that leads to a closer look.
 */
public final class Timeline {

    private static final double WIDTH = 960;
    private static final double LEFT = 152;
    private static final double RIGHT = WIDTH - 16;
    private static final double HEAD = 52;
    private static final Face AXIS = new Face(12);
    private static final Face SMALL = new Face(11);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private record Gap(LocalDate from, LocalDate to) {}

    private final TimelinePicture picture;
    private final Lanes places;
    private final List<Lanes.Drawn> lanes;
    private final List<Gap> gaps;
    private final double bottom;

    private Timeline(TimelinePicture picture) {
        this.picture = picture;
        places = new Lanes(picture, LEFT, RIGHT);
        lanes = places.all();
        gaps = gaps();
        bottom = HEAD + lanes.stream().mapToDouble(Lanes.Drawn::height).sum();
    }

    /** @return a whole SVG document that can stand inside a page, in a file, or in a PDF; under 400 KB */
    public static String svg(TimelinePicture picture) {
        return new Timeline(picture).draw();
    }

    private String draw() {
        var key = key();
        double below = bottom + 8 + 12 * gaps.stream().mapToInt(gap -> label(gap).size()).max().orElse(0);
        boolean links = picture.zoom() != null || picture.marks().stream().anyMatch(mark -> mark.href() != null);
        var svg = new Svg(picture.title(), picture.description(), WIDTH, below + key.height(), links);
        svg.one("rect", "width", "100%", "height", "100%", "fill", Palette.PAPER);
        stripes(svg);
        gaps.forEach(gap -> gap(svg, gap));
        axis(svg);
        today(svg);
        double y = HEAD;
        for (var lane : lanes) {
            lane(svg, lane, y);
            y += lane.height();
        }
        key.draw(svg, below);
        return svg.done();
    }

    private void stripes(Svg svg) {
        double y = HEAD;
        for (int i = 0; i < lanes.size(); i++) {
            if (i % 2 == 0) {
                svg.one("rect", "x", 0, "y", y, "width", WIDTH, "height", lanes.get(i).height(), "fill", Palette.PALE);
            }
            y += lanes.get(i).height();
        }
    }

    private void axis(Svg svg) {
        var grid = new StringBuilder();
        double free = 0;
        for (var tick : Ticks.between(picture.from(), picture.to(), (int) ((RIGHT - LEFT) / 62))) {
            double x = places.x(tick.day());
            grid.append("M").append(number(x)).append(" 46V").append(number(bottom));
            if (x + Lettering.width(tick.label(), AXIS) + 4 < WIDTH) {
                svg.text(x + 3, 44, "start", AXIS, Palette.INK, tick.label());
                if (!tick.above().isEmpty() && x >= free) {
                    svg.text(x + 3, 29, "start", new Face(12, true), Palette.INK, tick.above());
                    free = x + 3 + Lettering.width(tick.above(), new Face(12, true)) + 6;
                }
            }
        }
        svg.path(grid.isEmpty() ? "M0 0" : grid.toString(), "stroke", Palette.RULE, "stroke-width", 1);
        svg.text(10, 29, "start", AXIS, Palette.QUIET, DAY.format(picture.from()) + " to");
        svg.text(10, 44, "start", AXIS, Palette.QUIET, DAY.format(picture.to()));
        svg.path("M%s %sH%s".formatted(number(LEFT), number(HEAD - 0.5), number(RIGHT)), "stroke", Palette.QUIET, "stroke-width", 1);
    }

    private void today(Svg svg) {
        if (!picture.today().isBefore(picture.from()) && !picture.today().isAfter(picture.to())) {
            double x = (places.x(picture.today()) + places.x(picture.today().plusDays(1))) / 2;
            svg.path("M%s 17V%s".formatted(number(x), number(bottom)), "stroke", Palette.PURPLE, "stroke-width", 2);
            svg.text(Math.clamp(x, LEFT + 18, RIGHT - 6), 13, "middle", new Face(12, true), Palette.PURPLE, "Today");
        }
    }

    private void gap(Svg svg, Gap gap) {
        double from = places.x(gap.from());
        double to = places.x(gap.to());
        var words = "Nothing recorded for %d months".formatted(Period.between(gap.from(), gap.to()).toTotalMonths());
        svg.begin("g").title("%s, from %s to %s".formatted(words, DAY.format(gap.from()), DAY.format(gap.to())));
        svg.one("rect", "x", from, "y", HEAD, "width", to - from, "height", bottom - HEAD, "fill", Palette.PALE_AMBER);
        svg.path("M%1$s %3$sV%4$sM%2$s %3$sV%4$s".formatted(number(from), number(to), number(HEAD), number(bottom + 5)),
            "stroke", Palette.ORANGE, "stroke-width", 1.2, "stroke-dasharray", "4 3");
        var lines = label(gap);
        for (int i = 0; i < lines.size(); i++) {
            svg.text((from + to) / 2, bottom + 15 + 12 * i, "middle", SMALL, Palette.ORANGE, lines.get(i));
        }
        svg.end();
    }

    /** As many words as there is room for below the gap. */
    private List<String> label(Gap gap) {
        double room = places.x(gap.to()) - places.x(gap.from()) - 4;
        long months = Period.between(gap.from(), gap.to()).toTotalMonths();
        return room < 38 ? List.of()
            : room < 84 ? Lettering.wrap(months + " months", room, 2, SMALL)
            : Lettering.wrap("Nothing recorded for %d months".formatted(months), room, 3, SMALL);
    }

    /** Between one entry and the next, of all lanes together; and up to today, when today is in the picture. */
    private List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        if (picture.gapMonths() <= 0 || picture.marks().isEmpty()) {
            return gaps;
        }
        var sorted = picture.marks().stream().sorted(Comparator.comparing(Mark::from)).toList();
        var last = sorted.getFirst().to();
        for (var mark : sorted) {
            addIfLong(gaps, last, mark.from());
            last = mark.to().isAfter(last) ? mark.to() : last;
        }
        if (!picture.today().isAfter(picture.to())) {
            addIfLong(gaps, last, picture.today());
        }
        return gaps;
    }

    private void addIfLong(List<Gap> gaps, LocalDate from, LocalDate to) {
        boolean inside = from.isBefore(picture.to()) && to.isAfter(picture.from());
        if (inside && from.plusMonths(picture.gapMonths()).isBefore(to)) {
            gaps.add(new Gap(from, to));
        }
    }

    private void lane(Svg svg, Lanes.Drawn lane, double top) {
        double y = top + lane.height() / 2 - (lane.name().size() - 1) * 8 + 4;
        for (var line : lane.name()) {
            svg.text(10, y, "start", Lanes.NAME, Palette.INK, line);
            y += 16;
        }
        double row = top + 5 + Lanes.ROW / 2 + (lane.height() - 10 - lane.rows() * Lanes.ROW - lane.barRows() * Lanes.BAR_ROW) / 2;
        for (var spot : lane.spots()) {
            linked(svg, spot.mark().href(), spot.mark().words(),
                () -> Marks.draw(svg, spot.mark().shape(), spot.mark().weight(), spot.x(), row + spot.row() * Lanes.ROW));
        }
        for (var badge : lane.badges()) {
            linked(svg, zoom(badge.marks()), summed(badge.marks()), () -> {
                Marks.badge(svg, badge.x(), row, badge.marks().size());
                Marks.loud(svg, badge.x(), row + 16, badge.count(Weight.SIGNIFICANT), badge.count(Weight.CRITICAL));
            });
        }
        double bars = row - Lanes.ROW / 2 + lane.rows() * Lanes.ROW + Lanes.BAR_ROW / 2;
        for (var bar : lane.bars()) {
            bar(svg, bar, bars + bar.row() * Lanes.BAR_ROW);
        }
    }

    private void bar(Svg svg, Lanes.Bar bar, double y) {
        var marks = bar.marks();
        var first = marks.getFirst();
        boolean one = marks.size() == 1;
        linked(svg, one ? first.href() : zoom(marks), one ? first.words() : summed(marks), () -> {
            svg.one("rect", "x", bar.left() + 0.5, "y", y - 4, "width", bar.right() - bar.left() - 1, "height", 8, "rx", 4,
                "fill", Palette.PAPER, "stroke", Palette.QUIET, "stroke-width", 1.2, "stroke-dasharray", "3 2");
            double middle = (bar.left() + bar.right()) / 2;
            if (one) {
                Marks.draw(svg, first.shape(), first.weight() == Weight.CRITICAL ? Weight.SIGNIFICANT : first.weight(), middle, y);
            } else {
                Marks.badge(svg, middle, y, marks.size());
            }
        });
    }

    private static void linked(Svg svg, @Nullable String href, String words, Runnable draw) {
        if (href == null) {
            svg.begin("g");
        } else {
            svg.link(href);
        }
        svg.title(words.length() > 160 ? words.substring(0, words.offsetByCodePoints(0, 80)) + "…" : words);
        draw.run();
        svg.end();
    }

    private @Nullable String zoom(List<Mark> marks) {
        var pattern = picture.zoom();
        return pattern == null ? null : pattern.replace("{from}", first(marks).toString()).replace("{to}", last(marks).toString());
    }

    private static LocalDate first(List<Mark> marks) {
        return marks.stream().map(Mark::from).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate last(List<Mark> marks) {
        return marks.stream().map(Mark::to).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** "14 entries, 3 May 2024 to 20 May 2024: 3 significant, 11 routine". */
    private static String summed(List<Mark> marks) {
        Map<Weight, Integer> count = new EnumMap<>(Weight.class);
        marks.forEach(mark -> count.merge(mark.weight(), 1, Integer::sum));
        var parts = new ArrayList<String>();
        for (var weight : List.of(Weight.CRITICAL, Weight.SIGNIFICANT, Weight.NOTABLE, Weight.ROUTINE)) {
            if (count.containsKey(weight)) {
                parts.add(count.get(weight) + " " + weight.name().toLowerCase(Locale.ROOT));
            }
        }
        return "%d entries, %s to %s: %s".formatted(marks.size(), DAY.format(first(marks)), DAY.format(last(marks)), String.join(", ", parts));
    }

    private Key key() {
        var key = new Key(picture.title(), WIDTH);
        picture.kinds().forEach(kind -> key.add(kind.words(), (svg, x) -> Marks.draw(svg, kind.shape(), Weight.ROUTINE, x + 17, 0)));
        for (var weight : Weight.values()) {
            if (picture.marks().stream().anyMatch(mark -> mark.weight() == weight)) {
                var words = weight.name().charAt(0) + weight.name().substring(1).toLowerCase(Locale.ROOT);
                key.add(words, (svg, x) -> Marks.draw(svg, Shape.CIRCLE, weight, x + 17, 0));
            }
        }
        if (lanes.stream().anyMatch(lane -> !lane.badges().isEmpty())) {
            key.add("Several entries", (svg, x) -> Marks.badge(svg, x + 17, 0, 12));
        }
        if (lanes.stream().anyMatch(lane -> lane.badges().stream().anyMatch(badge -> badge.rows() > 1))) {
            key.add("of them significant, critical", (svg, x) -> Marks.loud(svg, x + 17, 0, 2, 1));
        }
        if (lanes.stream().anyMatch(lane -> !lane.bars().isEmpty())) {
            key.add("Day not known exactly", (svg, x) -> svg.one("rect", "x", x + 2, "y", -4, "width", 30, "height", 8, "rx", 4,
                "fill", Palette.PAPER, "stroke", Palette.QUIET, "stroke-width", 1.2, "stroke-dasharray", "3 2"));
        }
        if (!gaps.isEmpty()) {
            key.add("Nothing recorded", (svg, x) -> svg.one("rect", "x", x + 2, "y", -8, "width", 30, "height", 16,
                "fill", Palette.PALE_AMBER, "stroke", Palette.ORANGE, "stroke-width", 1.2, "stroke-dasharray", "4 3"));
        }
        return key;
    }
}
