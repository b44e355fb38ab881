package wholepicture.ui.pictures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import wholepicture.ui.pictures.EcomapPicture.Flow;
import wholepicture.ui.pictures.EcomapPicture.Strength;
import wholepicture.ui.pictures.EcomapPicture.Tie;
import wholepicture.ui.pictures.FamilyPicture.Life;
import wholepicture.ui.pictures.FamilyPicture.Standing;
import wholepicture.ui.pictures.Lettering.Face;

/**
 * Draws a household in the middle and the systems round it: thick lines for strong ties, dashes for tenuous ones, bars
 * across for stressful ones, arrows for the flow of energy. Every circle is as large as its words need.
 */
public final class Ecomap {

    private static final Face HEADING = new Face(13, true);
    private static final Face NAME = new Face(12);
    private static final Face SYSTEM = new Face(12, true);
    private static final Face NOTE = new Face(11);
    private static final double LINE = 15;
    private static final double MEMBER = 19;
    /** More systems than this stand in two rings. */
    private static final int ONE_RING = 14;

    /** A system with its words, and where it stands. */
    private record Circle(Tie tie, List<String> name, List<String> note, double x, double y) {}

    private final EcomapPicture picture;
    private final List<String> heading;
    private final double inner;
    private final double outer;
    private final double ring;
    private final double far;

    private Ecomap(EcomapPicture picture) {
        this.picture = picture;
        heading = Lettering.wrap(picture.household(), 150, 3, HEADING);
        inner = innerRadius();
        outer = picture.ties().stream().mapToDouble(Ecomap::radius).max().orElse(44);
        int count = picture.ties().size();
        boolean two = count > ONE_RING;
        double beside = two ? 2 * outer + 44 : 2 * outer + 18;
        int inRing = Math.max(2, two ? (count + 1) / 2 : count);
        ring = Math.max(inner + outer + 72, beside / 2 / Math.sin(Math.PI / Math.max(3, inRing)));
        far = two ? Math.max(ring + 2 * outer + 24, (outer + 9) / Math.sin(Math.PI / count)) : ring;
    }

    /** @return a whole SVG document that can stand inside a page, in a file, or in a PDF */
    public static String svg(EcomapPicture picture) {
        return new Ecomap(picture).draw();
    }

    private double innerRadius() {
        double wide = heading.stream().mapToDouble(line -> Lettering.width(line, HEADING)).max().orElse(0);
        for (var member : picture.members()) {
            wide = Math.max(wide, 22 + Lettering.width(shown(member), NAME));
        }
        double high = heading.size() * LINE + picture.members().size() * MEMBER;
        return Math.max(64, Math.hypot(wide / 2, high / 2) + 12);
    }

    private static String shown(EcomapPicture.Member member) {
        return Lettering.shorten(member.name(), 170, NAME);
    }

    private static List<String> name(Tie tie) {
        return Lettering.wrap(tie.system(), 96, 4, SYSTEM);
    }

    private static List<String> note(Tie tie) {
        return tie.note().isBlank() ? List.of() : Lettering.wrap(tie.note(), 92, 2, NOTE);
    }

    private static double radius(Tie tie) {
        double wide = Math.max(name(tie).stream().mapToDouble(line -> Lettering.width(line, SYSTEM)).max().orElse(0),
            note(tie).stream().mapToDouble(line -> Lettering.width(line, NOTE)).max().orElse(0));
        double high = (name(tie).size() + note(tie).size()) * LINE;
        return Math.max(44, Math.hypot(wide / 2, high / 2) + 5);
    }

    private String draw() {
        double size = 2 * (far + outer + 14);
        var key = key(Math.max(size, 420));
        double width = Math.max(size, 420);
        var svg = new Svg(picture.title(), picture.description(), width, size + key.height(), false);
        svg.one("rect", "width", "100%", "height", "100%", "fill", Palette.PAPER);
        double cx = width / 2;
        double cy = size / 2;
        var circles = circles(cx, cy);
        circles.forEach(circle -> line(svg, circle, cx, cy));
        circles.forEach(circle -> system(svg, circle));
        household(svg, cx, cy);
        key.draw(svg, size);
        return svg.done();
    }

