package wholepicture.learning.web;

import java.util.List;
import wholepicture.learning.Review;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;
import wholepicture.ui.Place;

/** The register of reviews, and registering one. */
public record RegisterPage(List<Place> places, boolean lead, List<Option> themes, List<Row> rows, ReviewForm form, Errors errors) {

    /** One review of the register. */
    public record Row(String href, String title, String kind, String began, String standing) {

        static Row of(Review review) {
            return new Row("/reviews/" + review.id(), review.title(), review.kind().inWords(), Dates.inWords(review.began()),
                review.published().map(day -> "Published " + Dates.inWords(day)).orElse(review.partners().isPresent() ? "For the partners alone" : "Restricted"));
        }
    }
}
