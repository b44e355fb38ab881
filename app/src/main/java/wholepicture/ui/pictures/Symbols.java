package wholepicture.ui.pictures;

import static wholepicture.ui.pictures.Svg.number;

import wholepicture.ui.pictures.FamilyPicture.Gender;
import wholepicture.ui.pictures.FamilyPicture.Life;
import wholepicture.ui.pictures.FamilyPicture.Member;
import wholepicture.ui.pictures.FamilyPicture.Standing;
import wholepicture.ui.pictures.Lettering.Face;

/** The symbols of people: the standard ones, and ours for those who are missing from what is known. */
final class Symbols {

    private Symbols() {}

    static void draw(Svg svg, Member member, double cx, double cy, double r) {
        boolean missing = member.standing() == Standing.MISSING;
        var ink = member.standing() == Standing.NOT_CHECKED ? Palette.ORANGE : Palette.INK;
        var fill = missing ? Palette.PAPER : member.standing() == Standing.NOT_CHECKED ? Palette.PALE_AMBER
            : member.index() ? Palette.PALE_BLUE : Palette.PAPER;
        shape(svg, member, cx, cy, r, "fill", fill, "stroke", ink, "stroke-width", missing || r < 15 ? 1.5 : 2,
            "stroke-dasharray", missing ? "5 3" : "none");
        if (member.index()) {
            shape(svg, member, cx, cy, r - (r > 15 ? 4.5 : 3.5), "fill", "none", "stroke", ink, "stroke-width", r > 15 ? 2 : 1.3);
        }
        if (member.life() == Life.DECEASED) {
            double d = member.gender() == Gender.MALE ? r : member.gender() == Gender.FEMALE ? r * 0.707 : r / 2;
            svg.path("M%s %sL%s %sM%s %sL%s %s".formatted(number(cx - d), number(cy - d), number(cx + d), number(cy + d),
                number(cx + d), number(cy - d), number(cx - d), number(cy + d)), "stroke", ink, "stroke-width", 1.6, "fill", "none");
        }
        inside(svg, member, cx, cy, r, missing ? "?" : member.life() == Life.DECEASED ? "" : member.inside());
        if (member.standing() == Standing.NOT_CHECKED) {
            double dot = r > 15 ? 8 : 5;
            svg.one("circle", "cx", cx + r - 1, "cy", cy - r + 1, "r", dot, "fill", Palette.ORANGE);
            svg.text(cx + r - 1, cy - r + 1 + dot * 0.56, "middle", new Face(dot * 1.6, true), Palette.PAPER, "!");
        }
    }

    private static void inside(Svg svg, Member member, double cx, double cy, double r, String words) {
        if (!words.isEmpty()) {
            var face = new Face(Math.max(9, r * (words.length() > 3 ? 0.5 : 0.64)));
            double low = member.life() == Life.UNBORN ? cy + r * 0.62 : cy + face.size() * 0.36;
            svg.text(cx, low, "middle", face, member.standing() == Standing.NOT_CHECKED ? Palette.ORANGE : Palette.INK,
                Lettering.shorten(words, r * 1.5, face));
        }
    }

    /** @param more attributes of the shape, in turn */
    private static void shape(Svg svg, Member member, double cx, double cy, double r, Object... more) {
        if (member.life() == Life.UNBORN) {
            polygon(svg, more, cx, cy - r, cx + r, cy + r * 0.8, cx - r, cy + r * 0.8);
            return;
        }
        switch (member.gender()) {
            case MALE -> svg.one("rect", with(more, "x", cx - r, "y", cy - r, "width", 2 * r, "height", 2 * r));
            case FEMALE -> svg.one("circle", with(more, "cx", cx, "cy", cy, "r", r));
            case OTHER, UNKNOWN -> polygon(svg, more, cx, cy - r, cx + r, cy, cx, cy + r, cx - r, cy);
        }
    }

    private static void polygon(Svg svg, Object[] more, double... points) {
        var list = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            list.append(i == 0 ? "" : " ").append(number(points[i])).append(',').append(number(points[i + 1]));
        }
        svg.one("polygon", with(more, "points", list.toString()));
    }

    private static Object[] with(Object[] more, Object... first) {
        var all = new Object[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    /** Square brackets, as for adopted children. */
    static void brackets(Svg svg, double cx, double cy, double r) {
        double out = r + 6;
        svg.path("M%1$s %3$sH%2$sV%4$sH%1$s".formatted(number(cx - r), number(cx - out), number(cy - out), number(cy + out))
            + "M%1$s %3$sH%2$sV%4$sH%1$s".formatted(number(cx + r), number(cx + out), number(cy - out), number(cy + out)),
            "fill", "none", "stroke", Palette.INK, "stroke-width", 1.5);
    }
}
