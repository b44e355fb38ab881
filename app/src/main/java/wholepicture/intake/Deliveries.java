package wholepicture.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.intake.Delivery.State;
import wholepicture.intake.Delivery.Via;
import wholepicture.intake.reading.Part;
import wholepicture.intake.reading.Problem;

/** The register of deliveries. What may be read of it is decided in the database: one's own agency's, or all for an administrator. */
@Component
public class Deliveries {

    private static final String SELECT = selectFrom("intake.delivery");

    private final JdbcClient sql;
    private final Clock clock;

    Deliveries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The delivery of this number, if there is one that may be seen. */
    @Transactional(readOnly = true)
    public Optional<Delivery> find(long id) {
        return sql.sql(SELECT + "where d.id = ?").param(id).query(Deliveries::delivery).optional();
    }

    /**
     * Deliveries that may be seen, newest first.
     *
     * @param agency only this agency's, {@code null} for all
     * @param before only those with smaller numbers
     */
    @Transactional(readOnly = true)
    public List<Delivery> newest(@Nullable Long agency, long before, int most) {
        return sql.sql(SELECT + "where d.id < ? and (?::bigint is null or d.agency_id = ?) order by d.id desc limit ?")
            .param(before).param(agency).param(agency).param(most).query(Deliveries::delivery).list();
    }

    /** The files that the delivery holds, in their order; more than one only in an archive. */
    @Transactional(readOnly = true)
    public List<Part> parts(long id) {
        return sql.sql("select name, format, header, template from intake.part where delivery_id = ? order by part").param(id)
            .query((row, n) -> Parts.part(row)).list();
    }

    /** A row or resource that is not for this system, and why. */
    public record NotRead(long number, String partName, long row, String what, String reason) {}

    /** What was not read of a delivery, in its order. */
    @Transactional(readOnly = true)
    public List<NotRead> notRead(long id, long after, int most) {
        return sql.sql("""
                select number, part_name, row, what, reason from intake.not_read where delivery_id = ? and number > ? order by number limit ?
                """)
            .params(id, after, most).query(NotRead.class).list();
    }

    /** Why things were not read, most frequent first. */
    public record Reason(String reason, long times) {}

    @Transactional(readOnly = true)
    public List<Reason> reasonsNotRead(long id, int most) {
        return sql.sql("select reason, count(*) as times from intake.not_read where delivery_id = ? group by reason order by times desc, reason limit ?")
            .params(id, most).query(Reason.class).list();
    }

    /** What was noticed about rows that were taken in all the same. */
    public record Noticed(String columnName, String sentence, long times, String partName, long row, String value) {}

    @Transactional(readOnly = true)
    public List<Noticed> noticed(long id, int most) {
        return sql.sql("""
                select column_name, sentence, times, part_name, row, value from intake.remark where delivery_id = ?
                order by times desc, sentence limit ?
                """)
            .params(id, most).query(Noticed.class).list();
    }

