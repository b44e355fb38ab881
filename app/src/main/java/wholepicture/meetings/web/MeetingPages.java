package wholepicture.meetings.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.cases.AskedForm;
import wholepicture.cases.CaseFile;
import wholepicture.clocks.Rules;
import wholepicture.meetings.Challenges;
import wholepicture.meetings.Closing;
import wholepicture.meetings.Invited;
import wholepicture.meetings.Inviting;
import wholepicture.meetings.Meeting;
import wholepicture.meetings.MeetingRows;
import wholepicture.meetings.MeetingRows.Action;
import wholepicture.meetings.Meetings;
import wholepicture.meetings.MeetingsAsAProcess;
import wholepicture.meetings.Recording;
import wholepicture.meetings.Seat;
import wholepicture.meetings.Sheet;
import wholepicture.meetings.Signing;
import wholepicture.meetings.SigningLimit;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Happening;
import wholepicture.ui.Link;
import wholepicture.ui.Sent;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/** Puts a meeting into words. */
@Component
class MeetingPages {

    private final MeetingRows rows;
    private final Meetings meetings;
    private final Inviting inviting;
    private final Recording recording;
    private final Closing closing;
    private final Challenges challenges;
    private final Signing signing;
    private final Rules rules;
    private final Clock clock;

    MeetingPages(MeetingRows rows, Meetings meetings, Inviting inviting, Recording recording, Closing closing, Challenges challenges, Signing signing, Rules rules, Clock clock) {
        this.rows = rows;
        this.meetings = meetings;
        this.inviting = inviting;
        this.recording = recording;
        this.closing = closing;
        this.challenges = challenges;
        this.signing = signing;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param apology what was typed when it was wrong */
    MeetingPage page(Meeting meeting, String apology, Sent sent, Errors errors) {
        boolean runs = meetings.runs(meeting);
        var invited = rows.invited(meeting);
        var files = meeting.whole() ? rows.files(meeting) : List.<CaseFile>of();
        var decided = rows.decided(meeting);
        boolean issue = runs && meeting.isHeld() && !meeting.isIssued();
        return new MeetingPage(meeting.number(), meeting.kind().inWords(), meeting.state(), facts(meeting, invited),
            files.stream().map(file -> child(meeting, file, decided.contains(file.id()))).toList(), runs ? next(meeting) : List.of(), issue,
            invited.stream().filter(i -> !i.isExcluded()).map(i -> person(meeting, i, runs)).toList(),
            invited.stream().filter(Invited::isExcluded).map(i -> person(meeting, i, false)).toList(), own(meeting, inviting.mine(meeting), apology),
            rows.actions(meeting).stream().map(action -> act(action, invited, runs)).toList(),
            rows.reports(meeting).stream().map(r -> new MeetingPage.Words(name(invited, r.invitedId()), Dates.inWords(r.at()), r.words()
                + (r.shared() == null ? "\nNot yet shared with the family." : "\nShared with the family on " + Dates.inWords(r.shared()) + "."))).toList(),
            rows.heard(meeting).stream().map(h -> new MeetingPage.Words(name(invited, h.invitedId()) + (h.agrees() ? "" : ", who does not agree"),
                Dates.inWords(h.receivedAt()), h.words() + (h.agrees() ? "" : "\nDoes not agree: " + h.dissent()))).toList(),
            challenges.of(meeting).stream().map(c -> new MeetingPage.Words(c.missing(), c.by() + ", " + Dates.inWords(c.at()), c.why())).toList(), challenges.mayChallenge(meeting),
            rows.story(meeting).stream().map(h -> new Happening(Dates.inWords(h.at()), h.sentence(), h.worker() + ", " + h.agency(), h.why(), Link.NONE)).toList(),
            meeting.whole(), files.isEmpty() ? new Link("Back to meetings", "/meetings") : new Link("Back to " + files.getFirst().ref(), files.getFirst().address()),
            issue ? AskedForm.show(closing.due(meeting, MeetingsAsAProcess.ISSUED).asked(), sent, errors) : List.of(), AskedForm.shown(sent, clock.instant()),
            AskedForm.answered(closing.answered(meeting)), signing.waitsForMe(meeting), sent.text("found"), errors);
    }

    private List<SummaryRow> facts(Meeting meeting, List<Invited> invited) {
        var quorum = meeting.kind().rule().map(rule -> {
            var wanting = meeting.isHeld() ? meeting.without().isEmpty() ? "" : "held without: " + meeting.without()
                : rule.wanting(invited.stream().filter(i -> !i.isExcluded() && !Boolean.FALSE.equals(i.coming()) && i.party() != null)
                    .map(i -> Objects.requireNonNull(i.party())).toList());
            return rule.sentence() + (meeting.isHeld() ? wanting.isEmpty() ? " – it was quorate" : " – " + wanting
                : wanting.isEmpty() ? " – everybody needed is asked" : " – not yet: " + wanting.toLowerCase(Locale.UK)) + ". " + rule.basis().cited();
        }).orElse("");
        var held = meeting.heldAt();
        var issued = meeting.issuedAt();
        return Stream.of(SummaryRow.of("Meeting", meeting.number()), SummaryRow.of(held == null ? "When" : "Held", Dates.inWords(held == null ? meeting.startsAt() : held)
                + ", %d minutes".formatted(meeting.minutesLong())), SummaryRow.of("Where", meeting.mode().inWords() + ", " + meeting.place()),
            SummaryRow.of("Led by", meeting.chair()), SummaryRow.of("About", meeting.initials()), SummaryRow.of("Held by", meeting.agency()),
            SummaryRow.of("Quorum", quorum), SummaryRow.of("Called off", meeting.cancelledWhy()),
            SummaryRow.of("Minutes", issued == null ? held == null ? "" : "Due " + rules.reckon(meeting.kind().minutes(), held.atZone(When.UK)).deadline().inWords() : "Issued " + Dates.inWords(issued)),
            SummaryRow.of("Record", signature(meeting))).filter(row -> !row.value().isEmpty()).toList();
    }

    /** Who signed the record, or for whom it waits. */
    private String signature(Meeting meeting) {
        return switch (meeting.signed()) {
            case NOT_ASKED -> "";
            case DONE -> signing.of(meeting).map(one -> "Signed by %s, %s, on %s: %s".formatted(one.worker(), one.agency(), Dates.inWords(one.at()), one.found())).orElse("Signed by somebody who did not write it");
            case WAITS -> {
                var could = meeting.whole() ? String.join(", ", signing.whoCould(meeting)) : "";
                var by = Optional.ofNullable(meeting.issuedAt()).map(at -> rules.reckon(SigningLimit.SIGNED, at.atZone(When.UK)).deadline().inWords()).orElse("");
                yield "Waits for the signature of somebody who did not write it, %s%s. The decisions hold meanwhile.".formatted(by, could.isEmpty() ? "" : ": " + could);
            }
        };
    }

    private static MeetingPage.Child child(Meeting meeting, CaseFile file, boolean decided) {
        boolean decides = meeting.isHeld() && !meeting.kind().act().isEmpty();
        return new MeetingPage.Child(new Link(file.name(), file.address()), file.ref().value(),
            decided ? new Tag("Decided", Tag.Colour.GREEN) : decides ? new Tag("Decision to be recorded", Tag.Colour.YELLOW) : new Tag("", Tag.Colour.GREY),
            decides && !decided ? new Link("Record what was decided", "%s/%s?meeting=%s".formatted(file.address(), meeting.kind().act(), meeting.number())) : Link.NONE);
    }

    private static List<Link> next(Meeting meeting) {
        var at = meeting.address();
        var next = new ArrayList<Link>();
        if (meeting.isCancelled()) {
            return next;
        }
        if (!meeting.isIssued()) {
            next.add(new Link("Take the minutes", at + "/record"));
        } else {
            next.add(new Link("Read the minutes", at + "/minutes"));
        }
        if (!meeting.isHeld()) {
            next.add(new Link("Record that it was held", at + "/close"));
        }
        if (!meeting.isIssued()) {
            next.add(new Link("Ask somebody, or keep somebody out", at + "/invite"));
        }
        if (!meeting.isHeld()) {
            next.add(new Link("Move it", at + "/move"));
            next.add(new Link("Call it off", at + "/cancel"));
        }
        return next;
    }

    private static MeetingPage.Person person(Meeting meeting, Invited one, boolean runs) {
        var came = one.came();
        var coming = one.coming();
        var answer = one.isExcluded() ? new Tag("Kept out", Tag.Colour.RED) : came != null ? new Tag(came.inWords(), came.isThere() ? Tag.Colour.GREEN : Tag.Colour.GREY)
            : coming == null ? new Tag("No answer yet", Tag.Colour.GREY) : coming ? new Tag("Comes", Tag.Colour.GREEN) : new Tag("Apologies", Tag.Colour.ORANGE);
        var due = one.reportDue();
        var at = one.reportAt();
        var report = at != null ? "Report received " + Dates.brief(at) + (due != null && at.isAfter(due) ? ", late" : "")
            : due == null ? "" : "Report due by the end of " + Dates.brief(due.minusNanos(1).atZone(When.UK).toLocalDate());
        return new MeetingPage.Person(one.name(), Stream.of(one.job(), one.agency().isEmpty() || !one.seat().isWorker() ? "" : one.agency(),
                one.seat() == Seat.PRACTITIONER ? "" : one.seat().inWords()).filter(s -> !s.isEmpty()).reduce((a, b) -> a + ", " + b).orElse(""), answer,
            one.isExcluded() ? one.excludedWhy().replaceFirst("[.]$", "") + ". Heard instead: " + one.instead() : one.apology(), report,
            runs && !meeting.isHeld() && !meeting.isCancelled() ? new Link("Change", "%s/invited/%d".formatted(meeting.address(), one.id())) : Link.NONE);
    }

    private MeetingPage.Own own(Meeting meeting, @Nullable Invited mine, String apology) {
        if (mine == null) {
            return MeetingPage.Own.NONE;
        }
        var due = mine.reportDue();
        var coming = mine.coming();
        var written = rows.reports(meeting).stream().filter(r -> r.invitedId() == mine.id()).findFirst();
        boolean open = !meeting.isHeld() && !meeting.isCancelled();
        boolean heard = rows.heard(meeting).stream().anyMatch(h -> h.invitedId() == mine.id());
        return new MeetingPage.Own(true, open, coming == null ? "" : coming ? "You said that you come." : "You sent apologies: " + mine.apology(),
            due == null ? "" : "by the end of " + Dates.inWords(due.minusNanos(1).atZone(When.UK).toLocalDate()), written.map(MeetingRows.Report::words).orElse(""),
            written.map(MeetingRows.Report::shared).map(DateFields::of).orElse(DateFields.BLANK), meeting.isIssued() && !heard, apology,
            mine.seat().inWords(), rows.actions(meeting).stream().filter(a -> Long.valueOf(mine.id()).equals(a.invitedId()) && a.doneAt() == null)
                .map(a -> "%s, by %s".formatted(a.what(), Dates.inWords(a.due()))).toList());
    }

    private MeetingPage.Act act(Action action, List<Invited> invited, boolean runs) {
        var today = clock.instant().atZone(When.UK).toLocalDate();
        boolean mine = invited.stream().anyMatch(i -> Objects.equals(i.workerId(), Acting.now().workerId()) && Long.valueOf(i.id()).equals(action.invitedId()));
        var state = action.doneAt() != null ? new Tag("Done: " + action.outcome(), Tag.Colour.GREEN)
            : action.due().isBefore(today) ? new Tag("Over", Tag.Colour.RED) : new Tag("Open", Tag.Colour.BLUE);
        return new MeetingPage.Act(action.n(), action.what(), action.who(), Dates.brief(action.due()), state, action.measure(), action.doneAt() == null && (runs || mine));
    }

    private static String name(List<Invited> invited, long id) {
        return invited.stream().filter(i -> i.id() == id).map(Invited::inWords).findFirst().orElse("Somebody no longer asked");
    }

    /** What stands in the way of recording that it was held, and the quorum as it stands, for the form. */
    List<String> wanting(Meeting meeting, String without) {
        return closing.wanting(meeting, without);
    }

    String quorum(Meeting meeting) {
        return closing.quorum(meeting, new Sheet(recording.boxes(meeting)), rows.invited(meeting));
    }
}
