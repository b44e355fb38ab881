package wholepicture.chronology.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Conversation;
import wholepicture.chronology.MayNotAdd;
import wholepicture.people.People;
import wholepicture.time.When;
import wholepicture.ui.Errors;

/** A worker adds a line of their own agency. */
@Controller
@RequestMapping("/people/{person}/chronology/add")
class AddController {

    private final Access access;
    private final Chronology chronology;
    private final People people;
    private final ObjectProvider<Conversation> conversation;
    private final Clock clock;

    AddController(Access access, Chronology chronology, People people, ObjectProvider<Conversation> conversation, Clock clock) {
        this.access = access;
        this.chronology = chronology;
        this.people = people;
        this.conversation = conversation;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID person) {
        access.look(person, "the form to add to the chronology");
        return page(person, EntryForm.empty(), Errors.NONE);
    }

    @PostMapping
    ModelAndView add(@PathVariable UUID person, EntryForm form, @RequestParam(defaultValue = "") String put) {
        access.sight(person);
        if (!put.isEmpty()) {
            return page(person, form.with(conversation.stream().flatMap(one -> one.questions().stream()).toList()), Errors.NONE);
        }
        return switch (form.read(LocalDateTime.ofInstant(clock.instant(), When.UK))) {
            case EntryForm.Problems(var errors) -> page(person, form, errors);
            case EntryForm.Answers(var written) -> {
                long id = chronology.write(person, written, form.once());
                yield new ModelAndView("redirect:/people/%s/chronology#line-%d".formatted(person, id));
            }
        };
    }

    @ExceptionHandler(MayNotAdd.class)
    void mayNot(MayNotAdd e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }

    private ModelAndView page(UUID person, EntryForm form, Errors errors) {
        chronology.mayWrite(person);
        return new ModelAndView("chronology/add", Map.of("address", "/people/" + person + "/chronology", "name", people.index(List.of(person)).stream().map(Naming::of).findFirst().orElse(""),
            "form", form, "errors", errors), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
