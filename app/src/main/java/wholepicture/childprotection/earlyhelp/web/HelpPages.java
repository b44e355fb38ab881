package wholepicture.childprotection.earlyhelp.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.cases.FactRow;
import wholepicture.childprotection.earlyhelp.AreaOffer;
import wholepicture.childprotection.earlyhelp.AreaOffers;
import wholepicture.childprotection.earlyhelp.EarlyHelp;
import wholepicture.childprotection.earlyhelp.EarlyHelp.Reading;
import wholepicture.childprotection.earlyhelp.Episode;
import wholepicture.childprotection.earlyhelp.FamilyPlan;
import wholepicture.childprotection.earlyhelp.HelpFact;
import wholepicture.childprotection.earlyhelp.HelpStage;
import wholepicture.childprotection.earlyhelp.HelpTimescales;
import wholepicture.childprotection.earlyhelp.Helping;
import wholepicture.childprotection.earlyhelp.Offering;
import wholepicture.clocks.ClockWords;
import wholepicture.clocks.Clocks;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Happening;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/** Puts an episode of early help into words. */
@Component
class HelpPages {

    private final EarlyHelp help;
    private final AreaOffers offers;
    private final Cases cases;
    private final Clocks clocks;
    private final Clock clock;

    HelpPages(EarlyHelp help, AreaOffers offers, Cases cases, Clocks clocks, Clock clock) {
        this.help = help;
        this.offers = offers;
        this.cases = cases;
        this.clocks = clocks;
        this.clock = clock;
    }

    EpisodePage page(Reading read) {
        var file = read.file();
        var episode = read.episode();
        var area = offers.today(episode.area());
        var now = clock.instant();
        var next = HelpAct.ALL.stream().filter(act -> act.isFor(episode.stage()) && help.isMine(file, act.isForTeam()) && isUseful(act, episode))
            .sorted(Comparator.comparing(act -> !act.titleIn(episode).equals(act.title())))   // what is done already stands last
            .map(act -> new Link(act.titleIn(episode), file.address() + "/" + act.slug())).toList();
        return new EpisodePage(file.person().toString(), file.name(), file.ref().value(), tag(episode.stage()), facts(read), next,
            episode.stage() == HelpStage.ENDED ? Link.NONE : new Link("Step up: raise a concern with what is known", "/people/%s/protection/concern?help=%s".formatted(file.person(), file.ref())),
            episode.actions().stream().map(this::line).toList(),
            episode.team().stream().map(one -> List.of(one.agency(), one.who(), one.part())).toList(),
            episode.assessed().stream().flatMap(HelpPages::assessed).toList(),
            clocks.of(file.id()).stream().filter(one -> one.timescale() != HelpTimescales.ACTION).map(one -> new EpisodePage.Clock(one.timescale().what(), ClockWords.tag(one.at(now)), ClockWords.due(one),
                one.timescale().on(one.anchor().atZone(When.UK).toLocalDate()).basis().cited())).toList(),
            route(area), area.link().isBlank() ? Link.NONE : new Link("The area's own pages", area.link()),
            IntStream.range(0, read.rows().size()).mapToObj(i -> happening(read.rows().get(i), episode.facts().get(i).fact())).toList().reversed());
    }

    /** An act with nothing to act on is not offered. */
    private static boolean isUseful(HelpAct act, Episode episode) {
        return switch (act.slug()) {
            case "action-done" -> episode.actions().stream().anyMatch(Episode.Action::isOpen);
            case "level" -> episode.isToBeJudged();
            default -> true;
        };
    }

    private List<SummaryRow> facts(Reading read) {
        var file = read.file();
        var episode = read.episode();
        var asked = episode.asked();
        var plan = episode.last(FamilyPlan.PlanBegun.class);
        var others = cases.of(file.person());
        return Stream.of(SummaryRow.of("Why", asked.trigger().inWords()), SummaryRow.of("What", asked.what()), SummaryRow.of("Known from before", asked.known()),
                told("Comes from", asked.source(), others), SummaryRow.of("Since", Dates.inWords(file.openedAt())), SummaryRow.of("Held by", file.agency()),
                SummaryRow.of("Lead professional", episode.lead().map(lead -> lead.name() + ", " + lead.agency()).orElse("Nobody yet")),
                SummaryRow.of("What will be different", plan.map(FamilyPlan.PlanBegun::aim).orElse("")), SummaryRow.of("Agreed by", plan.map(FamilyPlan.PlanBegun::agreedBy).orElse("")),
                SummaryRow.of("If it gets worse", plan.map(FamilyPlan.PlanBegun::worse).orElse("")), told("Stepped up", episode.steppedUp().map(Helping.SteppedUp::ref).orElse(""), others),
                SummaryRow.of("Who stays", episode.last(Helping.HelpEnded.class).map(Helping.HelpEnded::stays).orElse("")),
                SummaryRow.of("What would bring it back", episode.last(Helping.HelpEnded.class).map(Helping.HelpEnded::again).orElse("")))
            .filter(row -> !row.value().isBlank()).toList();
    }

