package wholepicture.learning.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.agencies.Workers;
import wholepicture.learning.Reviews;
import wholepicture.learning.ThemePart;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.plan.Answering;
import wholepicture.learning.topics.Topics;
import wholepicture.learning.topics.Topics.Topic;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.HomePart.Box;
import wholepicture.ui.HomePart.Line;
import wholepicture.ui.Link;

/** Topics of practice: the list, the box on a theme's page, and the form by which a learning lead keeps one. */
@Controller
class TopicController implements ThemePart {

    private static final int ORDER = 10;

    private final Topics topics;
    private final Vocabulary vocabulary;
    private final Workers workers;
    private final Answering answering;
    private final LearningPlaces places;

    TopicController(Topics topics, Vocabulary vocabulary, Workers workers, Answering answering, LearningPlaces places) {
        this.topics = topics;
        this.vocabulary = vocabulary;
        this.workers = workers;
        this.answering = answering;
        this.places = places;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean tellsOfPractice() {
        return false;
    }

    @Override
    public Optional<Box> of(String theme) {
        var change = Acting.now().is(Role.LEARNING_LEAD) ? new Link("Keep the topic", "/themes/%s/topic".formatted(theme)) : Link.NONE;
        return topics.of(theme).map(topic -> new Box("Topic of practice", lines(topic), "", change));
    }

    private List<Line> lines(Topic topic) {
        var lines = new ArrayList<Line>();
        topic.questions().forEach(question -> lines.add(new Line(question, "", "")));
        topic.resources().forEach(resource -> lines.add(new Line(resource.words(), resource.address(), "")));
        lines.add(new Line("The questions on paper", "/themes/%s/topic.pdf".formatted(topic.theme()), "PDF, one page"));
        lines.add(new Line("Kept by " + topic.owner(), "", "%s %s".formatted(topic.late(answering.today()) ? "To be looked at again since" : "Holds until", Dates.inWords(topic.reviewOn()))));
        return List.copyOf(lines);
    }

    @GetMapping("/topics")
    ModelAndView all() {
        var rows = topics.all().stream().map(topic -> new TopicsPage.Row(new Link(topic.name(), "/themes/" + topic.theme()), topic.questions(),
            topic.resources().stream().map(resource -> new Link(resource.words(), resource.address())).toList(), topic.owner(), Dates.inWords(topic.reviewOn()), topic.late(answering.today()))).toList();
        return new ModelAndView("learning/topics", Map.of("page", new TopicsPage(places.at("/themes"), rows)));
    }

    /** Its questions on paper, to take along to a visit or to supervision. Source: A-287. */
    @GetMapping("/themes/{theme}/topic.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String theme) {
        var topic = topics.of(theme).orElseThrow(Reviews.NoSuchReview::new);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("questions-%s.pdf".formatted(theme)).build().toString()).body(TopicPaper.of(topic, answering.today()));
    }

    @GetMapping("/themes/{theme}/topic")
    ModelAndView topic(@PathVariable String theme) {
        Reviews.onlyLeads();
        return show(theme, typed(topics.of(theme)), Errors.NONE);
    }

    private static PlanForm typed(Optional<Topic> topic) {
        return topic.map(t -> {
            var typed = new HashMap<>(DateFields.typed("review", t.reviewOn()));
            typed.putAll(Map.of("owner", t.ownerUsername(), "questions", String.join("\n", t.questions()), "resources", t.asTyped()));
            return new PlanForm(typed);
        }).orElse(PlanForm.EMPTY);
    }

    @PostMapping("/themes/{theme}/topic")
    ModelAndView keep(@PathVariable String theme, @RequestParam Map<String, String> sent) {
        Reviews.onlyLeads();
        var form = new PlanForm(sent);
        var owner = workers.byUsername(form.text("owner"));
        var errors = new PlanForm.Check(form).that(owner.isPresent(), "owner", "Enter the user name of whoever keeps the topic").day("review", "The day", "Enter the day by which it is looked at again")
            .that(form.day("review").filter(day -> !day.isAfter(answering.today())).isEmpty(), "review", "The day must be after today").text("questions", "Enter at least one question").errors();
        if (errors.any()) {
            return show(theme, form, errors);
        }
        if (vocabulary.now().byId(theme).isEmpty()) {
            throw new Reviews.NoSuchReview();
        }
        topics.keep(theme, owner.orElseThrow(), form.day("review").orElseThrow(), form.text("questions"), form.text("resources"));
        return new ModelAndView("redirect:/themes/" + theme);
    }

    private ModelAndView show(String id, PlanForm form, Errors errors) {
        var theme = vocabulary.now().byId(id).orElseThrow(Reviews.NoSuchReview::new);
        var page = new TopicsPage.Keeping(places.at("/themes"), new Link(theme.name(), "/themes/" + id), form, errors);
        return new ModelAndView("learning/topic", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
