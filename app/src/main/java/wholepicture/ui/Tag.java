package wholepicture.ui;

/** A word in a coloured box. The colour never says anything that the word does not. */
public record Tag(String text, Colour colour) {

    public enum Colour {
        PLAIN(""), GREY("govuk-tag--grey"), GREEN("govuk-tag--green"), TEAL("govuk-tag--teal"), BLUE("govuk-tag--blue"),
        PURPLE("govuk-tag--purple"), RED("govuk-tag--red"), ORANGE("govuk-tag--orange"), YELLOW("govuk-tag--yellow");

        private final String css;

        Colour(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }
}
