package wholepicture.childprotection.routing.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Tag;

/**
 * The directory of duty teams, or one entry of it.
 *
 * @param teams the entries, or the versions of one
 * @param mayEdit whether the viewer may say entries
 */
public record DutyTeamsPage(String title, List<Line> teams, boolean mayEdit, DutyTeamForm form, List<Option> kinds, List<Option> authorities, Errors errors) {

    /** One entry as a row. */
    public record Line(Link area, String sectors, String team, String reach, String hours, String holds, Tag state, String said) {}
}
