package wholepicture.learning.products.web;

import java.util.List;
import wholepicture.learning.products.LearningSearch.Hit;

/** What was found, and where it stands. */
public record SearchPage(String words, List<Hit> hits) {

    public String title() {
        return words.isEmpty() ? "Search all learning" : "%s: %s".formatted(words, count());
    }

    public String count() {
        return hits.isEmpty() ? "nothing found" : hits.size() == 1 ? "1 found" : hits.size() + " found";
    }
}
