package wholepicture.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.time.When;

/** The cases of every process. Reading goes through the gate; opening a case and adding to it is done in the works, by a process. */
@Component
public class Cases {

    private static final String SELECT = """
        select f.*, p.name, p.born_from, a.name as agency, coalesce(w.name, '') as worker from cases.file f join people.person p on p.id = f.person_id
        join agencies.agency a on a.id = f.agency_id left join agencies.worker w on w.id = f.worker_id
        """;

    private final JdbcClient sql;
    private final Clock clock;

    Cases(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Opens a case on the record that the responsible agency holds of the person. Only in the works.
     *
     * @param letters two, with which its reference begins
     * @param raisedBy the agency that raised it, {@code null} when the responsible one did
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile open(String letters, String process, UUID person, long agency, UUID beside, @Nullable Long raisedBy, String stage, Instant at) {
        var ref = sql.sql("""
                insert into cases.file (ref, process, record_id, agency_id, beside, raised_by_agency, stage, opened_at)
                values (? || '-' || ? || '-' || lpad(nextval('cases.number')::text, 4, '0'), ?, access.own_record(?, ?), ?, ?, ?, ?, ?) returning ref
                """)
            .param(letters).param(at.atZone(When.UK).getYear()).param(process).param(person).param(agency).param(agency).param(beside)
            .param(raisedBy).param(stage).param(at.atOffset(ZoneOffset.UTC)).query(String.class).single();
        return find(person, new CaseRef(ref));
    }

    /** @throws NoSuchCase when there is none of this person, or none that the viewer may see */
    @Transactional(readOnly = true)
    public CaseFile find(UUID person, CaseRef ref) {
        return sql.sql(SELECT + "where f.person_id = ? and f.ref = ?").params(person, ref.value()).query(Cases::file).optional().orElseThrow(NoSuchCase::new);
    }

    /** The case of this reference, whomever it is about; nothing when there is none that the viewer may see. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> named(CaseRef ref) {
        return sql.sql(SELECT + "where f.ref = ?").param(ref.value()).query(Cases::file).optional();
    }

    /** The case, held for the one who acts on it until their transaction ends. Only in the works. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile hold(UUID person, CaseRef ref) {
        sql.sql("select id from cases.file where ref = ? for update").param(ref.value()).query(Long.class).optional();
        return find(person, ref);
    }

    /** All cases of the person that the viewer may see, the newest first. */
    @Transactional(readOnly = true)
    public List<CaseFile> of(UUID person) {
        return sql.sql(SELECT + "where f.person_id = ? order by f.opened_at desc, f.id desc").param(person).query(Cases::file).list();
    }

    /** The other cases worked together with this one. */
    @Transactional(readOnly = true)
    public List<CaseFile> beside(CaseFile file) {
        return sql.sql(SELECT + "where f.beside = ? and f.id <> ? order by p.born_from, f.id").params(file.beside(), file.id()).query(Cases::file).list();
    }

    /** Open cases of the agency at a stage, the oldest first. */
    @Transactional(readOnly = true)
    public List<CaseFile> openAt(String process, String stage, long agency, int most) {
        return sql.sql(SELECT + "where f.agency_id = ? and f.stage = ? and f.process = ? and f.closed_at is null order by f.opened_at, f.id limit ?")
            .params(agency, stage, process, most).query(Cases::file).list();
    }

    /** What has happened, in the order it was recorded. */
    @Transactional(readOnly = true)
    public List<FactRow> facts(CaseFile file) {
        return sql.sql("select *, body::text as words from cases.fact where case_id = ? order by n").param(file.id())
            .query((row, n) -> new FactRow(row.getInt("n"), row.getString("kind"), instant(row, "happened_at"), instant(row, "recorded_at"),
                row.getLong("worker_id"), row.getString("worker"), row.getString("job"), row.getString("worker_agency"), row.getString("sentence"),
                new Because(row.getString("why"), row.getString("considered"), row.getString("dissent"),
                    Because.read((String[]) row.getArray("rests_on").getArray())), row.getString("words"))).list();
    }

    /** Adds what happened, as whoever acts. Only in the works, with the case held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(CaseFile file, Step step) {
        var who = Acting.now();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var because = step.because();
        sql.sql("""
                insert into cases.fact (case_id, n, record_id, told_agency, kind, happened_at, recorded_at, worker_id, worker, job, worker_agency, sentence,
                    why, considered, dissent, rests_on, body, stage, bearing)
                select id, facts + 1, record_id, case when ? then raised_by_agency end, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?
                from cases.file where id = ?
                """)
            .param(step.heard()).param(step.kind()).param(step.happened().atOffset(ZoneOffset.UTC)).param(now).param(who.workerId()).param(who.name())
            .param(who.jobTitle()).param(who.agency()).param(step.sentence()).param(because.why()).param(because.considered()).param(because.dissent()).param(because.kept())
            .param(step.body()).param(step.stage()).param(step.bearing().name()).param(file.id()).update();
        sql.sql("update cases.file set facts = facts + 1, stage = ?, closed_at = case when ? then coalesce(closed_at, ?) end where id = ?")
            .params(step.stage(), step.closed(), now, file.id()).update();
    }

    /** Gives the case to a worker. Only in the works. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(CaseFile file, long worker) {
        sql.sql("update cases.file set worker_id = ? where id = ?").params(worker, file.id()).update();
    }

    private static CaseFile file(ResultSet row, int number) throws SQLException {
        return new CaseFile(row.getLong("id"), new CaseRef(row.getString("ref")), row.getString("process"), row.getLong("record_id"),
            row.getObject("person_id", UUID.class), row.getString("name"), row.getObject("born_from", LocalDate.class), row.getLong("agency_id"), row.getString("agency"),
            row.getObject("beside", UUID.class), row.getObject("raised_by_agency", Long.class), row.getObject("worker_id", Long.class),
            row.getString("worker"), row.getString("stage"), row.getInt("facts"), instant(row, "opened_at"),
            Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
    }
}
