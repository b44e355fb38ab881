package wholepicture.agencies;

/** What sort of agency it is. Source: the partnership's directory of roles and agencies (catalogue A21). The names are kept in the database. */
public enum AgencyKind {
    CHILDRENS_SOCIAL_CARE("Children's social care"),
    ADULT_SOCIAL_CARE("Adult social care"),
    EARLY_HELP("Early help"),
    POLICE("Police"),
    ACUTE_HOSPITAL("Hospital trust"),
    COMMUNITY_HEALTH("Community health: health visiting, school nursing, midwifery"),
    GP_PRACTICE("GP practice"),
    MENTAL_HEALTH("Mental health trust"),
    AMBULANCE("Ambulance service"),
    SCHOOL("School or college"),
    EARLY_YEARS("Early years setting"),
    HOUSING("Housing"),
    PROBATION("Probation"),
    YOUTH_JUSTICE("Youth justice"),
    SUBSTANCE_MISUSE("Substance misuse service"),
    DOMESTIC_ABUSE("Domestic abuse service"),
    VOLUNTARY("Voluntary organisation"),
    LEGAL("Legal services"),
    PARTNERSHIP_OFFICE("Partnership office"),
    OTHER("Other agency");

    private final String inWords;

    AgencyKind(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
