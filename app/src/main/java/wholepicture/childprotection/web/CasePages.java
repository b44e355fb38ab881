package wholepicture.childprotection.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import wholepicture.cases.AskedForm;
import wholepicture.cases.Asking;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.cases.FactRow;
import wholepicture.cases.OnCase;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.ChildProtection.Reading;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.Journey;
import wholepicture.childprotection.OnWholeCase;
import wholepicture.childprotection.Said;
import wholepicture.childprotection.Stage;
import wholepicture.childprotection.Teller;
import wholepicture.clocks.ClockWords;
import wholepicture.clocks.Clocks;
import wholepicture.meetings.MeetingRows;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Happening;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/** Puts a case into words. */
@Component
public class CasePages {

    /** What may be recorded whenever there is something to record. */
    private static final Set<String> ANY_TIME = Set.of("give", "move-date", "oversight", "disagree", "minutes", "agency-answer", "tell-referrer", "add-statement", "check-statement", "risk-event", "judge-again", "risk-known", "risks-acted-on");

    private final ChildProtection protection;
    private final Young young;
    private final Cases cases;
    private final Clocks clocks;
    private final Asking asking;
    private final MeetingRows meetings;
    private final ObjectProvider<OnCase> others;
    private final ObjectProvider<OnWholeCase> ours;
    private final CaseFlags flags;
    private final Clock clock;

    CasePages(ChildProtection protection, Young young, Cases cases, Clocks clocks, Asking asking, MeetingRows meetings, ObjectProvider<OnCase> others, ObjectProvider<OnWholeCase> ours, CaseFlags flags, Clock clock) {
        this.others = others;
        this.ours = ours;
        this.flags = flags;
        this.meetings = meetings;
        this.protection = protection;
        this.young = young;
        this.cases = cases;
        this.clocks = clocks;
        this.asking = asking;
        this.clock = clock;
    }

    CasePage page(Reading read) {
        var file = read.file();
        var facts = read.journey().facts();
        var story = IntStream.range(0, facts.size()).mapToObj(i -> new CasePage.Told(happening(read.rows().get(i)), Stream.concat(Particulars.of(facts.get(i).fact()).stream(), Particulars.rests(read.rows().get(i))).toList())).toList().reversed();
        if (!read.isWhole()) {
            return new CasePage(file.person().toString(), file.name(), file.ref().value(), false, false, new Tag("Raised by your agency", Tag.Colour.BLUE), List.of(),
                List.of(), begin(file).toList(), List.of(), List.of(), List.of(), List.of(), List.of(), others(read), List.of(), List.of(), List.of(), List.of(), List.of(), story);
        }
        var stage = read.journey().stage();
        var acts = Acts.ALL.stream().filter(act -> act.isFor(stage) && protection.isMine(file, act.by()) && UrgentActs.isOffered(act, file, read.journey())).toList();
        var now = clock.instant();
        return new CasePage(file.person().toString(), file.name(), file.ref().value(), true, read.journey().planMade().isPresent(), tag(stage), Stream.concat(facts(file).stream(), young.rows(file, read.journey())).toList(),
            acts.stream().filter(act -> !ANY_TIME.contains(act.slug()) && !isUrgent(act) && !PlanActs.is(act) && !isMore(act)
                && !(stage == Stage.ON_PLAN && act.slug().equals("seen"))).map(act -> link(file, act)).toList(),
            Stream.of(acts.stream().filter(act -> ANY_TIME.contains(act.slug())).map(act -> link(file, act)), arrange(file), alike(file), begin(file)).flatMap(links -> links).toList(),
            acts.stream().filter(CasePages::isUrgent).filter(act -> UrgentActs.isOffered(act, file, read.journey())).map(act -> link(file, act)).toList(),
            acts.stream().filter(CasePages::isMore).filter(act -> isOffered(act, read.journey())).map(act -> link(file, act)).toList(),
            flags.of(read), flags.spoken(read).stream().map(CaseFlags::row).toList(),
            meetings.of(file.id()).stream().map(m -> new CasePage.Held(new Link(m.kind().inWords() + ", " + m.number(), m.address()), Dates.inWords(m.day()), m.state())).toList(),
            others(read),
            clocks.of(file.id()).stream().map(c -> new CasePage.Clock(c.timescale().what(), c.ended() == null, ClockWords.tag(c.at(now)), ClockWords.due(c), ClockWords.original(c),
                c.timescale().on(c.anchor().atZone(When.UK).toLocalDate()).basis().cited())).toList(),
            concern(read.journey().concern()), Said.of(read.journey()).stream().map(CasePages::said).toList(),
            cases.beside(file).stream().map(other -> new CasePage.Sibling(other.name(), Stage.valueOf(other.stage()).inWords(),
                new Link(other.ref().value(), other.address()))).toList(), AskedForm.answered(asking.answered(file)), story);
    }

    /** What stands folded away until it happens; what waits to be read does not. */
    private static boolean isUrgent(Act act) {
        return UrgentActs.ALL.contains(act) && !UrgentActs.isReading(act);
    }

