package wholepicture.meetings.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/**
 * The form by which somebody is asked, or kept out.
 *
 * @param candidates workers recorded as involved who are not asked yet
 * @param workers of the agency chosen; empty while none is
 * @param reports whether this kind of meeting asks for reports, in words; empty when it does not
 */
public record InvitePage(String number, Link back, List<Option> candidates, List<Option> agencies, String agency, List<Option> workers, List<Option> seats,
    List<Option> familySeats, String reports, String name, String email, String why, String instead, Errors errors) {}
