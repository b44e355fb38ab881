package wholepicture.family.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.family.Family;
import wholepicture.family.FamilyView.Man;
import wholepicture.family.Inclusion.Status;
import wholepicture.family.Recording;
import wholepicture.family.Statement.End;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** A worker records that a man of a child's life was reached, or what was tried to find him. */
@Controller
@RequestMapping("/people/{person}/family/inclusion")
class InclusionController {

    private final Access access;
    private final Family family;
    private final Recording recording;
    private final Clock clock;

    InclusionController(Access access, Family family, Recording recording, Clock clock) {
        this.access = access;
        this.family = family;
        this.recording = recording;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID person, @RequestParam(defaultValue = "") String man) {
        access.look(person, "the form to record who was reached");
        return page(person, man(person, man), InclusionForm.EMPTY, Errors.NONE);
    }

    @PostMapping
    ModelAndView include(@PathVariable UUID person, @RequestParam(defaultValue = "") String man, InclusionForm form) {
        access.sight(person);
        var whom = man(person, man);
        var errors = new ArrayList<FieldError>();
        var status = Option.chosen(Status.class, form.status());
        if (status.isEmpty()) {
            errors.add(new FieldError("status", "Choose what was done"));
        }
        var day = day(form.day(), errors);
        if (status.isPresent() && status.get() == Status.NOT_TRACED && form.attempts().isEmpty()) {
            errors.add(new FieldError("attempts", "Say what was tried to find him"));
        }
        if (status.isEmpty() || day == null || !errors.isEmpty()) {
            return page(person, whom, form, new Errors(errors));
        }
        recording.include(person, new End(whom.person(), whom.person() == null ? whom.name() : ""), status.get(), form.stage(), day, form.attempts(), form.note());
        return new ModelAndView("redirect:/people/" + person + "/family#men");
    }

    private @Nullable LocalDate day(DateFields fields, List<FieldError> errors) {
        var today = clock.instant().atZone(When.UK).toLocalDate();
        switch (fields.readDay("The day")) {
            case DateFields.Read.Known known -> {
                if (!known.day().isAfter(today)) {
                    return known.day();
                }
                errors.add(new FieldError("day-day", "The day must not be in the future"));
            }
            case DateFields.Read.Nothing() -> errors.add(new FieldError("day-day", "Say on what day"));
            case DateFields.Read.Problem(var sentence) -> errors.add(new FieldError("day-day", sentence));
        }
        return null;
    }

    private Man man(UUID person, String id) {
        return family.of(person, OnDay.read("", clock).day(), null).men().stream().filter(man -> man.id().equals(id)).findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(UUID person, Man man, InclusionForm form, Errors errors) {
        recording.whoMay(person);
        return new ModelAndView("family/inclusion", Map.of("person", person, "man", man, "form", form, "errors", errors),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
