package wholepicture.childprotection.earlyhelp;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.access.Access;
import wholepicture.access.Involving;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Worker;
import wholepicture.agencies.Workers;
import wholepicture.cases.Asking;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.Cases;
import wholepicture.cases.FactRow;
import wholepicture.cases.NoSuchCase;
import wholepicture.cases.Replies;
import wholepicture.cases.Unanswered;
import wholepicture.childprotection.MayNotAct;
import wholepicture.childprotection.Unlawful;
import wholepicture.store.Works;
import wholepicture.time.When;

/**
 * What practitioners do in early help. Every act is one transaction: the fact is kept, the clocks follow from the facts, the
 * child's chronology has a line and the journal a row.
 */
@Component
public class EarlyHelp {

    public static final String PROCESS = "early-help";

    /** An episode with the way it came. */
    public record Reading(CaseFile file, Episode episode, List<FactRow> rows) {}

    private final Cases cases;
    private final HelpKeeper keeper;
    private final Access access;
    private final Involving involving;
    private final Agencies agencies;
    private final Workers workers;
    private final Asking asking;
    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionOperations transaction;

    EarlyHelp(Cases cases, HelpKeeper keeper, Access access, Involving involving, Agencies agencies, Workers workers, Asking asking, JdbcClient sql, Clock clock,
        TransactionOperations transaction) {
        this.cases = cases;
        this.keeper = keeper;
        this.access = access;
        this.involving = involving;
        this.agencies = agencies;
        this.workers = workers;
        this.asking = asking;
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Records what asks whether early help is offered, for a child. The agency of whoever says it holds the episode.
     *
     * @throws wholepicture.access.NoSuchPerson when there is none, or none that the worker may find
     * @throws Unlawful when an episode of the child runs already, as far as the worker may see
     */
    public CaseFile ask(UUID child, Offering.HelpAsked asked, Instant happened, Because because) {
        long agency = own();
        access.sight(child);
        mustHaveHappened(happened);
        var running = running(child);
        if (!running.isEmpty()) {
            throw new Unlawful("Early help runs already: %s. Record there what is new.".formatted(running.getFirst().ref()));
        }
        return inWorks(() -> keeper.open(child, agency, asked, happened, because));
    }

    /** The child's episodes that have not ended, as far as the viewer may see. */
    public List<CaseFile> running(UUID child) {
        return inTransaction(() -> cases.of(child).stream().filter(file -> file.process().equals(PROCESS) && file.closedAt() == null).toList());
    }

    /**
     * Does what an episode needs next, with what was answered to the questions that were due.
     *
     * @param happened when it happened, which may be before today
     * @throws NoSuchCase when there is none, or none that the worker may see
     * @throws MayNotAct when it is not this worker's to do
     * @throws Unlawful when it may not be done now; nothing is changed
     * @throws Unanswered when something must be answered first; never for a fact that protects
     */
    public void act(UUID person, CaseRef ref, HelpFact fact, Instant happened, Because because, Replies replies) {
        var file = find(person, ref);
        if (!isMine(file, fact.isForTeam())) {
            throw new MayNotAct("Only the lead professional, or a worker of %s, does this.".formatted(file.agency()));
        }
        mustHaveHappened(happened);
        var asked = asking.due(file, fact.getClass().getSimpleName());
        inWorks(() -> {
            var missing = replies.missing(asked, fact.bearing());
            if (!missing.isEmpty()) {
                throw new Unanswered(missing);
            }
            keeper.act(person, ref, fact, happened, because, replies.inWords(asked));
            asking.keep(file, fact.getClass().getSimpleName(), fact.bearing(), asked, replies);
            return true;
        });
    }

    public void act(UUID person, CaseRef ref, HelpFact fact, Instant happened, Because because) {
        act(person, ref, fact, happened, because, Replies.NONE);
    }

    /**
     * Names the lead professional. A worker of the own agency who is not involved yet becomes so, where whoever acts records that.
     *
     * @throws Unlawful for somebody who is not involved with the child
     */
    public void nameLead(UUID person, CaseRef ref, long worker, Instant happened, Because because) {
        var lead = leads(find(person, ref)).stream().filter(one -> one.id() == worker).findFirst()
            .orElseThrow(() -> new Unlawful("Only somebody who is involved with the child can lead. A manager or safeguarding lead of their agency records that first."));
        boolean involved = involving.with(person).stream().anyMatch(one -> one.agencyId() == lead.agency().id() && one.worker().equals(lead.name()) && one.until() == null);
        if (!involved) {
            involving.involve(person, lead, lead.jobTitle(), "Leads the early help " + ref, clock.instant().atZone(When.UK).toLocalDate(), true);
        }
        act(person, ref, new Offering.LeadNamed(lead.id(), lead.name(), lead.agency().name()), happened, because);
    }

    /** Who can lead: everybody who is involved by name, and whom the one who acts may involve. */
    public List<Worker> leads(CaseFile file) {
        var involved = inTransaction(() -> sql.sql("""
                select distinct w.id from access.involvement i join agencies.worker w on w.id = i.worker_id or (i.worker_id is null and w.agency_id = i.agency_id and w.name = i.worker)
                where i.person_id = ? and i.superseded_at is null and i.until is null and w.active
                """)
            .param(file.person()).query(Long.class).list()).stream().flatMap(id -> workers.byId(id).stream()).toList();
        var own = Involving.manages() ? agencies.byId(own()).stream().flatMap(agency -> workers.of(agency).stream()).toList() : List.<Worker>of();
        return Stream.concat(involved.stream(), own.stream().filter(one -> involved.stream().noneMatch(other -> other.id() == one.id()))).toList();
    }

    /** Keeps that a concern was raised from here, in the transaction that raises it. In the works. */
    public void steppedUp(CaseFile file, CaseRef concern, Instant happened) {
        keeper.act(file.person(), file.ref(), new Helping.SteppedUp(concern.value()), happened, Because.of("Raised as " + concern), "");
    }

    /** The episode and all that happened in it. @throws NoSuchCase when there is none, or none that the viewer may see */
    public Reading read(UUID person, CaseRef ref) {
        return inTransaction(() -> {
            var file = find(person, ref);
            var rows = cases.facts(file);
            return new Reading(file, HelpKeeper.episode(rows), rows);
        });
    }

    /** Whether it is this worker's to do at all. @param forTeam whether everybody may who works with the family */
    public boolean isMine(CaseFile file, boolean forTeam) {
        var who = Acting.now();
        return who.workerId() != null && (forTeam || Long.valueOf(file.agencyId()).equals(who.agencyId()) || who.workerId().equals(file.workerId()));
    }

    private CaseFile find(UUID person, CaseRef ref) {
        var file = inTransaction(() -> cases.find(person, ref));
        if (!file.process().equals(PROCESS)) {
            throw new NoSuchCase();
        }
        return file;
    }

    private static long own() {
        var who = Acting.now();
        if (who.workerId() == null || who.agencyId() == null) {
            throw new MayNotAct("Only a worker who has signed in does this.");
        }
        return who.agencyId();
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
