package wholepicture.childprotection.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.time.When;
import wholepicture.yearlyaudit.OwnFigures;
import wholepicture.yearlyaudit.Standard;

/** The assessments and tools that an agency filled in for cases, for its yearly audit. */
@Component
class AssessmentEvidence implements OwnFigures {

    private record Filled(long begun, long finished, long over) {}

    private final JdbcClient sql;
    private final Clock clock;

    AssessmentEvidence(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Standard standard() {
        return Standard.RISKS_ASSESSED;
    }

    @Override
    @Transactional(readOnly = true)
    public String evidence(Instant since) {
        var filled = sql.sql("""
                select count(*) as begun, count(*) filter (where s.finished_at is not null) as finished,
                    count(*) filter (where s.finished_at is not null and s.review_on < ? and f.closed_at is null
                        and not exists (select 1 from questions.sheet later where later.context = s.context and later.code = s.code and later.begun_at > s.begun_at)) as over
                from questions.sheet s join cases.file f on f.ref = s.context where s.agency_id = store.agency() and s.begun_at >= ?
                """)
            .param(clock.instant().atZone(When.UK).toLocalDate()).param(since.atOffset(ZoneOffset.UTC)).query(Filled.class).single();
        return filled.begun() == 0 ? "" : "Assessments and tools begun for cases: %d, of these finished: %d. To be looked at again by a day that has passed: %d.".formatted(filled.begun(), filled.finished(), filled.over());
    }
}
