package wholepicture.meetings.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Worker;
import wholepicture.agencies.Workers;
import wholepicture.meetings.CannotBe;
import wholepicture.meetings.Inviting;
import wholepicture.meetings.Looking;
import wholepicture.meetings.Meeting;
import wholepicture.meetings.MeetingRows;
import wholepicture.meetings.Meetings;
import wholepicture.meetings.NoSuchMeeting;
import wholepicture.meetings.Seat;
import wholepicture.post.Letter;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** Asking workers and family members to a meeting, keeping somebody out of it, and taking an invitation back. */
@Controller
@RequestMapping("/meetings/{number}")
class InviteController {

    private final Inviting inviting;
    private final Looking looking;
    private final Meetings meetings;
    private final MeetingRows rows;
    private final Agencies agencies;
    private final Workers workers;

    InviteController(Inviting inviting, Looking looking, Meetings meetings, MeetingRows rows, Agencies agencies, Workers workers) {
        this.inviting = inviting;
        this.looking = looking;
        this.meetings = meetings;
        this.rows = rows;
        this.agencies = agencies;
        this.workers = workers;
    }

    @GetMapping("/invite")
    ModelAndView ask(@PathVariable String number, @RequestParam(defaultValue = "") String agency) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.set("agency", agency);
        return page(running(number), new Form(typed), Errors.NONE);
    }

    @PostMapping("/invite")
    ModelAndView invite(@PathVariable String number, @RequestParam MultiValueMap<String, String> typed) {
        var meeting = running(number);
        var form = new Form(typed);
        try {
            switch (form.text("whom")) {
                case "involved" -> candidates(meeting, form);
                case "worker" -> worker(meeting, form);
                case "family" -> family(meeting, form);
                default -> form.wrong("involved", "Choose whom to ask");
            }
        } catch (CannotBe e) {
            form.wrong(form.text("whom").equals("family") ? "why" : "involved", String.valueOf(e.getMessage()));
        }
        return form.errors().any() ? page(meeting, form, form.errors()) : new ModelAndView("redirect:" + meeting.address());
    }

    private void candidates(Meeting meeting, Form form) {
        var chosen = rows.candidates(meeting).stream().filter(one -> form.all("involved").contains(String.valueOf(one.id()))).toList();
        if (chosen.isEmpty()) {
            form.wrong("involved", "Choose whom to ask");
        }
        chosen.forEach(one -> workers.byId(one.id()).ifPresent(worker -> inviting.ask(meeting.number(), worker, Seat.PRACTITIONER, true)));
    }

    private void worker(Meeting meeting, Form form) {
        var seat = form.one(Seat.class, "seat").filter(Seat::isWorker);
        var worker = ofAgency(form.text("agency")).stream().filter(w -> String.valueOf(w.id()).equals(form.text("worker"))).findFirst();
        if (worker.isEmpty()) {
            form.wrong("worker", "Choose a worker");
        }
        if (seat.isEmpty()) {
            form.wrong("seat", "Choose as what they are asked");
        }
        if (!form.errors().any()) {
            inviting.ask(meeting.number(), worker.orElseThrow(), seat.orElseThrow(), form.text("report").equals("yes"));
        }
    }

    private void family(Meeting meeting, Form form) {
        var seat = form.one(Seat.class, "familySeat").filter(s -> !s.isWorker());
        var name = form.need("name", "Enter the name");
        if (seat.isEmpty()) {
            form.wrong("familySeat", "Choose who they are");
        }
        if (!form.text("email").isEmpty() && !Letter.isAddress(form.text("email"))) {
            form.wrong("email", "Enter an e-mail address like name@example.com, or none");
        }
        if (form.errors().any()) {
            return;
        }
        if (form.text("out").equals("yes")) {
            inviting.exclude(meeting.number(), name, seat.orElseThrow(), form.text("why"), form.text("instead"));
        } else {
            inviting.askFamily(meeting.number(), name, seat.orElseThrow(), form.text("email"));
        }
    }

    @GetMapping("/invited/{invited}")
    ModelAndView one(@PathVariable String number, @PathVariable long invited) {
        return change(running(number), invited, "", Errors.NONE);
    }

    @PostMapping("/invited/{invited}")
    ModelAndView answered(@PathVariable String number, @PathVariable long invited, @RequestParam(defaultValue = "") String what, @RequestParam(defaultValue = "") String why) {
        var meeting = running(number);
        if (!List.of("COMING", "APOLOGIES", "WITHDRAW").contains(what)) {
            return change(meeting, invited, why, Errors.of("what", "Choose what to record"));
        }
        if (why.isBlank() && !what.equals("COMING")) {
            return change(meeting, invited, why, Errors.of("why", "Say why"));
        }
        try {
            if (what.equals("WITHDRAW")) {
                inviting.withdraw(number, invited, why);
            } else {
                inviting.answer(number, invited, what.equals("COMING"), why);
            }
        } catch (CannotBe e) {
            return change(meeting, invited, why, Errors.of("what", String.valueOf(e.getMessage())));
        }
        return new ModelAndView("redirect:" + meeting.address());
    }

    private ModelAndView change(Meeting meeting, long invited, String why, Errors errors) {
        var one = rows.invited(meeting).stream().filter(i -> i.id() == invited).findFirst().orElseThrow(NoSuchMeeting::new);
        return new ModelAndView("meetings/invited", Map.of("number", meeting.number(), "name", one.inWords(), "why", why, "errors", errors),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private ModelAndView page(Meeting meeting, Form form, Errors errors) {
        var agency = form.text("agency");
        var days = meeting.kind().reportDays();
        var page = new InvitePage(meeting.number(), new Link("Back to " + meeting.number(), meeting.address()),
            Option.choosing(rows.candidates(meeting).stream().map(c -> Option.of(String.valueOf(c.id()), c.name() + ", " + c.agency(), c.job())).toList(), form.all("involved")),
            Option.choosing(Stream.concat(Stream.of(Option.of("", "Choose an agency")), agencies.all().stream().map(a -> Option.of(a.code(), a.name()))).toList(), agency), agency,
            Option.choosing(ofAgency(agency).stream().map(w -> Option.of(String.valueOf(w.id()), w.name(), w.jobTitle())).toList(), form.text("worker")),
            seats(form.text("seat"), true), seats(form.text("familySeat"), false),
            days == 0 ? "" : "A report is due %d working day%s before the meeting. %s".formatted(days, days == 1 ? "" : "s", meeting.kind().reportDoubt()),
            form.text("name"), form.text("email"), form.text("why"), form.text("instead"), errors);
        return new ModelAndView("meetings/invite", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private List<Worker> ofAgency(String code) {
        return Optional.of(code).filter(c -> !c.isEmpty()).flatMap(agencies::byCode).map(workers::of).orElse(List.of());
    }

    private static List<Option> seats(String chosen, boolean workers) {
        return Option.choosing(Stream.of(Seat.values()).filter(s -> s.isWorker() == workers).map(s -> Option.of(s.name(), s.inWords())).toList(), chosen);
    }

    private Meeting running(String number) {
        var meeting = looking.find(number);
        if (!meetings.runs(meeting)) {
            throw new OtherTable("This is for the workers of %s, the chair and whoever takes the minutes.".formatted(meeting.agency()));
        }
        return meeting;
    }
}
