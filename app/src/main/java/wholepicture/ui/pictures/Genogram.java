package wholepicture.ui.pictures;

import static wholepicture.ui.pictures.Svg.number;

import java.util.List;
import wholepicture.ui.pictures.FamilyPicture.Bond;
import wholepicture.ui.pictures.FamilyPicture.Descent;
import wholepicture.ui.pictures.FamilyPicture.Feeling;
import wholepicture.ui.pictures.FamilyPicture.Standing;
import wholepicture.ui.pictures.GenogramPlan.Arc;
import wholepicture.ui.pictures.GenogramPlan.Place;
import wholepicture.ui.pictures.Kin.Child;
import wholepicture.ui.pictures.Kin.Couple;

/**
 * Draws a family with the standard symbols: squares, circles and diamonds, a triangle for the unborn, an X through the
 * dead, lines for couples (dashed when not married, one slash when separated, two when divorced), children below the
 * couple whose children they are, dashes round a household. The same family gives the same picture, whatever the order
 * in which its members are given.
 *
 * <p>Slashes follow McGoldrick, Gerson and Petry, <em>Genograms: Assessment and Treatment</em>: one for a separation,
 * two for a divorce.
 */
public final class Genogram {

    private static final double R = GenogramPlan.RADIUS;
    /** Room for the key. */
    private static final double NARROWEST = 420;

    private final FamilyPicture picture;
    private final GenogramPlan plan;
    private final Svg svg;

    private Genogram(FamilyPicture picture) {
        this.picture = picture;
        plan = new GenogramPlan(picture);
        double width = Math.max(plan.width, NARROWEST);
        var key = GenogramKey.of(picture, width, !plan.kin.odd.isEmpty());
        boolean links = picture.members().stream().anyMatch(member -> member.href() != null);
        svg = new Svg(picture.title(), picture.description(), width, plan.height + key.height(), links);
        svg.one("rect", "width", "100%", "height", "100%", "fill", Palette.PAPER);
        plan.households.pieces.forEach(this::household);
        plan.kin.odd.forEach(this::odd);
        picture.ties().forEach(this::tie);
        plan.bars.bars.forEach(this::children);
        plan.kin.couples.stream().filter(couple -> !couple.isParentless())
            .filter(couple -> plan.kin.isPerson(couple.other()) || !couple.children().isEmpty()).forEach(this::couple);
        plan.places().forEach(this::person);
        key.draw(svg, plan.height);
    }

    /** @return a whole SVG document that can stand inside a page, in a file, or in a PDF */
    public static String svg(FamilyPicture picture) {
        return new Genogram(picture).svg.done();
    }

    private void household(Households.Piece piece) {
        svg.path(piece.outline(), "fill", "none", "stroke", Palette.QUIET, "stroke-width", 1.4, "stroke-dasharray", "7 5");
        double y = piece.y();
        for (var line : piece.lines()) {
            svg.text(piece.x(), y, "start", Households.FACE, Palette.QUIET, line);
            y += 14;
        }
    }

    private void odd(Kin.Odd odd) {
        int parent = odd.parents().one() == Kin.NOBODY ? odd.child().person() : odd.parents().one();
        var from = plan.place(parent);
        var to = plan.place(odd.child().person());
        double aside = Math.max(from.centre(), to.centre()) + 60;
        line("M%s %sQ%s %s %s %s".formatted(number(from.centre()), number(from.middle()), number(aside),
            number((from.middle() + to.middle()) / 2), number(to.centre()), number(to.middle())), "1 4");
    }

    private void children(Bars.Bar bar) {
        double y = plan.barY(bar);
        boolean isStraight = bar.right() - bar.left() < 2 && !bar.couple().isParentless();
        if (!bar.couple().isParentless()) {
            line("M%s %sV%s".formatted(number(bar.drop()), number(dropFrom(bar.couple())), number(y)), "none");
        }
        if (!isStraight) {
            line("M%s %sH%s".formatted(number(bar.left()), number(y), number(bar.right())), bar.couple().isParentless() ? "6 4" : "none");
        }
        for (int i = 0; i < bar.stems().length; i++) {
            stem(bar, bar.couple().children().get(i), bar.stems()[i], y);
        }
    }

    private double dropFrom(Couple couple) {
        return plan.arcs.stream().filter(arc -> arc.couple().equals(couple)).mapToDouble(plan::arcY).findFirst()
            .orElse(plan.top[plan.kin.row[couple.one()]] + R);
    }

    private void stem(Bars.Bar bar, Child child, double x, double y) {
        double end = plan.top[plan.kin.row[child.person()]] - (child.descent() == Descent.ADOPTED ? 6 : 0);
        double from = child.birth() > 0 ? plan.bars.middleOfBirth(bar.couple(), child)
            : bar.right() - bar.left() < 2 && !bar.couple().isParentless() ? bar.drop() : x;
        line("M%s %sL%s %s".formatted(number(from), number(y), number(x), number(end)), dashes(child.descent()));
        var words = switch (child.descent()) {
            case BIRTH -> "";
            case ADOPTED -> "adopted";
            case FOSTERED -> "foster";
            case GUARDIANSHIP -> "guardian";
            case DISPUTED -> "?";
        };
        if (!words.isEmpty()) {
            var face = child.descent() == Descent.DISPUTED ? Columns.NAME : Columns.SMALL;
            boolean left = x < plan.x[child.person()];
            svg.textOnPaper(left ? x - 5 : x + 5, end - 6, left ? "end" : "start", face, Palette.INK, words);
        }
        if (child.descent() == Descent.ADOPTED) {
            Symbols.brackets(svg, plan.x[child.person()], end + 6 + R, R);
        }
    }

