package wholepicture.meetings;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.post.Enclosure;
import wholepicture.post.Letter;
import wholepicture.post.Post;
import wholepicture.time.When;
import wholepicture.ui.Dates;

/** The letters of a meeting: an invitation with its calendar file, that it is off, that the minutes are there. They name no child. */
@Component
class MeetingLetters {

    private final Post post;
    private final Agencies agencies;
    private final Clock clock;

    MeetingLetters(Post post, Agencies agencies, Clock clock) {
        this.post = post;
        this.agencies = agencies;
        this.clock = clock;
    }

    void ask(Meeting meeting, List<Invited> to, String subject) {
        to.stream().filter(i -> !i.isExcluded()).forEach(i -> send(i, subject + ": " + meeting.number(), """
            %s
            %s, %s
            About: %s

            Please say whether you come%s:
            %s
            """.formatted(meeting.kind().inWords(), Dates.inWords(meeting.startsAt()), where(meeting), meeting.initials(),
            i.reportDue() == null ? "" : ", and send your report " + "by the end of " + Dates.inWords(i.reportDue().minusNanos(1).atZone(When.UK).toLocalDate()),
            post.addressOf(meeting.address())), List.of(calendar(meeting, Calendar.Method.REQUEST, i))));
    }

    void callOff(Meeting meeting, List<Invited> to) {
        to.stream().filter(i -> !i.isExcluded()).forEach(i -> send(i, "The meeting is off for you: " + meeting.number(), """
            %s
            %s, %s
            About: %s

            You need not come.
            """.formatted(meeting.kind().inWords(), Dates.inWords(meeting.startsAt()), where(meeting), meeting.initials()),
            List.of(calendar(meeting, Calendar.Method.CANCEL, i))));
    }

    /** Each is told as what they were there and how much falls to them; what it is stands on the page, for a letter names nobody. */
    void minutes(Meeting meeting, List<Invited> to, List<MeetingRows.Action> actions) {
        to.stream().filter(i -> i.workerId() != null).forEach(i -> send(i, "Minutes to read: " + meeting.number(), """
            The minutes of a meeting are there. Please read them, and say the risk and the plan in your own words:
            %s

            Your part in it: %s. %s
            """.formatted(post.addressOf(meeting.address() + "/minutes"), i.seat().inWords().toLowerCase(java.util.Locale.UK), todo(i, actions)), List.of()));
    }

    private static String todo(Invited to, List<MeetingRows.Action> actions) {
        var theirs = actions.stream().filter(action -> Long.valueOf(to.id()).equals(action.invitedId())).toList();
        return theirs.isEmpty() ? "No action falls to you." : "%s to you, the first by %s.".formatted(theirs.size() == 1 ? "One action falls" : theirs.size() + " actions fall",
            Dates.inWords(theirs.stream().map(MeetingRows.Action::due).min(Comparator.naturalOrder()).orElseThrow()));
    }

    private void send(Invited to, String subject, String text, List<Enclosure> enclosures) {
        if (Letter.isAddress(to.email())) {
            post.send(new Letter(to.email(), subject, text, enclosures));
        }
    }

    /** Each gets a file of their own, so that nobody learns from it who else in the family is asked. */
    private Enclosure calendar(Meeting meeting, Calendar.Method method, Invited to) {
        var organiser = agencies.byId(meeting.agencyId()).map(Agency::email).filter(Letter::isAddress).orElse("whole-picture@invalid");
        return new Enclosure("meeting.ics", "text/calendar; method=%s; charset=UTF-8".formatted(method),
            Calendar.of(meeting, method, List.of(to), organiser, clock.instant(), post.addressOf(meeting.address())));
    }

    private static String where(Meeting meeting) {
        return meeting.mode() == Mode.IN_PERSON ? meeting.place() : meeting.mode().inWords().toLowerCase(Locale.UK) + ", " + meeting.place();
    }
}
