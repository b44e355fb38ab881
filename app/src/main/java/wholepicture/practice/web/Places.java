package wholepicture.practice.web;

import java.util.List;
import wholepicture.ui.Place;

/** The registers of practice, as the navigation above each of them. */
final class Places {

    private static final List<Place> ALL = List.of(new Place("Chronologies", "/practice/chronologies", false), new Place("Tools in use", "/practice/tools", false),
        new Place("Groups set up for a task", "/practice/groups", false));

    private Places() {}

    static List<Place> at(String href) {
        return ALL.stream().map(place -> new Place(place.text(), place.href(), place.href().equals(href))).toList();
    }
}
