package wholepicture.childprotection;

/** The closed lists that child protection chooses from, with the words that people read. The names are kept in the database. */
public final class Words {

    private Words() {}

    /** Anything with words for people. */
    public interface Worded {
        String inWords();

        String name();
    }

    /** Who raised it. Codes of the children in need census, N00105 referral source (B32.2). */
    public enum Source implements Worded {
        FAMILY("1A", "A family member, relative or carer"), ACQUAINTANCE("1B", "A friend or neighbour"), SELF("1C", "The child"), SCHOOL("2A", "A school"),
        EDUCATION("2B", "Education services"), GP("3A", "A GP"), HEALTH_VISITOR("3B", "A health visitor"), SCHOOL_NURSE("3C", "A school nurse"),
        PRIMARY_HEALTH("3D", "Other primary health"), EMERGENCY_DEPARTMENT("3E", "An emergency department"), OTHER_HEALTH("3F", "Other health services"),
        HOUSING("4", "Housing"), ADULT_SOCIAL_CARE("5A", "Social care, for example adults"), OTHER_AUTHORITY("5C", "Another authority"),
        EARLY_HELP("5D", "Early help"), POLICE("6", "Police"), LEGAL("7", "Courts, probation, immigration, prison"),
        OTHER("8", "Another organisation"), ANONYMOUS("9", "Somebody who did not give a name"), UNKNOWN("10", "Not known");

        private final String code;
        private final String inWords;

        Source(String code, String inWords) {
            this.code = code;
            this.inWords = inWords;
        }

        public String code() {
            return code;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** What always asks whether early help is offered. Source: the partnership's annual report. */
    public enum HelpPrompt implements Worded {
        RETURN_FROM_CARE("The child came home from care"), PARENTS_MENTAL_HEALTH("A parent's mental ill health, new or getting worse"),
        DRUGS_OR_ALCOHOL("Drugs or alcohol in the family");

        private final String inWords;

        HelpPrompt(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** Level of need. Areas name four; the names of this area's document were not found (B1). */
    public enum Level implements Worded {
        UNIVERSAL("Level 1, universal"), EARLY_HELP("Level 2, early help"), TARGETED("Level 3, targeted or complex"), STATUTORY("Level 4, statutory or specialist");

        private final String inWords;

        Level(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** An answer to an explicit question; it cannot be left out. */
    public enum Answer implements Worded {
        YES("Yes"), SUSPECTED("Suspected"), NO("No");

        private final String inWords;

        Answer(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** What may be decided on a concern (B1). */
    public enum Outcome implements Worded {
        STRATEGY("Hold a strategy discussion", false), ASSESSMENT("Assess the child's needs (section 17)", false),
        EARLY_HELP("Step down to early help", true), SIGNPOST("Advice, or send the family to another agency", true),
        NO_FURTHER_ACTION("No further action", true);

        private final String inWords;
        private final boolean closes;

        Outcome(String inWords, boolean closes) {
            this.inWords = inWords;
            this.closes = closes;
        }

        @Override
        public String inWords() {
            return inWords;
        }

        /** Whether it withdraws: then causes are considered and somebody else signs. */
        public boolean closes() {
            return closes;
        }
    }

    /** What a strategy discussion may decide (B2). */
    public enum StrategyDecision implements Worded {
        JOINT_ENQUIRY("Section 47 enquiries, police and social care together"), SINGLE_ENQUIRY("Section 47 enquiries by social care"),
        ASSESSMENT("Assess under section 17; the threshold of section 47 is not met"), FURTHER_DISCUSSION("Hold a further strategy discussion");

        private final String inWords;

        StrategyDecision(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }

        public boolean beginsEnquiry() {
            return this == JOINT_ENQUIRY || this == SINGLE_ENQUIRY;
        }
    }

    /** What came of section 47 enquiries (B3). */
    public enum EnquiryOutcome implements Worded {
        CONFERENCE("Concerns substantiated, the child is at continuing risk: initial conference"),
        SUBSTANTIATED("Concerns substantiated, no continuing risk: assess and provide services"), NOT_SUBSTANTIATED("Concerns not substantiated");

        private final String inWords;

        EnquiryOutcome(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** The category of a plan. The census knows a fifth, multiple, which it advises against. */
    public enum Category implements Worded {
        NEGLECT("NEG", "Neglect"), PHYSICAL_ABUSE("PHY", "Physical abuse"), SEXUAL_ABUSE("SAB", "Sexual abuse"), EMOTIONAL_ABUSE("EMO", "Emotional abuse");

        private final String code;
        private final String inWords;

        Category(String code, String inWords) {
            this.code = code;
            this.inWords = inWords;
        }

        public String code() {
            return code;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** Who sat at the table. */
    public enum Sector implements Worded {
        SOCIAL_CARE("Children's social care"), POLICE("Police"), HEALTH("Health"), EDUCATION("Education or early years"), HOUSING("Housing"),
        PROBATION("Probation"), ADULT_SERVICES("Adult services"), VOLUNTARY("Voluntary sector");

        private final String inWords;

        Sector(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }
}
