package wholepicture.learning.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import wholepicture.learning.reading.Block.Shape;

/** The headings above the place that is being read, and what they say of it. */
final class Headings {

    private static final Pattern BRIEFING = Pattern.compile("(?i).*minute (briefing|guide|read)s?.*");
    private static final Pattern AGENCY = Pattern.compile("(?i)(?:for )?(?:the )?(?:[\\p{L}’'&,/-]+ ){0,7}(?:care|trusts?|police|constabulary|councils?|services?|boards?|nhs|health|schools?|colleges?|housing|probation|gps?|icb"
        + "|hospitals?|partners|partnership|authorit(?:y|ies)|department|agenc(?:y|ies)|education|surger(?:y|ies)|practices?|providers?|homes?|cafcass|ambulance|charit(?:y|ies)|safeguarding|commissioners?)[):]?(?: \\([^)]*\\))?");
    private static final int LONGEST_POINT = 60;
    private static final int LABEL_LEVEL = 7;
    private static final int PLAIN_LEVEL = 8;

    /** @param under whether it stands straight under another heading and so is a part of it */
    private record Head(int level, String words, String number, Optional<Kind> kind, boolean story, boolean label, boolean under, boolean points) {}

    private final List<Head> path = new ArrayList<>();
    private boolean kindSeen;
    private boolean lastWasHeading;

    /** Takes the next heading; the blocks after it tell whether it is over a list. @param answers whether what follows answers a recommendation */
    void enter(Block block, String text, List<Block> all, int at, boolean answers) {
        String words = block.words(text);
        var label = HeadingWords.label(words);
        boolean points = points(all, at);
        Optional<Kind> kind = label.isPresent() ? Optional.of(Kind.RECOMMENDATION) : answers ? Optional.of(Kind.RESPONSE) : HeadingWords.kind(words).or(() -> list(all, at, text) ? HeadingWords.kindOfList(words) : Optional.empty());
        boolean story = HeadingWords.tellsAStory(words);
        boolean box = block.level() >= PLAIN_LEVEL && block.number().matches("0\\d");
        int level = block.level();
        boolean neutral = kind.isEmpty() && !story;
        boolean under = false;
        if (level == PLAIN_LEVEL && neutral && !box && block.number().isEmpty()) {
            boolean nextIsPoint = at + 1 < all.size() && all.get(at + 1).is(Shape.POINT);
            boolean sibling = !path.isEmpty() && path.getLast().under() && nextIsPoint;
            boolean ofAgency = nextIsPoint && !path.isEmpty() && (path.getLast().kind().filter(Kind::asksForAction).isPresent() || path.getLast().under()) && AGENCY.matcher(words).matches();
            under = ofAgency || sibling || lastWasHeading && !path.isEmpty() && path.getLast().level() == PLAIN_LEVEL && path.getLast().kind().isPresent();
            level = under ? PLAIN_LEVEL + 1 : level;
            if (!under && !path.isEmpty() && path.stream().anyMatch(Head::label) && (kindSeen || briefing())) {
                level = LABEL_LEVEL;
            }
        }
        int own = level;
        path.removeIf(head -> head.level() >= own);
        boolean labelled = block.level() == LABEL_LEVEL;
        kindSeen = !labelled && (kindSeen || kind.isPresent());
        path.add(new Head(level == LABEL_LEVEL && !labelled ? PLAIN_LEVEL : level, words, label.map(HeadingWords.Label::number).orElse(block.number()),
            kind, story, labelled, under, points));
        lastWasHeading = true;
    }

    void left() {
        lastWasHeading = false;
    }

    private boolean briefing() {
        return path.stream().anyMatch(head -> head.label() && BRIEFING.matcher(head.words()).matches());
    }

    /** Whether a list stands under it, of points that are no numbered paragraphs. */
    private static boolean list(List<Block> all, int at, String text) {
        var points = all.stream().skip(at + 1L).takeWhile(block -> !block.is(Shape.HEADING)).filter(block -> block.is(Shape.POINT) && !block.isEmpty()).toList();
        return points.size() > 1 && points.stream().allMatch(block -> Wording.count(block.words(text)) <= LONGEST_POINT);
    }

    private static boolean points(List<Block> all, int at) {
        for (int i = at + 1; i < all.size() && !all.get(i).is(Shape.HEADING); i++) {
            if (all.get(i).is(Shape.POINT)) {
                return true;
            }
        }
        return false;
    }

    /** What the nearest heading that says anything says; nothing inside a story. */
    Optional<Kind> kind() {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i).story()) {
                return Optional.empty();
            }
            if (path.get(i).kind().isPresent()) {
                return path.get(i).kind();
            }
        }
        return Optional.empty();
    }

    boolean inStory() {
        return kind().isEmpty() && path.stream().anyMatch(Head::story);
    }

    /** The number of the recommendation that the nearest heading is, as of "Recommendation 4". */
    Optional<String> labelledRecommendation() {
        return path.isEmpty() || HeadingWords.label(path.getLast().words()).isEmpty() ? Optional.empty() : Optional.of(path.getLast().number());
    }

    boolean overPoints() {
        return !path.isEmpty() && path.getLast().points();
    }

    /** As a reader sees them, the nearest last. */
    List<String> words() {
        return path.stream().map(head -> head.number().isEmpty() || head.words().startsWith(head.number()) || HeadingWords.label(head.words()).isPresent()
            ? head.words() : head.number() + ". " + head.words()).toList();
    }
}
