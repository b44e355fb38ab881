package wholepicture.practice.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Place;
import wholepicture.ui.Sent;

/** What the pages of the registers show, as text. */
public final class RegisterPages {

    private RegisterPages() {}

    /**
     * How tools are brought into use.
     *
     * @param quarters by tool and quarter
     * @param may whether the viewer writes
     */
    public record Tools(List<Place> places, List<List<String>> quarters, List<List<String>> uses, boolean may, Sent form, List<Option> tools, List<Option> kinds, Errors errors) {}

    /** How many open cases have a chronology that is up to date. @param svg empty when nothing was counted yet */
    public record Chronologies(List<Place> places, int days, String svg, List<List<String>> months, List<List<String>> teams, String newest) {}

    /** The groups. */
    public record Groups(List<Place> places, List<Row> rows, boolean may) {

        /** @param late whether its day has passed and it is not closed */
        public record Row(Link group, String parent, String chair, String until, boolean late, String recommendations) {}
    }

    /** The form that sets one up. */
    public record NewGroup(List<Place> places, Sent form, Errors errors) {}

    /** One group. @param kinds what may be written on it; empty when it is closed, or not for the viewer */
    public record OneGroup(List<Place> places, String name, List<List<String>> facts, List<List<String>> lines, String action, Sent form, List<Option> kinds, Errors errors) {}
}
