package wholepicture.learning.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.learning.Recommendations;
import wholepicture.learning.audits.Audit.Grade;
import wholepicture.learning.audits.Audit.Standard;
import wholepicture.learning.audits.Audit.Written;
import wholepicture.learning.plan.Answering;
import wholepicture.learning.plan.Strength;

/** Keeps follow-up audits. One that is kept is evidence of its agency, and does the audit that the agency undertook. */
@Component
public class Audits {

    private final JdbcClient sql;
    private final Recommendations recommendations;
    private final Answering answering;

    Audits(JdbcClient sql, Recommendations recommendations, Answering answering) {
        this.sql = sql;
        this.recommendations = recommendations;
        this.answering = answering;
    }

    /** Those that this worker may read, the newest first. */
    @Transactional(readOnly = true)
    public List<Audit> of(UUID recommendation) {
        var standards = sql.sql("select l.audit_id, l.standard, l.met, l.of from learning.audit_line l join learning.audit a on a.id = l.audit_id where a.recommendation_id = ? order by l.audit_id, l.position")
            .param(recommendation).query((row, n) -> Map.entry(row.getLong("audit_id"), new Standard(row.getString("standard"), row.getInt("met"), row.getInt("of")))).list().stream()
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return sql.sql("select a.*, g.name as agency from learning.audit a join agencies.agency g on g.id = a.agency_id where a.recommendation_id = ? order by a.on_day desc, a.id desc").param(recommendation)
            .query((row, n) -> audit(row, standards.getOrDefault(row.getLong("id"), List.of()))).list();
    }

    private static Audit audit(ResultSet row, List<Standard> standards) throws SQLException {
        return new Audit(row.getLong("id"), Objects.requireNonNull(row.getObject("recommendation_id", UUID.class)), row.getLong("agency_id"), row.getString("agency"),
            Objects.requireNonNull(row.getObject("on_day", LocalDate.class)), row.getString("auditor"), row.getInt("records"), standards, grade(row, "assessments"), grade(row, "plans"), grade(row, "voice"),
            row.getString("seen"), row.getString("kept_by"));
    }

    private static Optional<Grade> grade(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Grade::valueOf);
    }

    /**
     * Keeps an audit of an agency that the recommendation asks.
     *
     * @throws Answering.NotYours unless whoever acts speaks for the agency
     */
    @Transactional
    public void keep(UUID recommendation, Agency agency, Written audit) {
        if (!Answering.speaksFor(agency.id())) {
            throw new Answering.NotYours();
        }
        recommendations.at(recommendation);
        long id = sql.sql("""
                insert into learning.audit (recommendation_id, agency_id, on_day, auditor, records, assessments, plans, voice, seen, kept_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
            .param(recommendation).param(agency.id()).param(audit.on()).param(audit.auditor()).param(audit.records()).param(audit.assessments().map(Enum::name).orElse(null))
            .param(audit.plans().map(Enum::name).orElse(null)).param(audit.voice().map(Enum::name).orElse(null)).param(audit.seen()).param(Acting.now().name()).query(Long.class).single();
        for (int i = 0; i < audit.standards().size(); i++) {
            var standard = audit.standards().get(i);
            sql.sql("insert into learning.audit_line (audit_id, position, standard, met, of) values (?, ?, ?, ?, ?)").params(id, i + 1, standard.words(), standard.met(), standard.of()).update();
        }
        answering.show(recommendation, agency, new Answering.Shown("Follow-up audit of %d records. %s".formatted(audit.records(),
            audit.standards().stream().map(Standard::inWords).collect(Collectors.joining("; "))), Strength.AUDITED, "/recommendations/%s/audits".formatted(recommendation), audit.on()));
        sql.sql("select id from learning.action where recommendation_id = ? and agency_id = ? and output = 'AUDIT' and done_on is null order by due_on, id limit 1").params(recommendation, agency.id())
            .query(Long.class).optional().ifPresent(action -> answering.done(recommendation, agency, action, audit.on()));
    }
}
