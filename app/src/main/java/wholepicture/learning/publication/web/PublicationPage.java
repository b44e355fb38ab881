package wholepicture.learning.publication.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Place;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/**
 * The way of one review out of the house.
 *
 * @param stay words that may stay, with the reason
 * @param anonymised who read it for names; empty when nobody has since it was changed
 * @param open whether it can still be decided
 * @param partners since when the partners read it; empty when they do not
 */
public record PublicationPage(List<Place> places, Link review, Tag standing, List<Found> findings, List<SummaryRow> stay, String anonymised, boolean open, String partners, List<Option> reasons, List<Option> bulletins,
    Link bulletin, String reason, Errors errors) {

    /** Words that may tell who somebody is. @param mayStay whether they may stay with a reason */
    public record Found(String words, String kind, String advice, String before, String after, String where, boolean mayStay) {}
}
