package wholepicture.learning.reading;

import java.util.List;
import wholepicture.learning.reading.Block.Shape;

/** What a document's outline says of it beyond the place that is being read. */
final class Layout {

    private Layout() {}

    /** A response plan: numbered recommendations, each with a heading "Response" or the like beneath it. */
    static boolean isPlan(List<Block> blocks, String text) {
        int answered = 0;
        boolean numbered = false;
        for (var block : blocks) {
            if (block.is(Shape.POINT) && block.parts() > 1) {
                numbered = true;
            } else if (block.is(Shape.HEADING) && numbered && HeadingWords.kind(block.words(text)).filter(Kind.RESPONSE::equals).isPresent()) {
                answered++;
                numbered = false;
            }
        }
        return answered >= 2;
    }

    /** Where a section marks its recommendations ("R1", "Recommendation 1:"), what stands between them is not one. */
    static boolean labelsFollow(List<Block> blocks, String text, int heading) {
        for (int i = heading + 1; i < blocks.size(); i++) {
            var block = blocks.get(i);
            String words = block.isEmpty() ? "" : block.words(text);
            if (block.is(Shape.HEADING) && (block.level() < blocks.get(heading).level() || HeadingWords.kind(words).isPresent())) {
                return false;
            }
            if (block.number().matches("R\\d{1,2}") || HeadingWords.label(words).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
