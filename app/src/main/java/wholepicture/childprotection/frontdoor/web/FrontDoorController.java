package wholepicture.childprotection.frontdoor.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.Stage;
import wholepicture.childprotection.frontdoor.PublicContacts;
import wholepicture.childprotection.web.CasePages;
import wholepicture.childprotection.web.ProcessMap;
import wholepicture.clocks.ClockWords;
import wholepicture.clocks.Clocks;
import wholepicture.clocks.RunningClock;
import wholepicture.meetings.MeetingTypes;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.Section;
import wholepicture.ui.Tag;

/** The front door of an authority: concerns that wait for a decision, a discussion or a signature, the oldest first. */
@Controller
class FrontDoorController {

    private static final int SHOWN = 50;
    private static final List<Stage> WAITING = List.of(Stage.REFERRED, Stage.AWAITING_STRATEGY, Stage.AWAITING_SIGNATURE);

    private final Cases cases;
    private final Clocks clocks;
    private final PublicContacts contacts;
    private final MeetingTypes meetings;
    private final Clock clock;

    FrontDoorController(Cases cases, Clocks clocks, PublicContacts contacts, MeetingTypes meetings, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.contacts = contacts;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Bean
    static Section frontDoor() {
        return new Section(20, "Front door", "/front-door", Set.of(), List.of("/early-help"));
    }

    @GetMapping("/front-door")
    ModelAndView show() {
        var agency = Objects.requireNonNullElse(Acting.now().agencyId(), 0L);
        var open = WAITING.stream().collect(Collectors.toMap(stage -> stage, stage -> cases.openAt(ChildProtection.PROCESS, stage.name(), agency, SHOWN)));
        var due = clocks.first(open.values().stream().flatMap(List::stream).map(CaseFile::id).toList());
        var waiting = WAITING.stream().map(stage -> new FrontDoorPage.Waiting(CasePages.tag(stage).text(), Objects.requireNonNull(open.get(stage)).stream()
            .map(file -> line(file, Optional.ofNullable(due.get(file.id())))).toList())).toList();
        return new ModelAndView("childprotection/front-door", Map.of("page", new FrontDoorPage(contacts.waiting(), waiting, ProcessMap.of(Fact.kinds(), meetings.ofProcess(ChildProtection.PROCESS)))));
    }

    private FrontDoorPage.Line line(CaseFile file, Optional<RunningClock> first) {
        return new FrontDoorPage.Line(file.name(), new Link(file.ref().value(), file.address()), Dates.brief(file.openedAt()),
            first.map(c -> ClockWords.tag(c.at(clock.instant()))).orElse(new Tag("No clock", Tag.Colour.GREY)),
            first.map(c -> c.timescale().what() + " " + ClockWords.due(c)).orElse(""), file.worker().isEmpty() ? "Nobody yet" : file.worker());
    }
}
