package wholepicture.meetings;

import java.util.Arrays;
import java.util.Set;
import wholepicture.agencies.AgencyKind;

/** Whom somebody at the table speaks for, as rules of quorum count them. */
public enum Party {
    SOCIAL_CARE("Children's social care", AgencyKind.CHILDRENS_SOCIAL_CARE, AgencyKind.EARLY_HELP),
    POLICE("Police", AgencyKind.POLICE),
    HEALTH("Health", AgencyKind.ACUTE_HOSPITAL, AgencyKind.COMMUNITY_HEALTH, AgencyKind.GP_PRACTICE, AgencyKind.MENTAL_HEALTH, AgencyKind.AMBULANCE),
    EDUCATION("Education or early years", AgencyKind.SCHOOL, AgencyKind.EARLY_YEARS),
    HOUSING("Housing", AgencyKind.HOUSING),
    PROBATION("Probation", AgencyKind.PROBATION, AgencyKind.YOUTH_JUSTICE),
    ADULT_SERVICES("Adult services", AgencyKind.ADULT_SOCIAL_CARE, AgencyKind.SUBSTANCE_MISUSE),
    VOLUNTARY("Voluntary sector", AgencyKind.VOLUNTARY, AgencyKind.DOMESTIC_ABUSE),
    OTHER("Other", AgencyKind.LEGAL, AgencyKind.PARTNERSHIP_OFFICE, AgencyKind.OTHER);

    private final String inWords;
    private final Set<AgencyKind> kinds;

    Party(String inWords, AgencyKind... kinds) {
        this.inWords = inWords;
        this.kinds = Set.of(kinds);
    }

    public String inWords() {
        return inWords;
    }

    static Party of(AgencyKind kind) {
        return Arrays.stream(values()).filter(party -> party.kinds.contains(kind)).findFirst().orElse(OTHER);
    }
}
