package wholepicture.childprotection.earlyhelp;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;

/** What can happen in an episode of early help. It says at which stages it may happen, where it leads, and what stands in its way. */
public sealed interface HelpFact permits Offering, FamilyPlan, Helping {

    /** The stages at which it may happen; empty when it begins an episode. */
    Set<HelpStage> from();

    /** Where it leads; the stage stays as it was where a fact does not say. */
    default HelpStage leadsTo(Episode before) {
        return before.stage();
    }

    /** One sentence in the past tense; it names no child. */
    String sentence();

    /** Whether everybody who works with the family may do it, or only the lead and those of the agency that holds the episode. */
    default boolean isForTeam() {
        return false;
    }

    /** Why it may not happen now; empty when it may. @param on the day it happened */
    default String unlawful(Episode before, LocalDate on) {
        return "";
    }

    default EntryKind chronologyKind() {
        return EntryKind.DECISION;
    }

    /** Which way it goes for the child. */
    default Bearing bearing() {
        return Bearing.RECORDS;
    }

    /** Every kind of fact. */
    static List<Class<?>> kinds() {
        return Arrays.stream(HelpFact.class.getPermittedSubclasses()).flatMap(room -> Stream.of(room.getPermittedSubclasses())).toList();
    }
}
