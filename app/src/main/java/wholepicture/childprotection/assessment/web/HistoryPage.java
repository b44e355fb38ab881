package wholepicture.childprotection.assessment.web;

import java.util.List;
import wholepicture.ui.Link;

/** What is known already, to be read line by line. @param may whether the viewer marks what they read */
public record HistoryPage(String name, Link back, String action, List<Row> rows, boolean may) {

    /** @param read who read it and when; empty while nobody has */
    public record Row(String id, String on, String whose, Link what, String agency, String read) {}

    public long unread() {
        return rows.stream().filter(row -> row.read().isEmpty()).count();
    }
}
