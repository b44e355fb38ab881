package wholepicture.learning.products.web;

import java.util.List;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;

/** The newsletter ahead: issues that are planned, and topics that wait for one. */
public record IssuesPage(List<Row> rows, List<TopicRow> topics, Typed typed, boolean keeper, Errors errors) {

    /** @param href what was begun of it; empty before */
    public record Row(long id, String title, String due, String audience, String state, String href) {}

    public record TopicRow(long id, String words, String where, List<Option> plans) {}

    /** A plan as it was typed. */
    public record Typed(String title, DateFields due, String audience, String topic) {}
}
