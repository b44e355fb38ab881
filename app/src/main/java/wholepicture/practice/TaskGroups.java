package wholepicture.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;

/** Groups that are set up for one task: whom they answer to, what they were asked, and what came of them. Source: A-077. */
@Component
public class TaskGroups {

    private static final String SELECT = """
        select g.*, (select l.day from practice.task_group_line l where l.group_id = g.id and l.kind = 'CLOSED' order by l.id limit 1) as closed,
            (select count(*) from practice.task_group_line l where l.group_id = g.id and l.kind = 'RECOMMENDATION')::int as recommendations from practice.task_group g
        """;

    private final JdbcClient sql;
    private final Journal journal;

    TaskGroups(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** There is none of that number. */
    public static class NoSuchGroup extends RuntimeException {}

    /** It is closed; nothing more is written on it. */
    public static class IsClosed extends RuntimeException {}

    /** What is written on a group. The names are kept in the database. */
    public enum LineKind {
        PROGRESS("Progress"), RECOMMENDATION("Recommendation"), OUTPUT("What it made"), CLOSED("Closed: what came of it");

        private final String inWords;

        LineKind(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    /**
     * What it is set up for.
     *
     * @param parent the group or board that it answers to
     * @param commission what it was asked
     */
    public record Task(String name, String parent, String commission, String chair, String members, LocalDate begins, LocalDate ends) {}

    /** @param closed {@code null} while it works */
    public record Group(long id, String name, String parent, String commission, String chair, String members, LocalDate begins, LocalDate ends,
        @Nullable LocalDate closed, int recommendations) {

        public boolean isLate(LocalDate today) {
            return closed == null && ends.isBefore(today);
        }
    }

    public record Line(LineKind kind, LocalDate day, String words, String worker) {}

    /**
     * @return its number
     * @throws MayNotKeep unless whoever acts keeps the registers
     */
    @Transactional
    public long setUp(Task task) {
        Keepers.only();
        long id = sql.sql("insert into practice.task_group (name, parent, commission, chair, members, begins, ends, worker) values (?, ?, ?, ?, ?, ?, ?, ?) returning id")
            .params(task.name(), task.parent(), task.commission(), task.chair(), task.members(), task.begins(), task.ends(), Acting.now().name()).query(Long.class).single();
        journal.write("task-group", null, "Set up “%s”, which answers to %s".formatted(task.name(), task.parent()), task.commission(), Map.of("group", String.valueOf(id)));
        return id;
    }

    /**
     * Writes what came of it.
     *
     * @throws NoSuchGroup when there is none
     * @throws IsClosed when it is closed
     */
    @Transactional
    public void write(long id, LineKind kind, LocalDate day, String words) {
        Keepers.only();
        if (find(id).closed() != null) {
            throw new IsClosed();
        }
        sql.sql("insert into practice.task_group_line (group_id, kind, day, words, worker) values (?, ?, ?, ?, ?)")
            .params(id, kind.name(), day, words.strip(), Acting.now().name()).update();
        journal.write("task-group", null, "%s of the group of number %d".formatted(kind.inWords(), id), null, Map.of("group", String.valueOf(id)));
    }

    /** Those that work first, then the closed ones. */
    @Transactional(readOnly = true)
    public List<Group> all() {
        return sql.sql("select * from (" + SELECT + ") g order by closed is not null, ends, id").query(Group.class).list();
    }

    /** @throws NoSuchGroup when there is none */
    @Transactional(readOnly = true)
    public Group find(long id) {
        return sql.sql(SELECT + "where g.id = ?").param(id).query(Group.class).optional().orElseThrow(NoSuchGroup::new);
    }

    /** In the order of their days. */
    @Transactional(readOnly = true)
    public List<Line> lines(long id) {
        return sql.sql("select kind, day, words, worker from practice.task_group_line where group_id = ? order by day, id").param(id).query(Line.class).list();
    }
}
