package wholepicture.chronology.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Place;
import wholepicture.ui.SummaryRow;

/**
 * Everything the page of a chronology shows.
 *
 * @param address of the person: /people/…
 * @param bounds what the viewer's sight does not reach; blank when they see the whole picture
 * @param lookedBack the day that it is looked at as known on, in words; blank for now
 * @param counted "312 entries of 6 agencies, 3 May 2019 to 1 November 2026"
 * @param shown "45 match the filters"; blank when nothing is filtered
 * @param timeline the picture; blank when it has an address of its own
 * @param timelineHref where the picture is when it is too large for the page; blank when it is on the page
 * @param silent what the details of silences are called: "3 gaps, 2 agencies silent"
 */
public record ChronologyPage(String address, String name, List<SummaryRow> facts, String bounds, String lookedBack, String toNow, String counted,
    String shown, ChronologyForm form, Errors errors, Filters filters, String timeline, String timelineHref, List<Place> zooms, String silent,
    List<List<String>> voices, List<GapView> gaps, int gapMonths, List<Years> years, List<LineView> undated, String undatedMore, Link newer, Link older,
    String exportHref, List<Place> orders, String place, Worker printed) {

    /** The lines of one year, in order. */
    public record Years(String title, List<Shown> shown) {}

    /** What can be filtered by, and what is. */
    public record Filters(List<Option> agencies, List<Option> kinds, List<Option> significance, List<Option> concerns, List<Option> beside, List<Link> chosen,
        String clear, List<Hidden> kept) {}

    /** A value that the filter form carries along. */
    public record Hidden(String name, String value) {}

    /** Who prints it, and when; stands on paper only. */
    public record Worker(String name, String at) {}

    public boolean isEmpty() {
        return years.isEmpty() && undated.isEmpty();
    }

}
