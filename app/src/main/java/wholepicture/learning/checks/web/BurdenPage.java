package wholepicture.learning.checks.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;

/**
 * How much is asked of people.
 *
 * @param mine questions that the viewer met, by week
 * @param agencies for leads: how much the workers of each agency meet
 * @param waved for leads: each question with how often it was put and waved through
 */
public record BurdenPage(boolean lead, int budget, String typed, List<List<String>> mine, List<List<String>> agencies, List<Waved> waved, Errors errors) {

    /**
     * @param changed what people do differently since it asks
     * @param tooOften whether it has become a question that nobody reads
     */
    public record Waved(Link question, String times, String share, String how, String changed, boolean tooOften) {}
}
