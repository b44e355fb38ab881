package wholepicture.learning.products.web;

import java.util.List;
import wholepicture.learning.products.Form;
import wholepicture.learning.products.Reading;
import wholepicture.ui.Dates;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;

/** What was sent to the worker and waits to be read, on the page they meet first. */
final class ToRead implements HomePart {

    private static final int SHOWN = 4;

    private final Reading reading;

    ToRead(Reading reading) {
        this.reading = reading;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Box box() {
        return new Box("Learning to read", lines(reading.waiting().stream().limit(SHOWN).toList()), "Nothing waits to be read.", new Link("All learning", "/learning"));
    }

    static List<Line> lines(List<Reading.Waiting> waiting) {
        return waiting.stream().map(one -> new Line(one.title(), "/learning/products/" + one.product(), "%s, published %s%s".formatted(one.form().inWords(), Dates.inWords(one.published()),
            one.form() == Form.ALERT ? ". Read it today" : one.again() && !one.read() ? ". A new version of what you had" : one.read() ? ". Its question waits for your answer" : one.reminded() ? ". You were reminded" : ""))).toList();
    }
}
