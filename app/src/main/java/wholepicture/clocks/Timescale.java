package wholepicture.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import wholepicture.guidance.Basis;
import wholepicture.ui.Sentences;

/**
 * A time limit as its source states it: what must happen, within how long, of which event, how firmly, who says so and how
 * sure we are. It stands once in the code, beside the process that it belongs to.
 *
 * @param code names it for ever, in the database and in the configuration
 * @param what what must have happened, as a sentence without its end: "The first core group meets"
 * @param of the event that it counts from, its anchor
 * @param doubt what is not certain about it; empty when nothing is
 * @param editions the rule as it was and is, oldest first; never empty
 */
public record Timescale(String code, String what, String of, Force force, Evidence evidence, String doubt, List<Edition> editions) {

    /** How firmly it binds. */
    public enum Force {
        LAW("the law"), MUST("statutory guidance"), EXPECTED("expected practice"), LOCAL("a local rule");

        private final String inWords;

        Force(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    /** How sure we are of it. What was not read in its source a partnership may set otherwise, and every page says so. */
    public enum Evidence {
        /** The words were read in the named source. */
        VERIFIED("Verified"),
        /** Believed right from general knowledge of the guidance, which was not opened. */
        BELIEVED("Believed right"),
        /** Uncertain, or areas differ. */
        UNCERTAIN("Uncertain");

        private final String inWords;

        Evidence(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    /** @param from the first anchor day that it holds for; {@link LocalDate#MIN} for the first edition kept */
    public record Edition(LocalDate from, Span within, Basis basis) {}

    public Timescale {
        editions = List.copyOf(editions);
        if (editions.isEmpty() || (evidence != Evidence.VERIFIED && doubt.isBlank())) {
            throw new IllegalArgumentException(code + " needs an edition, and what is not verified must say its doubt");
        }
    }

    /** A rule that was read in its source. */
    public static Timescale verified(String code, String what, Span within, String of, Force force, Basis basis) {
        return new Timescale(code, what, of, force, Evidence.VERIFIED, "", List.of(new Edition(LocalDate.MIN, within, basis)));
    }

    /** The same rule with a later edition, for anchors from that day on. */
    public Timescale from(LocalDate day, Span within, Basis basis) {
        return new Timescale(code, what, of, force, evidence, doubt, Stream.concat(editions.stream(), Stream.of(new Edition(day, within, basis))).toList());
    }

    /** The same rule, with what is not certain of it said. */
    public Timescale inDoubt(String said) {
        return new Timescale(code, what, of, force, evidence, said, editions);
    }

    /** A rule that was not read in its source, or that areas set differently: a default that the partnership may change. */
    public static Timescale byDefault(String code, String what, Span within, String of, Force force, Basis basis, Evidence evidence, String doubt) {
        return new Timescale(code, what, of, force, evidence, doubt, List.of(new Edition(LocalDate.MIN, within, basis)));
    }

    /** The rule in force on the day of the anchor, never today's. Source: B0.1, C9. */
    public Edition on(LocalDate anchor) {
        return editions.stream().filter(e -> !e.from().isAfter(anchor)).reduce((earlier, later) -> later).orElseThrow();
    }

    /** "Within 15 working days of the strategy discussion …: the initial child protection conference is held." */
    public String sentence(Span within) {
        return "Within %s of %s: %s.".formatted(within.inWords(), of, Sentences.within(what));
    }

    /**
     * Whether a partnership may set this length instead: any, where the rule itself is not verified; only another way of
     * counting the same length, where the rule is verified and its counting is in doubt.
     */
    public boolean maySet(Span span) {
        return evidence != Evidence.VERIFIED
            || (!doubt.isBlank() && editions.stream().allMatch(e -> e.within().count() == span.count() && e.within().unit() == span.unit()));
    }
}
