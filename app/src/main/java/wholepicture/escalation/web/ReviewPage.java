package wholepicture.escalation.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;

/**
 * The reviews of a case whose concerns come back.
 *
 * @param asks whether another may be asked for
 * @param looks whether a manager may look now
 * @param decides whether the Head of Service may decide now
 */
public record ReviewPage(String about, Link back, List<Review> reviews, boolean asks, boolean looks, boolean decides, String words, Errors errors) {

    /** One review. */
    public record Review(String title, boolean isFinal, List<SummaryRow> facts) {}
}
