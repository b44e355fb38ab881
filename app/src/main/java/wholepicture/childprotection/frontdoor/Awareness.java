package wholepicture.childprotection.frontdoor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.journal.Journal;
import wholepicture.time.When;

/** What each agency states of its staff: that they know the signs of child sexual abuse and what to do next. Source: Children of Family Y. */
@Component
public class Awareness {

    /** What an agency states. @param words empty when it states nothing, or stated it more than a year ago */
    public record Stated(String agency, String words, String by, LocalDate on) {

        public boolean isMissing() {
            return words.isEmpty();
        }
    }

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Awareness(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether whoever acts states it for the agency: a manager or safeguarding lead of it. */
    public static boolean mayState() {
        var who = Acting.now();
        return who.workerId() != null && who.agencyId() != null && (who.is(Role.MANAGER) || who.is(Role.SAFEGUARDING_LEAD));
    }

    /** Every agency that has workers here, those that state nothing first. */
    @Transactional(readOnly = true)
    public List<Stated> all() {
        return sql.sql("""
                select a.name as agency, coalesce(s.words, '') as words, coalesce(s.said_name, '') as said_name, coalesce(s.said_at, '1970-01-01') as said_at from agencies.agency a
                left join lateral (select * from childprotection.awareness s where s.agency_id = a.id and s.said_at > ?::timestamptz - interval '1 year' order by s.id desc limit 1) s on true
                where exists (select 1 from agencies.worker w where w.agency_id = a.id and w.active) order by (s.id is not null), a.name limit 5000
                """)
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .query((row, n) -> new Stated(row.getString("agency"), row.getString("words"), row.getString("said_name"),
                Objects.requireNonNull(row.getObject("said_at", OffsetDateTime.class)).atZoneSameInstant(When.UK).toLocalDate())).list();
    }

    /** @throws SecurityException unless a manager or safeguarding lead states it, for their own agency */
    @Transactional
    public void state(String words) {
        if (!mayState()) {
            throw new SecurityException("Only a manager or safeguarding lead states this for the agency.");
        }
        var who = Acting.now();
        sql.sql("insert into childprotection.awareness (agency_id, words, said_by, said_name) values (?, ?, ?, ?)").param(who.agencyId()).param(words).param(who.workerId()).param(who.name()).update();
        journal.write("awareness", null, "Stated that the staff know the signs of child sexual abuse", words, Map.of());
    }
}
