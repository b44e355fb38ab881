package wholepicture.family;

import static wholepicture.arrivals.Arrival.RelationshipKind.*;

import java.util.Locale;
import java.util.Set;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.ui.pictures.FamilyPicture.Bond;
import wholepicture.ui.pictures.FamilyPicture.Descent;

/** What the kinds of relationship mean for a family. */
final class Kinds {

    /** Whoever is one of these to a child stands above the child. */
    static final Set<RelationshipKind> PARENT_OF = Set.of(MOTHER, FATHER, PARENT, ADOPTIVE_PARENT, FOSTER_CARER, SPECIAL_GUARDIAN, PUTATIVE_FATHER);

    static final Set<RelationshipKind> COUPLE = Set.of(MARRIED, CIVIL_PARTNER, PARTNER, SEPARATED, DIVORCED, FORMER_PARTNER);

    static final Set<RelationshipKind> SIBLINGS = Set.of(SIBLING, HALF_SIBLING, TWIN);

    /** Those who are in somebody's life without being family: they stand in the ecomap. */
    static final Set<RelationshipKind> AROUND = Set.of(FRIEND, OTHER);

    private Kinds() {}

    static Descent descent(RelationshipKind kind) {
        return switch (kind) {
            case ADOPTIVE_PARENT -> Descent.ADOPTED;
            case FOSTER_CARER -> Descent.FOSTERED;
            case SPECIAL_GUARDIAN -> Descent.GUARDIANSHIP;
            case PUTATIVE_FATHER -> Descent.DISPUTED;
            default -> Descent.BIRTH;
        };
    }

    /** How a couple is drawn; what was said to be over without a divorce is a separation. */
    static Bond bond(RelationshipKind kind, boolean over) {
        return switch (kind) {
            case MARRIED, CIVIL_PARTNER -> over ? Bond.SEPARATED : Bond.MARRIED;
            case PARTNER -> over ? Bond.FORMER : Bond.COHABITING;
            case SEPARATED -> Bond.SEPARATED;
            case DIVORCED -> Bond.DIVORCED;
            default -> Bond.FORMER;
        };
    }

    /** How many generations the one stands below the other; 0 for the same and for all that is not of blood. */
    static int below(RelationshipKind kind) {
        return switch (kind) {
            case MOTHER, FATHER, PARENT, STEP_PARENT, ADOPTIVE_PARENT, FOSTER_CARER, SPECIAL_GUARDIAN, PUTATIVE_FATHER, AUNT_OR_UNCLE, CARER -> -1;
            case GRANDPARENT -> -2;
            case CHILD, NIECE_OR_NEPHEW -> 1;
            case GRANDCHILD -> 2;
            default -> 0;
        };
    }

    /** The same for a woman, a man, or anybody: "wife", "uncle", "half-sister". */
    static String inWords(RelationshipKind kind, Sex sex) {
        return switch (kind) {
            case MARRIED -> of(sex, "wife", "husband", "spouse");
            case SEPARATED -> of(sex, "separated wife", "separated husband", "separated partner");
            case DIVORCED -> of(sex, "former wife", "former husband", "divorced partner");
            case CHILD -> of(sex, "daughter", "son", "child");
            case SIBLING -> of(sex, "sister", "brother", "brother or sister");
            case HALF_SIBLING -> of(sex, "half-sister", "half-brother", "half-brother or half-sister");
            case GRANDPARENT -> of(sex, "grandmother", "grandfather", "grandparent");
            case GRANDCHILD -> of(sex, "granddaughter", "grandson", "grandchild");
            case AUNT_OR_UNCLE -> of(sex, "aunt", "uncle", "aunt or uncle");
            case NIECE_OR_NEPHEW -> of(sex, "niece", "nephew", "niece or nephew");
            case STEP_PARENT -> of(sex, "stepmother", "stepfather", "step-parent");
            case ADOPTIVE_PARENT -> of(sex, "adoptive mother", "adoptive father", "adoptive parent");
            default -> inWords(kind);
        };
    }

    private static String of(Sex sex, String woman, String man, String anybody) {
        return sex == Sex.FEMALE ? woman : sex == Sex.MALE ? man : anybody;
    }

    /** What the other is to the one: an uncle's other is a niece or nephew. */
    static RelationshipKind inverse(RelationshipKind kind) {
        return switch (kind) {
            case CHILD -> PARENT;
            case MOTHER, FATHER, PARENT, STEP_PARENT, ADOPTIVE_PARENT, FOSTER_CARER, SPECIAL_GUARDIAN, PUTATIVE_FATHER -> CHILD;
            case GRANDPARENT -> GRANDCHILD;
            case GRANDCHILD -> GRANDPARENT;
            case AUNT_OR_UNCLE -> NIECE_OR_NEPHEW;
            case NIECE_OR_NEPHEW -> AUNT_OR_UNCLE;
            case CARER -> OTHER;
            default -> kind;
        };
    }

    /** "mother", "special guardian": as it stands before "of". */
    static String inWords(RelationshipKind kind) {
        return switch (kind) {
            case MARRIED -> "husband or wife";
            case SEPARATED -> "separated partner";
            case DIVORCED -> "divorced partner";
            case AUNT_OR_UNCLE -> "aunt or uncle";
            case NIECE_OR_NEPHEW -> "niece or nephew";
            case SIBLING -> "brother or sister";
            case HALF_SIBLING -> "half-brother or half-sister";
            case PUTATIVE_FATHER -> "possible father";
            case STEP_PARENT -> "step-parent";
            case OTHER -> "other relation";
            default -> kind.name().toLowerCase(Locale.UK).replace('_', ' ');
        };
    }
}