    private static boolean isMore(Act act) {
        return FamilyActs.ALL.contains(act) || TakingPartActs.ALL.contains(act) || GatheringActs.ALL.contains(act) || TellingActs.ALL.contains(act);
    }

    private static boolean isOffered(Act act, Journey journey) {
        return FamilyActs.isOffered(act, journey) && TakingPartActs.isOffered(act, journey) && GatheringActs.isOffered(act, journey) && TellingActs.isOffered(act, journey);
    }

    private Stream<Link> begin(CaseFile file) {
        return others.orderedStream().flatMap(one -> one.begin(file).stream()).map(line -> new Link(line.text(), line.address()));
    }

    private List<CasePage.Other> others(Reading read) {
        var own = read.isWhole() ? ours.orderedStream().map(one -> other(one.heading(), one.lines(read))) : Stream.<CasePage.Other>of();
        return Stream.concat(own, others.orderedStream().map(one -> other(one.heading(), one.lines(read.file())))).filter(one -> !one.lines().isEmpty()).toList();
    }

    private static CasePage.Other other(String heading, List<OnCase.Line> lines) {
        return new CasePage.Other(heading, lines.stream().map(line -> new CasePage.Line(new Link(line.text(), line.address()), line.state())).toList());
    }

    private Stream<Link> arrange(CaseFile file) {
        return protection.isMine(file, Fact.By.WORKER) && file.closedAt() == null
            ? Stream.of(new Link("Arrange a meeting", "/people/%s/meetings/%s/arrange".formatted(file.person(), file.ref()))) : Stream.of();
    }

    private Stream<Link> alike(CaseFile file) {
        return protection.isMine(file, Fact.By.WORKER) ? Stream.of(new Link("Look for concerns that tell of the same", file.address() + "/alike")) : Stream.of();
    }

    private static List<String> said(Said one) {
        var teller = one.teller() == Teller.OTHER ? "" : " (%s)".formatted(one.teller().inWords().toLowerCase(Locale.UK));
        return List.of("%d. %s%s".formatted(one.n(), one.who(), teller), one.says(), one.standing().inWords() + (one.by().isBlank() ? "" : ": " + one.by()), one.weight());
    }

    public static Tag tag(Stage stage) {
        var words = stage.inWords();
        return new Tag(Character.toUpperCase(words.charAt(0)) + words.substring(1), stage == Stage.ENDED ? Tag.Colour.GREY : Tag.Colour.BLUE);
    }

    private static List<SummaryRow> facts(CaseFile file) {
        return List.of(SummaryRow.of("Case", file.ref().value()), SummaryRow.of("Responsible", file.agency()),
            SummaryRow.of("Held by", file.worker().isEmpty() ? "Nobody yet" : file.worker()), SummaryRow.of("Since", Dates.inWords(file.openedAt())));
    }

    private static Link link(CaseFile file, Act act) {
        return new Link(act.title(), file.address() + "/" + act.slug());
    }

    private static List<SummaryRow> concern(Concern c) {
        return Stream.of(SummaryRow.of("From", c.source().inWords() + (c.referrer().isBlank() ? "" : ": " + c.referrer())), SummaryRow.of("What worries them", c.account()),
                SummaryRow.of("Level in their eyes", c.level().inWords() + " (" + c.edition() + ")"),
                SummaryRow.of("Signs met", signs(c)), SummaryRow.of("Signs in their words", c.indicators()),
                SummaryRow.of("Sexual exploitation", c.sexualExploitation().inWords()),
                SummaryRow.of("Neglect", c.neglect().inWords() + (c.neglectToolkit() ? ", toolkit completed" : "")), SummaryRow.of("Domestic abuse", c.domesticAbuse().inWords()),
                SummaryRow.of("Injury, in its context", c.injury()), SummaryRow.of("Crime told of", c.crime()), SummaryRow.of("How evidence is kept safe", c.told() == null ? "" : c.told().evidence()),
                SummaryRow.of("How the child is protected meanwhile", c.told() == null ? "" : c.told().support()),
                SummaryRow.of("Police first told", c.told() == null || c.told().police() == null ? "" : Dates.inWords(c.told().police())),
                SummaryRow.of("Danger now", c.dangerNow() ? "Yes" : "No"), SummaryRow.of("Do the parents know", c.parents()))
            .filter(row -> !row.value().isBlank()).toList();
    }

    private static String signs(Concern c) {
        var cited = c.thresholds();
        return cited == null ? "" : String.join("; ", cited.signs());
    }

    private static Happening happening(FactRow row) {
        var because = row.because();
        var text = Stream.of(because.why().isBlank() ? "" : "Why: " + because.why() + ".", because.considered().isBlank() ? "" : "Also considered: " + because.considered() + ".",
                because.dissent().isBlank() ? "" : "Disagreed: " + because.dissent() + ".",
                row.recordedAt().isAfter(row.happenedAt().plusSeconds(86_400)) ? "Recorded " + Dates.inWords(row.recordedAt()) + "." : "")
            .filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")).replace("..", ".");
        return new Happening(Dates.inWords(row.happenedAt()), row.sentence(), row.worker() + ", " + row.workerAgency(), text, Link.NONE);
    }
}
