package wholepicture.meetings.web;

import java.util.List;
import wholepicture.cases.AskedForm;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;

/**
 * The form by which a meeting is recorded as held, or called off.
 *
 * @param wanting what is still to be put right on the record
 * @param asked what lessons ask with it
 * @param quorum what is wanting for the quorum; empty when nothing is
 */
public record ClosePage(String title, String about, Link back, boolean held, DateFields day, String time, String without, String why, List<String> wanting, String quorum,
    String rule, Link record, List<AskedForm.Shown> asked, String shown, Errors errors) {}
