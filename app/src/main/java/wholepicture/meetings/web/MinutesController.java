package wholepicture.meetings.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.meetings.Calendar;
import wholepicture.meetings.CannotBe;
import wholepicture.meetings.Closing;
import wholepicture.meetings.Invited;
import wholepicture.meetings.Inviting;
import wholepicture.meetings.Looking;
import wholepicture.meetings.Meeting;
import wholepicture.meetings.MeetingRows;
import wholepicture.meetings.NoSuchMeeting;
import wholepicture.meetings.Recording;
import wholepicture.meetings.Sheet;
import wholepicture.meetings.Signing;
import wholepicture.post.Letter;
import wholepicture.post.Post;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;

/** The minutes once they are issued, what readers say of them, and the meeting as a calendar file. */
@Controller
@RequestMapping("/meetings/{number}")
class MinutesController {

    private final MeetingRows rows;
    private final Recording recording;
    private final Closing closing;
    private final Inviting inviting;
    private final Looking looking;
    private final Signing signing;
    private final Agencies agencies;
    private final Post post;
    private final Clock clock;

    MinutesController(MeetingRows rows, Recording recording, Closing closing, Inviting inviting, Looking looking, Signing signing, Agencies agencies, Post post, Clock clock) {
        this.rows = rows;
        this.recording = recording;
        this.closing = closing;
        this.inviting = inviting;
        this.looking = looking;
        this.signing = signing;
        this.agencies = agencies;
        this.post = post;
        this.clock = clock;
    }

    @GetMapping("/minutes")
    ModelAndView read(@PathVariable String number) {
        return page(issued(looking.look(number, "the minutes of a meeting")), "", "", Errors.NONE);
    }

    @PostMapping("/minutes")
    ModelAndView hear(@PathVariable String number, @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String dissent) {
        var meeting = looking.find(number);
        if (inviting.mine(meeting) == null) {
            throw new OtherTable("This is for those who were asked to the meeting.");
        }
        try {
            closing.hear(number, words, dissent);
        } catch (CannotBe e) {
            return page(issued(meeting), words, dissent, Errors.of("words", String.valueOf(e.getMessage())));
        }
        return new ModelAndView("redirect:" + meeting.address());
    }

    @GetMapping("/meeting.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String number) {
        var meeting = looking.find(number);
        var organiser = agencies.byId(meeting.agencyId()).map(Agency::email).filter(Letter::isAddress).orElse("whole-picture@invalid");
        var file = Calendar.of(meeting, meeting.isCancelled() ? Calendar.Method.CANCEL : Calendar.Method.REQUEST,
            Optional.ofNullable(inviting.mine(meeting)).stream().toList(), organiser, clock.instant(), post.addressOf(meeting.address()));
        return ResponseEntity.ok().contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
            .header("Content-Disposition", "attachment; filename=\"%s.ics\"".formatted(meeting.number())).body(file);
    }

    private static Meeting issued(Meeting meeting) {
        if (!meeting.isIssued()) {
            throw new NoSuchMeeting();
        }
        return meeting;
    }

    private ModelAndView page(Meeting meeting, String words, String dissent, Errors errors) {
        var sheet = new Sheet(recording.boxes(meeting));
        var people = rows.invited(meeting).stream().filter(i -> !i.isExcluded()).toList();
        var said = new ArrayList<MinutesPage.Part>();
        meeting.kind().agenda().forEach(item -> said.add(new MinutesPage.Part(item.title(), sheet.all("item." + item.code()))));
        var mine = inviting.mine(meeting);
        boolean asked = mine != null && rows.heard(meeting).stream().noneMatch(h -> h.invitedId() == mine.id());
        var held = Optional.ofNullable(meeting.heldAt()).orElse(meeting.startsAt());
        var page = new MinutesPage(meeting.number(), meeting.kind().inWords(), new Link("Back to " + meeting.number(), meeting.address()),
            List.of(SummaryRow.of("Held", Dates.inWords(held)), SummaryRow.of("Where", meeting.mode().inWords() + ", " + meeting.place()), SummaryRow.of("Led by", meeting.chair()),
                SummaryRow.of("About", meeting.initials()), SummaryRow.of("There", names(people, true)), SummaryRow.of("Not there", names(people, false)),
                SummaryRow.of("Signed by", signing.of(meeting).map(one -> "%s, %s, on %s: %s".formatted(one.worker(), one.agency(), Dates.inWords(one.at()), one.found())).orElse("")))
                .stream().filter(row -> !row.value().isEmpty()).toList(),
            said.stream().filter(part -> !part.words().isEmpty()).toList(),
            people.stream().map(i -> new MinutesPage.Part(i.inWords(), sheet.all("said." + i.id()))).filter(part -> !part.words().isEmpty()).toList(),
            sheet.decisions(), agreement(sheet, people, "AGREES"), agreement(sheet, people, "DISAGREES"), sheet.dissents(),
            rows.actions(meeting).stream().map(a -> List.of(a.n() + ". " + a.what(), a.who(), Dates.brief(a.due()), a.measure())).toList(), meeting.without(), asked, words, dissent, errors);
        return new ModelAndView("meetings/minutes", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static String names(List<Invited> people, boolean there) {
        return people.stream().filter(i -> i.came() != null && i.came().isThere() == there)
            .map(i -> i.inWords() + (there || i.apology().isBlank() ? "" : " (" + i.apology() + ")")).collect(Collectors.joining("; "));
    }

    private static String agreement(Sheet sheet, List<Invited> people, String how) {
        return people.stream().filter(i -> sheet.words("agree." + i.id()).equals(how)).map(Invited::inWords).collect(Collectors.joining("; "));
    }
}
