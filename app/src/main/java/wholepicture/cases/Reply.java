package wholepicture.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered to a question.
 *
 * @param answer {@code YES}, {@code NO}, {@code UNKNOWN} (not yet known) or empty
 * @param words in words, beside a yes or no or instead of it
 * @param reason why there is no answer
 * @param shown when the page with the question was opened; {@code null} when nobody knows
 */
public record Reply(String answer, String words, @Nullable LocalDate day, String reason, @Nullable Instant shown) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public static final Reply NOTHING = new Reply("", "", null, "", null);

    public static Reply yes() {
        return new Reply("YES", "", null, "", null);
    }

    public static Reply no(String words) {
        return new Reply("NO", words, null, "", null);
    }

    /** The question is passed on, for a reason. */
    public static Reply because(String reason) {
        return new Reply("", "", null, reason, null);
    }

    /** The code under which it is kept: what was answered, or {@code REASON} or {@code LEFT} when nothing was. */
    public String code(Asked asked) {
        return !asked.isAnsweredBy(this) ? reason.isBlank() ? "LEFT" : "REASON" : asked.form() == Asked.Form.YES_NO ? answer : asked.form().name();
    }

    /** As people read it. */
    public String inWords(Asked asked) {
        return inWords(code(asked), words, day, reason);
    }

    /** As people read what is kept. */
    public static String inWords(String code, String words, @Nullable LocalDate day, String reason) {
        var more = words.isBlank() ? "" : ". " + words;
        return switch (code) {
            case "YES" -> "Yes" + more;
            case "NO" -> "No" + more;
            case "UNKNOWN" -> "Not yet known" + more;
            case "WORDS" -> words;
            case "DAY" -> DAY.format(Objects.requireNonNull(day));
            case "REASON" -> "Not answered, because: " + reason;
            default -> "Not answered";
        };
    }
}
