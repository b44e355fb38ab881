package wholepicture.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.time.When;
import wholepicture.ui.Dates;

/** The letters that were written, for an administrator; the database shows them to nobody else. */
@Component
@Transactional(readOnly = true)
public class Letters {

    /** How many one page shows. */
    public static final int PAGE = 50;

    /**
     * A letter that was written.
     *
     * @param sentAt when the mail server took it
     * @param givenUpAt when it was given up
     * @param trouble why the last attempt failed; empty when none did
     * @param enclosures the names of what goes with it
     */
    public record Written(long seq, UUID id, String to, String subject, String text, ZonedDateTime at, Optional<ZonedDateTime> sentAt,
        Optional<ZonedDateTime> givenUpAt, int tries, String trouble, List<String> enclosures) {

        /** Where it is, in a few words. */
        public String state() {
            return sentAt.map(at -> "Sent " + Dates.brief(at.toInstant()))
                .or(() -> givenUpAt.map(at -> "Given up " + Dates.brief(at.toInstant())))
                .orElse(tries == 0 ? "Waiting" : "Tried " + tries + (tries == 1 ? " time" : " times"));
        }
    }

    private static final String SELECT = """
        select l.*, array(select e.name from post.enclosure e where e.letter_id = l.id order by e.position) as enclosures from post.letter l
        """;

    private final JdbcClient sql;
    private final ObjectProvider<JavaMailSender> servers;

    Letters(JdbcClient sql, ObjectProvider<JavaMailSender> servers) {
        this.sql = sql;
        this.servers = servers;
    }

    /** Whether letters leave at all; without a mail server they are kept here. */
    public boolean leave() {
        return servers.getIfAvailable() != null;
    }

    /**
     * The latest first, one more than a page holds when there are more.
     *
     * @param before the last one of the page before; {@link Long#MAX_VALUE} for the first page
     */
    public List<Written> latest(long before) {
        return sql.sql(SELECT + "where l.seq < ? order by l.seq desc limit ?").params(before, PAGE + 1).query(Letters::written).list();
    }

    public Optional<Written> find(UUID id) {
        return sql.sql(SELECT + "where l.id = ?").param(id).query(Letters::written).optional();
    }

    /** What goes with a letter. @param position from 0 */
    public Optional<Enclosure> enclosure(UUID letter, int position) {
        return sql.sql("select name, media_type, content from post.enclosure where letter_id = ? and position = ?").params(letter, position)
            .query((row, n) -> new Enclosure(row.getString("name"), row.getString("media_type"), row.getBytes("content"))).optional();
    }

    private static Written written(ResultSet row, int number) throws SQLException {
        return new Written(row.getLong("seq"), row.getObject("id", UUID.class), row.getString("to_address"), row.getString("subject"), row.getString("body"),
            at(row, "written_at").orElseThrow(), at(row, "sent_at"), at(row, "given_up_at"), row.getInt("tries"), row.getString("trouble"),
            List.of((String[]) row.getArray("enclosures").getArray()));
    }

    private static Optional<ZonedDateTime> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(t -> t.toInstant().atZone(When.UK));
    }
}
