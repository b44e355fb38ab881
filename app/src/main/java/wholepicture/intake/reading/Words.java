package wholepicture.intake.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.Grade;

/**
 * The words and codes that agencies use for one of our closed lists. Capitals, spaces and dashes do
 * not matter. The codes of an appointment's outcome are those of the NHS Data Dictionary, "attended or
 * did not attend"; those of sex are ISO 5218 and the NHS Data Dictionary, "person stated gender".
 *
 * @param <E> the list
 */
public final class Words<E extends Enum<E>> {

    public static final Words<Sex> SEX = new Words<>(Sex.class)
        .also(Sex.FEMALE, "f", "2", "woman", "girl").also(Sex.MALE, "m", "1", "man", "boy")
        .also(Sex.OTHER, "o", "x", "indeterminate", "intersex", "non binary")
        .also(Sex.UNKNOWN, "u", "0", "9", "not known", "not specified", "not stated", "unborn");

    public static final Words<Grade> GRADE = new Words<>(Grade.class)
        .also(Grade.OPEN_INDEX, "1", "open", "normal").also(Grade.INVOLVED, "2", "restricted to involved")
        .also(Grade.PROTECTED, "3", "restricted", "confidential", "sensitive").also(Grade.SEALED, "4", "secret");

    public static final Words<Significance> SIGNIFICANCE = new Words<>(Significance.class)
        .also(Significance.ROUTINE, "low", "none", "green").also(Significance.NOTABLE, "medium", "amber", "moderate")
        .also(Significance.SIGNIFICANT, "high", "red", "major").also(Significance.CRITICAL, "very high", "severe");

    public static final Words<Voice> VOICE = new Words<>(Voice.class)
        .also(Voice.VERBAL, "said", "spoken").also(Voice.NON_VERBAL, "behaved", "behaviour", "drawing", "play")
        .also(Voice.OBSERVED, "looked", "observation").also(Voice.ADVOCATE, "through an advocate");

    public static final Words<Outcome> OUTCOME = new Words<>(Outcome.class)
        .also(Outcome.BOOKED, "0", "planned", "pending", "proposed", "waitlist", "future")
        .also(Outcome.ATTENDED, "5", "6", "seen", "arrived", "fulfilled", "attended on time", "attended late", "arrived late seen",
            "checked in", "kept", "present")
        .also(Outcome.DID_NOT_ATTEND, "3", "dna", "dna'd", "no show", "noshow", "missed", "failed to attend", "fta", "not attended",
            "absent", "did not arrive", "ufta")
        .also(Outcome.WAS_NOT_BROUGHT, "wnb", "not brought", "child not brought", "was not brought in", "cnb")
        .also(Outcome.CANCELLED_BY_FAMILY, "2", "cancelled by patient", "patient cancelled", "cancelled by parent",
            "cancelled by client", "cancelled by carer", "cancelled by service user")
        .also(Outcome.CANCELLED_BY_SERVICE, "4", "cancelled by provider", "cancelled by clinic", "cancelled by hospital",
            "hospital cancelled", "provider cancelled", "clinic cancelled")
        .also(Outcome.RESCHEDULED, "rearranged", "rebooked", "moved")
        .also(Outcome.LEFT_BEFORE_SEEN, "7", "left before being seen", "arrived late not seen", "did not wait", "dnw",
            "left without being seen", "walked out", "self discharged")
        .also(Outcome.NO_ACCESS, "no access to home", "no reply", "not in", "no access visit", "out");

    public static final Words<EntryKind> ENTRY_KIND = new Words<>(EntryKind.class)
        .also(EntryKind.CONTACT, "phone call", "telephone call", "telephone", "call", "email", "letter", "text")
        .also(EntryKind.CONCERN, "safeguarding concern", "worry", "cause for concern", "alert", "ppn", "vpa", "merlin")
        .also(EntryKind.REFERRAL, "marf", "signposting").also(EntryKind.VISIT, "home visit", "statutory visit", "welfare visit")
        .also(EntryKind.APPOINTMENT, "clinic").also(EntryKind.ATTENDANCE, "ed attendance", "a and e", "accident and emergency")
        .also(EntryKind.ADMISSION, "inpatient", "hospital admission").also(EntryKind.MEETING, "conference", "core group", "strategy discussion")
        .also(EntryKind.INCIDENT, "crime", "police incident", "call out", "offence", "domestic incident")
        .also(EntryKind.ARREST, "custody").also(EntryKind.MISSING, "missing episode", "absconded")
        .also(EntryKind.EXCLUSION, "suspension", "permanent exclusion", "fixed term exclusion").also(EntryKind.CONDITION, "diagnosis")
        .also(EntryKind.MEDICATION, "prescription").also(EntryKind.VOICE, "voice of the child", "wishes and feelings")
        .also(EntryKind.SHARING, "information shared", "information sharing").also(EntryKind.MOVE, "house move", "moved", "placement move")
        .also(EntryKind.DEATH, "died");

