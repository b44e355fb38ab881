package wholepicture.meetings.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;

/** @param asked whether the reader is still to say what they understood */
public record MinutesPage(String number, String title, Link back, List<SummaryRow> facts, List<Part> agenda, List<Part> said, List<String> decisions, String agree,
    String disagree, List<String> dissents, List<List<String>> actions, String without, boolean asked, String words, String dissent, Errors errors) {

    /** Something under a heading. */
    public record Part(String heading, String words) {}
}
