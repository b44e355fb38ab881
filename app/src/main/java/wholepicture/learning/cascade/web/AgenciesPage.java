package wholepicture.learning.cascade.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Place;
import wholepicture.ui.Sent;

/**
 * A theme and the agencies to which it was sent.
 *
 * @param sentence when it was sent, and how many have it; or that it was not sent yet
 * @param why what was asked of them then; empty when it was not sent
 * @param given the agencies that gave their receipt @param owing those that have not
 * @param reach whether the reader may know how much of what was made of it was read
 * @param sends whether the reader may send it
 * @param gives the agency for which the reader gives a receipt; empty when none is asked for
 * @param again whether that agency has given one already
 * @param earlier the times it was sent before
 */
public record AgenciesPage(List<Place> places, Link theme, String sentence, String why, List<Row> given, List<Row> owing, boolean reach, boolean sends, String gives, boolean again, List<Option> choices, List<String> earlier,
    Sent form, Errors errors) {

    /** Whether it was sent before. */
    public boolean wasSent() {
        return !why.isEmpty();
    }

    /** One agency. @param received when and by whom @param found what it found, or that it found none @param read how often what was made of it was read, of how often it was sent */
    public record Row(String agency, String received, String found, String passedOn, String read) {}
}