    /** Another case of the child, to be opened by those who see it. */
    private static SummaryRow told(String key, String words, List<CaseFile> seen) {
        return new SummaryRow(key, words, seen.stream().filter(one -> one.ref().value().equals(words)).findFirst().map(one -> new Link("Open", one.address())).orElse(Link.NONE));
    }

    private EpisodePage.Line line(Episode.Action action) {
        var today = clock.instant().atZone(When.UK).toLocalDate();
        var answer = action.answer();
        var state = answer != null ? answer.done() ? new Tag("Done", Tag.Colour.GREEN) : new Tag("Will not be done", Tag.Colour.GREY)
            : today.isAfter(action.by()) ? new Tag("Over", Tag.Colour.RED) : new Tag("Open", Tag.Colour.BLUE);
        return new EpisodePage.Line(action.what(), action.who(), Dates.brief(action.by()), state, answer == null ? "" : answer.how());
    }

    private static Stream<SummaryRow> assessed(Offering.FamilyAssessed one) {
        return Stream.concat(one.answers().stream().map(answer -> SummaryRow.of(answer.heading(), answer.text())),
            Stream.of(SummaryRow.of("What the child said or showed", one.childSays()), SummaryRow.of("More than one agency is needed", one.several() ? "Yes" : "No")));
    }

    static List<SummaryRow> route(AreaOffer area) {
        return Stream.of(SummaryRow.of("Area", area.areaName()), SummaryRow.of("Form", area.form() + (area.isPublished() ? "" : ": ours, the area has published none")),
            SummaryRow.of("How help is asked for", area.route()), SummaryRow.of("What there is", area.services())).filter(row -> !row.value().isBlank()).toList();
    }

    static Tag tag(HelpStage stage) {
        var words = stage.inWords();
        return new Tag(Character.toUpperCase(words.charAt(0)) + words.substring(1), stage == HelpStage.ENDED ? Tag.Colour.GREY : Tag.Colour.BLUE);
    }

    /** The clock that runs out first, as lists show it. */
    Tag first(CaseFile file) {
        return clocks.of(file.id()).stream().filter(one -> one.ended() == null).findFirst().map(one -> ClockWords.tag(one.at(clock.instant()))).orElse(new Tag("No clock", Tag.Colour.GREY));
    }

    private static Happening happening(FactRow row, HelpFact fact) {
        var because = row.because();
        var text = Stream.of(whole(said(fact)), because.why().isBlank() ? "" : "Why: " + because.why() + ".", because.considered().isBlank() ? "" : "Also considered: " + because.considered() + ".",
            because.dissent().isBlank() ? "" : "Disagreed: " + because.dissent() + ".").filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")).replace("..", ".");
        return new Happening(Dates.inWords(row.happenedAt()), row.sentence(), row.worker() + ", " + row.workerAgency(), text, Link.NONE);
    }

    /** With a full stop, where whoever wrote it left it out. */
    private static String whole(String words) {
        return words.isEmpty() || ".!?\"\u201d".indexOf(words.charAt(words.length() - 1)) >= 0 ? words : words + ".";
    }

    /** What was written of it, where the sentence does not say it already. */
    private static String said(HelpFact fact) {
        return switch (fact) {
            case Offering.HelpAsked asked -> asked.what();
            case Offering.OfferDecided decided -> decided.who();
            case Offering.TeamJoined joined -> joined.part();
            case FamilyPlan.ActionAnswered answered -> answered.how();
            case FamilyPlan.PlanBegun begun -> begun.aim();
            case FamilyPlan.Reviewed reviewed -> "There were: %s %s The child: %s".formatted(whole(reviewed.who()), whole(reviewed.better()), reviewed.childSays());
            case Helping.SomethingNew something -> something.what();
            case Helping.SteppedUp stepped -> stepped.ref();
            case Helping.HelpEnded ended -> "The child: %s Who stays: %s What would bring it back: %s".formatted(whole(ended.childSays()), whole(ended.stays()), ended.again());
            case Offering.LeadNamed _, Offering.AreaChanged _, Offering.FamilyAssessed _, FamilyPlan.ActionAgreed _, Helping.LevelJudged _ -> "";
        };
    }
}
