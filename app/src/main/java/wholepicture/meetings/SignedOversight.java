package wholepicture.meetings;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Overseen;

/** The signature under the record of a meeting that decides is oversight of the case too. */
@Component
class SignedOversight implements Overseen {

    private final JdbcClient sql;
    private final MeetingTypes types;

    SignedOversight(JdbcClient sql, MeetingTypes types) {
        this.sql = sql;
        this.types = types;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(CaseFile file) {
        return sql.sql("""
                select m.number, m.kind, s.worker, s.found, s.at from meetings.signature s join meetings.meeting m on m.id = s.meeting_id
                join meetings.about a on a.meeting_id = m.id where a.case_id = ? order by s.at
                """)
            .param(file.id()).query((row, n) -> new Entry(Objects.requireNonNull(MeetingRows.at(row, "at")), "Record signed: " + types.of(row.getString("kind")).inWords(),
                row.getString("worker"), row.getString("found"), "/meetings/" + row.getString("number"))).list();
    }
}
