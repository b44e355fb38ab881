package wholepicture.meetings.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.cases.AskedForm;
import wholepicture.cases.Bearing;
import wholepicture.cases.Unanswered;
import wholepicture.meetings.CannotBe;
import wholepicture.meetings.Challenges;
import wholepicture.meetings.Closing;
import wholepicture.meetings.Inviting;
import wholepicture.meetings.Looking;
import wholepicture.meetings.Meeting;
import wholepicture.meetings.Meetings;
import wholepicture.meetings.MeetingsAsAProcess;
import wholepicture.meetings.Signing;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Sent;

/** A meeting: what is known of it, and what is done with it before and after it is held. */
@Controller
@RequestMapping("/meetings/{number}")
class MeetingController {

    private final Meetings meetings;
    private final Inviting inviting;
    private final Closing closing;
    private final Looking looking;
    private final Challenges challenges;
    private final Signing signing;
    private final MeetingPages pages;
    private final Clock clock;

    MeetingController(Meetings meetings, Inviting inviting, Closing closing, Looking looking, Challenges challenges, Signing signing, MeetingPages pages, Clock clock) {
        this.meetings = meetings;
        this.inviting = inviting;
        this.closing = closing;
        this.looking = looking;
        this.challenges = challenges;
        this.signing = signing;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number) {
        return page(looking.look(number, "a meeting"), "", Errors.NONE);
    }

    @PostMapping("/answer")
    ModelAndView answer(@PathVariable String number, @RequestParam(defaultValue = "") String comes, @RequestParam(defaultValue = "") String apology) {
        var meeting = looking.find(number);
        var mine = inviting.mine(meeting);
        if (mine == null) {
            throw new OtherTable("This is for those who are asked.");
        }
        if (!comes.equals("yes") && !comes.equals("no")) {
            return page(meeting, apology, Errors.of("comes", "Say whether you come"));
        }
        return tried(meeting, "apology", apology, () -> inviting.answer(number, mine.id(), comes.equals("yes"), apology));
    }

    @PostMapping("/report")
    ModelAndView report(@PathVariable String number, @RequestParam MultiValueMap<String, String> typed) {
        var meeting = looking.find(number);
        var mine = inviting.mine(meeting);
        if (mine == null) {
            throw new OtherTable("This is for those who are asked.");
        }
        if (mine.reportDue() == null) {
            throw new OtherTable("No report is asked of you for this meeting.");
        }
        var form = new Form(typed);
        var shared = form.mayDay("shared", "The day it was shared with the family").orElse(null);
        var words = form.need("words", "Write the report");
        return form.errors().any() ? page(meeting, "", form.errors()) : tried(meeting, "words", "", () -> inviting.report(number, mine.id(), words, shared));
    }

    @PostMapping("/challenge")
    ModelAndView challenge(@PathVariable String number, @RequestParam(defaultValue = "") String missing, @RequestParam(defaultValue = "") String whyMissing) {
        var meeting = looking.find(number);
        if (!challenges.mayChallenge(meeting)) {
            throw new OtherTable("This is for those who are asked to the meeting.");
        }
        return tried(meeting, "missing", "", () -> challenges.challenge(number, missing, whyMissing));
    }

    @PostMapping("/issue")
    ModelAndView issue(@PathVariable String number, @RequestParam MultiValueMap<String, String> typed) {
        var meeting = running(number);
        var asked = closing.due(meeting, MeetingsAsAProcess.ISSUED).asked();
        var form = new Form(typed);
        AskedForm.check(asked, form, Map.of());
        return form.errors().any() ? page(meeting, "", form, form.errors())
            : tried(meeting, e -> page(meeting, "", form, Errors.of("issue", e)), () -> closing.issue(number, AskedForm.read(asked, form)));
    }

    @PostMapping("/sign")
    ModelAndView sign(@PathVariable String number, @RequestParam MultiValueMap<String, String> typed) {
        var meeting = looking.find(number);
        if (meeting.signed() != Meeting.Signed.WAITS) {   // the form is not on the page
            signing.mustHaveStanding(meeting);
            return new ModelAndView("redirect:" + meeting.address());
        }
        var form = new Form(typed);
        return tried(meeting, e -> page(meeting, "", form, Errors.of("found", e)), () -> signing.sign(number, form.text("found")));
    }

