package wholepicture.meetings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import wholepicture.ui.Dates;
import wholepicture.ui.Option;
import wholepicture.ui.Sent;

/** Meetings of practitioners that are about no child. */
@Controller
class ForumController {

    private static final int SHOWN = 50;
    private static final String HELD = "Enter the day it was held, today or before";

    private final Forums forums;
    private final Clock clock;

    ForumController(Forums forums, Clock clock) {
        this.forums = forums;
        this.clock = clock;
    }

    @GetMapping("/forums")
    ModelAndView show() {
        return page(Sent.nothing());
    }

    @PostMapping("/forums")
    ModelAndView record(@RequestParam MultiValueMap<String, String> typed) {
        if (!Forums.mayRecord()) {
            throw new NotYours();
        }
        var today = clock.instant().atZone(When.UK).toLocalDate();
        var sent = new Sent(typed);
        var kind = sent.need(Kind.class, "kind", "Choose what it was");
        var held = sent.needDay("held", "The day", HELD);
        sent.must(held.filter(today::isBefore).isEmpty(), "held-day", HELD);
        var led = sent.need("led", "Say who led it");
        var came = sent.need("came", "Say who came");
        var about = sent.need("about", "Say what was spoken of");
        if (sent.errors().any()) {
            return page(sent);
        }
        forums.record(kind.orElseThrow(), held.orElseThrow(), led, came, sent.text("apologies"), about);
        return new ModelAndView("redirect:/forums");
    }

    private ModelAndView page(Sent sent) {
        var errors = sent.errors();
        return new ModelAndView("meetings/forums", Map.of("held", forums.all(SHOWN).stream().map(one -> List.of(Dates.brief(one.held()), one.kind().inWords(), one.led(), one.came(), one.apologies(), one.about())).toList(),
            "records", Forums.mayRecord(), "kinds", Option.choosing(Option.each(Kind.values(), Kind::inWords), sent.text("kind")), "day", sent.date("held"),
            "typed", List.of(sent.text("led"), sent.text("came"), sent.text("apologies"), sent.text("about")), "errors", errors), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
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
