package wholepicture.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.Grade;
import wholepicture.time.When;

/**
 * A family whose story is told by hand, as the agencies saw it. {@code stories/README.txt} says how to write one.
 *
 * @param theme one word for what it teaches: {@code long-neglect}
 * @param known what each agency has of each person, in the order told
 */
record Story(int number, String title, String theme, String about, List<Part> people, List<Bond> bonds, List<Known> known,
    List<Involved> involved, List<Flagged> flags, List<Line> lines, List<Decision> decisions) {

    /** Somebody in the story, as they truly are. */
    record Part(String key, int serial, Sex sex, String given, String middle, String family, @Nullable String earlierFamily,
        @Nullable When born, @Nullable When due, @Nullable When died, boolean twin, @Nullable String nhs, @Nullable String upn,
        @Nullable String phone, List<Residence> homes, Map<String, String> particulars) {

        String fullName() {
            return (given + " " + family).strip();
        }
    }

    /** @param agency only this agency tells it; {@code null} when all do that know {@code one} */
    record Bond(@Nullable String agency, Part one, RelationshipKind kind, Part other, @Nullable When from, @Nullable When to,
        @Nullable Boolean parentalResponsibility, @Nullable String disputedBy, @Nullable String note) {}

    /**
     * One agency's record of somebody.
     *
     * @param record which of the agency's records of the person, from 1
     * @param said how it differs from the truth, in the words of the story file
     */
    record Known(String agency, Part who, int record, List<String> said) {
        String reference() {
            return record == 1 ? who.key() : who.key() + "#" + record;
        }
    }

    record Involved(String agency, List<String> who, String worker, String role, @Nullable String team, @Nullable String phone,
        @Nullable When from, @Nullable When to, String reason) {}

    record Flagged(String agency, List<String> who, String what, @Nullable String reason, @Nullable When from, @Nullable When to,
        @Nullable When review, @Nullable Boolean told, @Nullable String whyNotTold, @Nullable Grade grade) {}

    /** A line of a chronology, told of one person or of several. */
    record Line(String agency, List<String> who, EntryKind kind, @Nullable When happened, @Nullable When recorded, String title,
        String description, @Nullable Significance significance, @Nullable String analysis, List<String> present, @Nullable String author,
        @Nullable Outcome outcome, @Nullable Voice voice, Set<Factor> factors, Map<String, String> original, @Nullable Grade grade) {}

    /** What people decided in Whole Picture itself, besides what the agencies sent. */
    sealed interface Decision {

        /**
         * A data steward, asked whether two records are of one person, said yes.
         *
         * @param wrongly they are not: a wrong link, to be undone
         */
        record Joined(String agency, String record, String otherAgency, String other, String worker, String reason, boolean wrongly)
            implements Decision {}

        /** The person is kept more closely than others, as this worker decided who leads on safeguarding and is involved. */
        record Kept(String person, Grade grade, String worker, String reason) implements Decision {}
    }
}
