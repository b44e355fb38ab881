package wholepicture.childprotection.thresholds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.childprotection.Words.Level;
import wholepicture.childprotection.thresholds.Edition.Sign;
import wholepicture.journal.Journal;
import wholepicture.time.When;

/** The thresholds document as it is kept, edition by edition. */
@Component
public class Editions {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Editions(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether whoever acts may publish: the partnership's office, or an administrator. */
    public static boolean mayPublish() {
        var who = Acting.now();
        return who.workerId() != null && (who.is(Role.BOARD_OFFICER) || who.is(Role.ADMINISTRATOR));
    }

    /** The edition in force on that day; the first there is for a day before it. */
    @Transactional(readOnly = true)
    public Edition on(LocalDate day) {
        var id = sql.sql("select id from childprotection.thresholds order by from_day <= ? desc, case when from_day <= ? then from_day end desc, from_day limit 1").params(day, day)
            .query(Long.class).single();
        return find(id).orElseThrow();
    }

    public LocalDate today() {
        return clock.instant().atZone(When.UK).toLocalDate();
    }

    /** Every edition, the latest first. */
    @Transactional(readOnly = true)
    public List<Edition> all() {
        return sql.sql("select id from childprotection.thresholds order by from_day desc limit 100").query(Long.class).list().stream().flatMap(id -> find(id).stream()).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Edition> find(long id) {
        var signs = sql.sql("select id, level, words from childprotection.indicator where thresholds_id = ? order by id").param(id)
            .query((row, n) -> new Sign(row.getLong("id"), Level.valueOf(row.getString("level")), row.getString("words"))).list();
        return sql.sql("select * from childprotection.thresholds where id = ?").param(id).query((row, n) -> new Edition(row.getLong("id"), row.getString("name"),
            row.getObject("from_day", LocalDate.class), row.getString("source"), row.getString("published_name"),
            row.getString("early_help_process"), row.getString("early_help_services"), signs)).optional();
    }

    /**
     * Publishes an edition. It is in force from a day to come, or today: what was judged before keeps what it was judged by.
     *
     * @return why it cannot be; empty when it is published
     * @throws SecurityException unless the office or an administrator does it
     */
    @Transactional
    public String publish(String name, LocalDate from, String source, String helpProcess, String helpServices, Map<Level, List<String>> signs) {
        if (!mayPublish()) {
            throw new SecurityException("Only the partnership's office publishes the thresholds document.");
        }
        if (from.isBefore(today())) {
            return "An edition is in force from today or later: concerns that were judged already keep the edition of their day";
        }
        if (sql.sql("select exists (select 1 from childprotection.thresholds where name = ? or from_day = ?)").params(name, from).query(Boolean.class).single()) {
            return "There is an edition of this name, or from this day, already";
        }
        var who = Acting.now();
        long id = sql.sql("insert into childprotection.thresholds (name, from_day, source, early_help_process, early_help_services, published_by, published_name) values (?, ?, ?, ?, ?, ?, ?) returning id")
            .param(name).param(from).param(source).param(helpProcess).param(helpServices).param(who.workerId()).param(who.name()).query(Long.class).single();
        signs.forEach((level, words) -> words.stream().distinct().forEach(one -> sql.sql("insert into childprotection.indicator (thresholds_id, level, words) values (?, ?, ?)")
            .params(id, level.name(), one).update()));
        journal.write("thresholds", null, "Published an edition of the thresholds document", source, Map.of("edition", name, "from", from.toString()));
        return "";
    }
}
