package wholepicture.wasnotbrought;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.cases.Occasions;
import wholepicture.cases.Replies;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Written;
import wholepicture.journal.Journal;
import wholepicture.post.Letter;
import wholepicture.post.Post;
import wholepicture.store.Works;
import wholepicture.time.When;

/** What is done when a child was not brought: it is recorded with its meaning, those who hold the child's case are told, and a supervisor judges a pattern. */
@Component
public class WasNotBrought {

    /** The supervisor's task is not for whoever tried; the message says whose it is. */
    public static class NotYours extends RuntimeException {
        NotYours(String whose) {
            super(whose);
        }
    }

    private final JdbcClient sql;
    private final Patterns patterns;
    private final MissedRows rows;
    private final Chronology chronology;
    private final Occasions occasions;
    private final Journal journal;
    private final Post post;
    private final Clock clock;
    private final TransactionOperations transaction;

    WasNotBrought(JdbcClient sql, Patterns patterns, MissedRows rows, Chronology chronology, Occasions occasions, Journal journal, Post post, Clock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.patterns = patterns;
        this.rows = rows;
        this.chronology = chronology;
        this.occasions = occasions;
        this.journal = journal;
        this.post = post;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Records a missed appointment: a line of the chronology, the record of it, letters to whoever holds an open case of the child, and a
     * supervisor's task when it makes a pattern.
     *
     * @throws wholepicture.chronology.MayNotAdd when the worker is not involved with the child
     * @throws wholepicture.access.NoSuchPerson when there is none whom the worker may find
     */
    public void record(UUID person, Missed missed) {
        record(person, missed, Replies.NONE);
    }

    /**
     * The same, with what was answered to the questions that were due.
     *
     * @throws wholepicture.cases.Unanswered when something must be answered first, or a reason given
     */
    public void record(UUID person, Missed missed, Replies replies) {
        chronology.mayWrite(person);
        var who = Acting.now();
        var about = List.of(AppointmentsAsAProcess.of(person));
        var moment = AppointmentsAsAProcess.missed(missed, missed.day().atStartOfDay(When.UK).toInstant());
        var put = occasions.due(about, moment.kind()).answeredBy(replies, moment.bearing());
        inWorks(() -> {
            long entry = chronology.write(person, line(missed, replies.inWords(put.asked())), UUID.randomUUID());
            var told = tell(person);
            sql.sql("""
                    insert into wasnotbrought.missed (record_id, entry_id, day, what, outcome, reason, reason_words, impact, worries, contacted, action, told, worker_id, worker, at)
                    values (access.own_record(?, ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                .param(person).param(who.agencyId()).param(entry).param(missed.day()).param(missed.what().strip()).param(missed.outcome().name()).param(missed.reason().name())
                .param(missed.reasonWords().strip()).param(missed.impact().strip()).param(missed.worries().strip()).param(missed.contacted().strip())
                .param(missed.action().strip()).param(String.join("; ", told)).param(who.workerId()).param(who.name()).param(now()).update();
            patterns.look(person);
            occasions.happened(about, moment, put, replies);
            journal.write("was-not-brought", person, missed.outcome() == Outcome.WAS_NOT_BROUGHT ? "Recorded that the child was not brought" : "Recorded an appointment that the family moved",
                null, Map.of("entry", Long.toString(entry)));
            return true;
        });
    }

    private static Written line(Missed missed, String asked) {
        var title = switch (missed.outcome()) {
            case CANCELLED_BY_FAMILY -> "Cancelled by the family: ";
            case RESCHEDULED -> "Moved by the family: ";
            default -> "Was not brought: ";
        } + missed.what().strip();
        var words = Stream.of("Reason: " + missed.reason().inWords() + (missed.reasonWords().isBlank() ? "" : " – " + missed.reasonWords().strip()),
            "Spoken to: " + missed.contacted().strip(), "Done: " + missed.action().strip(), asked)
            .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
        var analysis = "What it means for the child: " + missed.impact().strip() + (missed.worries().isBlank() ? "" : "\nOther concerns: " + missed.worries().strip());
        return new Written(EntryKind.APPOINTMENT, When.day(missed.day()), title, words, null, analysis, List.of(), "", "", "", null, missed.outcome());
    }

    /** Whoever holds an open case of the child hears of it, and whoever else is involved with the child now, whatever their agency; the letter names nobody. */
    private List<String> tell(UUID person) {
        var holders = sql.sql("""
                select w.name || ', ' || a.name as name, w.email from agencies.worker w join agencies.agency a on a.id = w.agency_id
                left join lateral (select true as holds from cases.file f where f.person_id = :person and f.worker_id = w.id and f.closed_at is null limit 1) h on true
                where w.active and w.id is distinct from :teller and (h.holds or w.id in (select i.worker_id from access.involvement i
                    where i.person_id = :person and i.superseded_at is null and (i.until is null or i.until > (store.now() at time zone 'Europe/London')::date)))
                order by h.holds nulls last, 1
                """)
            .param("person", person).param("teller", Acting.now().workerId()).query((row, n) -> Map.entry(row.getString("name"), row.getString("email"))).list();
        holders.stream().filter(h -> Letter.isAddress(h.getValue())).forEach(h -> post.send(new Letter(h.getValue(), "A child with whom you are involved was not brought",
            "A child whose case you hold, or with whom you are involved, was not brought to an appointment. What happened and what it means:\n%s\n".formatted(post.addressOf("/people/%s/was-not-brought".formatted(person))))));
        return holders.stream().map(Map.Entry::getKey).toList();
    }

    /**
     * A supervisor judges.
     *
     * @param harm whether it is harm to this child
     * @param why the reason; never blank
     * @param action what is done; never blank
     * @throws NotYours unless a manager or safeguarding lead of the agency does
     */
    public void judge(UUID person, long id, boolean harm, String why, String action) {
        judge(person, id, harm, why, action, Replies.NONE);
    }

    /**
     * The same, with what was answered to the questions that were due. That it is harm is never held up by one.
     *
     * @throws wholepicture.cases.Unanswered when something must be answered before it is judged to be no harm
     */
    public void judge(UUID person, long id, boolean harm, String why, String action, Replies replies) {
        var who = Acting.now();
        var one = Objects.requireNonNull(transaction.execute(status -> rows.oversight(person, id)));
        if (!mayJudge(one)) {
            throw new NotYours("A manager or safeguarding lead of %s judges this.".formatted(one.agency()));
        }
        var about = List.of(AppointmentsAsAProcess.of(person));
        var moment = AppointmentsAsAProcess.judged(harm, clock.instant());
        var put = occasions.due(about, moment.kind()).answeredBy(replies, moment.bearing());
        inWorks(() -> {
            sql.sql("update wasnotbrought.oversight set judged_at = ?, harm = ?, why = ?, action = ?, judged_by = ? where id = ? and judged_at is null")
                .params(now(), harm, why.strip(), action.strip(), who.name(), id).update();
            chronology.write(person, new Written(EntryKind.DECISION, When.moment(clock.instant().atZone(When.UK).toLocalDateTime()),
                harm ? "Supervision: not being brought harms this child" : "Supervision: not being brought is not judged to be harm", String.join("\n", Stream.of("Why: " + why.strip(), "Done: " + action.strip(), replies.inWords(put.asked())).filter(part -> !part.isEmpty()).toList()),
                null, null, List.of(), "", "", "", null));
            occasions.happened(about, moment, put, replies);
            journal.write("was-not-brought-judged", person, "Judged whether not being brought is harm", why.strip(), Map.of("harm", harm ? "yes" : "no"));
            return true;
        });
    }

    /** Whether whoever acts supervises this. */
    public boolean mayJudge(Oversight one) {
        var who = Acting.now();
        return one.isOpen() && Long.valueOf(one.agencyId()).equals(who.agencyId()) && (who.is(Role.MANAGER) || who.is(Role.SAFEGUARDING_LEAD));
    }

    /**
     * An agency says how far it is with its policy and its records.
     *
     * @param status CHANGED, PLANNED or NOT_YET
     * @param changed since when; needed for CHANGED
     * @param code by which its own system says it
     */
    public void practise(String status, @Nullable LocalDate changed, String code) {
        var who = Acting.now();
        if (who.agencyId() == null || !(who.is(Role.MANAGER) || who.is(Role.SAFEGUARDING_LEAD))) {
            throw new NotYours("A manager or safeguarding lead says this of their own agency.");
        }
        inWorks(() -> {
            sql.sql("""
                    insert into wasnotbrought.practice (agency_id, status, changed_on, code, worker, at) values (?, ?, ?, ?, ?, ?)
                    on conflict (agency_id) do update set status = excluded.status, changed_on = excluded.changed_on, code = excluded.code, worker = excluded.worker, at = excluded.at
                    """)
                .param(who.agencyId()).param(status).param(changed).param(code.strip()).param(who.name()).param(now()).update();
            journal.write("was-not-brought-practice", null, "Recorded how far the agency is with \"was not brought\"", null, Map.of("status", status));
            return true;
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private <T> T inWorks(Supplier<T> work) {
        return Works.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
