package wholepicture.learning.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.learning.Reviews;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.WordForWord;

/** The boxes and the figures of a review's documents, and which of them stand. */
@Controller
class FiguresController {

    private final Reviews reviews;
    private final WordForWord wordForWord;
    private final Vocabulary vocabulary;
    private final LearningPlaces places;

    FiguresController(Reviews reviews, WordForWord wordForWord, Vocabulary vocabulary, LearningPlaces places) {
        this.reviews = reviews;
        this.wordForWord = wordForWord;
        this.vocabulary = vocabulary;
        this.places = places;
    }

    @GetMapping("/reviews/{review}/figures")
    ModelAndView show(@PathVariable long review) {
        var page = FiguresPage.of(places.at("/reviews"), Acting.now().is(Role.LEARNING_LEAD), reviews.at(review), wordForWord.boxes(review), wordForWord.figures(review), vocabulary.now());
        return new ModelAndView("learning/figures", Map.of("page", page));
    }

    @PostMapping("/reviews/{review}/figures")
    ModelAndView settle(@PathVariable long review, @RequestParam(defaultValue = "") List<Long> box, @RequestParam(defaultValue = "") List<Long> figure) {
        Reviews.onlyLeads();
        reviews.at(review);
        wordForWord.settle(review, Set.copyOf(box), Set.copyOf(figure));
        return new ModelAndView("redirect:/reviews/%d/figures".formatted(review));
    }
}
