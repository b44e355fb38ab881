package wholepicture.people.web;

import java.util.List;
import java.util.UUID;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;

/**
 * Putting one wrong link right.
 *
 * @param query whom the steward looks for as the right person; empty before looking
 * @param found those found
 * @param nobody true when somebody was looked for and nobody found
 */
public record MovePage(UUID person, String name, long record, String agency, String localId, List<Sides.Row> sides, String query, List<Option> found,
    boolean nobody, String reason, String moveReason, Errors errors) {

    public String address() {
        return "/people/" + person + "/records/" + record;
    }
}
