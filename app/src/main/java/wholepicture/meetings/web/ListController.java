package wholepicture.meetings.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.clocks.Rules;
import wholepicture.meetings.Challenges;
import wholepicture.meetings.Meeting;
import wholepicture.meetings.MeetingRows;
import wholepicture.meetings.ToSign;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;
import wholepicture.ui.Tag;

/** The meetings somebody is asked to or arranges, and those of their agency whose minutes are not out. */
@Controller
class ListController {

    private static final int SHOWN = 50;
    private static final Duration BACK = Duration.ofDays(30);

    private final MeetingRows rows;
    private final Challenges challenges;
    private final ToSign toSign;
    private final Rules rules;
    private final Clock clock;

    ListController(MeetingRows rows, Challenges challenges, ToSign toSign, Rules rules, Clock clock) {
        this.rows = rows;
        this.challenges = challenges;
        this.toSign = toSign;
        this.rules = rules;
        this.clock = clock;
    }

    @Bean
    static HomePart myMeetings(MeetingRows rows, Clock clock) {
        return new HomePart() {
            @Override
            public int order() {
                return 6;
            }

            @Override
            public Box box() {
                var worker = Acting.now().workerId();
                var mine = worker == null ? List.<Meeting>of() : rows.mine(worker, clock.instant().minus(Duration.ofDays(1)), 6);
                return new Box("Meetings", mine.stream().map(m -> new Line(m.kind().inWords() + ", " + m.initials(), m.address(), Dates.inWords(m.startsAt()))).toList(),
                    "You are asked to none.", new Link("All my meetings", "/meetings"));
            }
        };
    }

    @GetMapping("/meetings")
    ModelAndView list() {
        var who = Acting.now();
        var worker = who.workerId();
        var now = clock.instant();
        var mine = worker == null ? List.<Meeting>of() : rows.mine(worker, now.minus(BACK), SHOWN);
        var agency = who.agencyId();
        var waiting = agency == null ? List.<Meeting>of() : rows.withoutMinutes(agency, now, SHOWN);
        return new ModelAndView("meetings/list", Map.of("page", new ListPage(mine.stream().map(m -> new ListPage.Line(link(m), m.kind().inWords(), Dates.brief(m.startsAt()),
                m.initials(), m.chair(), m.state(), "")).toList(),
            waiting.stream().map(m -> {
                var due = rules.reckon(m.kind().minutes(), m.startsAt().atZone(When.UK)).deadline();
                return new ListPage.Line(link(m), m.kind().inWords(), Dates.brief(m.startsAt()), m.initials(), m.chair(),
                    due.missedAt(now) ? new Tag("Over", Tag.Colour.RED) : m.isHeld() ? new Tag("To be issued", Tag.Colour.YELLOW) : new Tag("Not recorded as held", Tag.Colour.ORANGE),
                    due.inWords());
            }).toList(), challenges.voiceHeard().stream().map(one -> List.of(one.agency(), Dates.brief(one.last()))).toList(), owed(worker))));
    }

    private List<ListPage.Owed> owed(@Nullable Long worker) {
        var today = clock.instant().atZone(When.UK).toLocalDate();
        return worker == null ? List.of() : Stream.concat(rows.owed(worker, SHOWN).stream().map(one -> new ListPage.Owed(new Link(one.number(), "/meetings/" + one.number()), one.what(),
                "by the end of " + Dates.inWords(one.due()), one.due().isBefore(today))),
            toSign.waiting(worker, clock.instant(), SHOWN).stream().map(one -> new ListPage.Owed(one.where(), one.what() + ", " + one.about(),
                "by the end of " + Dates.inWords(one.due().minusNanos(1).atZone(When.UK).toLocalDate()), !clock.instant().isBefore(one.due())))).toList();
    }

    private static Link link(Meeting meeting) {
        return new Link(meeting.number(), meeting.address());
    }
}
