package wholepicture.childprotection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.clocks.Rules;

/**
 * What can happen in child protection. Each fact is one row, one line of the child's chronology and one row of the journal. It
 * says from which stages it may happen, where it leads, and what would make it unlawful.
 */
public sealed interface Fact permits FrontDoor, Strategy, Enquiries, Authorising, Assessing, Planning, Keeping, ByAnybody, Moving, Statements, Alike, PlanWork,
    OtherPlans, Gathering, Telling {

    /** The stages at which it may happen; empty when it begins a case. */
    Set<Stage> from();

    /** Where it leads; the stage stays as it was where a fact does not say. */
    default Stage leadsTo(Journey before) {
        return before.stage();
    }

    /** Every stage that it can lead to, for the map of the process. */
    default Set<Stage> mayLeadTo() {
        return Set.of();
    }

    /** One sentence in the past tense; it names no child. */
    String sentence();

    /** Who may do it. */
    default By by() {
        return By.WORKER;
    }

    /** Why it may not happen now; empty when it may. */
    default String unlawful(Journey before, Moment moment) {
        return "";
    }

    /** Whether the agency that raised the concern hears of it. */
    default boolean isHeardByReferrer() {
        return false;
    }

    default EntryKind chronologyKind() {
        return EntryKind.DECISION;
    }

    /** Which way it goes for the child. A fact that does not say is never held up by a question. */
    default Bearing bearing() {
        return Bearing.PROTECTS;
    }

    /** Who may do something: any involved worker, a worker of the authority that is responsible for the case, or a manager of it. */
    enum By { ANYBODY_INVOLVED, WORKER, MANAGER }

    /**
     * When and by whom.
     *
     * @param happened when it happened
     * @param on that day in London
     * @param worker who acts
     * @param rules the time limits as they hold here
     * @param known what stands outside of the case and bears on it
     * @param why the reason that whoever acts gives
     */
    record Moment(Instant happened, LocalDate on, long worker, Rules rules, Known known, String why) {

        /** Where no reason bears on whether it may be done. */
        public Moment(Instant happened, LocalDate on, long worker, Rules rules, Known known) {
            this(happened, on, worker, rules, known, "");
        }

        /** Where nothing beyond the case bears on it. */
        public Moment(Instant happened, LocalDate on, long worker, Rules rules) {
            this(happened, on, worker, rules, new Known(0, false, Set.of(), null));
        }
    }

    /**
     * What is known of the child beyond the case.
     *
     * @param plansBefore how many child protection plans the child had before, in any case kept here or taken over from another authority
     * @param marac whether an adult close to the child is known to MARAC now
     * @param workers who works for the responsible authority, by name; {@code leads} those of them whose job there is a social worker's
     * @param born the first day on which the child can have been born; {@code null} when not known, or not born yet
     * @param newborns whether the partnership adopted that the plan of a newborn has a least time
     * @param othersLately how many concerns other agencies had within the last year, as far as the one who acts may see
     */
    record Known(int plansBefore, boolean marac, Set<String> workers, Set<String> leads, @Nullable LocalDate born, boolean newborns, int othersLately) {

        /** Where it is adopted, as it is delivered, and no other agency was worried. */
        public Known(int plansBefore, boolean marac, Set<String> workers, @Nullable LocalDate born) {
            this(plansBefore, marac, workers, workers, born, true, 0);
        }

        public Known {
            workers = Set.copyOf(workers);
            leads = Set.copyOf(leads);
        }

        boolean isBabyOn(LocalDate day) {
            return born != null && born.isAfter(day.minusYears(1));
        }
    }

    /** Every kind of fact. */
    static List<Class<?>> kinds() {
        return within(Fact.class).toList();
    }

    private static Stream<Class<?>> within(Class<?> room) {
        return room.isSealed() ? Arrays.stream(room.getPermittedSubclasses()).flatMap(Fact::within) : Stream.of(room);
    }
}
