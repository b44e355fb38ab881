package wholepicture.picture.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.picture.Evidence;
import wholepicture.picture.web.PersonPage.Line;
import wholepicture.ui.Dates;
import wholepicture.ui.Tag;
import wholepicture.ui.Tag.Colour;

/** How the page says what was recorded. */
final class Wording {

    /** So much of a description is shown; the rest is one link away. */
    private static final int LETTERS = 260;

    private Wording() {}

    /** A line of the page's own person. */
    static Line line(UUID person, Evidence e, boolean withConcerns) {
        return new Line(e.when() == null ? "no date recorded" : Dates.brief(e.when()), e.title(), shortened(e.description()), by(e),
            entry(e.person(), e.entry()), tags(e, withConcerns));
    }

    /** A line that may be of somebody else: it says whose. */
    static Line lineOfHousehold(UUID person, Evidence e) {
        var own = line(person, e, true);
        return e.person().equals(person) || e.whose().isEmpty() ? own
            : new Line(own.when(), e.whose() + ": " + own.title(), own.text(), own.by(), own.href(), own.tags());
    }

    static String entry(UUID person, long entry) {
        return "/people/%s/chronology/%d".formatted(person, entry);
    }

    static String by(Evidence e) {
        return e.author().isEmpty() ? e.agency() : e.agency() + ", " + e.author();
    }

    /** What must not be read over: how much it matters, that somebody was not seen, and of what it is evidence where that is asked for. */
    private static List<Tag> tags(Evidence e, boolean withConcerns) {
        var tags = new ArrayList<>(significance(e));
        if (e.outcome() != null && e.outcome() != Outcome.ATTENDED && e.outcome() != Outcome.UNKNOWN) {
            tags.add(new Tag(wholepicture.chronology.Wording.of(e.outcome()), e.outcome() == Outcome.WAS_NOT_BROUGHT ? Colour.ORANGE : Colour.GREY));
        }
        if (withConcerns) {
            e.factors().stream().sorted().forEach(f -> tags.add(new Tag(wholepicture.chronology.Wording.of(f), Colour.GREY)));
        }
        return tags;
    }

    private static List<Tag> significance(Evidence e) {
        return e.significance().isEmpty() ? List.of() : switch (Significance.valueOf(e.significance())) {
            case CRITICAL -> List.of(new Tag("Critical", Colour.RED));
            case SIGNIFICANT -> List.of(new Tag("Significant", Colour.ORANGE));
            case NOTABLE, ROUTINE -> List.of();
        };
    }

    static String shortened(String text) {
        var plain = text.strip().replaceAll("\\s+", " ");
        if (plain.length() <= LETTERS) {
            return plain;
        }
        int end = plain.lastIndexOf(' ', LETTERS);
        return plain.substring(0, end > LETTERS / 2 ? end : LETTERS) + " …";
    }
}
