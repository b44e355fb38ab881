package wholepicture.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import wholepicture.access.Looks;
import wholepicture.access.Looks.Question;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Link;

/** Searching the journal, for an administrator. */
@Controller
class JournalController {

    private final Looks looks;

    JournalController(Looks looks) {
        this.looks = looks;
    }

    @GetMapping("/journal")
    ModelAndView search(@RequestParam(defaultValue = "") String worker, @RequestParam(defaultValue = "") String kind,
        @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
        @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        if (!Acting.now().is(Role.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var errors = new ArrayList<FieldError>();
        var question = new Question(worker, kind, words, day("from", from, errors), day("to", to, errors));
        List<Looks.Row> rows = errors.isEmpty() ? looks.search(question, before) : List.of();
        var shown = rows.stream().limit(Looks.PAGE).toList();
        var older = rows.size() <= Looks.PAGE ? Link.NONE : new Link("Earlier", UriComponentsBuilder.fromPath("/journal")
            .queryParam("worker", "{w}").queryParam("kind", "{k}").queryParam("words", "{q}").queryParam("from", "{f}").queryParam("to", "{t}")
            .queryParam("before", "{b}").build(worker, kind, words, from, to, shown.getLast().seq()).toString());
        var page = new JournalPage(worker, kind, words, from, to, looks.kinds(), shown, older, new Errors(errors));
        return new ModelAndView("access/journal", Map.of("page", page), errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static @Nullable LocalDate day(String field, String typed, List<FieldError> errors) {
        try {
            return typed.isBlank() ? null : Dates.typed(typed);
        } catch (DateTimeException e) {
            errors.add(new FieldError(field, "Write the day as 20/11/2026"));
            return null;
        }
    }
}
