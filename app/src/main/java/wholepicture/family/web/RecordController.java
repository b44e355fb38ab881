package wholepicture.family.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
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
import wholepicture.access.NoSuchPerson;
import wholepicture.family.Family;
import wholepicture.family.FamilyView.Said;
import wholepicture.family.Recording;
import wholepicture.family.Statement.End;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;

/** A worker records a relationship, or says of one that it is disputed, has ended, or was a mistake. */
@Controller
@RequestMapping("/people/{person}/family")
class RecordController {

    private final Access access;
    private final Family family;
    private final Recording recording;
    private final Clock clock;

    RecordController(Access access, Family family, Recording recording, Clock clock) {
        this.access = access;
        this.family = family;
        this.recording = recording;
        this.clock = clock;
    }

    @GetMapping("/record")
    ModelAndView ask(@PathVariable UUID person) {
        access.look(person, "the form to record a relationship");
        return page(person, RelationshipForm.EMPTY, Errors.NONE);
    }

    @PostMapping("/record")
    ModelAndView relate(@PathVariable UUID person, RelationshipForm form) {
        access.sight(person);
        return switch (form.read()) {
            case RelationshipForm.Problems(var errors) -> page(person, form, errors);
            case RelationshipForm.Answers answers -> relate(person, form, answers);
        };
    }

    private ModelAndView relate(UUID person, RelationshipForm form, RelationshipForm.Answers answers) {
        if (person.equals(answers.other().person())) {
            return page(person, form, Errors.of("page", "The other person must be somebody else"));
        }
        try {
            recording.relate(person, answers.other(), answers.kind(), new End(person, ""), answers.since(), answers.until(), answers.responsibility(), form.note());
        } catch (NoSuchPerson e) {
            return page(person, form, Errors.of("page", "Nobody has this address, or they are not open to you; record them by name"));
        }
        return back(person);
    }

    @GetMapping("/statements/{statement}")
    ModelAndView statement(@PathVariable UUID person, @PathVariable UUID statement) {
        access.look(person, "a relationship");
        return statement(person, said(person, statement), Map.of(), Errors.NONE);
    }

    @PostMapping("/statements/{statement}/dispute")
    ModelAndView dispute(@PathVariable UUID person, @PathVariable UUID statement, @RequestParam(defaultValue = "") String disputedBy,
        @RequestParam(defaultValue = "") String disputeReason) {
        access.sight(person);
        var said = said(person, statement);
        var errors = new ArrayList<FieldError>();
        require(errors, "disputedBy", disputedBy, "Say who disputes it");
        require(errors, "disputeReason", disputeReason, "Say what they say instead");
        if (!errors.isEmpty()) {
            return statement(person, said, Map.of("disputedBy", disputedBy, "disputeReason", disputeReason), new Errors(errors));
        }
        recording.dispute(person, statement, disputedBy.strip(), disputeReason.strip());
        return back(person);
    }

    /** The answers of ending a relationship. */
    record Ending(DateFields ended, String endReason) {}

    @PostMapping("/statements/{statement}/end")
    ModelAndView end(@PathVariable UUID person, @PathVariable UUID statement, Ending form) {
        access.sight(person);
        var said = said(person, statement);
        var errors = new ArrayList<FieldError>();
        var fields = form.ended() == null ? DateFields.BLANK : form.ended();
        var ended = RelationshipForm.day(fields, "ended", "The day it ended", errors);
        if (errors.isEmpty() && ended == null) {
            errors.add(new FieldError("ended-day", "Say when it ended; a year is enough"));
        } else if (ended != null && ended.from().isAfter(clock.instant().atZone(When.UK).toLocalDate())) {
            errors.add(new FieldError("ended-day", "The day it ended must not be in the future"));
        }
        if (ended == null || !errors.isEmpty()) {
            return statement(person, said, Map.of("endReason", form.endReason() == null ? "" : form.endReason()), new Errors(errors));
        }
        recording.end(person, statement, ended, form.endReason() == null ? "" : form.endReason().strip());
        return back(person);
    }

    @PostMapping("/statements/{statement}/strike-out")
    ModelAndView strikeOut(@PathVariable UUID person, @PathVariable UUID statement, @RequestParam(defaultValue = "") String mistake) {
        access.sight(person);
        var said = said(person, statement);
        if (mistake.isBlank()) {
            return statement(person, said, Map.of(), Errors.of("mistake", "Say what is wrong with it"));
        }
        recording.strikeOut(person, statement, mistake.strip());
        return back(person);
    }

    private static void require(ArrayList<FieldError> errors, String field, String typed, String message) {
        if (typed.isBlank()) {
            errors.add(new FieldError(field, message));
        }
    }

    private Said said(UUID person, UUID statement) {
        return family.statement(person, statement, OnDay.read("", clock).day()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView back(UUID person) {
        return new ModelAndView("redirect:/people/" + person + "/family");
    }

    private ModelAndView page(UUID person, RelationshipForm form, Errors errors) {
        recording.whoMay(person);
        var view = family.of(person, OnDay.read("", clock).day(), null);
        return new ModelAndView("family/record", Map.of("person", person, "family", view, "form", form, "errors", errors), status(errors));
    }

    private ModelAndView statement(UUID person, Said said, Map<String, String> typed, Errors errors) {
        recording.whoMay(person);
        return new ModelAndView("family/statement", Map.of("person", person, "said", said, "typed", typed, "errors", errors), status(errors));
    }

    private static HttpStatus status(Errors errors) {
        return errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }
}
