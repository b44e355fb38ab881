package wholepicture.guidance;

/** Where a rule comes from, exactly enough for a reader to find the place. */
public record Basis(Source source, String at) {

    /** What is cited, in the edition that was read. */
    public enum Source {
        BUILDING_CONFIDENCE_2017("Building Confidence in Practice: Sharing Learning from Case Reviews",
            "Leicestershire and Rutland LSCB and Leicester City LSCB, 2017"),
        SAFEGUARDING_MATTERS_2019("Safeguarding Matters", "Leicestershire and Rutland Safeguarding Boards, 2019"),
        CHILDREN_OF_FAMILY_Y("Children of Family Y: response plan", "recommendations of a serious case review and the agencies' responses");

        private final String title;
        private final String edition;

        Source(String title, String edition) {
            this.title = title;
            this.edition = edition;
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
