package wholepicture.sharing;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.yearlyaudit.OwnFigures;
import wholepicture.yearlyaudit.Standard;

/** What an agency shared and what it decided not to share, for its yearly audit. */
@Component
class SharingEvidence implements OwnFigures {

    private record Counted(long given, long consent, long kept) {}

    private final JdbcClient sql;

    SharingEvidence(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Standard standard() {
        return Standard.SHARED;
    }

    @Override
    @Transactional(readOnly = true)
    public String evidence(Instant since) {
        var counted = sql.sql("""
                select count(*) filter (where given) as given, count(*) filter (where given and consent = 'GIVEN') as consent, count(*) filter (where not given) as kept
                from sharing.shared where agency_id = store.agency() and shared_at >= ?
                """)
            .param(since.atOffset(ZoneOffset.UTC)).query(Counted.class).single();
        return counted.given() + counted.kept() == 0 ? "" : "Information shared: %d times, of these with consent: %d. Decided not to share: %d. Each says its purpose and lawful basis."
            .formatted(counted.given(), counted.consent(), counted.kept());
    }
}
