package wholepicture.learning.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that a document says, proposed to a person who accepts, mends or rejects it. Every word of it is the document's.
 *
 * @param id counted from 1 in the document's order
 * @param number as the document numbers it, empty when it does not
 * @param text the passage, word for word
 * @param lead the words that lead into its list, empty when there are none
 * @param where where the passage is
 * @param parent the proposal that it is a part of, or that it answers
 * @param gaps what the document leaves out here
 * @param figures counts that the passage gives, as "3 of 5"
 * @param themes what it seems to be about
 */
public record Proposal(int id, Kind kind, String number, String text, String lead, Where where, Optional<Integer> parent, List<String> gaps,
    List<Figures.Figure> figures, List<Themes.Found> themes) {

    /**
     * @param page counted from 1; 0 when the document has no pages that we can tell
     * @param path the headings above it, the nearest last
     * @param start the first character of the passage in the document's text
     * @param end one past its last
     * @param spans the pieces of the passage, when a page turns within it
     */
    public record Where(int page, List<String> path, int start, int end, List<Span> spans) {}

    Proposal withGap(String gap) {
        var more = new ArrayList<>(gaps);
        more.add(gap);
        return new Proposal(id, kind, number, text, lead, where, parent, List.copyOf(more), figures, themes);
    }
}