    public static final Words<RelationshipKind> RELATIONSHIP = new Words<>(RelationshipKind.class)
        .also(RelationshipKind.MOTHER, "mum", "mother", "birth mother", "natural mother", "mth")
        .also(RelationshipKind.FATHER, "dad", "birth father", "natural father", "fth")
        .also(RelationshipKind.PARENT, "prn", "legal parent").also(RelationshipKind.STEP_PARENT, "stepmother", "stepfather", "step mother",
            "step father", "stepparent", "stpprn", "mothers partner", "fathers partner")
        .also(RelationshipKind.ADOPTIVE_PARENT, "adoptive mother", "adoptive father", "adopter")
        .also(RelationshipKind.FOSTER_CARER, "foster parent", "foster mother", "foster father", "kinship foster carer", "prnfost")
        .also(RelationshipKind.SPECIAL_GUARDIAN, "sgo", "guardian", "legal guardian")
        .also(RelationshipKind.CARER, "main carer", "caregiver").also(RelationshipKind.CHILD, "son", "daughter", "chld", "stepchild",
            "step child", "stepson", "stepdaughter", "adopted child", "foster child")
        .also(RelationshipKind.SIBLING, "brother", "sister", "sib").also(RelationshipKind.HALF_SIBLING, "half brother", "half sister")
        .also(RelationshipKind.TWIN, "triplet", "twin brother", "twin sister")
        .also(RelationshipKind.GRANDPARENT, "grandmother", "grandfather", "gran", "grandad", "maternal grandmother",
            "maternal grandfather", "paternal grandmother", "paternal grandfather")
        .also(RelationshipKind.GRANDCHILD, "grandson", "granddaughter").also(RelationshipKind.AUNT_OR_UNCLE, "aunt", "uncle", "auntie")
        .also(RelationshipKind.NIECE_OR_NEPHEW, "niece", "nephew").also(RelationshipKind.MARRIED, "husband", "wife", "spouse", "sps")
        .also(RelationshipKind.CIVIL_PARTNER, "civil partnership")
        .also(RelationshipKind.PARTNER, "cohabitee", "boyfriend", "girlfriend", "cohabiting partner", "domprt")
        .also(RelationshipKind.FORMER_PARTNER, "ex partner", "ex", "former spouse", "ex husband", "ex wife", "xprt")
        .also(RelationshipKind.HOUSEHOLD_MEMBER, "lodger", "housemate", "flatmate", "same household", "roommate", "lives with")
        .also(RelationshipKind.FRIEND, "family friend", "neighbour", "frnd", "nbor")
        .also(RelationshipKind.PUTATIVE_FATHER, "alleged father", "possible father", "presumed father");

    public static final Words<Factor> FACTOR = new Words<>(Factor.class)
        .also(Factor.DOMESTIC_ABUSE, "domestic violence", "dv", "da", "dva", "coercive control")
        .also(Factor.MENTAL_ILL_HEALTH, "mental health", "depression", "mh")
        .also(Factor.SUBSTANCE_MISUSE, "alcohol", "drugs", "drug misuse", "alcohol misuse", "substance abuse", "substances")
        .also(Factor.PHYSICAL_HARM, "physical abuse", "non accidental injury", "nai").also(Factor.SEXUAL_HARM, "sexual abuse", "csa")
        .also(Factor.EMOTIONAL_HARM, "emotional abuse", "psychological abuse")
        .also(Factor.EXPLOITATION, "cse", "cce", "child sexual exploitation", "child criminal exploitation", "county lines",
            "modern slavery", "trafficking")
        .also(Factor.MISSING, "missing from home", "missing from care").also(Factor.SELF_HARM, "suicide", "suicidal ideation", "overdose")
        .also(Factor.HOUSING, "homelessness", "eviction", "overcrowding", "temporary accommodation")
        .also(Factor.CARER_STRAIN, "carer stress").also(Factor.DISENGAGEMENT, "non engagement", "disguised compliance")
        .also(Factor.BRUISE, "bruising");

    private final Class<E> list;
    private final Map<String, E> words = new HashMap<>();

    private Words(Class<E> list) {
        this.list = list;
        for (var each : list.getEnumConstants()) {
            words.put(plain(each.name()), each);
        }
    }

    private Words<E> also(E meaning, String... said) {
        for (var each : said) {
            words.put(plain(each), meaning);
        }
        return this;
    }

    /** What the word means, when it is known. */
    public Optional<E> read(String word) {
        return Optional.ofNullable(words.get(plain(word)));
    }

    /** The words of our own list, as we write them in templates. */
    public List<String> ours() {
        return Arrays.stream(list.getEnumConstants()).map(Words::say).toList();
    }

    /** Every word that {@link #read} knows, without spaces and capitals. */
    public LinkedHashSet<String> known() {
        return new LinkedHashSet<>(words.keySet());
    }

    /** "was not brought" for {@code WAS_NOT_BROUGHT}. */
    public static String say(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A word or heading without what people write differently: capitals, spaces, punctuation. */
    static String plain(String word) {
        var kept = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                kept.append(Character.toLowerCase(c));
            }
        }
        return kept.toString();
    }
}
