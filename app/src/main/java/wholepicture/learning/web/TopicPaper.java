package wholepicture.learning.web;

import java.time.LocalDate;
import wholepicture.learning.topics.Topics.Topic;
import wholepicture.ui.Dates;
import wholepicture.ui.documents.Pdf;
import wholepicture.ui.documents.Xhtml;

/** The questions of a topic on paper, with room to write beneath each. */
final class TopicPaper {

    private static final String ROOM = "border-bottom: 0.5pt solid #b1b4b6; height: 30pt; margin: 0 0 10pt";

    private TopicPaper() {}

    static byte[] of(Topic topic, LocalDate today) {
        var body = new StringBuilder(Xhtml.heading(1, topic.name()));
        body.append(Xhtml.paragraph("To look at before a visit, and in supervision. What is written about a child belongs on the child’s record, not on this sheet."));
        topic.questions().forEach(question -> body.append("<div style=\"page-break-inside: avoid\"><p style=\"font-size: 12pt; font-weight: bold; margin: 0\">").append(Xhtml.text(question))
            .append("</p><div style=\"").append(ROOM).append("\">&#160;</div></div>\n"));
        if (!topic.resources().isEmpty()) {
            body.append(Xhtml.heading(2, "Where to read more")).append("<ul>");
            topic.resources().forEach(one -> body.append("<li>").append(Xhtml.text(one.address().isEmpty() || one.address().startsWith("/") ? one.words() : one.words() + ": " + one.address())).append("</li>"));
            body.append("</ul>\n");
        }
        var foot = "Kept by %s; %s %s. Printed on %s.".formatted(topic.owner(), topic.late(today) ? "to be looked at again since" : "holds until", Dates.inWords(topic.reviewOn()), Dates.inWords(today));
        return new Pdf(topic.name(), "Questions to ask of one’s own practice", foot, false, body.toString()).bytes();
    }
}
