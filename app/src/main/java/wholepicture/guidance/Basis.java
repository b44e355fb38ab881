package wholepicture.guidance;

/** Where a rule comes from, exactly enough for a reader to find the place. */
public record Basis(Source source, String at) {

    /** What is cited, in the edition that was read. */
    public enum Source {
        BUILDING_CONFIDENCE_2017("Building Confidence in Practice: Sharing Learning from Case Reviews",
            "Leicestershire and Rutland LSCB and Leicester City LSCB, 2017"),
        SAFEGUARDING_MATTERS_2019("Safeguarding Matters", "Leicestershire and Rutland Safeguarding Boards, 2019"),
        SAFEGUARDING_MATTERS_2021("Safeguarding Matters, issue 27", "Leicestershire and Rutland Safeguarding Boards, 2021"),
        CHILDREN_OF_FAMILY_Y("Children of Family Y: response plan", "recommendations of a serious case review and the agencies' responses"),
        LEARNING_REVIEW_2("Learning Review, second issue", "Leicestershire and Rutland LSCB, 2011"),
        CHILDREN_ACT_1989("Children Act 1989", "as amended", "https://www.legislation.gov.uk/ukpga/1989/41"),
        CARE_PLANNING_REGULATIONS_2010("Care Planning, Placement and Case Review (England) Regulations", "2010", "https://www.legislation.gov.uk/uksi/2010/959"),
        WORKING_TOGETHER_2018("Working Together to Safeguard Children", "2018",
            "https://www.gov.uk/government/publications/working-together-to-safeguard-children--2"),
        WORKING_TOGETHER_2023("Working Together to Safeguard Children", "2023",
            "https://www.gov.uk/government/publications/working-together-to-safeguard-children--2"),
        STANDARD_SAFEGUARDING_DATASET("Standard Safeguarding Dataset", "July 2026", "https://github.com/data-to-insight/ssd-data-model"),
        CENSUS_RULES("Children in need census validation rules", "2025-26, as re-implemented by Data to Insight",
            "https://github.com/data-to-insight/csc-validator-be-cin"),
        AREA_PROCEDURES("Safeguarding children procedures of English areas", "as read in 2026"),
        PARTNERSHIP("This partnership's own procedures", "to be set by the partnership");

        private final String title;
        private final String edition;
        private final String address;

        Source(String title, String edition) {
            this(title, edition, "");
        }

        Source(String title, String edition, String address) {
            this.title = title;
            this.edition = edition;
            this.address = address;
        }

        /** Where it can be read; empty when it stands nowhere public. */
        public String address() {
            return address;
        }

        public Basis at(String place) {
            return new Basis(this, place);
        }
    }

    /** As it stands below a rule: the title, the edition and the place in it. */
    public String cited() {
        return "%s (%s), %s".formatted(source.title, source.edition, at);
    }
}
