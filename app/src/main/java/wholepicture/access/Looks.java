package wholepicture.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.journal.Journal;

/** Who looked, at whom, and what was done: the journal as the gate lets each worker read it. */
@Component
@Transactional
public class Looks {

    /** The most rows of one page. */
    public static final int PAGE = 50;

    /** A row of the journal. {@code personName} is empty where the viewer may not know it, or nobody is meant. */
    public record Row(long seq, OffsetDateTime at, String worker, String agency, String role, String kind, @Nullable UUID personId,
        String personName, String sentence, @Nullable String reason) {}

    /** What to look for; blank or {@code null} means anything. */
    public record Question(String worker, String kind, String words, @Nullable LocalDate from, @Nullable LocalDate to) {}

    private static final String SELECT = """
        select e.seq, e.at, e.worker, e.agency, e.role, e.kind, e.person_id, coalesce(p.name, '') as person_name, e.sentence, e.reason
        from journal.entry e left join people.person p on p.id = e.person_id
        """;

    private final JdbcClient sql;
    private final Access access;
    private final Journal journal;

    Looks(JdbcClient sql, Access access, Journal journal) {
        this.sql = sql;
        this.access = access;
        this.journal = journal;
    }

    /**
     * Who looked at a person whom the viewer holds, newest first.
     *
     * @param before the last row of the page before; {@link Long#MAX_VALUE} for the first page
     * @throws NoSuchPerson when the viewer does not see the whole person
     */
    public List<Row> at(UUID person, long before) {
        if (!access.look(person, "who looked").isWhole()) {
            throw new NoSuchPerson();
        }
        return sql.sql(SELECT + "where e.person_id = ? and e.seq < ? order by e.seq desc limit ?")
            .params(person, before, PAGE + 1).query(Row.class).list();
    }

    /** The journal for an administrator, newest first. The search itself is journalled. */
    public List<Row> search(Question question, long before) {
        var rows = sql.sql(SELECT + """
                where e.seq < :before
                  and (:worker = '' or e.worker ilike :worker)
                  and (:kind = '' or e.kind = :kind)
                  and (:words = '' or e.sentence ilike :words or e.reason ilike :words)
                  and (:from::date is null or e.at >= :from::date)
                  and (:to::date is null or e.at < :to::date + 1)
                order by e.seq desc limit :most
                """)
            .param("before", before).param("worker", like(question.worker())).param("kind", question.kind().strip())
            .param("words", like(question.words())).param("from", question.from()).param("to", question.to()).param("most", PAGE + 1)
            .query(Row.class).list();
        journal.write("search-journal", null, "Searched the journal");
        return rows;
    }

    /** The kinds of act that the journal holds, for choosing from. */
    @Transactional(readOnly = true)
    public List<String> kinds() {
        return sql.sql("""
                with recursive k(kind) as (select min(kind) from journal.entry
                    union all select (select min(e.kind) from journal.entry e where e.kind > k.kind) from k where k.kind is not null)
                select kind from k where kind is not null
                """)
            .query(String.class).list();
    }

    private static String like(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? "" : "%" + stripped.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
