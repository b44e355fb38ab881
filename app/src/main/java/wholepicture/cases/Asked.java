package wholepicture.cases;

import org.jspecify.annotations.Nullable;

/**
 * A question that a lesson puts to whoever acts on a case.
 *
 * @param check the identity of the check that asks; never used again for another
 * @param version which wording of it
 * @param unknownCounts whether "not yet known" is an answer
 * @param lesson why it is asked, in two sentences
 * @param link where the lesson can be read; empty when it stands on the check's own page only
 * @param leftOpen whether it was asked with an earlier act that could not wait, and is still open
 */
public record Asked(String check, int version, String question, Form form, boolean unknownCounts, Strength strength, String lesson, String link, boolean leftOpen) {

    /** How it is answered. */
    public enum Form {
        YES_NO("Yes or no"), WORDS("In words"), DAY("With a date");

        private final String inWords;

        Form(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    /** How firmly it asks. */
    public enum Strength {
        PROMPT("A prompt: it may be left"), NEEDS_REASON("Needs an answer, or a reason why there is none"),
        GATE("Part of a closing gate: no closing without an answer");

        private final String inWords;

        Strength(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    public boolean isAnsweredBy(Reply reply) {
        return switch (form) {
            case YES_NO -> reply.answer().equals("YES") || reply.answer().equals("NO") || unknownCounts && reply.answer().equals("UNKNOWN");
            case WORDS -> !reply.words().isBlank();
            case DAY -> reply.day() != null;
        };
    }

    /** What stands in the way of the act; empty when nothing does. Acts that protect are never held up. */
    public String missing(@Nullable Reply reply, Bearing bearing) {
        if (bearing == Bearing.PROTECTS || strength == Strength.PROMPT || reply != null && isAnsweredBy(reply)) {
            return "";
        }
        return switch (strength) {
            case GATE -> bearing == Bearing.WITHDRAWS ? "Answer before protection is withdrawn: " + question : "";
            case NEEDS_REASON -> reply != null && !reply.reason().isBlank() ? "" : "Answer, or say why you cannot: " + question;
            case PROMPT -> "";
        };
    }

    /** Whether the question was truly put with an act of this bearing: a gate is, only when the act withdraws protection or it was answered all the same. */
    public boolean isPutWith(Bearing bearing, @Nullable Reply reply) {
        return strength != Strength.GATE || bearing == Bearing.WITHDRAWS || reply != null && isAnsweredBy(reply);
    }
}