    /** What came of an action. Its field stands in a row of a table; the questions of lessons, where there are any, on a page that comes between. */
    @PostMapping("/actions/{n}")
    ModelAndView done(@PathVariable String number, @PathVariable int n, @RequestParam MultiValueMap<String, String> typed) {
        var meeting = looking.find(number);
        var action = closing.owed(meeting, n);
        var form = new Form(typed);
        var outcome = form.text("outcome");
        var asked = closing.due(meeting, MeetingsAsAProcess.DONE).asked();
        var replies = AskedForm.read(asked, form);
        if (asked.isEmpty() || outcome.isEmpty() || action.doneAt() != null) {
            return tried(meeting, "outcome-" + n, "", () -> closing.done(number, n, outcome));
        }
        if (AskedForm.wasShown(form)) {
            AskedForm.check(asked, form, replies.missing(asked, Bearing.RECORDS));
        }
        var wrong = form.errors();
        if (wrong.any() || !AskedForm.wasShown(form)) {
            var page = new ActionPage(meeting.number(), n, action.what(), back(meeting), outcome, AskedForm.show(asked, form, wrong), AskedForm.shown(form, clock.instant()), wrong);
            return new ModelAndView("meetings/action", Map.of("page", page), wrong.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        }
        return tried(meeting, "outcome-" + n, "", () -> closing.done(number, n, outcome, replies));
    }

    @GetMapping("/move")
    ModelAndView moving(@PathVariable String number) {
        var meeting = running(number);
        var typed = new LinkedMultiValueMap<String, String>();
        Form.fill(typed, meeting);
        return plan(meeting, new Form(typed), Errors.NONE);
    }

    @PostMapping("/move")
    ModelAndView move(@PathVariable String number, @RequestParam MultiValueMap<String, String> typed) {
        var meeting = running(number);
        var form = new Form(typed);
        var why = form.need("why", "Say why it is moved");
        var plan = form.plan();
        if (plan == null) {
            return plan(meeting, form, form.errors());
        }
        return tried(meeting, e -> plan(meeting, form, Errors.of("why", e)), () -> meetings.move(number, plan, why));
    }

    @GetMapping("/cancel")
    ModelAndView cancelling(@PathVariable String number) {
        return close(running(number), "cancel", new Form(new LinkedMultiValueMap<>()), Errors.NONE);
    }

    @PostMapping("/cancel")
    ModelAndView cancel(@PathVariable String number, @RequestParam MultiValueMap<String, String> typed) {
        var meeting = running(number);
        var form = new Form(typed);
        var why = form.need("why", "Say why it is called off");
        return form.errors().any() ? close(meeting, "cancel", form, form.errors())
            : tried(meeting, e -> close(meeting, "cancel", form, Errors.of("why", e)), () -> meetings.cancel(number, why));
    }

    @GetMapping("/close")
    ModelAndView closing(@PathVariable String number) {
        var meeting = running(number);
        var typed = new LinkedMultiValueMap<String, String>();
        Form.at(typed, meeting.startsAt());
        return close(meeting, "close", new Form(typed), Errors.NONE);
    }

    @PostMapping("/close")
    ModelAndView close(@PathVariable String number, @RequestParam MultiValueMap<String, String> typed) {
        var meeting = running(number);
        var form = new Form(typed);
        var held = form.moment("The day it was held");
        if (held == null || form.errors().any()) {
            return close(meeting, "close", form, form.errors());
        }
        var asked = closing.due(meeting, MeetingsAsAProcess.HELD).asked();
        var replies = AskedForm.read(asked, form);
        AskedForm.check(asked, form, replies.missing(asked, Bearing.RECORDS));
        return form.errors().any() ? close(meeting, "close", form, form.errors())
            : tried(meeting, e -> close(meeting, "close", form, Errors.of("without", e)), () -> closing.close(number, held, form.text("without"), replies));
    }

    private ModelAndView plan(Meeting meeting, Form form, Errors errors) {
        var page = new PlanPage("Move the meeting", meeting.number(), back(meeting), List.of(), List.of(), form.date("day"), form.text("time"), form.text("length"),
            ArrangeController.modes(form.text("mode")), form.text("place"), form.text("chair"), form.text("why"), "Move the meeting", errors);
        return new ModelAndView("meetings/plan", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private ModelAndView close(Meeting meeting, String how, Form form, Errors errors) {
        boolean held = how.equals("close");
        var page = new ClosePage(held ? "Record that the meeting was held" : "Call the meeting off", meeting.number(), back(meeting), held, form.date("day"), form.text("time"),
            form.text("without"), form.text("why"), held ? pages.wanting(meeting, "-") : List.of(), held ? pages.quorum(meeting) : "",
            meeting.kind().rule().map(rule -> rule.sentence() + ". " + rule.basis().cited()).orElse(""), new Link("Take the minutes", meeting.address() + "/record"),
            held ? AskedForm.show(closing.due(meeting, MeetingsAsAProcess.HELD).asked(), form, errors) : List.of(), AskedForm.shown(form, clock.instant()), errors);
        return new ModelAndView("meetings/close", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private ModelAndView page(Meeting meeting, String apology, Errors errors) {
        return page(meeting, apology, Sent.nothing(), errors);
    }

    private ModelAndView page(Meeting meeting, String apology, Sent sent, Errors errors) {
        return new ModelAndView("meetings/meeting", Map.of("page", pages.page(meeting, apology, sent, errors)), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private ModelAndView tried(Meeting meeting, String field, String apology, Runnable act) {
        return tried(meeting, e -> page(meeting, apology, Errors.of(field, e)), act);
    }

    private static ModelAndView tried(Meeting meeting, Function<String, ModelAndView> otherwise, Runnable act) {
        try {
            act.run();
        } catch (CannotBe | Unanswered e) {
            return otherwise.apply(String.valueOf(e.getMessage()));
        }
        return new ModelAndView("redirect:" + meeting.address());
    }

    private Meeting running(String number) {
        var meeting = looking.find(number);
        if (!meetings.runs(meeting)) {
            throw new OtherTable("This is for the workers of %s, the chair and whoever takes the minutes.".formatted(meeting.agency()));
        }
        return meeting;
    }

    private static Link back(Meeting meeting) {
        return new Link("Back to " + meeting.number(), meeting.address());
    }
}
