package wholepicture.learning.checks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Role;
import wholepicture.learning.LearningPlace;
import wholepicture.learning.Recommendation;
import wholepicture.learning.Recommendations;
import wholepicture.learning.Reviews;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.checks.Checks;
import wholepicture.learning.checks.ConditionWords;
import wholepicture.learning.checks.Conditions;
import wholepicture.learning.checks.NoSuchCheck;
import wholepicture.learning.checks.NotNow;
import wholepicture.learning.checks.Preview;
import wholepicture.learning.checks.Processes;
import wholepicture.learning.checks.Ready;
import wholepicture.learning.checks.Returned;
import wholepicture.learning.checks.SoFar;
import wholepicture.learning.measures.Standings;
import wholepicture.learning.web.LearningPlaces;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Section;
import wholepicture.ui.Tag;

/** The register of checks; a learning lead writes one, sees where it would ask, has it approved by another, and switches it off. */
@Controller
@RequestMapping("/checks")
class CheckController {

    private final Checks checks;
    private final Processes processes;
    private final Preview preview;
    private final SoFar soFar;
    private final Recommendations recommendations;
    private final Agencies agencies;
    private final Returned returned;
    private final Standings standings;
    private final LearningPlaces places;
    private final Vocabulary vocabulary;

    CheckController(Checks checks, Processes processes, Preview preview, SoFar soFar, Recommendations recommendations, Agencies agencies, Returned returned,
        Standings standings, LearningPlaces places, Vocabulary vocabulary) {
        this.checks = checks;
        this.processes = processes;
        this.preview = preview;
        this.soFar = soFar;
        this.recommendations = recommendations;
        this.agencies = agencies;
        this.returned = returned;
        this.standings = standings;
        this.places = places;
        this.vocabulary = vocabulary;
    }

    @Bean
    static Section checksSection() {
        return Section.forAll(62, "Checks", "/checks");
    }

    @Bean
    static LearningPlace checksPlace() {
        return new LearningPlace(40, "Checks", "/checks");
    }

    @GetMapping
    ModelAndView register() {
        return new ModelAndView("checks/register", Map.of("page", RegisterPage.of(lead(), places.at("/checks"), checks.all(), processes, checks.today())));
    }

    @GetMapping("/new")
    ModelAndView begin(@RequestParam(defaultValue = "") String recommendation, @RequestParam(defaultValue = "") String ready) {
        Reviews.onlyLeads();
        var typed = Ready.named(ready).map(one -> CheckForm.of(one.from(checks.today()), processes)).orElseGet(() -> CheckForm.begin(recommendation(recommendation), checks.today()));
        return form("Make a check", new Link("Checks", "/checks"), typed, null, Errors.NONE);
    }

    @PostMapping("/new")
    ModelAndView write(@RequestParam MultiValueMap<String, String> typed) {
        Reviews.onlyLeads();
        return read("Make a check", new Link("Checks", "/checks"), typed).orElseGet(() -> to(checks.write(CheckForm.read(typed, processes).wording().orElseThrow())));
    }

    @GetMapping("/{id}/again")
    ModelAndView again(@PathVariable String id) {
        Reviews.onlyLeads();
        return form("A new version", back(id), CheckForm.of(checks.versions(id).getFirst().wording(), processes), null, Errors.NONE);
    }

    @PostMapping("/{id}/again")
    ModelAndView writeAgain(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
        Reviews.onlyLeads();
        checks.versions(id);
        return read("A new version", back(id), typed).orElseGet(() -> {
            try {
                checks.writeAgain(id, CheckForm.read(typed, processes).wording().orElseThrow());
                return to(id);
            } catch (NotNow e) {
                return form("A new version", back(id), typed, null, Errors.of("question", String.valueOf(e.getMessage())));
            }
        });
    }

    /** The form once more, with what is wrong or with the preview that was asked for; empty when it is to be kept. */
    private Optional<ModelAndView> read(String title, Link back, MultiValueMap<String, String> typed) {
        var read = CheckForm.read(typed, processes);
        if (read.wording().isEmpty()) {
            return Optional.of(form(title, back, typed, null, read.errors()));
        }
        if ("preview".equals(typed.getFirst("button"))) {
            var wording = read.wording().get();
            var reads = "%s, when %s, asked of %s.".formatted(processes.moment(wording), processes.inWords(wording), wording.whom().inWords());
            return Optional.of(form(title, back, typed, new FormPage.Shown(reads, preview.ofLastYear(wording)), Errors.NONE));
        }
        return Optional.empty();
    }

    private ModelAndView form(String title, Link back, MultiValueMap<String, String> typed, FormPage.@Nullable Shown shown, Errors errors) {
        var kept = Conditions.read(String.valueOf(typed.getFirst("kept")))
            .flatMap(condition -> processes.all().stream().findFirst().map(process -> ConditionWords.of(condition, process))).orElse("");
        return answer("checks/form", FormPage.of(title, back, typed, processes.all(), agencies.all(), vocabulary.now(), kept, shown, errors), errors);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id) {
        var written = processes.written(id);
        return written.isPresent() ? new ModelAndView("checks/written", Map.of("page", WrittenPage.of(written.get(), vocabulary.now()))) : page(id, Errors.NONE);
    }

    private ModelAndView page(String id, Errors errors) {
        var versions = checks.versions(id);
        var newest = versions.getFirst();
        var recommendation = Optional.ofNullable(newest.wording().recommendation()).flatMap(recommendations::find);
        var waits = newest.approval().isEmpty() ? preview.ofLastYear(newest.wording()) : null;
        boolean own = Long.valueOf(newest.author()).equals(Acting.now().workerId());
        return answer("checks/check", CheckPage.of(lead(), own, versions, checks.approved(id), processes, recommendation, vocabulary.now(), soFar.of(id), waits, standing(id), checks.approved(id).map(returned::why).orElse(""), checks.today(), errors), errors);
    }

    private Tag standing(String id) {
        var now = standings.now(id);
        return new Tag(now.inWords(), now == Standings.State.EMBEDDED ? Tag.Colour.GREEN : now == Standings.State.OPEN_AGAIN ? Tag.Colour.RED : Tag.Colour.BLUE);
    }

    @PostMapping("/{id}/approve")
    ModelAndView approve(@PathVariable String id) {
        Reviews.onlyLeads();
        try {
            checks.approve(id);
            return to(id);
        } catch (NotNow e) {
            // where another lead was quicker, the page as it stands now says so
            return checks.versions(id).getFirst().approval().isPresent() ? to(id) : page(id, Errors.of("approve", String.valueOf(e.getMessage())));
        }
    }

    @PostMapping("/{id}/off")
    ModelAndView switchOff(@PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        Reviews.onlyLeads();
        if (reason.isBlank()) {
            return page(id, Errors.of("reason", "Say why it is switched off"));
        }
        checks.switchOff(id, reason.strip());
        return to(id);
    }

    private Optional<Recommendation> recommendation(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? recommendations.find(UUID.fromString(typed)) : Optional.empty();
    }

    private Link back(String id) {
        return new Link("The check", "/checks/" + id);
    }

    private static boolean lead() {
        return Acting.now().is(Role.LEARNING_LEAD);
    }

    private static ModelAndView to(String id) {
        return new ModelAndView("redirect:/checks/" + id);
    }

    private static ModelAndView answer(String view, Object page, Errors errors) {
        return new ModelAndView(view, Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @ExceptionHandler(NoSuchCheck.class)
    void noSuchCheck(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(Reviews.OnlyLearningLeads.class)
    void onlyLearningLeads(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, "Only a learning lead works on checks");
    }
}
