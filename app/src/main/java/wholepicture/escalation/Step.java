package wholepicture.escalation;

import static wholepicture.clocks.Timescale.Evidence.UNCERTAIN;
import static wholepicture.clocks.Timescale.Force.LOCAL;
import static wholepicture.guidance.Basis.Source.PARTNERSHIP;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Role;
import wholepicture.clocks.Span;
import wholepicture.clocks.TimeLimits;
import wholepicture.clocks.Timescale;
import wholepicture.ui.Sentences;

/** The steps by which a disagreement is taken up, in order, each with who must act and how long they have. */
public enum Step {
    PRACTITIONERS("Practitioners talk to each other", Role.PRACTITIONER, 1),
    MANAGERS("First-line managers talk to each other", Role.MANAGER, 2),
    SENIOR("Senior managers or named professionals decide", Role.SAFEGUARDING_LEAD, 3),
    PARTIES("All parties meet, chaired for the partnership", Role.BOARD_OFFICER, 5);

    private static final String DOUBT = "The procedure says in time for the child; other areas set the same day to one working week. No value was found for this area.";

    private final String inWords;
    private final Role role;
    private final Timescale within;

    Step(String inWords, Role role, int workingDays) {
        this.inWords = inWords;
        this.role = role;
        this.within = Timescale.byDefault("escalation.step-" + (ordinal() + 1), "A disagreement is settled or taken up: " + Sentences.within(inWords), Span.workingDays(workingDays),
            "this step being reached", LOCAL, PARTNERSHIP.at("resolving professional disagreements"), UNCERTAIN, DOUBT);
    }

    public String inWords() {
        return inWords;
    }

    /** Who acts at this step. */
    Role role() {
        return role;
    }

    /** How long they have. */
    public Timescale within() {
        return within;
    }

    public int number() {
        return ordinal() + 1;
    }

    static Step of(int number) {
        return values()[number - 1];
    }

    boolean isLast() {
        return this == PARTIES;
    }

    /** The steps among the time limits of all processes. */
    @Component
    static final class Limits implements TimeLimits {

        @Override
        public String process() {
            return "Disagreements between professionals";
        }

        @Override
        public List<Timescale> all() {
            return Arrays.stream(values()).map(Step::within).toList();
        }
    }
}
