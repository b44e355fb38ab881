package wholepicture.arrivals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.time.When;

/**
 * One thing an agency sent. Every arrival belongs to a person as that agency knows them:
 * {@link #localPerson()} is the agency's own number for the person, never ours.
 */
public sealed interface Arrival {

    /** The sending agency's own identifier of the person. Never blank. */
    String localPerson();

    /** How closely the sender asks us to keep it; {@code null} means "as the person is kept". */
    @Nullable Grade grade();

    /**
     * The person, as the agency knows them today. A later one with the same {@code localPerson}
     * supersedes it; the earlier is kept.
     *
     * @param names the usual name first; earlier names, aliases and maiden names after it
     * @param born as exactly as it is known; for a child not yet born, {@code null}
     * @param due for a child not yet born, when the birth is expected
     * @param died when the person died, {@code null} while alive
     * @param multipleBirth true for a twin or triplet, {@code null} if not said
     * @param particulars anything else worth showing, in the order sent: ethnicity, language,
     *     interpreter needed, communication need, religion, school, GP practice …
     */
    record PersonSent(String localPerson, List<Name> names, @Nullable When born, @Nullable When due, @Nullable When died,
        Sex sex, @Nullable Boolean multipleBirth, List<Identifier> identifiers, List<Residence> residences,
        List<Reach> reach, Map<String, String> particulars, @Nullable Grade grade) implements Arrival {}

    /** Where the person lives or lived, sent apart from the person. */
    record ResidenceSent(String localPerson, Residence residence, @Nullable Grade grade) implements Arrival {}

    /**
     * How {@code localPerson} is related to another: {@code localPerson} is the {@code kind} OF the
     * other. "A is the MOTHER of B" has A as {@code localPerson}.
     *
     * @param otherLocalPerson the agency's own identifier of the other, {@code null} if it has none
     * @param otherName the other's name as recorded, used when there is no identifier
     * @param parentalResponsibility {@code null} if not recorded
     * @param disputedBy who disputes it, {@code null} if nobody
     */
    record RelationshipSent(String localPerson, @Nullable String otherLocalPerson, @Nullable String otherName,
        RelationshipKind kind, @Nullable When from, @Nullable When to, @Nullable Boolean parentalResponsibility,
        @Nullable String disputedBy, @Nullable String note, @Nullable Grade grade) implements Arrival {}

    /**
     * One line of a chronology.
     *
     * @param localId the agency's own identifier of the line; a later one with the same identifier
     *     supersedes it. When a file has none, the reader makes one from what the line says
     * @param happened when it happened, {@code null} if nobody wrote it down
     * @param recorded when the agency wrote it down
     * @param title a few words: "Two-year review", "Police attended address"
     * @param description what happened, as observed; never analysis
     * @param significance how much it matters in the sender's eyes, {@code null} if not said
     * @param analysis what it means, kept apart from the description
     * @param present who was there
     * @param author who wrote it, with their role
     * @param outcome for an appointment, what came of it, after our rules; {@code original} keeps
     *     the sender's own code
     * @param voice when the line holds what the child (or adult) said or showed, how it was learned
     * @param factors concerns the line is evidence of
     * @param original codes and words exactly as sent that were turned into ours
     */
    record EntrySent(String localPerson, String localId, EntryKind kind, @Nullable When happened, @Nullable When recorded,
        String title, String description, @Nullable Significance significance, @Nullable String analysis,
        List<String> present, @Nullable String author, @Nullable Outcome outcome, @Nullable Voice voice,
        Set<Factor> factors, Map<String, String> original, @Nullable Grade grade) implements Arrival {}

    /**
     * A standing flag on a person.
     *
     * @param review when it is to be looked at again
     * @param told whether the person was told, {@code null} if not recorded
     * @param whyNotTold the reason when not
     */
    record FlagSent(String localPerson, String localId, String what, @Nullable String reason, @Nullable When from,
        @Nullable When to, @Nullable When review, @Nullable Boolean told, @Nullable String whyNotTold,
        @Nullable Grade grade) implements Arrival {}

    /** A worker or team of the agency who is involved with the person, and how to reach them. */
    record InvolvementSent(String localPerson, String worker, @Nullable String team, String role, @Nullable String phone,
        @Nullable String email, @Nullable When from, @Nullable When to, @Nullable String reason, @Nullable Grade grade)
        implements Arrival {}

    /** @param use usual, former, birth, alias, maiden … as the sender says */
    record Name(String given, String middle, String family, String use) {
        public static Name usual(String given, String family) {
            return new Name(given, "", family, "usual");
        }

        public String full() {
            return String.join(" ", List.of(given, middle, family).stream().filter(part -> !part.isBlank()).toList());
        }
    }

    /** @param kind one of {@code NHS}, {@code UPN}, {@code ULN}, {@code PNC}, {@code LOCAL}, or the sender's own name for it */
    record Identifier(String kind, String value) {}

    /**
     * @param lines the address without its postcode, as sent
     * @param uprn unique property reference number
     * @param use home, temporary, refuge, placement, school …
     */
    record Residence(String lines, @Nullable String postcode, @Nullable String uprn, String use, @Nullable When from, @Nullable When to) {}

    /** @param kind {@code phone}, {@code email} … */
    record Reach(String kind, String value, String use) {}

    enum Sex { FEMALE, MALE, OTHER, UNKNOWN }

    enum RelationshipKind {
        MOTHER, FATHER, PARENT, STEP_PARENT, ADOPTIVE_PARENT, FOSTER_CARER, SPECIAL_GUARDIAN, CARER,
        CHILD, SIBLING, HALF_SIBLING, TWIN, GRANDPARENT, GRANDCHILD, AUNT_OR_UNCLE, NIECE_OR_NEPHEW, COUSIN,
        MARRIED, CIVIL_PARTNER, PARTNER, SEPARATED, DIVORCED, FORMER_PARTNER,
        HOUSEHOLD_MEMBER, FRIEND, PUTATIVE_FATHER, OTHER
    }

    enum EntryKind {
        CONTACT, CONCERN, REFERRAL, VISIT, APPOINTMENT, ATTENDANCE, ADMISSION, ASSESSMENT, MEETING, PLAN, DECISION,
        INCIDENT, ARREST, MISSING, SCHOOL, EXCLUSION, CONDITION, OBSERVATION, MEDICATION, FLAG, VOICE, SHARING, MOVE, DEATH, OTHER
    }

    enum Significance { ROUTINE, NOTABLE, SIGNIFICANT, CRITICAL }

    /** What came of an appointment. A child never "did not attend": a child was not brought. */
    enum Outcome { BOOKED, ATTENDED, WAS_NOT_BROUGHT, DID_NOT_ATTEND, CANCELLED_BY_FAMILY, CANCELLED_BY_SERVICE, RESCHEDULED, LEFT_BEFORE_SEEN, NO_ACCESS, UNKNOWN }

    /** How the person's voice was learned. */
    enum Voice { VERBAL, NON_VERBAL, OBSERVED, ADVOCATE }

    /** What a line is evidence of, where the sender or a code says so. */
    enum Factor {
        DOMESTIC_ABUSE, MENTAL_ILL_HEALTH, SUBSTANCE_MISUSE, NEGLECT, PHYSICAL_HARM, SEXUAL_HARM, EMOTIONAL_HARM, EXPLOITATION,
        MISSING, SELF_HARM, SELF_NEGLECT, HOUSING, CARER_STRAIN, DISENGAGEMENT, BRUISE
    }
}
