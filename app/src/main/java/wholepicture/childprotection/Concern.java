package wholepicture.childprotection;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wholepicture.childprotection.Words.Answer;
import wholepicture.childprotection.Words.Level;
import wholepicture.childprotection.Words.Source;

/**
 * What somebody is worried about.
 *
 * @param statements what is known, each with who says it
 * @param indicators which signs of the thresholds document are met, or why judgement says so
 * @param injury for an injury: environment, guidance, boundaries and vulnerability; empty when there is none
 * @param crime the offence or its reference, when a crime that affects the child was told of; it always brings about a strategy discussion
 * @param thresholds the edition it was judged by and the signs that are met; {@code null} when it was raised before editions were kept
 * @param told what is said of the crime beside it; {@code null} when none was told of
 * @param parents whether they know, and why not if they do not
 */
public record Concern(Source source, String referrer, String account, List<Statement> statements, String indicators, Level level, Answer sexualExploitation,
    Answer neglect, boolean neglectToolkit, Answer domesticAbuse, String injury, String crime, boolean dangerNow, String parents,
    @Nullable CitedThresholds thresholds, @Nullable CrimeTold told) {

    /** The edition of the thresholds document that is taken where a concern names none. */
    public static final String THRESHOLDS = "Thresholds for access to services, September 2021";

    public Concern {
        statements = List.copyOf(statements);
    }

    /** By the first edition, with signs in words only. */
    public Concern(Source source, String referrer, String account, List<Statement> statements, String indicators, Level level, Answer sexualExploitation, Answer neglect,
        boolean neglectToolkit, Answer domesticAbuse, String injury, String crime, boolean dangerNow, String parents) {
        this(source, referrer, account, statements, indicators, level, sexualExploitation, neglect, neglectToolkit, domesticAbuse, injury, crime, dangerNow, parents, null, null);
    }

    /** The edition of the thresholds document that the level was judged by; it stays, whatever is published later (A-006). */
    public String edition() {
        return thresholds == null ? THRESHOLDS : thresholds.edition();
    }

    /** @param who says it; "the referrer" when nobody is named. Unverified until a second source was asked. */
    public record Statement(String who, String says) {

        /** One to a line: {@code Mother: he fell from the sofa}. */
        public static List<Statement> read(String lines) {
            return Arrays.stream(lines.split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).map(line -> {
                int colon = line.indexOf(':');
                return colon > 0 && colon < 60 ? new Statement(line.substring(0, colon).strip(), line.substring(colon + 1).strip())
                    : new Statement("The referrer", line);
            }).toList();
        }
    }

    /** About a child of the same family or household as one who died or was gravely hurt. Nobody has asked the explicit questions yet. */
    static Concern surviving(Harm.GravelyHarmed harm) {
        return new Concern(Source.OTHER, "Raised when the harm to the other child was recorded",
            "Another child of the family or household %s. What happened is in that child's case. The questions on exploitation, neglect and domestic abuse were not asked yet."
                .formatted(harm.died() ? "has died" : "was gravely hurt"), List.of(), "", Level.STATUTORY, Answer.SUSPECTED, Answer.SUSPECTED, false, Answer.SUSPECTED,
            "", "", true, "Not known");
    }

    boolean isAnonymous() {
        return source == Source.ANONYMOUS;
    }
}
