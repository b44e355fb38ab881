package wholepicture.learning.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import wholepicture.learning.reading.Paper.Line;

/** How deep a point is nested, by its mark and by the column at which it stands. */
final class Nesting {

    private record Stacked(String style, int column) {}

    private final String text;
    private final Deque<Stacked> stack = new ArrayDeque<>();

    Nesting(String text) {
        this.text = text;
    }

    /** No list is open any more. */
    void end() {
        stack.clear();
    }

    /** Whether points with marks of this style are open. */
    boolean has(String style) {
        return stack.stream().anyMatch(s -> s.style().equals(style));
    }

    /** How deep the point of this line is, from 1; the points beneath its own list are closed. */
    int depth(Line line, Marker marker) {
        int lineStart = Math.max(text.lastIndexOf('\n', line.start()), text.lastIndexOf('\f', line.start())) + 1;
        int column = Math.max(0, line.start() - lineStart);
        var own = new Stacked(marker.style(), column);
        var same = stack.stream().filter(s -> s.style().equals(own.style()) && Math.abs(s.column() - column) < 2).findFirst();
        if (same.isPresent()) {
            while (!same.get().equals(stack.peek())) {
                stack.pop();
            }
            return stack.size();
        }
        if (has(own.style())) {
            while (!stack.isEmpty() && stack.getFirst().column() > column) {
                stack.pop();
            }
        }
        stack.push(own);
        return stack.size();
    }
}
