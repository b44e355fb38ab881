package wholepicture.meetings.web;

import java.util.List;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/**
 * The form by which a meeting is arranged or moved.
 *
 * @param kinds empty when it is moved
 * @param children others of the family whom it can be about too; empty when it is moved
 */
public record PlanPage(String title, String about, Link back, List<Option> kinds, List<Option> children, DateFields day, String time, String length, List<Option> modes,
    String place, String chair, String why, String button, Errors errors) {}
