package wholepicture.learning.reading;

import java.util.Optional;

/** Says what a passage is by its words and by what stands over it; empty when it is nothing that we propose. */
final class Judging {

    private Judging() {}

    /** Of a point of a list. @param here what stands over it @param parent what the point is that it belongs to */
    static Optional<Kind> point(String words, Optional<Kind> here, Optional<Kind> parent, boolean inStory) {
        if (here.isEmpty() && parent.isEmpty()) {
            boolean asks = Wording.isQuestion(words) && Wording.beginsLikeAQuestion(words) || Wording.asksPlainly(words);
            return asks && !inStory ? Optional.of(Kind.QUESTION) : Wording.recommends(words) ? Optional.of(Kind.RECOMMENDATION) : Optional.empty();
        }
        if (parent.isPresent()) {
            return parent;
        }
        boolean asks = Wording.isQuestion(words) && Wording.beginsLikeAQuestion(words);
        return asks && here.get() != Kind.RESPONSE ? Optional.of(Kind.QUESTION) : here;
    }

    /** Of a paragraph. @param here what stands over it */
    static Optional<Kind> paragraph(String words, Optional<Kind> here, Headings headings) {
        int count = Wording.count(words);
        if (Wording.saysThereIsNone(words) || headings.inStory()) {
            return Optional.empty();
        }
        if (Wording.isQuestion(words) && Wording.beginsLikeAQuestion(words) && !Wording.invites(words) && count > 3 && count < 80
            || here.filter(Kind.QUESTION::equals).isPresent() && (Wording.isQuestion(words) || Wording.asksPlainly(words))) {
            return Optional.of(Kind.QUESTION);
        }
        if (here.isEmpty() || Wording.recommends(words) && here.get() != Kind.RESPONSE) {
            return Wording.recommends(words) && !Wording.saysThatTheyFollow(words) ? Optional.of(Kind.RECOMMENDATION) : Optional.empty();
        }
        boolean sentence = (count > 5 || count > 3 && words.endsWith(".")) && count < 220 && !Wording.leadsIn(words);
        return switch (here.get()) {
            case RECOMMENDATION -> sentence && Wording.directs(words) ? here : Optional.empty();
            case PRIORITY_ACTION, IMPROVEMENT, STRENGTH -> sentence && !headings.overPoints() ? here : Optional.empty();
            case RESPONSE -> here;
            case QUESTION -> Optional.empty();
        };
    }
}
