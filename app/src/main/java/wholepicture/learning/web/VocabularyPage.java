package wholepicture.learning.web;

import java.util.List;
import wholepicture.learning.reading.Themes;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;
import wholepicture.ui.Place;

/** The editions of the themes. @param ties the national themes that a local one may be tied to */
public record VocabularyPage(List<Place> places, boolean lead, List<List<String>> editions, List<Themes.Theme> themes, List<Option> ties, PlanForm form, Errors errors) {}
