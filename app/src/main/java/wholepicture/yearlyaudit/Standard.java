package wholepicture.yearlyaudit;

import wholepicture.guidance.Basis;
import wholepicture.guidance.Basis.Source;

/** What an agency is asked of itself every year. The names are kept in the database; the wording is ours. */
public enum Standard {
    RECORDS_WRITTEN(Part.RECORDS, "Records are written on the day, dated and signed, and tell what was seen apart from what it may mean"),
    RECORDS_FOUND(Part.RECORDS, "Whoever needs a record finds it: one record for one child, moved with the child, nothing beside it on paper"),
    RECORDS_CHECKED(Part.RECORDS, "Records are looked at by managers, and what was found was mended"),
    RECORDS_KEPT(Part.RECORDS, "Who may open a record is settled, is checked when somebody leaves, and is kept as long as the law says"),
    POLICY_KNOWN(Part.DISAGREEMENTS, "Every worker knows the policy for resolving disagreements, and where it is"),
    POLICY_USED(Part.DISAGREEMENTS, "Workers are confident to use it, and are supported by their managers when they do"),
    REFERRED(Part.DUTIES, "Whoever is worried about a child refers at once, with the signs that are met"),
    RISKS_ASSESSED(Part.DUTIES, "Risks are assessed with the tools that are agreed, to the end, and looked at again when it is time"),
    SHARED(Part.DUTIES, "What others need to know to keep a child safe is shared, with its purpose and lawful basis, and so is what was not shared");

    /** What standards belong together. */
    public enum Part {
        RECORDS("Keeping records", Source.CHILDREN_OF_FAMILY_Y.at("recording keeping and management systems")),
        DISAGREEMENTS("Resolving disagreements", Source.CHILDREN_OF_FAMILY_Y.at("dissemination and support of staff")),
        DUTIES("Referring, assessing risk and sharing", Source.CHILDREN_OF_FAMILY_Y.at("referrals, risk assessments and the requirement to share"));

        private final String inWords;
        private final Basis basis;

        Part(String inWords, Basis basis) {
            this.inWords = inWords;
            this.basis = basis;
        }

        public String inWords() {
            return inWords;
        }

        /** Why it is asked. */
        public Basis basis() {
            return basis;
        }
    }

    private final Part part;
    private final String inWords;

    Standard(Part part, String inWords) {
        this.part = part;
        this.inWords = inWords;
    }

    public Part part() {
        return part;
    }

    public String inWords() {
        return inWords;
    }
}
