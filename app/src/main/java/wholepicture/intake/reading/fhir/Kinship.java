package wholepicture.intake.reading.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.intake.reading.Words;

/** HL7's codes and words for who is what to whom ("v3 RoleCode", UK Core "additional person relationship role"). */
final class Kinship {

    private Kinship() {}

    /** What the related person is to the patient. */
    static RelationshipKind of(List<CodeableConcept> relationships) {
        for (var each : relationships) {
            for (var coding : each.getCoding()) {
                var found = code(String.valueOf(coding.getCode()).toUpperCase(Locale.ROOT));
                if (found != RelationshipKind.OTHER) {
                    return found;
                }
                var byWord = coding.hasDisplay() ? Words.RELATIONSHIP.read(coding.getDisplay()) : Optional.<RelationshipKind>empty();
                if (byWord.isPresent()) {
                    return byWord.get();
                }
            }
            var byText = each.hasText() ? Words.RELATIONSHIP.read(each.getText()) : Optional.<RelationshipKind>empty();
            if (byText.isPresent()) {
                return byText.get();
            }
        }
        return RelationshipKind.OTHER;
    }

    private static RelationshipKind code(String code) {
        return switch (code) {
            case "MTH", "NMTH", "MOTHER" -> RelationshipKind.MOTHER;
            case "FTH", "NFTH", "FATHER" -> RelationshipKind.FATHER;
            case "PRN", "NPRN", "PARENT" -> RelationshipKind.PARENT;
            case "STPPRN", "STPMTH", "STPFTH" -> RelationshipKind.STEP_PARENT;
            case "ADOPTP", "ADOPTF", "ADOPTM" -> RelationshipKind.ADOPTIVE_PARENT;
            case "PRNFOST", "MTHFOST", "FTHFOST" -> RelationshipKind.FOSTER_CARER;
            case "GUARD", "GUADLTM" -> RelationshipKind.SPECIAL_GUARDIAN;
            case "CHILD", "CHLDADOPT", "CHLDFOST", "SON", "DAU", "NCHILD", "STPCHLD", "SONC", "DAUC" -> RelationshipKind.CHILD;
            case "SIB", "BRO", "SIS", "NSIB", "NBRO", "NSIS", "STPSIB" -> RelationshipKind.SIBLING;
            case "HSIB", "HBRO", "HSIS" -> RelationshipKind.HALF_SIBLING;
            case "TWIN", "TWINBRO", "TWINSIS", "FTWIN", "ITWIN" -> RelationshipKind.TWIN;
            case "GRPRN", "GRMTH", "GRFTH", "MGRPRN", "MGRMTH", "MGRFTH", "PGRPRN", "PGRMTH", "PGRFTH", "GGRPRN" -> RelationshipKind.GRANDPARENT;
            case "GRNDCHILD", "GRNDSON", "GRNDDAU" -> RelationshipKind.GRANDCHILD;
            case "AUNT", "UNCLE", "MAUNT", "PAUNT", "MUNCLE", "PUNCLE" -> RelationshipKind.AUNT_OR_UNCLE;
            case "NIENEPH", "NIECE", "NEPHEW" -> RelationshipKind.NIECE_OR_NEPHEW;
            case "COUSN", "MCOUSN", "PCOUSN" -> RelationshipKind.COUSIN;
            case "SPS", "HUSB", "WIFE" -> RelationshipKind.MARRIED;
            case "DOMPART", "SIGOTHR" -> RelationshipKind.PARTNER;
            case "FMRSPS" -> RelationshipKind.FORMER_PARTNER;
            case "ROOM" -> RelationshipKind.HOUSEHOLD_MEMBER;
            case "FRND", "NBOR" -> RelationshipKind.FRIEND;
            default -> RelationshipKind.OTHER;
        };
    }

    /** What the patient is to the related person. A child's sex not being asked, a grandchild or nephew stays that. */
    static RelationshipKind otherWay(RelationshipKind kind) {
        return switch (kind) {
            case MOTHER, FATHER, PARENT, STEP_PARENT, ADOPTIVE_PARENT, FOSTER_CARER, SPECIAL_GUARDIAN, PUTATIVE_FATHER -> RelationshipKind.CHILD;
            case CHILD -> RelationshipKind.PARENT;
            case GRANDPARENT -> RelationshipKind.GRANDCHILD;
            case GRANDCHILD -> RelationshipKind.GRANDPARENT;
            case AUNT_OR_UNCLE -> RelationshipKind.NIECE_OR_NEPHEW;
            case NIECE_OR_NEPHEW -> RelationshipKind.AUNT_OR_UNCLE;
            case SIBLING, HALF_SIBLING, TWIN, COUSIN, MARRIED, CIVIL_PARTNER, PARTNER, SEPARATED, DIVORCED, FORMER_PARTNER, HOUSEHOLD_MEMBER,
                FRIEND, OTHER -> kind;
            case CARER -> RelationshipKind.OTHER;
        };
    }
}