    static String dashes(Descent descent) {
        return switch (descent) {
            case BIRTH -> "none";
            case ADOPTED, GUARDIANSHIP -> "7 4";
            case FOSTERED -> "9 3 2 3";
            case DISPUTED -> "2 4";
        };
    }

    private void couple(Couple couple) {
        var arc = plan.arcs.stream().filter(a -> a.couple().equals(couple)).findFirst();
        boolean oneLeft = plan.x[couple.one()] < plan.x[couple.other()];
        int left = oneLeft ? couple.one() : couple.other();
        int right = oneLeft ? couple.other() : couple.one();
        double y = arc.map(plan::arcY).orElse(plan.top[plan.kin.row[left]] + R);
        double from = plan.x[left] + (arc.isPresent() ? 12 : R);
        double to = plan.x[right] - (arc.isPresent() ? 12 : R);
        if (!plan.kin.isPerson(left)) {
            from = dropOf(couple, plan.x[left]);
        } else if (!plan.kin.isPerson(right)) {
            to = dropOf(couple, plan.x[right]);
        }
        if (arc.isPresent()) {
            arch(arc.get(), left, right, y);
        } else {
            line("M%s %sH%s".formatted(number(from), number(y), number(to)), dashes(couple.bond()));
        }
        marks(couple, from, to, y);
    }

    private double dropOf(Couple couple, double otherwise) {
        return plan.bars.bars.stream().filter(bar -> bar.couple().equals(couple)).mapToDouble(Bars.Bar::drop).findFirst().orElse(otherwise);
    }

    private void arch(Arc arc, int left, int right, double y) {
        double low = plan.top[plan.kin.row[left]];
        line("M%s %sV%sH%sV%s".formatted(number(plan.x[left] + 12), number(low + 6), number(y), number(plan.x[right] - 12), number(low + 6)),
            dashes(arc.couple().bond()));
    }

    static String dashes(Bond bond) {
        return switch (bond) {
            case MARRIED, SEPARATED, DIVORCED -> "none";
            case COHABITING, FORMER -> "7 4";
            case UNRECORDED -> "1.5 3.5";
        };
    }

    /** Slashes for a parting, and the words, on the half of the line that is free of the children's line. */
    private void marks(Couple couple, double from, double to, double y) {
        double drop = dropOf(couple, (from + to) / 2);
        double at = drop - from >= to - drop ? (from + drop) / 2 : (drop + to) / 2;
        int slashes = slashes(couple.bond());
        for (int i = 0; i < slashes; i++) {
            double x = at + (i - (slashes - 1) / 2.0) * 6;
            svg.path("M%s %sL%s %s".formatted(number(x - 4), number(y + 8), number(x + 4), number(y - 8)),
                "stroke", Palette.INK, "stroke-width", 1.8);
        }
        if (!couple.words().isEmpty()) {
            svg.textOnPaper((from + to) / 2, y - 11, "middle", Columns.SMALL, Palette.QUIET, couple.words());
        }
    }

    static int slashes(Bond bond) {
        return switch (bond) {
            case SEPARATED, FORMER -> 1;
            case DIVORCED -> 2;
            case MARRIED, COHABITING, UNRECORDED -> 0;
        };
    }

    private void tie(FamilyPicture.Tie tie) {
        var one = place(tie.one());
        var other = place(tie.other());
        double aside = one.middle() == other.middle() ? 11 : 0;
        Feelings.draw(svg, one.centre(), one.middle() + aside, other.centre(), other.middle() + aside, R + 2,
            tie.feeling() == Feeling.CONFLICT);
    }

    private Place place(String id) {
        return plan.places().stream().filter(place -> place.member().id().equals(id)).findFirst().orElseThrow();
    }

    private void person(Place place) {
        var member = place.member();
        if (member.href() == null) {
            svg.begin("g");
        } else {
            svg.link(member.href());
        }
        Symbols.draw(svg, member, place.centre(), place.middle(), R);
        double y = place.top() + Columns.SYMBOL + 17;
        boolean crossed = !picture.ties().isEmpty() || !plan.kin.odd.isEmpty();
        var ink = member.standing() == Standing.NOT_CHECKED ? Palette.ORANGE : member.href() == null ? Palette.INK : Palette.DARK_BLUE;
        for (var line : Columns.nameLines(member)) {
            words(crossed, place.centre(), y, Columns.NAME, ink, line);
            y += GenogramPlan.LINE_HEIGHT;
        }
        for (var line : Columns.lines(member)) {
            words(crossed, place.centre(), y, Columns.LINE, Palette.QUIET, line);
            y += GenogramPlan.LINE_HEIGHT;
        }
        svg.end();
    }

    private void words(boolean crossed, double x, double y, Lettering.Face face, String ink, String words) {
        if (crossed) {
            svg.textOnPaper(x, y, "middle", face, ink, words);
        } else {
            svg.text(x, y, "middle", face, ink, words);
        }
    }

    private void line(String d, String dashes) {
        if (dashes.equals("none")) {
            svg.path(d, "fill", "none", "stroke", Palette.INK, "stroke-width", 1.6);
        } else {
            svg.path(d, "fill", "none", "stroke", Palette.INK, "stroke-width", 1.6, "stroke-dasharray", dashes);
        }
    }

    /** What the tests measure: the room of everybody in the picture. */
    static List<Place> places(FamilyPicture picture) {
        return new GenogramPlan(picture).places();
    }
}
