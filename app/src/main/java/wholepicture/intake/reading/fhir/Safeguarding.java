package wholepicture.intake.reading.fhir;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Grade;

/**
 * Whether a code speaks of safeguarding, and what it is evidence of. By the words of the code, so that any
 * code of SNOMED CT or of the NHS lists (safeguarding codes of the Booking and Referral Standard, flag
 * categories of the Child Protection Information System) is recognised; never by what somebody wrote in a note.
 */
final class Safeguarding {

    private static final Pattern SPEAKS = words("safeguard|child protection|protection plan|cause for (safeguarding )?concern|child in need|"
        + "looked after|child in care|victim|abuse|assault|domestic violence|intimate partner|exploitation|trafficking|slavery|grooming|radicali[sz]|"
        + "genital mutilation|forced marriage|honou?r.based|non-accidental|vulnerable (adult|child)|neglect|deliberate self.harm|bullying|"
        + "violence in the environment|other-directed violence|at risk of .*(harm|violence)|private fostering|care order|section 47|marac|was not brought|"
        + "delay in seeking medical advice|unexplained (bruis|injur)");
    private static final Pattern ONLY_MISUSE = words("(alcohol|drug|substance|opioid|cannabis|cocaine|laxative|tobacco|solvent) (abuse|misuse)");
    private static final Pattern DENIED = words("^no (safeguarding|signs|evidence|history|known|risk|concern)|no safeguarding issues|not (abused|a victim)|"
        + "no signs/symptoms|denies|ruled out|never |no longer at risk");
    private static final Pattern PROTECTION_PLAN = words("child protection plan|child protection information system|subject of (a )?child protection|"
        + "subject to (a )?child protection|protection plan|unborn child plan");
    /** SNOMED CT; NHS England, "flag category"; NHS Digital, "CP-IS observation type" (protection plan, unborn child's plan). */
    private static final Set<String> PLAN_CODES = Set.of("342191000000101", "child-protection-information-system-flag", "CPPI", "UCPI");
    private static final Pattern IN_CARE = words("looked after child|looked-after child|child in care|care order");
    private static final Pattern MISSED = words("did not attend|did not arrive|was not brought|not brought to|failed to attend|non-attendance|no show|\\bdna\\b");
    private static final Pattern SENSITIVE = words("\\bhiv\\b|immunodeficiency virus|sexually transmitted|gonorrh|chlamydia|syphilis|sexual orientation|gender identity|"
        + "gender reassignment|gender dysphoria|transsexual|termination of pregnancy|abortion|fertility treatment|in vitro fertili[sz]ation");
    private static final Map<Factor, Pattern> FACTORS = factors();

    private Safeguarding() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
    }

    private static Map<Factor, Pattern> factors() {
        var factors = new LinkedHashMap<Factor, Pattern>();
        factors.put(Factor.DOMESTIC_ABUSE, words("domestic (abuse|violence)|intimate partner|honou?r.based|forced marriage|violence in the environment"));
        factors.put(Factor.MENTAL_ILL_HEALTH, words("depressi(on|ve)|anxiety disorder|severe anxiety|bipolar|schizo|psychosis|psychotic|post-?traumatic stress|"
            + "eating disorder|anorexia nervosa|bulimia|mental (illness|health problem|disorder)|personality disorder|postnatal depression"));
        factors.put(Factor.SUBSTANCE_MISUSE, words("(alcohol|drug|substance|opioid|cannabis|cocaine|heroin|solvent)s? (abuse|misuse|dependen|addict|intoxic|use disorder)|"
            + "misuses? (drug|substance)|alcoholi|unhealthy alcohol|overdose of drug|suspected (drug|alcohol) abuse|dependent drug"));
        factors.put(Factor.SELF_NEGLECT, words("self.neglect"));
        factors.put(Factor.NEGLECT, words("(?<!self.)neglect|delay in seeking medical advice"));
        factors.put(Factor.PHYSICAL_HARM, words("physical(ly)? abuse|non-accidental|victim of (physical|assault|child abuse)|battered|shaken baby|genital mutilation"));
        factors.put(Factor.SEXUAL_HARM, words("sexual(ly)? (abuse|assault)|rape|sexual grooming|child sexual"));
        factors.put(Factor.EMOTIONAL_HARM, words("emotional(ly)? abuse|psychological abuse|bullying"));
        factors.put(Factor.EXPLOITATION, words("exploitation|trafficking|slavery|grooming|radicali[sz]|county lines"));
        factors.put(Factor.SELF_HARM, words("self.harm|suicid|self.inflicted|self.injur|intentional overdose"));
        factors.put(Factor.HOUSING, words("homeless|housing unsatisfactory|eviction|overcrowd|lives in (a )?refuge|no fixed abode|inadequate housing"));
        factors.put(Factor.CARER_STRAIN, words("carer (strain|stress|able to cope)|caregiver"));
        factors.put(Factor.BRUISE, words("bruis|contusion|haematoma|hematoma"));
        factors.put(Factor.MISSING, words("missing from|absconded|abscond"));
        return factors;
    }

    static boolean speaks(@Nullable CodeableConcept concept) {
        return speaks(Said.everything(concept)) || isPlan(concept) || isInCare(concept);
    }

    static boolean speaks(String words) {
        return SPEAKS.matcher(words).find() && !denies(words) && !(ONLY_MISUSE.matcher(words).find() && !words.contains("ictim"));
    }

    /** "No safeguarding issues identified" is said to reassure and must not stand as a warning. */
    static boolean denies(String words) {
        return DENIED.matcher(words).find();
    }

    /** Whether the person is, by this code, subject to a child protection plan. */
    static boolean isPlan(@Nullable CodeableConcept concept) {
        return concept != null && (concept.getCoding().stream().anyMatch(coding -> PLAN_CODES.contains(coding.getCode()))
            || PROTECTION_PLAN.matcher(Said.everything(concept)).find());
    }

    /** Whether the child is, by this code, looked after by a local authority, of which the same service tells. */
    static boolean isInCare(@Nullable CodeableConcept concept) {
        return concept != null && !denies(Said.everything(concept)) && (Said.hasCode(concept, "LACI") || IN_CARE.matcher(Said.everything(concept)).find());
    }

    static boolean isMissed(String words) {
        return MISSED.matcher(words).find();
    }

    static Set<Factor> factors(String words) {
        var found = EnumSet.noneOf(Factor.class);
        if (!denies(words)) {
            FACTORS.forEach((factor, pattern) -> {
                if (pattern.matcher(words).find()) {
                    found.add(factor);
                }
            });
        }
        return found;
    }

    /**
     * What the law and the Royal College of General Practitioners' list of sensitive codes keep out of the Summary
     * Care Record is kept protected here, unless the sender asks for closer still: whoever is involved does not
     * need it to keep a child safe until somebody decides that they do.
     */
    static @Nullable Grade grade(String words, @Nullable Grade asked) {
        return SENSITIVE.matcher(words).find() && (asked == null || asked.number() < Grade.PROTECTED.number()) ? Grade.PROTECTED : asked;
    }
}
