package wholepicture.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;

/** How tools are brought into use: what was done, when, with how many people; counted by tool and quarter. Source: A-096. */
@Component
public class ToolUse {

    private static final int NEWEST = 100;

    private final JdbcClient sql;
    private final Journal journal;

    ToolUse(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** What is done so that a tool is used. The names are kept in the database. */
    public enum Kind {
        SUPERVISION("Group supervision"), TRAINING("Training"), ADVICE("Advice line"), WORKSHOP("Part of a workshop"), OTHER("Something else");

        private final String inWords;

        Kind(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    /** @param people how many took part */
    public record Use(String tool, Kind kind, LocalDate day, int people, String what, String agency, String worker) {}

    /** @param quarter its first day */
    public record Counted(String tool, LocalDate quarter, int times, int people) {}

    /** @throws MayNotKeep unless whoever acts keeps the registers */
    @Transactional
    public void keep(String tool, Kind kind, LocalDate day, int people, String what) {
        Keepers.only();
        var who = Acting.now();
        sql.sql("insert into practice.tool_use (tool, kind, day, people, what, agency_id, worker) values (?, ?, ?, ?, ?, ?, ?)")
            .param(tool.strip()).param(kind.name()).param(day).param(people).param(what.strip()).param(Objects.requireNonNull(who.agencyId())).param(who.name()).update();
        journal.write("tool-use", null, "%s on “%s”".formatted(kind.inWords(), tool.strip()), null, Map.of("people", String.valueOf(people)));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Use> newest() {
        return sql.sql("select u.tool, u.kind, u.day, u.people, u.what, a.name as agency, u.worker from practice.tool_use u join agencies.agency a on a.id = u.agency_id order by u.day desc, u.id desc limit ?")
            .param(NEWEST).query(Use.class).list();
    }

    /** By tool, and by quarter from the newest. */
    @Transactional(readOnly = true)
    public List<Counted> byQuarter() {
        return sql.sql("""
                select tool, date_trunc('quarter', day)::date as quarter, count(*)::int as times, sum(people)::int as people
                from practice.tool_use group by 1, 2 order by 2 desc, 1
                """).query(Counted.class).list();
    }
}
