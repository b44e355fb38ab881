package wholepicture.intake.reading.fhir;

import java.util.List;
import wholepicture.arrivals.Arrival;

/** What became of a resource. Its remarks and problems are with its {@link Unit}. */
sealed interface Answer {

    /** It says these things. */
    record Taken(List<Arrival> arrivals) implements Answer {}

    /** It says nothing of a person by itself, but is used where others refer to it. */
    record Explains(String how) implements Answer {}

    /** It is not for us. */
    record Passed(String reason) implements Answer {}
}
