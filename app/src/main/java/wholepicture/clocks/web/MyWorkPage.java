package wholepicture.clocks.web;

import java.util.List;
import wholepicture.ui.Link;
import wholepicture.ui.Place;
import wholepicture.ui.Tag;

/** What is over, due and due soon. */
public record MyWorkPage(String title, List<Place> places, List<Waits> waiting, List<Line> lines, Link next, String nothing) {

    /** One thing that waits for the reader alone. */
    public record Waits(String what, Tag state, String due, String about, Link where) {}


    /** @param by who holds the case; "Nobody holds it" when nobody does */
    public record Line(String what, Tag state, String due, String original, String name, Link ref, String by) {}
}
