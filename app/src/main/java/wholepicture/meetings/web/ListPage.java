package wholepicture.meetings.web;

import java.util.List;
import wholepicture.ui.Link;
import wholepicture.ui.Tag;

/** @param waiting meetings of the agency whose minutes are not out. @param voice when each agency last sat where the voice of a child was recorded */
public record ListPage(List<Line> mine, List<Line> waiting, List<List<String>> voice, List<Owed> owed) {

    /** What falls to whoever reads it. @param over whether its day is past */
    public record Owed(Link number, String what, String due, boolean over) {}

    /** @param due by when the minutes go out; empty in the list of one's own */
    public record Line(Link number, String kind, String when, String about, String chair, Tag state, String due) {}
}
