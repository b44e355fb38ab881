package wholepicture.learning.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Place;

/** What is kept beside a review. @param source who published or leads it @param action what is done here because of it @param presented before whom its plan was laid */
public record RecordPage(List<Place> places, boolean lead, Link review, String kind, List<Row> fields, String source, String address, String action, List<List<String>> presented, List<Option> bodies,
    PlanForm form, Errors errors) {

    /** One field of the learning record. */
    public record Row(String name, String label, String hint, String words, boolean withheld) {}
}
