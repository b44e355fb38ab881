package wholepicture.childprotection.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.Words.Sector;
import wholepicture.meetings.Invited;
import wholepicture.meetings.Meeting;
import wholepicture.meetings.MeetingRows;
import wholepicture.meetings.Recording;
import wholepicture.meetings.Sheet;
import wholepicture.time.When;
import wholepicture.ui.DateFields;

/** What was recorded in a meeting stands in the form of the act that it decided: typed once. What is decided for the child is asked here. */
@Component
class FromMeeting {

    /** Which item of an agenda answers which question of the form, until whoever decides puts it in the child's own words. */
    private static final Map<String, String> ANSWERS = Map.of("safety", "immediateSafety", "medical", "medical", "parents", "parentsTold", "earlier", "earlierPlans",
        "judgement", "progress");

    private final MeetingRows rows;
    private final Recording recording;

    FromMeeting(MeetingRows rows, Recording recording) {
        this.rows = rows;
        this.recording = recording;
    }

    /** @param number of a meeting about this case that was held; anything else gives nothing */
    MultiValueMap<String, String> typedFor(CaseFile file, Act act, String number) {
        var typed = new LinkedMultiValueMap<String, String>();
        rows.of(file.id()).stream().filter(m -> m.number().equals(number) && m.isHeld() && m.whole() && m.kind().act().equals(act.slug())).findFirst()
            .ifPresent(meeting -> fill(typed, meeting));
        return typed;
    }

    private void fill(MultiValueMap<String, String> typed, Meeting meeting) {
        var sheet = new Sheet(recording.boxes(meeting));
        var people = rows.invited(meeting);
        var there = people.stream().filter(i -> came(i, true)).toList();
        var held = Objects.requireNonNull(meeting.heldAt()).atZone(When.UK);
        DateFields.typed("happened", held.toLocalDate()).forEach(typed::set);
        Map.of("time", DateFields.typed(held), "chair", meeting.chair(), "names", inWords(there)).forEach(typed::set);
        there.stream().map(Invited::party).flatMap(p -> Stream.of(Sector.values()).filter(sector -> p != null && sector.name().equals(p.name()))).distinct()
            .forEach(sector -> typed.add("present", sector.name()));
        typed.set("missing", Stream.concat(Stream.of(meeting.without()), people.stream().filter(i -> i.isExcluded() || came(i, false))
            .map(i -> i.inWords() + ": " + (i.isExcluded() ? "kept out, " + i.excludedWhy() : i.apology()))).filter(s -> !s.isBlank()).collect(Collectors.joining("\n")));
        typed.set("shared", Stream.concat(Stream.of(sheet.all("item.agencies")), people.stream().filter(i -> !sheet.all("said." + i.id()).isEmpty())
            .map(i -> (i.agency().isEmpty() ? i.name() : i.agency()) + ": " + sheet.all("said." + i.id()))).filter(s -> !s.isBlank()).collect(Collectors.joining("\n")));
        typed.set("dissent", Stream.concat(people.stream().filter(i -> sheet.words("agree." + i.id()).equals("DISAGREES")).map(i -> i.inWords() + " disagreed"),
            sheet.dissents().stream()).collect(Collectors.joining("\n")));
        typed.set("why", String.join("\n", sheet.decisions()));
        typed.set("outline", sheet.actions().stream().map(a -> Stream.of(a.what(), a.who(), a.when(), a.how()).filter(s -> !s.isEmpty()).collect(Collectors.joining(" – ")))
            .collect(Collectors.joining("\n")));
        ANSWERS.forEach((item, question) -> typed.set(question, sheet.all("item." + item)));
    }

    private static boolean came(Invited one, boolean there) {
        var came = one.came();
        return came != null && came.isThere() == there;
    }

    private static String inWords(List<Invited> people) {
        return people.stream().map(Invited::inWords).collect(Collectors.joining("; "));
    }
}
