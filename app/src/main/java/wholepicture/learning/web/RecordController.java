package wholepicture.learning.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.learning.Elsewhere;
import wholepicture.learning.LearningRecords;
import wholepicture.learning.LearningRecords.Field;
import wholepicture.learning.LearningRecords.Told;
import wholepicture.learning.Presentations;
import wholepicture.learning.Presentations.Body;
import wholepicture.learning.Presentations.Presented;
import wholepicture.learning.Reviews;
import wholepicture.learning.plan.Answering;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** What is kept beside a review: its learning record, who published it and what is done here, and before whom its plan was laid. */
@Controller("learningRecordController")
class RecordController {

    private final Reviews reviews;
    private final LearningRecords records;
    private final Elsewhere elsewhere;
    private final Presentations presentations;
    private final Answering answering;
    private final LearningPlaces places;

    RecordController(Reviews reviews, LearningRecords records, Elsewhere elsewhere, Presentations presentations, Answering answering, LearningPlaces places) {
        this.reviews = reviews;
        this.records = records;
        this.elsewhere = elsewhere;
        this.presentations = presentations;
        this.answering = answering;
        this.places = places;
    }

    @GetMapping("/reviews/{review}/record")
    ModelAndView show(@PathVariable long review) {
        return show(review, PlanForm.EMPTY, Errors.NONE);
    }

    @PostMapping("/reviews/{review}/record")
    ModelAndView write(@PathVariable long review, @RequestParam Map<String, String> typed) {
        Reviews.onlyLeads();
        reviews.at(review);
        var form = new PlanForm(typed);
        var told = new LinkedHashMap<Field, Told>();
        Arrays.stream(Field.values()).forEach(field -> told.put(field, new Told(form.text(field.name()), !form.text("withheld-" + field.name()).isEmpty())));
        records.write(review, told);
        return to(review);
    }

    @PostMapping("/reviews/{review}/elsewhere")
    ModelAndView say(@PathVariable long review, @RequestParam Map<String, String> typed) {
        Reviews.onlyLeads();
        reviews.at(review);
        var form = new PlanForm(typed);
        var errors = new PlanForm.Check(form).that(form.text("address").isEmpty() || form.text("address").matches("https?://\\S+"), "address", "Enter an address that begins with https://").errors();
        if (errors.any()) {
            return show(review, form, errors);
        }
        elsewhere.say(review, form.text("source"), form.text("address"), form.text("action"));
        return to(review);
    }

    @PostMapping("/reviews/{review}/presented")
    ModelAndView presented(@PathVariable long review, @RequestParam Map<String, String> typed) {
        Reviews.onlyLeads();
        reviews.at(review);
        var form = new PlanForm(typed);
        var body = form.choice("body", Body.class);
        var errors = new PlanForm.Check(form).that(body.isPresent(), "body", "Choose before whom it was laid").day("on", "The day", "Enter the day")
            .that(form.day("on").filter(day -> day.isAfter(answering.today())).isEmpty(), "on", "The day must not be after today").text("presenter", "Enter who presented it")
            .text("document", "Enter what was presented, with its version").errors();
        if (errors.any()) {
            return show(review, form, errors);
        }
        presentations.record(review, new Presented(body.orElseThrow(), form.day("on").orElseThrow(), form.text("presenter"), form.text("document"), form.text("said")));
        return to(review);
    }

    private static ModelAndView to(long review) {
        return new ModelAndView("redirect:/reviews/%d/record".formatted(review));
    }

    private ModelAndView show(long id, PlanForm form, Errors errors) {
        var review = reviews.at(id);
        var told = records.of(id);
        var known = elsewhere.of(id);
        boolean lead = Acting.now().is(Role.LEARNING_LEAD);
        var fields = Arrays.stream(Field.values()).filter(field -> lead || told.containsKey(field)).map(field -> {
            var one = told.getOrDefault(field, new Told("", false));
            return new RecordPage.Row(field.name(), field.inWords(), field.hint(), one.words(), one.withheld());
        }).toList();
        var bodies = Option.choosing(Stream.concat(Stream.of(Option.of("", "Choose")), Arrays.stream(Body.values()).map(body -> Option.of(body.name(), body.inWords()))).toList(), form.text("body"));
        var page = new RecordPage(places.at("/reviews"), lead, new Link(review.title(), "/reviews/" + id), review.kind().inWords(), fields, known.source(), known.address(), known.action(),
            presentations.of(id).stream().map(one -> List.of(one.body().inWords(), Dates.inWords(one.on()), one.presenter(), one.document(), one.said())).toList(), bodies, form, errors);
        return new ModelAndView("learning/record", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
