package wholepicture.learning.library.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** Which organisations were given a tool. @param ways how they are given it */
public record OrganisationsPage(String title, Link back, String sentence, List<Row> rows, boolean keeper, boolean mayConfirm, List<Option> kinds, List<Option> ways, Errors errors) {

    /** @param waits whether the version in force is not confirmed */
    public record Row(String agency, String kind, String handed, String confirmed, boolean waits) {}
}
