package wholepicture.learning.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import wholepicture.learning.LearningPlace;
import wholepicture.ui.Place;

/** The navigation that the pages of the learning loop share. */
@Component
public class LearningPlaces {

    private final List<LearningPlace> places;

    LearningPlaces(List<LearningPlace> places) {
        this.places = places.stream().sorted(Comparator.comparingInt(LearningPlace::order)).toList();
    }

    /** @param here the {@code href} of the place where the reader is */
    public List<Place> at(String here) {
        return places.stream().map(place -> new Place(place.text(), place.href(), place.href().equals(here))).toList();
    }
}
