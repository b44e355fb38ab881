package wholepicture.learning.products;

/**
 * Words of a text that may tell who somebody is. It says what stands in the text, and nothing of what stands in the records.
 *
 * @param words as they stand in the text
 * @param where the part they stand in
 * @param before the words before them, and after those behind
 */
public record Finding(Kind kind, String words, String where, String before, String after) {

    /** What kind of words. The sentence is the same whether the records have them or not. */
    public enum Kind {
        NAME("Somebody’s name", "It reads as a name, or is the name of somebody in the records. Say it without a name, with an invented first name, or say why it identifies nobody.", true),
        FIRST_NAME("A first name, or a place", "If it is invented, add it to the invented names. If it is real, take it out.", true),
        DAY("An exact day", "Give the month, or how old somebody was. A day that everybody knows, as of a law or of an event, may stay with a reason.", true),
        AGE("An exact age", "Say in which years of life: a baby, of primary school age, in their thirties. It may stay with a reason.", true),
        PLACE("An address or a postcode", "Say what sort of place it is. A public place, as of a meeting, may stay with a reason.", true),
        REACH("A telephone number or e-mail address", "Only agencies’ own may stay, and stand in the contacts. Any other needs a reason.", true),
        NUMBER("A number that is one person’s", "An NHS number, pupil number or National Insurance number never goes out. Take it out.", false);

        private final String inWords;
        private final String advice;
        private final boolean mayStay;

        Kind(String inWords, String advice, boolean mayStay) {
            this.inWords = inWords;
            this.advice = advice;
            this.mayStay = mayStay;
        }

        public String inWords() {
            return inWords;
        }

        public String advice() {
            return advice;
        }

        /** Whether it may stay with a reason. */
        public boolean mayStay() {
            return mayStay;
        }
    }
}
