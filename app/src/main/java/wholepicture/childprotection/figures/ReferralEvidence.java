package wholepicture.childprotection.figures;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.yearlyaudit.OwnFigures;
import wholepicture.yearlyaudit.Standard;

/** The concerns that an agency raised, for its yearly audit. */
@Component
class ReferralEvidence implements OwnFigures {

    private record Raised(long concerns, long withSigns, long neglect, long toolkits) {}

    private final JdbcClient sql;

    ReferralEvidence(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Standard standard() {
        return Standard.REFERRED;
    }

    @Override
    @Transactional(readOnly = true)
    public String evidence(Instant since) {
        var raised = sql.sql("""
                select count(*) as concerns, count(*) filter (where jsonb_array_length(coalesce(nullif(r.body -> 'concern' -> 'thresholds' -> 'signs', 'null'), '[]')) > 0) as with_signs,
                    count(*) filter (where r.body -> 'concern' ->> 'neglect' in ('YES', 'SUSPECTED')) as neglect,
                    count(*) filter (where r.body -> 'concern' ->> 'neglect' in ('YES', 'SUSPECTED') and (r.body -> 'concern' ->> 'neglectToolkit')::boolean) as toolkits
                from cases.file f join cases.fact r on r.case_id = f.id and r.n = 1 and r.kind = 'ConcernRaised'
                where coalesce(f.raised_by_agency, f.agency_id) = store.agency() and f.process = 'protection' and f.opened_at >= ?
                """)
            .param(since.atOffset(ZoneOffset.UTC)).query(Raised.class).single();
        return raised.concerns() == 0 ? "" : "Concerns raised with children's social care: %d. Those that name signs of the thresholds document: %d. Those that tell of neglect: %d, and of these with a completed toolkit: %d."
            .formatted(raised.concerns(), raised.withSigns(), raised.neglect(), raised.toolkits());
    }
}
