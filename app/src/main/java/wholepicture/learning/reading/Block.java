package wholepicture.learning.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wholepicture.learning.reading.Paper.Form;

/**
 * A heading, a point of a list or a paragraph, put together from its lines.
 *
 * @param level of a heading from 1 (the highest); of a point, how deep it is nested, from 1; 0 of a paragraph
 * @param number as written before it, empty when there is none
 * @param parts how many parts its number has when it is like 1.2.1, else 0
 * @param spans where its words are in the text, without what the page put between them
 * @param page counted from 1, 0 when not known
 * @param cell where in a table it stands
 */
record Block(Shape shape, int level, String number, int parts, List<Span> spans, int page, Optional<Form.Cell> cell) {

    enum Shape { HEADING, POINT, PARAGRAPH }

    boolean is(Shape asked) {
        return shape == asked;
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    int start() {
        return spans.isEmpty() ? 0 : spans.getFirst().start();
    }

    Block as(Shape other, int otherLevel) {
        return new Block(other, otherLevel, number, parts, spans, page, cell);
    }

    /** Without the first so many characters, which were a label. */
    Block after(int characters) {
        var first = spans.getFirst();
        var rest = new ArrayList<>(spans);
        if (first.start() + characters < first.end()) {
            rest.set(0, new Span(first.start() + characters, first.end()));
        } else {
            rest.removeFirst();
        }
        return new Block(shape, level, number, parts, List.copyOf(rest), page, cell);
    }

    /** Its words as the document has them; only where a line ends may the space differ, or a hyphen go that the line needed. */
    String words(String text) {
        var words = new StringBuilder();
        for (var span : spans) {
            String piece = text.substring(span.start(), span.end()).strip();
            if (!words.isEmpty()) {
                boolean hyphen = words.charAt(words.length() - 1) == '-' && words.length() > 1 && Character.isLetter(words.charAt(words.length() - 2))
                    && !piece.isEmpty() && Character.isLowerCase(piece.charAt(0));
                if (hyphen && !Hyphens.ofTheWord(words.substring(0, words.length() - 1), piece, text)) {
                    words.setLength(words.length() - 1);
                }
                words.append(hyphen ? "" : " ");
            }
            words.append(piece);
        }
        return words.toString().replaceAll("[\\s\u00A0]+", " ");
    }
}