    /** The new delivery; empty when the agency sent the same file before and it was not refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Delivery> add(Agency agency, String name, ReceivedFiles.Kept kept, @Nullable Long worker, String sender, Via via, State state) {
        var now = now();
        return sql.sql("""
                with added as (
                    insert into intake.delivery (agency_id, name, bytes, sha256, place, received_at, worker_id, sender, via, state, began_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (agency_id, sha256) where state <> 'REFUSED' do nothing returning *)
                """ + selectFrom("added"))
            .param(agency.id()).param(name).param(kept.bytes()).param(kept.sha256()).param(kept.place()).param(now).param(worker)
            .param(sender).param(via.name()).param(state.name()).param(state == State.READING ? now : null)
            .query(Deliveries::delivery).optional();
    }

    /**
     * Keeps other servers from reading the agency's files until the transaction ends, which from now on waits so long at most for any lock.
     *
     * @return false when its files are being read now, or some came earlier and wait: what comes now has to wait for them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean isNext(long agency, Duration most) {
        return sql.sql("""
                select set_config('lock_timeout', ?, true) <> '' and pg_try_advisory_xact_lock(?, ?) and not exists (
                    select from intake.delivery where agency_id = ? and (state in ('WAITING', 'READING') or retry_from is not null))
                """)
            .params(String.valueOf(most.toMillis()), AgencyLocks.READING, (int) agency, agency).query(Boolean.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Delivery> same(Agency agency, ReceivedFiles.Kept kept) {
        return sql.sql(SELECT + "where d.agency_id = ? and d.sha256 = ? and d.state <> 'REFUSED'")
            .params(agency.id(), kept.sha256()).query(Deliveries::delivery).optional();
    }

    /** The first delivery of each agency that is to be read or whose quarantined rows are to be tried again, oldest first. */
    @Transactional(readOnly = true)
    List<Delivery> toRead() {
        return sql.sql(SELECT + """
                where d.id in (select min(id) from intake.delivery where state in ('WAITING', 'READING') or retry_from is not null group by agency_id)
                order by d.id
                """)
            .query(Deliveries::delivery).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void begin(long id) {
        sql.sql("update intake.delivery set state = 'READING', began_at = coalesce(began_at, ?), held_up = null where id = ?")
            .params(now(), id).update();
    }

    /** @return the delivery as it now is */
    @Transactional(propagation = Propagation.MANDATORY)
    Delivery finish(long id, State state, List<Problem> refusal) {
        return sql.sql("""
                with finished as (
                    update intake.delivery set state = ?, ended_at = ?, held_up = null, refusal = ?::jsonb,
                        bytes_read = case when ? = 'DONE' then bytes else bytes_read end
                    where id = ? returning *)
                """ + selectFrom("finished"))
            .param(state.name()).param(now()).param(refusal.isEmpty() ? null : Json.of(refusal)).param(state.name()).param(id)
            .query(Deliveries::delivery).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void holdUp(long id, @Nullable String why) {
        sql.sql("update intake.delivery set held_up = ? where id = ?").param(why).param(id).update();
    }

    /** Reads on where reading stopped: a file that was refused, or held until its columns were known. */
    @Transactional(propagation = Propagation.MANDATORY)
    void readOn(long id) {
        sql.sql("update intake.delivery set state = 'WAITING', refusal = null, ended_at = null where id = ? and state in ('HELD', 'REFUSED')")
            .param(id).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void retry(long id, @Nullable Long from) {
        sql.sql("update intake.delivery set retry_from = ? where id = ?").param(from).param(id).update();
    }

    @Transactional(readOnly = true)
    long retryFrom(long id) {
        return sql.sql("select coalesce(retry_from, 0) from intake.delivery where id = ?").param(id).query(Long.class).single();
    }

    /**
     * Moves on by what became of the next units.
     *
     * @throws ReadElsewhere when another process has read on in between
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void advance(long id, long from, long bytesRead, Counts counts) {
        int moved = sql.sql("""
                update intake.delivery set position = position + ?, bytes_read = greatest(bytes_read, ?), taken_in = taken_in + ?,
                    superseded = superseded + ?, unchanged = unchanged + ?, quarantined = quarantined + ?, not_read = not_read + ?, held_up = null
                where id = ? and position = ? and state = 'READING'
                """)
            .params(counts.received(), bytesRead, counts.takenIn(), counts.superseded(), counts.unchanged(), counts.quarantined(),
                counts.notRead(), id, from).update();
        if (moved != 1) {
            throw new ReadElsewhere(id, from);
        }
    }

    /** Takes from what is quarantined and adds to what became of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(long id, Counts counts) {
        sql.sql("""
                update intake.delivery set taken_in = taken_in + ?, superseded = superseded + ?, unchanged = unchanged + ?,
                    not_read = not_read + ?, quarantined = quarantined - ? where id = ?
                """)
            .params(counts.takenIn(), counts.superseded(), counts.unchanged(), counts.notRead(),
                counts.received() - counts.quarantined(), id).update();
    }

    private static String selectFrom(String deliveries) {
        return """
            select d.*, encode(d.sha256, 'hex') as digest, a.code, a.name as agency_name, a.kind, a.area, a.phone, a.email
            from %s d join agencies.agency a on a.id = d.agency_id
            """.formatted(deliveries);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        var agency = new Agency(row.getLong("agency_id"), row.getString("code"), row.getString("agency_name"),
            AgencyKind.valueOf(row.getString("kind")), row.getString("area"), row.getString("phone"), row.getString("email"));
        var counts = new Counts(row.getLong("taken_in"), row.getLong("superseded"), row.getLong("unchanged"), row.getLong("quarantined"),
            row.getLong("not_read"));
        return new Delivery(row.getLong("id"), agency, row.getString("name"), row.getLong("bytes"), row.getString("digest"),
            row.getString("place"), row.getObject("received_at", OffsetDateTime.class), row.getObject("worker_id", Long.class),
            row.getString("sender"), Via.valueOf(row.getString("via")), State.valueOf(row.getString("state")), row.getLong("position"),
            row.getLong("bytes_read"), counts, row.getObject("retry_from") != null, row.getObject("began_at", OffsetDateTime.class),
            row.getObject("ended_at", OffsetDateTime.class), Json.problems(row.getString("refusal")),
            Optional.ofNullable(row.getString("held_up")));
    }

    /** Another process has read on: this one leaves the delivery to it. */
    static final class ReadElsewhere extends RuntimeException {
        ReadElsewhere(long id, long from) {
            super("Delivery %d is no longer at %d".formatted(id, from));
        }
    }
}
