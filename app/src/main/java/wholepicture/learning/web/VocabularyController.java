package wholepicture.learning.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.learning.Reviews;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.reading.Themes;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;

/** The editions of the themes, and publishing the next one. */
@Controller
@RequestMapping("/themes/vocabulary")
class VocabularyController {

    private final Vocabulary vocabulary;
    private final LearningPlaces places;

    VocabularyController(Vocabulary vocabulary, LearningPlaces places) {
        this.vocabulary = vocabulary;
        this.places = places;
    }

    @GetMapping
    ModelAndView editions(@RequestParam(defaultValue = "") String change) {
        var form = vocabulary.now().byId(change).map(theme -> new PlanForm(Map.of("id", theme.id(), "name", theme.name(), "about", theme.about(), "words", String.join("\n", theme.words()))))
            .orElse(PlanForm.EMPTY);
        return page(form, vocabulary.now().byId(change).map(Themes.Theme::national).orElse(List.of()), Errors.NONE);
    }

    @PostMapping
    ModelAndView publish(@RequestParam MultiValueMap<String, String> typed) {
        Reviews.onlyLeads();
        var form = new PlanForm(typed.toSingleValueMap());
        var known = vocabulary.now();
        var national = typed.getOrDefault("national", List.of()).stream().filter(id -> known.byId(id).filter(theme -> !theme.isLocal()).isPresent()).toList();
        var words = Arrays.stream(form.text("words").split("[\\r\\n,]+")).map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
        var errors = new PlanForm.Check(form).text("name", "Enter the name of the theme").text("about", "Write what belongs to it")
            .that(words.stream().anyMatch(word -> word.replaceAll("[^\\p{L}]", "").length() > 1), "words", "Enter the words that bring it to mind, each on its own line")
            .text("reason", "Say why the themes change").that(form.text("id").isEmpty() || known.byId(form.text("id")).isPresent(), "name", "This theme is not there").errors();
        if (errors.any()) {
            return page(form, national, errors);
        }
        var sources = known.byId(form.text("id")).map(Themes.Theme::sources).orElse(List.of("This partnership"));
        try {
            vocabulary.publish(new Themes.Theme(form.text("id"), form.text("name"), form.text("about"), words, sources, national), form.text("reason"));
        } catch (Vocabulary.Taken e) {
            return page(form, national, Errors.of("name", String.valueOf(e.getMessage())));
        }
        return new ModelAndView("redirect:/themes/vocabulary");
    }

    private ModelAndView page(PlanForm form, List<String> national, Errors errors) {
        var now = vocabulary.now();
        var ties = new ArrayList<Option>();
        now.all().stream().filter(theme -> !theme.isLocal() && !theme.id().equals(form.text("id")))
            .forEach(theme -> ties.add(new Option(theme.id(), theme.name(), "", national.contains(theme.id()))));
        var editions = vocabulary.editions().stream().map(e -> List.of("Edition " + e.version(), Dates.inWords(e.published()), e.changed(), e.by(), e.reason())).toList();
        var page = new VocabularyPage(places.at("/themes"), Acting.now().is(Role.LEARNING_LEAD), editions, now.all(), ties, form, errors);
        return new ModelAndView("learning/vocabulary", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
