package wholepicture.childprotection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.access.Access;
import wholepicture.access.Involving;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.cases.Asking;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.Cases;
import wholepicture.cases.FactRow;
import wholepicture.cases.Replies;
import wholepicture.cases.Step;
import wholepicture.cases.Unanswered;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Written;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.clocks.Clocks;
import wholepicture.clocks.Rules;
import wholepicture.journal.Journal;
import wholepicture.store.Works;
import wholepicture.time.When;

/**
 * What practitioners do in child protection. Every act is one transaction: the fact is kept, the clocks follow from the facts,
 * the child's chronology has a line and the journal a row.
 */
@Component
public class ChildProtection {

    public static final String PROCESS = "protection";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Class<?>> KINDS = Fact.kinds().stream().collect(Collectors.toUnmodifiableMap(Class::getSimpleName, kind -> kind));

    /** A case with the way it came. */
    public record Reading(CaseFile file, Journey journey, List<FactRow> rows) {

        /** False for whoever hears only what became of a concern they raised. */
        public boolean isWhole() {
            return rows.size() == file.facts();
        }
    }

    private final Cases cases;
    private final Clocks clocks;
    private final Rules rules;
    private final Around around;
    private final Chronology chronology;
    private final Access access;
    private final Involving involving;
    private final Asking asking;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    ChildProtection(Cases cases, Clocks clocks, Rules rules, Around around, Chronology chronology, Access access, Involving involving, Asking asking, Journal journal, Clock clock,
        TransactionOperations transaction) {
        this.cases = cases;
        this.clocks = clocks;
        this.rules = rules;
        this.around = around;
        this.chronology = chronology;
        this.access = access;
        this.involving = involving;
        this.asking = asking;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Raises a concern about one child, or about several who are then worked together, each with a case of their own.
     *
     * @param to children's social care of the area where the child lives or is found
     * @param received when they received it
     * @return the cases, in the order of the children
     * @throws wholepicture.access.NoSuchPerson when a child is none that the worker may find
     */
    public List<CaseFile> raise(List<UUID> children, Agency to, Concern concern, Instant received, Because because) {
        return raise(children, to, concern, received, because, opened -> { });
    }

    /** The same, with something else that is done in the same transaction once the cases are there, or not at all. */
    public List<CaseFile> raise(List<UUID> children, Agency to, Concern concern, Instant received, Because because, Consumer<List<CaseFile>> and) {
        var who = worker();
        children.forEach(access::sight);
        mustHaveHappened(received);
        return inWorks(() -> {
            var beside = UUID.randomUUID();
            var opened = new ArrayList<CaseFile>();
            for (var child : children) {
                var raised = new FrontDoor.ConcernRaised(concern);
                var file = cases.open("CP", PROCESS, child, to.id(), beside, Long.valueOf(to.id()).equals(who.agencyId()) ? null : who.agencyId(),
                    raised.leadsTo(Journey.NOT_BEGUN).name(), received);
                keep(file, Journey.NOT_BEGUN, raised, received, because, "", () -> { });
                opened.add(file);
            }
            and.accept(List.copyOf(opened));
            return List.copyOf(opened);
        });
    }

    /**
     * Does what a case needs next.
     *
     * @param happened when it happened, which may be before today
     * @throws wholepicture.cases.NoSuchCase when there is none, or none that the worker may see
     * @throws MayNotAct when it is not this worker's to do
     * @throws Unlawful when it may not be done now; nothing is changed
     */
    public void act(UUID person, CaseRef ref, Fact fact, Instant happened, Because because) {
        act(person, ref, fact, happened, because, Replies.NONE);
    }

    /**
     * The same, with what was answered to the questions that were due.
     *
     * @throws Unanswered when something must be answered first; never for a fact that protects
     */
    public void act(UUID person, CaseRef ref, Fact fact, Instant happened, Because because, Replies replies) {
        var seen = inTransaction(() -> cases.find(person, ref));
        mayAct(seen, fact);
        mustHaveHappened(happened);
        var asked = asking.due(seen, fact.getClass().getSimpleName());
        inWorks(() -> {
            var file = cases.hold(person, ref);
            var journey = Journey.of(cases.facts(file).stream().map(ChildProtection::happened).toList());
            var refusal = journey.refuses(fact, new Fact.Moment(happened, happened.atZone(When.UK).toLocalDate(), Objects.requireNonNull(worker().workerId()), rules));
            if (!refusal.isEmpty()) {
                throw new Unlawful(refusal);
            }
            var missing = replies.missing(asked, fact.bearing());
            if (!missing.isEmpty()) {
                throw new Unanswered(missing);
            }
            if (fact instanceof Keeping.GivenTo given) {
                cases.give(file, given.toWorker());
            }
            keep(file, journey, fact, happened, because, replies.inWords(asked), () -> asking.keep(file, fact.getClass().getSimpleName(), fact.bearing(), asked, replies));
            if (fact instanceof Harm.GravelyHarmed harm) {
                raiseForOthers(file, harm, happened, because);
            }
            return true;
        });
    }

    /**
     * A concern about every other child of the family and household who has no open case, also about those whom this worker may not
     * know of: whoever may, meets it at the front door. Source: A-038.
     */
    private void raiseForOthers(CaseFile file, Harm.GravelyHarmed harm, Instant happened, Because because) {
        for (var other : around.children(file.person(), happened.atZone(When.UK).toLocalDate())) {
            if (cases.of(other).stream().noneMatch(open -> open.process().equals(PROCESS) && open.closedAt() == null)) {
                var raised = new FrontDoor.ConcernRaised(Concern.surviving(harm));
                var opened = cases.open("CP", PROCESS, other, file.agencyId(), file.beside(), null, raised.leadsTo(Journey.NOT_BEGUN).name(), happened);
                keep(opened, Journey.NOT_BEGUN, raised, happened, because, "", () -> { });
            }
        }
    }

    /**
     * Gives the case to a worker of the responsible authority, who is recorded as involved if nobody did so yet.
     *
     * @throws MayNotAct unless a manager of that authority does it, and for a worker of another
     */
    public void give(UUID person, CaseRef ref, Worker to, Because because) {
        var file = inTransaction(() -> cases.find(person, ref));
        var given = new Keeping.GivenTo(to.id(), to.name());
        mayAct(file, given);
        if (to.agency().id() != file.agencyId()) {
            throw new MayNotAct("Only a worker of %s holds this case.".formatted(file.agency()));
        }
        boolean involved = involving.with(person).stream().anyMatch(i -> i.agencyId() == file.agencyId() && i.worker().equals(to.name()) && i.until() == null);
        if (!involved) {
            involving.involve(person, to, to.jobTitle(), "Holds " + ref, clock.instant().atZone(When.UK).toLocalDate(), true);
        }
        act(person, ref, given, clock.instant(), because);
    }

    /** The case and all that happened in it, as far as the viewer may see. */
    public Reading read(UUID person, CaseRef ref) {
        return inTransaction(() -> {
            var file = cases.find(person, ref);
            var rows = cases.facts(file);
            return new Reading(file, Journey.of(rows.stream().map(ChildProtection::happened).toList()), rows);
        });
    }

    /** Whether it is this worker's to do at all; whether it may be done now is another question. */
    public boolean isMine(CaseFile file, Fact.By by) {
        var who = Acting.now();
        boolean responsible = Long.valueOf(file.agencyId()).equals(who.agencyId());
        return who.workerId() != null && switch (by) {
            case ANYBODY_INVOLVED -> true;
            case WORKER -> responsible;
            case MANAGER -> responsible && who.is(Role.MANAGER);
        };
    }

    private void mayAct(CaseFile file, Fact fact) {
        if (!isMine(file, fact.by())) {
            throw new MayNotAct(fact.by() == Fact.By.MANAGER ? "Only a manager of %s does this.".formatted(file.agency())
                : "Only a worker of %s does this.".formatted(file.agency()));
        }
    }

    private void mustHaveHappened(Instant happened) {
        if (happened.isAfter(clock.instant())) {
            throw new Unlawful("That is in the future. Record it when it has happened.");
        }
    }

    private void keep(CaseFile file, Journey before, Fact fact, Instant happened, Because because, String asked, Runnable answers) {
        var now = before.then(new Happened(before.facts().size() + 1, happened, Objects.requireNonNull(worker().workerId()), worker().name(), because.why(), fact));
        cases.add(file, new Step(fact.getClass().getSimpleName(), happened, fact.sentence(), because, JSON.writeValueAsString(fact), now.stage().name(),
            fact.bearing(), now.stage() == Stage.ENDED, fact.isHeardByReferrer()));
        answers.run();
        clocks.keep(file.id(), Timekeeping.of(now));
        chronology.write(file.person(), new Written(fact.chronologyKind(), When.moment(happened.atZone(When.UK).toLocalDateTime()), fact.sentence(),
            inWords(file, fact, because, asked), null, null, List.of(), seen(fact, 0), seen(fact, 1), seen(fact, 2), null));
        journal.write("protection-" + fact.getClass().getSimpleName(), file.person(), fact.sentence(), because.why(), Map.of("case", file.ref().value()));
    }

    private static String inWords(CaseFile file, Fact fact, Because because, String asked) {
        var what = fact instanceof FrontDoor.ConcernRaised raised ? raised.concern().account() : "";
        return Stream.of(what, because.why().isBlank() ? "" : "Why: " + because.why(),
                because.considered().isBlank() ? "" : "Also considered: " + because.considered(),
                because.dissent().isBlank() ? "" : "Disagreed: " + because.dissent(), asked, "Case " + file.ref())
            .filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String seen(Fact fact, int part) {
        return fact instanceof Enquiries.ChildSeen seen ? List.of(seen.said(), seen.looked(), seen.behaved()).get(part) : "";
    }

    private static Happened happened(FactRow row) {
        return new Happened(row.n(), row.happenedAt(), row.workerId(), row.worker(), row.because().why(),
            (Fact) JSON.readValue(row.body(), Objects.requireNonNull(KINDS.get(row.kind()))));
    }

    private static Practitioner worker() {
        var who = Acting.now();
        if (who.workerId() == null || who.agencyId() == null) {
            throw new MayNotAct("Only a worker who has signed in does this.");
        }
        return who;
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private <T> T inWorks(java.util.function.Supplier<T> work) {
        return Works.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