    private List<Circle> circles(double cx, double cy) {
        var circles = new ArrayList<Circle>();
        int count = picture.ties().size();
        for (int i = 0; i < count; i++) {
            double turn = 2 * Math.PI * i / count - Math.PI / 2;
            boolean last = i == count - 1;
            double distance = i % 2 == 0 && !(last && i > 0) ? ring : far;
            var tie = picture.ties().get(i);
            circles.add(new Circle(tie, name(tie), note(tie), cx + distance * Math.cos(turn), cy + distance * Math.sin(turn)));
        }
        return circles;
    }

    private void line(Svg svg, Circle circle, double cx, double cy) {
        double length = Math.hypot(circle.x() - cx, circle.y() - cy);
        double ux = (circle.x() - cx) / length;
        double uy = (circle.y() - cy) / length;
        Ties.draw(svg, circle.tie().strength(), circle.tie().flow(),
            cx + ux * (inner + 2), cy + uy * (inner + 2), circle.x() - ux * (outer + 2), circle.y() - uy * (outer + 2));
    }

    private void system(Svg svg, Circle circle) {
        svg.one("circle", "cx", circle.x(), "cy", circle.y(), "r", outer, "fill", Palette.PAPER,
            "stroke", Ties.colour(circle.tie().strength()), "stroke-width", circle.tie().strength() == Strength.STRONG ? 2.5 : 1.5);
        double y = circle.y() - (circle.name().size() + circle.note().size()) * LINE / 2 + 11.5;
        for (var line : circle.name()) {
            svg.text(circle.x(), y, "middle", SYSTEM, Palette.INK, line);
            y += LINE;
        }
        for (var line : circle.note()) {
            svg.text(circle.x(), y, "middle", NOTE, Palette.QUIET, line);
            y += LINE;
        }
    }

    private void household(Svg svg, double cx, double cy) {
        svg.one("circle", "cx", cx, "cy", cy, "r", inner, "fill", Palette.PALE_BLUE, "stroke", Palette.INK, "stroke-width", 2);
        double y = cy - (heading.size() * LINE + picture.members().size() * MEMBER) / 2 + 11;
        for (var line : heading) {
            svg.text(cx, y, "middle", HEADING, Palette.INK, line);
            y += LINE;
        }
        y += 3;
        double wide = picture.members().stream().mapToDouble(member -> 22 + Lettering.width(shown(member), NAME)).max().orElse(0);
        for (var member : picture.members()) {
            double left = cx - wide / 2;
            Symbols.draw(svg, new FamilyPicture.Member("", "", member.gender(), Life.LIVING, Standing.KNOWN, member.index(), "", null,
                List.of(), 0, null), left + 8, y - 3, 7);
            svg.text(left + 22, y + 1, "start", NAME, Palette.INK, shown(member));
            y += MEMBER;
        }
    }

    private Key key(double width) {
        var key = new Key(picture.title(), width);
        var strengths = EnumSet.noneOf(Strength.class);
        picture.ties().forEach(tie -> strengths.add(tie.strength()));
        for (var strength : strengths) {
            var words = switch (strength) {
                case STRONG -> "Strong tie";
                case ORDINARY -> "Tie";
                case TENUOUS -> "Tenuous tie";
                case STRESSFUL -> "Stressful tie";
            };
            key.add(words, (svg, x) -> Ties.draw(svg, strength, Flow.NONE, x, 0, x + 32, 0));
        }
        if (picture.ties().stream().anyMatch(tie -> tie.flow() != Flow.NONE)) {
            key.add("Energy flows this way", (svg, x) -> Ties.draw(svg, Strength.ORDINARY, Flow.FROM_HOUSEHOLD, x, 0, x + 32, 0));
        }
        return key;
    }
}
