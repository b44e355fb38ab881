package wholepicture.childprotection.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.ChildProtection.Reading;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.childprotection.PlanWork;
import wholepicture.childprotection.PlanWork.ActionJudged;
import wholepicture.childprotection.PlanWork.ContingencyWritten;
import wholepicture.childprotection.PlanWork.GoalWritten;
import wholepicture.childprotection.PlanWork.MemberNamed;
import wholepicture.childprotection.PlanWork.RecommendationJudged;
import wholepicture.childprotection.PlanWork.Visited;
import wholepicture.childprotection.Planning.CoreGroupMet;
import wholepicture.childprotection.ProtectionPlan;
import wholepicture.childprotection.Stage;
import wholepicture.clocks.ClockWords;
import wholepicture.clocks.Clocks;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/** Puts a plan into words, as it stands or as it was. */
@Component
class PlanPages {

    private final ChildProtection protection;
    private final Clocks clocks;
    private final Clock clock;

    PlanPages(ChildProtection protection, Clocks clocks, Clock clock) {
        this.protection = protection;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @param asOf the number of the fact after which it is shown; 0 for the plan as it stands */
    PlanPage page(Reading read, int asOf) {
        var file = read.file();
        var address = file.address() + "/";
        var now = ProtectionPlan.of(read.journey());
        var plan = asOf == 0 ? now : now.asOf(asOf);
        boolean open = asOf == 0 && read.journey().stage() == Stage.ON_PLAN;
        var write = new Write(address, open, open && protection.isMine(file, Fact.By.WORKER));
        var today = clock.instant().atZone(When.UK).toLocalDate();
        var acts = plan.actions();
        var goals = plan.parts(GoalWritten.class);
        var names = goals.stream().map(g -> g.fact().part()).toList();
        var visits = plan.visits();
        return new PlanPage(file.name(), new Link("Back to " + file.ref(), file.address()), asOf == 0 ? "" : plan.facts().getLast().fact().sentence() + ", "
            + Dates.inWords(plan.facts().getLast().at()), asOf == 0 ? Link.NONE : new Link("The plan as it stands", address + "plan"), given(plan),
            goals.stream().map(g -> new PlanPage.Goal(g.fact().danger(), g.fact().goal(), g.fact().scale(), version(g), write.change("plan-goal", g.fact().part(), "Change this"),
                acts.stream().filter(a -> a.written().fact().goal().equals(g.fact().part())).map(a -> act(a, write, today)).toList())).toList(),
            acts.stream().filter(a -> !names.contains(a.written().fact().goal())).map(a -> act(a, write, today)).toList(),
            plan.parts(ContingencyWritten.class).stream().map(c -> new PlanPage.Part(c.fact().whenever(), c.fact().then(), version(c),
                write.change("plan-contingency", c.fact().part(), "Change"))).toList(),
            visits.map(v -> v.fact().inWords() + ".").orElse("Every 10 working days, as long as the plan says nothing else."), asOf == 0 ? visitDue(read) : "",
            write.worker() ? new Link("Set how often", address + "plan-visits") : Link.NONE,
            plan.all(f -> f instanceof Visited).stream().map(PlanPages::visit).toList(),
            plan.parts(MemberNamed.class).stream().map(m -> new PlanPage.Part(m.fact().name(), m.fact().role() + (m.fact().family() ? " (family)" : ""), version(m),
                write.change("plan-member", m.fact().part(), "Change"))).toList(),
            membersGiven(plan), plan.all(f -> f instanceof CoreGroupMet).stream().map(PlanPages::group).toList(),
            plan.recommendations().stream().map(r -> new PlanPage.Advice(r.agency(), r.what(), new Tag(r.standing().inWords(), colour(r.standing())),
                r.judged().map(h -> ((RecommendationJudged) h.fact()).how() + " (" + h.by() + ", " + Dates.brief(h.on()) + ")").orElse(""),
                write.change("plan-recommendation", r.part(), "Say how far"))).toList(),
            write.begin(), versions(now, address));
    }

    /** What the reader may write. */
    private record Write(String address, boolean open, boolean worker) {

        Link change(String slug, String part, String text) {
            return open ? new Link(text, address + slug + "?part=" + part) : Link.NONE;
        }

        List<Link> begin() {
            return !open ? List.of() : Stream.of(Stream.of(new Link("Write a danger and its safety goal", address + "plan-goal"), new Link("Write an action", address + "plan-action"),
                new Link("Write what happens if the plan does not work", address + "plan-contingency"), new Link("Name a member of the core group", address + "plan-member")),
                worker ? Stream.of(new Link("Record a visit", address + "plan-visit"), new Link("Record a core group", address + "core-group")) : Stream.<Link>of()).flatMap(s -> s).toList();
        }
    }

    private static PlanPage.Act act(ProtectionPlan.Act act, Write write, LocalDate today) {
        var it = act.written().fact();
        var by = it.due();
        var judged = act.judged();
        var state = judged.isPresent() ? act.isDone() ? new Tag("Done", Tag.Colour.GREEN) : new Tag("Not done", Tag.Colour.ORANGE)
            : by != null && by.isBefore(today) ? new Tag("Over", Tag.Colour.RED) : new Tag("Open", Tag.Colour.BLUE);
        return new PlanPage.Act(it.what(), it.who(), it.measure(), by == null ? "" : Dates.brief(by), state,
            judged.map(h -> ((ActionJudged) h.fact()).evidence() + " (" + h.by() + ", " + Dates.brief(h.on()) + ")").orElse(""),
            write.change("plan-action", it.part(), "Change"), write.change("plan-action-done", it.part(), "What came of it"));
    }

    private static PlanPage.Visit visit(Happened happened) {
        var it = (Visited) happened.fact();
        return new PlanPage.Visit(Dates.brief(happened.at()), it.who() + ", " + it.place() + (it.announced() ? "" : ", not announced"),
            !it.seen() ? new Tag("Not seen", Tag.Colour.RED) : it.alone() ? new Tag("Seen alone", Tag.Colour.GREEN) : new Tag("Seen, not alone", Tag.Colour.YELLOW),
            joined(said("Said", it.said()), said("Looked", it.looked()), said("Behaved", it.behaved()), it.why()),
            joined(it.bedroom() ? "Bedroom seen" : "Bedroom not seen", it.home(), it.adults()));
    }

    private static PlanPage.Group group(Happened happened) {
        var met = (CoreGroupMet) happened.fact();
        var rated = met.rated();
        return new PlanPage.Group(Dates.brief(happened.on()), rated(rated == null ? "" : rated.risks().inWords(), met.risksReduced()),
            rated(rated == null ? "" : rated.harm().inWords(), met.harmPrevented()), rated(rated == null ? "" : rated.wellbeing().inWords(), met.wellbeing()));
    }

    private static String rated(String rating, String words) {
        return rating.isEmpty() ? words : rating + ". " + words;
    }

    private static List<SummaryRow> given(ProtectionPlan plan) {
        var given = plan.given();
        var tasks = given.tasks();
        return Stream.concat(Stream.of(SummaryRow.of("Made", Dates.inWords(plan.made().on())), SummaryRow.of("Category", plan.category().inWords()), SummaryRow.of("Lead practitioner", given.lead()),
                SummaryRow.of("If what must improve does not", given.contingency())),
            tasks == null ? Stream.of() : Stream.of(SummaryRow.of("Led by", tasks.body().inWords()), day("First core group by", tasks.coreGroup()), day("Whole plan by", tasks.whole()),
                day("First review by", tasks.review()))).filter(row -> !row.value().isBlank()).toList();
    }

    private static SummaryRow day(String label, @Nullable LocalDate day) {
        return SummaryRow.of(label, day == null ? "" : Dates.inWords(day));
    }

    private static String membersGiven(ProtectionPlan plan) {
        var tasks = plan.given().tasks();
        return joined(plan.given().coreGroup(), tasks == null ? "" : tasks.family());
    }

    private String visitDue(Reading read) {
        return clocks.of(read.file().id()).stream().filter(c -> c.ended() == null && c.timescale().code().startsWith("cp.visit")).findFirst()
            .map(c -> "The next is due " + ClockWords.due(c) + (c.due().missedAt(clock.instant()) ? ": it is overdue." : ".")).orElse("");
    }

    private static List<PlanPage.Version> versions(ProtectionPlan plan, String address) {
        var changes = plan.changes();
        return IntStream.range(0, changes.size()).mapToObj(i -> {
            var change = changes.get(i);
            var made = change.n() == plan.made().n();
            return new PlanPage.Version(new Link("Version " + (changes.size() - i), address + "plan?asOf=" + change.n()), made ? "The conference made the plan" : change.fact().sentence(),
                change.by() + ", " + Dates.brief(change.at()));
        }).toList();
    }

    private static String version(ProtectionPlan.Kept<?> kept) {
        return (kept.version() == 1 ? "" : "Version " + kept.version() + ", ") + kept.last().by() + ", " + Dates.brief(kept.last().on());
    }

    private static Tag.Colour colour(PlanWork.Standing standing) {
        return switch (standing) {
            case NOT_BEGUN -> Tag.Colour.GREY;
            case UNDER_WAY -> Tag.Colour.BLUE;
            case DONE -> Tag.Colour.GREEN;
            case NOT_CARRIED_OUT -> Tag.Colour.ORANGE;
        };
    }

    private static String said(String label, String words) {
        return words.isBlank() ? "" : label + ": " + words;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).map(part -> part.endsWith(".") ? part : part + ".").collect(Collectors.joining(" "));
    }
}
