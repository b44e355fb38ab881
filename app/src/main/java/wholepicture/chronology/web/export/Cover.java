package wholepicture.chronology.web.export;

import java.util.List;
import wholepicture.ui.SummaryRow;

/**
 * The first page of every export.
 *
 * @param reference by which the journal knows the export; stands on every page
 * @param title "Chronology of Nell Example"
 * @param rows who exported it, when, what for, what it shows
 */
public record Cover(String reference, String title, List<SummaryRow> rows) {

    static final String CAUTION = "This holds personal and sensitive information about people, some of whom may be at risk from others. Use it only for the "
        + "purpose above. Share it only with those who need it for that purpose, by a secure way, and never with the person or their family "
        + "without deciding first what is safe to show. Keep and destroy it as your agency's rules say.";
    static final String LIMITS = "It shows what the worker who exported it may see; others may see more or less. It shows what agencies recorded, "
        + "which may be wrong or disputed, and what had not been received is not in it.";

    /** At the foot of every page. */
    String foot() {
        return "Confidential. Reference " + reference;
    }
}
