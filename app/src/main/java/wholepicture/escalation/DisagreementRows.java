package wholepicture.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;

/** Reads disagreements. The gate decides which whoever asks may see. */
@Component
@Transactional(readOnly = true)
public class DisagreementRows {

    /** Something that was said or done. */
    public record Happened(Instant at, Step step, String worker, String agency, String sentence, String words) {}

    /** How many were raised. @param quarter like 2026 Q4 */
    public record Count(String quarter, String agency, String step, String outcome, int number) {}

    private static final String SELECT = """
        select d.*, ra.name as raised_agency_name, oa.name as other_agency_name, w.name as raised_by_name from escalation.disagreement d
        join agencies.agency ra on ra.id = d.raised_agency join agencies.agency oa on oa.id = d.other_agency
        join agencies.worker w on w.id = d.raised_by
        """;

    private final JdbcClient sql;

    DisagreementRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws NoSuchDisagreement when there is none of this person, or none that the viewer may see */
    public Disagreement find(UUID person, String number) {
        return sql.sql(SELECT + "where d.person_id = ? and d.number = ?").params(person, number).query(DisagreementRows::disagreement).optional()
            .orElseThrow(NoSuchDisagreement::new);
    }

    public List<Disagreement> ofCase(long caseId) {
        return sql.sql(SELECT + "where d.case_id = ? order by d.raised_at desc, d.id desc").param(caseId).query(DisagreementRows::disagreement).list();
    }

    /** Open ones that wait for this worker, or were raised by them, the soonest due first. */
    public List<Disagreement> waitingFor(long worker, int most) {
        return sql.sql(SELECT + "where d.ended_at is null and (d.owner_id = :w or d.counterpart_id = :w or d.raised_by = :w) order by d.due, d.id limit :most")
            .param("w", worker).param("most", most).query(DisagreementRows::disagreement).list();
    }

    /** Open ones whose time has run out and that can still be taken up, one at a time and nobody else's. In the works. */
    Optional<Disagreement> overdue(Instant now) {
        return sql.sql("select id from escalation.disagreement where ended_at is null and due <= ? and step < ? order by due limit 1 for update skip locked")
            .params(now.atOffset(ZoneOffset.UTC), Step.values().length).query(Long.class).optional()
            .flatMap(id -> sql.sql(SELECT + "where d.id = ?").param(id).query(DisagreementRows::disagreement).optional());
    }

    /** What was said and done, the newest first. */
    public List<Happened> story(Disagreement one) {
        return sql.sql("select at, step, worker, agency, sentence, words from escalation.happened where disagreement_id = ? order by id desc").param(one.id())
            .query((row, n) -> new Happened(at(row, "at"), Step.of(row.getInt("step")), row.getString("worker"), row.getString("agency"), row.getString("sentence"),
                row.getString("words"))).list();
    }

    /** How many were raised in each quarter, the newest first: all of the partnership for those who oversee it, for others as far as they may see them. */
    public List<Count> counts() {
        var who = Acting.now();
        if (who.is(Role.BOARD_OFFICER) || who.is(Role.LEARNING_LEAD)) {
            return sql.sql("select quarter, agency, step, outcome, number from escalation.counted()").query(Count.class).list();
        }
        return sql.sql("""
                select to_char(d.raised_at at time zone 'Europe/London', 'YYYY "Q"Q') as quarter, a.name as agency, d.step::text as step, coalesce(d.outcome, '') as outcome, count(*) as number
                from escalation.disagreement d join agencies.agency a on a.id = d.raised_agency group by 1, 2, 3, 4 order by 1 desc, 2, 3, 4
                """)
            .query(Count.class).list();
    }

    /** How often each theme came up in those that ended, as far as the viewer may see them. */
    public List<ThemeCount> themes() {
        return sql.sql("select theme, count(*) as number from escalation.disagreement d, unnest(d.themes) as theme where d.ended_at is not null group by theme order by 2 desc, 1")
            .query(ThemeCount.class).list();
    }

    /** @param theme the name of a {@link Theme} */
    public record ThemeCount(String theme, int number) {}

    private static Disagreement disagreement(ResultSet row, int number) throws SQLException {
        var person = Objects.requireNonNull(row.getObject("person_id", UUID.class));
        return new Disagreement(row.getLong("id"), row.getString("number"), row.getLong("case_id"), row.getString("case_ref"),
            "/people/%s/%s/%s".formatted(person, row.getString("process"), row.getString("case_ref")), person, row.getLong("raised_agency"), row.getString("raised_agency_name"),
            row.getLong("raised_by"), row.getString("raised_by_name"), row.getLong("other_agency"), row.getString("other_agency_name"), row.getString("issue"),
            row.getString("wanted"), row.getString("policy"), at(row, "raised_at"), Step.of(row.getInt("step")), at(row, "due"), row.getObject("owner_id", Long.class),
            row.getString("owner"), row.getObject("counterpart_id", Long.class), row.getString("counterpart"), maybe(row, "ended_at"),
            Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf).orElse(null), row.getString("resolution"),
            Arrays.stream((String[]) row.getArray("themes").getArray()).map(Theme::valueOf).toList());
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(maybe(row, column));
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null);
    }
}
