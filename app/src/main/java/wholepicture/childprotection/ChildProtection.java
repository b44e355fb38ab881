package wholepicture.childprotection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.access.Access;
import wholepicture.access.Involving;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.cases.Asking;
import wholepicture.cases.Bearing;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.Cases;
import wholepicture.cases.FactRow;
import wholepicture.cases.Replies;
import wholepicture.cases.Unanswered;
import wholepicture.clocks.Rules;
import wholepicture.store.Works;
import wholepicture.time.When;

/**
 * What practitioners do in child protection. Every act is one transaction: the fact is kept, the clocks follow from the facts,
 * the child's chronology has a line and the journal a row.
 */
@Component
public class ChildProtection {

    private static final Because FOR_EVERY_OTHER = Because.of("A concern is raised about every other child of the family and household.");

    public static final String PROCESS = "protection";

    /** A case with the way it came. */
    public record Reading(CaseFile file, Journey journey, List<FactRow> rows) {

        /** False for whoever hears only what became of a concern they raised. */
        public boolean isWhole() {
            return rows.size() == file.facts();
        }
    }

    private final Cases cases;
    private final FactKeeper keeper;
    private final Rules rules;
    private final Around around;
    private final Beyond beyond;
    private final Access access;
    private final Involving involving;
    private final Asking asking;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionOperations transaction;

    ChildProtection(Cases cases, FactKeeper keeper, Rules rules, Around around, Beyond beyond, Access access, Involving involving, Asking asking,
        ApplicationEventPublisher events, Clock clock, TransactionOperations transaction) {
        this.cases = cases;
        this.keeper = keeper;
        this.rules = rules;
        this.around = around;
        this.beyond = beyond;
        this.access = access;
        this.involving = involving;
        this.asking = asking;
        this.events = events;
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
        var who = FactKeeper.worker();
        children.forEach(access::sight);
        mustHaveHappened(received);
        return inWorks(() -> {
            var beside = UUID.randomUUID();
            var opened = new ArrayList<CaseFile>();
            for (var child : children) {
                var raised = new FrontDoor.ConcernRaised(concern, around.young(child, received.atZone(When.UK).toLocalDate()).orElse(null));
                var file = cases.open("CP", PROCESS, child, to.id(), beside, Long.valueOf(to.id()).equals(who.agencyId()) ? null : who.agencyId(),
                    raised.leadsTo(Journey.NOT_BEGUN).name(), received);
                keeper.keep(file, Journey.NOT_BEGUN, raised, received, because, "", () -> { });
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
        int others = fact.bearing() == Bearing.WITHDRAWS ? inTransaction(() -> around.othersLately(seen, clock.instant().atZone(When.UK).toLocalDate())) : 0;
        inWorks(() -> {
            var file = cases.hold(person, ref);
            var journey = keeper.journey(file);
            var refusal = journey.refuses(fact, new Fact.Moment(happened, happened.atZone(When.UK).toLocalDate(), Objects.requireNonNull(FactKeeper.worker().workerId()), rules,
                beyond.of(file, fact, others), because.why()));
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
            keeper.keep(file, journey, fact, happened, because, replies.inWords(asked), () -> asking.keep(file, fact.getClass().getSimpleName(), fact.bearing(), asked, replies));
            if (fact instanceof Harm.GravelyHarmed harm) {
                raiseForOthers(file, harm, happened);
            }
            events.publishEvent(new Acted(file, journey, fact, happened));
            return true;
        });
    }

    /**
     * A concern about every other child of the family and household who has no open case, also about those whom this worker may not
     * know of: whoever may, meets it at the front door. No word that was said of the one is repeated of the others. Source: A-038.
     */
    private void raiseForOthers(CaseFile file, Harm.GravelyHarmed harm, Instant happened) {
        for (var other : around.children(file.person(), happened.atZone(When.UK).toLocalDate())) {
            if (cases.of(other).stream().noneMatch(open -> open.process().equals(PROCESS) && open.closedAt() == null)) {
                var raised = new FrontDoor.ConcernRaised(Concern.surviving(harm));
                var opened = cases.open("CP", PROCESS, other, file.agencyId(), file.beside(), null, raised.leadsTo(Journey.NOT_BEGUN).name(), happened);
                keeper.keep(opened, Journey.NOT_BEGUN, raised, happened, FOR_EVERY_OTHER, "", () -> { });
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
            return new Reading(file, FactKeeper.journey(rows), rows);
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

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private <T> T inWorks(Supplier<T> work) {
        return Works.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
