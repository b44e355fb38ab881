package wholepicture.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.questions.Answers.Saved;
import wholepicture.questions.Line.Slot;
import wholepicture.store.Works;

/**
 * Keeps what is answered. Every answer that was ever saved stays. A sheet about a person is read through the gate and written in
 * the works; a worker's own is read and written by that worker alone. Who may answer, the room that asks has decided before.
 */
@Component
public class Sheets {

    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionOperations transaction;

    Sheets(JdbcClient sql, Clock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** There is none, or none that the worker may see. */
    public static final class NoSuchSheet extends RuntimeException {}

    /** It is finished; nothing more is written on it. */
    public static final class IsFinished extends RuntimeException {}

    /** What became of what was typed. @param beside the fields on which somebody else had written meanwhile: both stand */
    public record Kept(int saved, List<String> beside) {}

    /**
     * Begins a sheet about a person, on the record that the agency holds of them. Only in the works.
     *
     * @param record the agency's record
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID begin(QuestionSet set, String context, long record) {
        return sql.sql("insert into questions.sheet (code, version, purpose, context, record_id, begun_by) values (?, ?, ?, ?, ?, ?) returning id")
            .params(set.code(), set.version(), set.purpose(), context, record, Acting.now().name()).query(UUID.class).single();
    }

    /** Begins a sheet about a person that is the agency's of whoever acts, on the record that it holds of them. Only in the works. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID beginOwnAgencys(QuestionSet set, String context, UUID person) {
        return begin(set, context, sql.sql("select access.own_record(?, ?)").param(person).param(Objects.requireNonNull(Acting.now().agencyId())).query(Long.class).single());
    }

    /** The agency whose sheet it is: the one that holds the record on which it was begun. */
    @Transactional(readOnly = true)
    public Long agency(Sheet sheet) {
        return sql.sql("select agency_id from questions.sheet where id = ?").param(sheet.id()).query(Long.class).single();
    }

    /** Begins a worker's own sheet. @param withinAgency whether the whole agency reads it, because a team answers */
    @Transactional
    public UUID beginOwn(QuestionSet set, String context, boolean withinAgency) {
        var who = Acting.now();
        return sql.sql("insert into questions.sheet (code, version, purpose, context, private_to, within_agency, begun_by) values (?, ?, ?, ?, ?, ?, ?) returning id")
            .param(set.code()).param(set.version()).param(set.purpose()).param(context).param(Objects.requireNonNull(who.workerId()))
            .param(withinAgency ? who.agencyId() : null).param(who.name()).query(UUID.class).single();
    }

    /** @throws NoSuchSheet when there is none, or none that the worker may see */
    @Transactional(readOnly = true)
    public Sheet at(UUID id) {
        return sql.sql("select * from questions.sheet where id = ?").param(id).query(Sheets::sheet).optional().orElseThrow(NoSuchSheet::new);
    }

    /** The sheets that belong to something, the newest first, as far as the worker may see. */
    @Transactional(readOnly = true)
    public List<Sheet> of(String purpose, String context) {
        return sql.sql("select * from questions.sheet where purpose = ? and context = ? order by begun_at desc, id").params(purpose, context).query(Sheets::sheet).list();
    }

    /** The sheets of one person for one purpose, the oldest first. */
    @Transactional(readOnly = true)
    public List<Sheet> about(UUID person, String purpose) {
        return sql.sql("select * from questions.sheet where person_id = ? and purpose = ? order by begun_at, id").params(person, purpose).query(Sheets::sheet).list();
    }

    /** The worker's own, and those that others let them read, the newest first. */
    @Transactional(readOnly = true)
    public List<Sheet> own(String purpose) {
        return sql.sql("select * from questions.sheet where record_id is null and purpose = ? order by begun_at desc, id").param(purpose).query(Sheets::sheet).list();
    }

    @Transactional(readOnly = true)
    public Answers answers(Sheet sheet) {
        return new Answers(sql.sql("select slot, n, value, beside, worker_id, worker, worker_agency as agency, at from questions.answer where sheet_id = ? order by slot, n")
            .param(sheet.id()).query((row, n) -> new Saved(row.getString("slot"), row.getInt("n"), row.getString("value"), row.getBoolean("beside"),
                row.getLong("worker_id"), row.getString("worker"), row.getString("agency"), instant(row, "at"))).list());
    }

    /**
     * Saves what was typed into these fields. A field that somebody else wrote in since the worker had it before them keeps both
     * texts, until somebody settles it. What was not changed is not written again.
     *
     * @throws IsFinished when the sheet is finished; nothing is kept
     */
    public Kept save(Sheet sheet, List<Slot> slots, Typed typed) {
        return keep(sheet, () -> {
            hold(sheet);
            var answers = answers(sheet);
            int saved = 0;
            var beside = new ArrayList<String>();
            for (var slot : slots) {
                if (typed.has(slot)) {
                    var change = Change.of(answers, slot, typed);
                    if (change.writes()) {
                        write(sheet, slot, answers.seen(slot.key()) + 1, change);
                        saved++;
                    }
                    if (change.beside()) {
                        beside.add(slot.key());
                    }
                }
            }
            return new Kept(saved, List.copyOf(beside));
        });
    }

    private void hold(Sheet sheet) {
        var finished = sql.sql("select finished_at is not null from questions.sheet where id = ? for update").param(sheet.id()).query(Boolean.class).optional().orElseThrow(NoSuchSheet::new);
        if (finished) {
            throw new IsFinished();
        }
    }

    private void write(Sheet sheet, Slot slot, int n, Change change) {
        var who = Acting.now();
        sql.sql("insert into questions.answer (sheet_id, slot, n, value, beside, worker_id, worker, worker_agency, agency_id, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .param(sheet.id()).param(slot.key()).param(n).param(change.value()).param(change.beside()).param(who.workerId()).param(who.name()).param(who.agency())
            .param(who.agencyId()).param(clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /**
     * Finishes the sheet: from now on nothing is written on it. In the transaction of whoever finishes, who has looked whether it is whole.
     *
     * @throws IsFinished when somebody did so before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(Sheet sheet, @Nullable LocalDate reviewOn) {
        hold(sheet);
        sql.sql("update questions.sheet set finished_at = ?, finished_by = ?, review_on = ? where id = ?")
            .param(clock.instant().atOffset(ZoneOffset.UTC)).param(Acting.now().name()).param(reviewOn).param(sheet.id()).update();
    }

    /** Lets one other worker read the worker's own sheet, or nobody. */
    @Transactional
    public void share(Sheet sheet, @Nullable Long with) {
        sql.sql("update questions.sheet set shared_with = ? where id = ? and private_to = ?").param(with).param(sheet.id()).param(Acting.now().workerId()).update();
    }

    /** A worker's own is kept under the gate, where only they can write; what is about a person in the works. */
    public <T> T keep(Sheet sheet, Supplier<T> work) {
        return sheet.privateTo() != null ? Objects.requireNonNull(transaction.execute(status -> work.get()))
            : Works.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static Sheet sheet(ResultSet row, int number) throws SQLException {
        return new Sheet(row.getObject("id", UUID.class), row.getString("code"), row.getInt("version"), row.getString("purpose"), row.getString("context"),
            row.getObject("person_id", UUID.class), row.getObject("private_to", Long.class), row.getObject("shared_with", Long.class),
            row.getObject("within_agency", Long.class), instant(row, "begun_at"), row.getString("begun_by"),
            Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null), row.getString("finished_by"),
            row.getObject("review_on", LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
    }
}
