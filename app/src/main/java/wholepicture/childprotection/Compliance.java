package wholepicture.childprotection;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether protection is withdrawn because of how a family works with us, and on what evidence. Source: Children of Family Y, an over-optimistic view of compliance. */
final class Compliance {

    private static final Pattern CITED = Pattern.compile("\\b(co-?operat|complian|compli(es|ed)\\b|complying|engag|work(s|ed|ing)? (well )?with us)", Pattern.CASE_INSENSITIVE);

    private Compliance() {}

    /** Why it may not be withdrawn yet; empty when it may. @param reasons what was written about it */
    static String refuses(Journey before, String evidence, String... reasons) {
        boolean doubted = before.has(Engagement.NotEngaging.class) || before.has(Engagement.DisguisedCompliance.class);
        boolean cited = Stream.of(reasons).anyMatch(reason -> CITED.matcher(reason).find());
        return evidence.isBlank() && (doubted || cited)
            ? "How the family works with us is part of this: say what the evidence for it is, over what period, and from whom besides the parents." : "";
    }
}
