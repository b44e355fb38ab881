package wholepicture.learning.cascade.web;

import java.util.List;
import wholepicture.ui.Link;
import wholepicture.ui.Place;

/** National themes, and beside each what is known of it here. @param sees whether the reader sees the receipts of all agencies @param none those that nobody found, nationally or here */
public record BesidePage(List<Place> places, String summary, boolean sees, List<Row> rows, List<Row> none) {

    /**
     * One national theme.
     *
     * @param nationally national reviews that found it
     * @param local local themes tied to it
     * @param here reviews and audits of our own that found it or one of those; empty when none was found
     * @param receipts how many agencies have it and how many found it in their work; empty when it was not sent
     */
    public record Row(Link theme, List<Link> nationally, List<Link> local, List<Link> here, String receipts) {}
}
