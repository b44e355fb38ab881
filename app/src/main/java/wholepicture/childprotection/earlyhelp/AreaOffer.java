package wholepicture.childprotection.earlyhelp;

import java.time.LocalDate;
import java.util.List;

/**
 * What an area offers as early help, in one edition: its form and its route are configuration, not code. Source: the partnership's
 * annual report.
 *
 * @param area the code of the authority
 * @param from the first day it is in force
 * @param form the name of the area's assessment form, and {@code headings} what it asks
 * @param route how help is asked for: where the form goes, whom to ring
 * @param services what kinds of help there are, of which level
 * @param link where the area's own pages stand; may be empty
 */
public record AreaOffer(String area, String areaName, LocalDate from, String form, List<String> headings, String route, String services, String link, String publishedBy) {

    private static final List<String> OURS = List.of("The child: health, learning, feelings, friends", "The family, and who helps them", "Home, money and work", "What goes well", "What worries us, and what the family wants");

    public AreaOffer {
        headings = List.copyOf(headings);
    }

    /** Until the area has published its own. */
    static AreaOffer none(String area, String areaName) {
        return new AreaOffer(area, areaName, LocalDate.MIN, "Family assessment", OURS, "", "", "", "");
    }

    /** False while the headings are ours, because the area has published none. */
    public boolean isPublished() {
        return !publishedBy.isEmpty();
    }
}
