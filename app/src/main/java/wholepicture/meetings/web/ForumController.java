package wholepicture.meetings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.meetings.Forums;
import wholepicture.meetings.Forums.Kind;
import wholepicture.meetings.NotAtThisTable;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** Meetings of practitioners that are about no child. */
@Controller
class ForumController {

    private static final int SHOWN = 50;

    private final Forums forums;
    private final Clock clock;

    ForumController(Forums forums, Clock clock) {
        this.forums = forums;
        this.clock = clock;
    }

    @GetMapping("/forums")
    ModelAndView show() {
        return page(new LinkedMultiValueMap<>(), Errors.NONE);
    }

    @PostMapping("/forums")
    ModelAndView record(@RequestParam MultiValueMap<String, String> typed) {
        if (!Forums.mayRecord()) {
            throw new NotYours();
        }
        var kind = Arrays.stream(Kind.values()).filter(one -> one.name().equals(text(typed, "kind"))).findFirst();
        var wrong = new ArrayList<FieldError>();
        if (kind.isEmpty()) {
            wrong.add(new FieldError("kind", "Choose what it was"));
        }
        var read = day(typed).readDay("The day");
        if (!(read instanceof DateFields.Read.Known known) || known.day().isAfter(clock.instant().atZone(When.UK).toLocalDate())) {
            wrong.add(new FieldError("held-day", read instanceof DateFields.Read.Problem(var sentence) ? sentence : "Enter the day it was held, today or before"));
        }
        for (var need : List.of(List.of("led", "Say who led it"), List.of("came", "Say who came"), List.of("about", "Say what was spoken of"))) {
            if (text(typed, need.getFirst()).isEmpty()) {
                wrong.add(new FieldError(need.getFirst(), need.getLast()));
            }
        }
        if (!wrong.isEmpty() || !(read instanceof DateFields.Read.Known held)) {
            return page(typed, new Errors(wrong));
        }
        forums.record(kind.orElseThrow(), held.day(), text(typed, "led"), text(typed, "came"), text(typed, "apologies"), text(typed, "about"));
        return new ModelAndView("redirect:/forums");
    }

    private ModelAndView page(MultiValueMap<String, String> typed, Errors errors) {
        return new ModelAndView("meetings/forums", Map.of("held", forums.all(SHOWN).stream().map(one -> List.of(Dates.brief(one.held()), one.kind().inWords(), one.led(), one.came(), one.apologies(), one.about())).toList(),
            "records", Forums.mayRecord(), "kinds", Option.choosing(Arrays.stream(Kind.values()).map(kind -> Option.of(kind.name(), kind.inWords())).toList(), text(typed, "kind")), "day", day(typed),
            "typed", List.of(text(typed, "led"), text(typed, "came"), text(typed, "apologies"), text(typed, "about")), "errors", errors), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static DateFields day(MultiValueMap<String, String> typed) {
        return new DateFields(typed.getFirst("held.day"), typed.getFirst("held.month"), typed.getFirst("held.year"));
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        return Optional.ofNullable(typed.getFirst(name)).map(String::strip).orElse("");
    }

    /** The page is not for this worker. */
    private static final class NotYours extends RuntimeException {
        NotYours() {
            super("A manager or safeguarding lead records a forum.");
        }
    }

    @ExceptionHandler({NotAtThisTable.class, NotYours.class})
    void mayNot(RuntimeException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
