package wholepicture.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.cases.Bearing;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Occasions;
import wholepicture.cases.Occasions.Moment;
import wholepicture.cases.Put;
import wholepicture.cases.Replies;
import wholepicture.clocks.Rules;
import wholepicture.journal.Journal;
import wholepicture.store.Works;
import wholepicture.time.When;

/** What is done about a disagreement: it is raised, talked over, taken up a step, and settled. Time that runs out takes it up by itself. */
@Component
public class Escalation {

    static final String RAN_OUT = "Time ran out: taken up one step";

    private final JdbcClient sql;
    private final DisagreementRows rows;
    private final Named named;
    private final Policies policies;
    private final Rules rules;
    private final Said said;
    private final Occasions occasions;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    Escalation(JdbcClient sql, DisagreementRows rows, Named named, Policies policies, Rules rules, Said said, Occasions occasions, Journal journal, Clock clock,
        TransactionOperations transaction) {
        this.sql = sql;
        this.rows = rows;
        this.named = named;
        this.policies = policies;
        this.rules = rules;
        this.said = said;
        this.occasions = occasions;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Raises a disagreement about a case. Never anonymous: the child needs somebody who stands for it.
     *
     * @param file as whoever raises it sees it
     * @param other with whom they disagree
     * @param issue what it is about and what it means for the child
     * @param wanted what they want done instead
     */
    public Disagreement raise(CaseFile file, Agency other, String issue, String wanted) {
        return raise(file, other, issue, wanted, Replies.NONE);
    }

    /** The same, with what was answered to the questions that were due; none of them holds it up. */
    public Disagreement raise(CaseFile file, Agency other, String issue, String wanted, Replies replies) {
        var who = worker();
        if (Long.valueOf(other.id()).equals(who.agencyId()) || issue.isBlank() || wanted.isBlank()) {
            throw new Settled("Say with which other agency, about what, and what should be done instead.");
        }
        var put = occasions.due(List.of(DisagreementsAsAProcess.about(file)), DisagreementsAsAProcess.RAISED);
        return inWorks(() -> {
            var now = clock.instant();
            long agency = Objects.requireNonNull(who.agencyId());
            var owner = named.of(Step.PRACTITIONERS, agency, Objects.requireNonNull(who.workerId()));
            var counterpart = named.answering(Step.PRACTITIONERS, other.id(), file.id());
            var number = sql.sql("""
                    insert into escalation.disagreement (number, case_id, case_ref, process, record_id, raised_agency, raised_by, other_agency, issue, wanted, policy, raised_at, step, due,
                        owner_id, owner, counterpart_id, counterpart)
                    values ('E-' || ? || '-' || lpad(nextval('escalation.number')::text, 4, '0'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?) returning number
                    """)
                .param(now.atZone(When.UK).getYear()).param(file.id()).param(file.ref().value()).param(file.process()).param(file.recordId()).param(agency).param(who.workerId()).param(other.id())
                .param(issue.strip()).param(wanted.strip()).param(policies.inForce(now)).param(at(now)).param(at(due(Step.PRACTITIONERS)))
                .param(owner.id()).param(owner.name()).param(counterpart.id()).param(counterpart.name()).query(String.class).single();
            var raised = rows.find(file.person(), number);
            said.say(raised, "Disagreement raised with " + other.name(), issue);
            said.tell(raised, counterpart);
            said.line(raised, "A disagreement between agencies was raised", "What about: %s\nWanted: %s".formatted(issue, wanted));
            var numbered = DisagreementsAsAProcess.of(raised);
            occasions.happened(List.of(numbered), DisagreementsAsAProcess.raised(now), put.as(numbered), replies);
            journal.write("disagreement", file.person(), "Raised a disagreement", null, Map.of("disagreement", number));
            return raised;
        });
    }

    /** What was said when they talked, by either side. */
    public void talk(UUID person, String number, String words) {
        talk(person, number, words, Replies.NONE);
    }

    /** The same, with what was answered to the questions that were due. @throws wholepicture.cases.Unanswered when something must be answered, or a reason given */
    public void talk(UUID person, String number, String words, Replies replies) {
        var seen = open(person, number);
        var put = due(seen, DisagreementsAsAProcess.ANSWERED).answeredBy(replies, Bearing.RECORDS);
        inWorks(() -> {
            var one = hold(seen);
            said.say(one, "Talked about it", words);
            happened(one, DisagreementsAsAProcess.answered(one, clock.instant(), Long.valueOf(one.otherAgency()).equals(worker().agencyId())), put, replies);
            journal.write("disagreement", person, "Recorded what was said about a disagreement", null, Map.of("disagreement", number));
            return true;
        });
    }

    /** Takes it up a step before its time is over, with a reason. By either side. */
    public void takeUp(UUID person, String number, String why) {
        takeUp(person, number, why, Replies.NONE);
    }

    /** The same, with what was answered to the questions that were due; none of them holds it up. */
    public void takeUp(UUID person, String number, String why, Replies replies) {
        var seen = open(person, number);
        var put = due(seen, DisagreementsAsAProcess.TAKEN_UP);
        inWorks(() -> {
            var one = hold(seen);
            if (one.step().isLast()) {
                throw new Settled("This is the last step. It ends with a decision of the partnership.");
            }
            up(one, "Taken up one step", why, put, replies);
            return true;
        });
    }

    /**
     * Ends it. At the first two steps either side may say that they agreed; from the third on, whoever acts at that step decides.
     *
     * @param resolution what was agreed or decided, and why
     * @throws NotForYou when somebody else decides
     */
    public void settle(UUID person, String number, Outcome outcome, String resolution, List<Theme> themes) {
        settle(person, number, outcome, resolution, themes, Replies.NONE);
    }

    /** The same, with what was answered to the questions that were due. @throws wholepicture.cases.Unanswered when one must be answered first; never when the decision is changed */
    public void settle(UUID person, String number, Outcome outcome, String resolution, List<Theme> themes, Replies replies) {
        var seen = open(person, number);
        if (resolution.isBlank() || themes.isEmpty()) {
            throw new Settled("Say what was agreed or decided and why, and what it was about.");
        }
        var put = due(seen, DisagreementsAsAProcess.SETTLED).answeredBy(replies, DisagreementsAsAProcess.bearing(outcome));
        inWorks(() -> {
            var one = hold(seen);
            var who = worker();
            boolean decides = one.step().isLast() ? who.is(Role.BOARD_OFFICER) : who.is(one.step().role());
            if (one.step().number() >= 3 && !decides && !Objects.equals(who.workerId(), one.ownerId()) && !Objects.equals(who.workerId(), one.counterpartId())) {
                throw new NotForYou("At this step %s and %s decide.".formatted(one.owner(), one.counterpart()));
            }
            sql.sql("update escalation.disagreement set ended_at = ?, outcome = ?, resolution = ?, themes = string_to_array(?, ',') where id = ?")
                .params(at(clock.instant()), outcome.name(), resolution.strip(), String.join(",", themes.stream().map(Theme::name).toList()), one.id()).update();
            said.say(one, "Settled: " + outcome.inWords(), resolution);
            said.line(one, "A disagreement between agencies was settled: " + outcome.inWords().toLowerCase(Locale.UK), resolution);
            happened(one, DisagreementsAsAProcess.settled(one, outcome, themes, clock.instant()), put, replies);
            journal.write("disagreement", person, "Settled a disagreement", resolution, Map.of("disagreement", number));
            return true;
        });
    }

    /** Takes up the disagreement whose time ran out longest ago. @return whether there was one */
    public boolean takeUpTheNext() {
        return inWorks(() -> {
            var next = rows.overdue(clock.instant());
            next.ifPresent(one -> up(one, RAN_OUT, "Nobody settled it by then.", Put.NOTHING, Replies.NONE));
            return next.isPresent();
        });
    }

    private void up(Disagreement one, String sentence, String why, Put put, Replies replies) {
        var step = Step.of(one.step().number() + 1);
        var owner = named.of(step, one.raisedAgency(), one.raisedBy());
        var counterpart = named.answering(step, one.otherAgency(), one.caseId());
        said.say(one, sentence, why);
        sql.sql("update escalation.disagreement set step = ?, due = ?, owner_id = ?, owner = ?, counterpart_id = ?, counterpart = ? where id = ? and step = ?")
            .param(step.number()).param(at(due(step))).param(owner.id()).param(owner.name()).param(counterpart.id()).param(counterpart.name()).param(one.id())
            .param(one.step().number()).update();
        said.tell(one, owner);
        said.tell(one, counterpart);
        happened(one, DisagreementsAsAProcess.takenUp(step, clock.instant()), put, replies);
        journal.write("disagreement", one.person(), "A disagreement was taken up one step", why, Map.of("disagreement", one.number(), "step", String.valueOf(step.number())));
    }

    private Put due(Disagreement one, String act) {
        return occasions.due(List.of(DisagreementsAsAProcess.of(one)), act);
    }

    private void happened(Disagreement one, Moment moment, Put put, Replies replies) {
        occasions.happened(List.of(DisagreementsAsAProcess.of(one)), moment, put, replies);
    }

    private Instant due(Step step) {
        return rules.reckon(step.within(), clock.instant().atZone(When.UK)).deadline().passed();
    }

    /** The disagreement, if whoever acts is of one of its two agencies or acts at its step, and it goes on. */
    private Disagreement open(UUID person, String number) {
        var one = Objects.requireNonNull(transaction.execute(status -> rows.find(person, number)));
        if (!isTheirs(one)) {
            throw new NotForYou("This is for workers of %s and %s, and for those who decide.".formatted(one.raisedAgencyName(), one.otherAgencyName()));
        }
        return one;
    }

    /** Whether whoever acts may do something about it. */
    public boolean isTheirs(Disagreement one) {
        var who = Acting.now();
        return who.workerId() != null && (Long.valueOf(one.raisedAgency()).equals(who.agencyId()) || Long.valueOf(one.otherAgency()).equals(who.agencyId())
            || Objects.equals(one.ownerId(), who.workerId()));
    }

    private Disagreement hold(Disagreement seen) {
        sql.sql("select id from escalation.disagreement where id = ? for update").param(seen.id()).query(Long.class).single();
        var one = rows.find(seen.person(), seen.number());
        if (!one.isOpen()) {
            throw new Settled("This disagreement was settled. Raise another if you still disagree.");
        }
        return one;
    }

    private static Practitioner worker() {
        var who = Acting.now();
        if (who.workerId() == null || who.agencyId() == null) {
            throw new NotForYou("Only a worker who has signed in does this.");
        }
        return who;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private <T> T inWorks(Supplier<T> work) {
        return Works.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
