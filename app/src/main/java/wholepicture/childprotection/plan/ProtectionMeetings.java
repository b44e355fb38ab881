package wholepicture.childprotection.plan;

import static wholepicture.guidance.Basis.Source.AREA_PROCEDURES;
import static wholepicture.guidance.Basis.Source.WORKING_TOGETHER_2023;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Keeping;
import wholepicture.childprotection.Timescales;
import wholepicture.clocks.Timescale;
import wholepicture.meetings.Meeting;
import wholepicture.meetings.MeetingKind.Item;
import wholepicture.meetings.MeetingKind;
import wholepicture.meetings.MeetingKinds;
import wholepicture.meetings.Party;
import wholepicture.meetings.Quorum;

/** The meetings of child protection: who must be there, what is talked of, and what follows from them. */
@Component
class ProtectionMeetings implements MeetingKinds {

    private static final String REPORTS = "Areas differ: two working days before a review, one to three days before an initial conference. No value was found for this area.";

    private static final Quorum STRATEGY = new Quorum(Set.of(Party.SOCIAL_CARE, Party.POLICE, Party.HEALTH), 3,
        "A strategy discussion needs children's social care, police and health", WORKING_TOGETHER_2023.at("chapter 3, strategy discussion"));

    private static final Quorum CONFERENCE = new Quorum(Set.of(Party.SOCIAL_CARE), 3,
        "A conference needs children's social care and at least two other agencies or disciplines that have had direct contact with the child and family",
        AREA_PROCEDURES.at("child protection conferences, quorum"));

    /** No meeting that decides closes before each was considered, with what was found. Source: Children of Family Y. */
    private static final List<Item> CAUSES = Stream.of("sexual:child sexual abuse", "neglect:neglect", "signs:any other abuse, whatever its sign").map(line -> line.split(":", 2))
        .map(part -> new Item(part[0], "Could the cause be %s? What was found".formatted(part[1]), "Considered before a meeting closes, with a finding (Children of Family Y)")).toList();

    private static final List<Item> CONFERENCE_AGENDA = List.of(new Item("purpose", "Why we meet, and who everybody is", ""),
        new Item("agencies", "What each agency knows", ""), new Item("family", "What the parents, and those with them, say", ""),
        new Item("strengths", "What is going well and keeps the child safe", ""), new Item("worries", "What worries us: past harm, and danger to come", ""),
        new Item("earlier", "Earlier plans and how the family worked with them; risks known to MARAC", ""), new Item("judgement", "The chair's summing up", ""));

    /** What a review conference is for: nothing of it may be left out. */
    private static final List<Item> REVIEW_AGENDA = Stream.of(
        "assessment:The core group's completed assessment is received", "outcomes:What has become of each planned outcome", "measures:Are the measures effective",
        "health:Health, development and functioning, and what the parents are able to do", "stay:Should the plan stay or change, with which outcomes by when", "risk:The risk now",
        "further:Is further assessment needed", "together:How the agencies work together", "likelihood:The likelihood of significant harm", "without:Can the child's needs be met without a plan",
        "judgement:The chair's summing up").map(line -> line.split(":", 2)).map(part -> new Item(part[0], part[1], "A purpose of every review conference (Working Together)")).toList();

    static final List<MeetingKind> ALL = List.of(
        deciding("cp.strategy", "Strategy discussion", STRATEGY, 0, "", Timescales.MINUTES, List.of(
            new Item("agencies", "What each agency knows", ""), new Item("safety", "Is the child safe now, and how", ""),
            new Item("crime", "Is there a crime, and who secures evidence", ""), new Item("medical", "Is a medical needed, for what purpose", ""),
            new Item("parents", "Who tells the parents what, and who sees the child", "")), "strategy", "StrategyHeld"),
        deciding("cp.conference", "Initial child protection conference", CONFERENCE, 2, REPORTS, Timescales.MINUTES_OF_CONFERENCE, CONFERENCE_AGENDA,
            "conference", "ConferenceHeld"),
        new MeetingKind("cp.core-group", ChildProtection.PROCESS, "Core group", null, 0, "", Timescales.MINUTES_OF_CORE_GROUP, List.of(
            new Item("progress", "Progress of each action", ""), new Item("tasks", "Are the risks less, is harm prevented, is the child's wellbeing safeguarded", "")),
            "core-group", "CoreGroupMet"),
        deciding("cp.review", "Review conference", CONFERENCE, 2, REPORTS, Timescales.MINUTES_OF_REVIEW, REVIEW_AGENDA, "review", "ReviewHeld"),
        plain("cp.team-around", "Team around the child"), plain("cp.gp-liaison", "GP liaison meeting"),
        plain("cp.mdt", "Health visitor, school nurse and midwife meeting"), plain("cp.professionals", "Professionals' meeting"));

    private final ObjectProvider<ChildProtection> protection;
    private final Clock clock;

    ProtectionMeetings(ObjectProvider<ChildProtection> protection, Clock clock) {
        this.protection = protection;
        this.clock = clock;
    }

    /** A meeting that decides on protection, whose record another signs. */
    private static MeetingKind deciding(String code, String inWords, Quorum quorum, int reportDays, String doubt, Timescale minutes, List<Item> agenda, String act, String fact) {
        return new MeetingKind(code, ChildProtection.PROCESS, inWords, quorum, reportDays, doubt, minutes, Stream.concat(agenda.stream(), CAUSES.stream()).toList(), act, fact, true);
    }

    private static MeetingKind plain(String code, String inWords) {
        return new MeetingKind(code, ChildProtection.PROCESS, inWords, null, 0, "", Timescales.MINUTES, List.of(new Item("agencies", "What each agency knows", "")), "", "");
    }

    @Override
    public List<MeetingKind> all() {
        return ALL;
    }

    /** A review receives what the core group assessed and what has become of the plan: it is put before whoever takes the minutes. */
    @Override
    public Map<String, String> known(Meeting meeting, List<CaseFile> files) {
        if (!meeting.kind().code().equals("cp.review") || !meeting.whole()) {
            return Map.of();
        }
        Map<String, String> known = new LinkedHashMap<>();
        files.forEach(file -> BeforeReview.of(protection.getObject().read(file.person(), file.ref()).journey())
            .forEach((item, words) -> known.merge(item, files.size() == 1 ? words : file.name() + ": " + words, (a, b) -> a + " " + b)));
        return known;
    }

    /** The minutes of a meeting whose decision stands in the case stop the clock that ran for them. */
    @Override
    public void minutesIssued(Meeting meeting, List<CaseFile> files, String to) {
        for (var file : files) {
            var waits = protection.getObject().read(file.person(), file.ref()).journey().meetingWithoutMinutes();
            if (waits.filter(h -> h.on().equals(meeting.day())).isPresent()) {
                protection.getObject().act(file.person(), file.ref(), new Keeping.MinutesIssued(to), clock.instant(), Because.of("Meeting " + meeting.number()));
            }
        }
    }
}
