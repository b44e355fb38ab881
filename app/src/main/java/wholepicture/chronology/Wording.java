package wholepicture.chronology;

import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;

/** What lines are called on pages and in documents. */
public final class Wording {

    private Wording() {}

    public static String of(EntryKind kind) {
        return switch (kind) {
            case CONTACT -> "Contact";
            case CONCERN -> "Concern";
            case REFERRAL -> "Referral";
            case VISIT -> "Visit";
            case APPOINTMENT -> "Appointment";
            case ATTENDANCE -> "Attendance";
            case ADMISSION -> "Admission";
            case ASSESSMENT -> "Assessment";
            case MEETING -> "Meeting";
            case PLAN -> "Plan";
            case DECISION -> "Decision";
            case INCIDENT -> "Incident";
            case ARREST -> "Arrest";
            case MISSING -> "Missing";
            case SCHOOL -> "School";
            case EXCLUSION -> "Exclusion";
            case CONDITION -> "Health condition";
            case OBSERVATION -> "Observation";
            case MEDICATION -> "Medication";
            case FLAG -> "Flag";
            case VOICE -> "Voice";
            case SHARING -> "Information shared";
            case MOVE -> "Move";
            case DEATH -> "Death";
            case OTHER -> "Other";
        };
    }

    /** A child never "did not attend". Source: the response plan for the children of Family Y, section 8. */
    public static String of(Outcome outcome) {
        return switch (outcome) {
            case BOOKED -> "Booked";
            case ATTENDED -> "Attended";
            case WAS_NOT_BROUGHT -> "Was not brought";
            case DID_NOT_ATTEND -> "Did not attend";
            case CANCELLED_BY_FAMILY -> "Cancelled by the family";
            case CANCELLED_BY_SERVICE -> "Cancelled by the service";
            case RESCHEDULED -> "Moved to another day";
            case LEFT_BEFORE_SEEN -> "Left before being seen";
            case NO_ACCESS -> "No access";
            case UNKNOWN -> "Outcome not known";
        };
    }

    public static String of(Significance significance) {
        return switch (significance) {
            case ROUTINE -> "Routine";
            case NOTABLE -> "Notable";
            case SIGNIFICANT -> "Significant";
            case CRITICAL -> "Critical";
        };
    }

    public static String of(Voice voice) {
        return switch (voice) {
            case VERBAL -> "In their words";
            case NON_VERBAL -> "Shown without words";
            case OBSERVED -> "Observed";
            case ADVOCATE -> "Through an advocate";
        };
    }

    public static String of(Factor factor) {
        return switch (factor) {
            case DOMESTIC_ABUSE -> "Domestic abuse";
            case MENTAL_ILL_HEALTH -> "Mental ill health";
            case SUBSTANCE_MISUSE -> "Substance misuse";
            case NEGLECT -> "Neglect";
            case PHYSICAL_HARM -> "Physical harm";
            case SEXUAL_HARM -> "Sexual harm";
            case EMOTIONAL_HARM -> "Emotional harm";
            case EXPLOITATION -> "Exploitation";
            case MISSING -> "Missing";
            case SELF_HARM -> "Self-harm";
            case SELF_NEGLECT -> "Self-neglect";
            case HOUSING -> "Housing";
            case CARER_STRAIN -> "Carer strain";
            case DISENGAGEMENT -> "Disengagement";
            case BRUISE -> "Bruise";
        };
    }
}
