package wholepicture.meetings;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.access.Access;
import wholepicture.journal.Journal;

/** Finding a meeting for a page, and writing down that it was looked at. */
@Component
public class Looking {

    private final JdbcClient sql;
    private final Table table;
    private final MeetingRows rows;
    private final Access access;
    private final Journal journal;

    Looking(JdbcClient sql, Table table, MeetingRows rows, Access access, Journal journal) {
        this.sql = sql;
        this.table = table;
        this.rows = rows;
        this.access = access;
        this.journal = journal;
    }

    /** @throws NoSuchMeeting when there is none, or none that the viewer may see */
    public Meeting find(String number) {
        return table.inTransaction(() -> rows.find(number));
    }

    /**
     * The same for a page that shows it: each child of the meeting was looked at, also by somebody whom only an invitation lets in.
     *
     * @param what as it will stand in the journal
     */
    public Meeting look(String number, String what) {
        var meeting = find(number);
        if (meeting.whole()) {
            table.inTransaction(() -> rows.files(meeting)).forEach(file -> access.look(file.person(), what));
        } else {
            table.inWorks(() -> {
                sql.sql("select person_id from meetings.about where meeting_id = ? and person_id is not null order by id").param(meeting.id()).query(UUID.class).list()
                    .forEach(person -> journal.write("look", Objects.requireNonNull(person), "Looked at %s, as invited".formatted(what), null, Map.of("meeting", number)));
                return true;
            });
        }
        return meeting;
    }
}
