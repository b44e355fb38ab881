package wholepicture.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;

/** What an annual report says of learning: it counts what the reader may know of, from April to March. Source. */
@Component
public class Yearly {

    private static final int APRIL = 4;

    private final JdbcClient sql;
    private final Journal journal;

    Yearly(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** How many of what. */
    public record Count(String what, long many) {}

    /** A theme of the year. @param reviews how many found it in the year @param before how many in the years before */
    public record OfTheme(String theme, long reviews, long before) {}

    /** What the partnership made a priority, and why. */
    public record Priority(String theme, String why, String by) {}

    /** The year that this day is in, named by the calendar year in which it begins. */
    public static int of(LocalDate day) {
        return day.getMonthValue() < APRIL ? day.getYear() - 1 : day.getYear();
    }

    private static LocalDate from(int year) {
        return LocalDate.of(year, APRIL, 1);
    }

    private List<Count> counts(String query, int year) {
        return sql.sql(query).param("from", from(year)).param("until", from(year + 1)).query(Count.class).list();
    }

    /** Reviews that began, by the name of their kind. */
    @Transactional(readOnly = true)
    public List<Count> reviews(int year) {
        return counts("select kind as what, count(*) as many from learning.review where began_on >= :from and began_on < :until group by kind order by many desc, kind", year).stream()
            .map(one -> new Count(ReviewKind.valueOf(one.what()).inWords(), one.many())).toList();
    }

    @Transactional(readOnly = true)
    public long published(int year) {
        return sql.sql("select count(*) from learning.review where published_on >= ? and published_on < ?").params(from(year), from(year + 1)).query(Long.class).single();
    }

    /** Recommendations of reviews that began in the year, by how far they have come. */
    @Transactional(readOnly = true)
    public List<Count> recommendations(int year) {
        return counts("select c.status as what, count(*) as many from learning.recommendation c join learning.review r on r.id = c.review_id where r.began_on >= :from and r.began_on < :until group by c.status order by c.status", year)
            .stream().map(one -> new Count(Recommendation.Status.valueOf(one.what()).inWords(), one.many())).toList();
    }

    /** What was done in the year, by which kind of change it is; the name of the kind. */
    @Transactional(readOnly = true)
    public List<Count> outputs(int year) {
        return counts("select output as what, count(*) as many from learning.action where done_on >= :from and done_on < :until group by output order by output", year);
    }

    @Transactional(readOnly = true)
    public List<Count> audits(int year) {
        return counts("select g.name as what, count(*) as many from learning.audit a join agencies.agency g on g.id = a.agency_id where a.on_day >= :from and a.on_day < :until group by g.name order by g.name", year);
    }

    /** The themes that reviews of the year found, the most found first. */
    @Transactional(readOnly = true)
    public List<OfTheme> themes(int year) {
        return sql.sql("""
                select f.theme, count(distinct r.id) filter (where r.began_on >= :from) as reviews, count(distinct r.id) filter (where r.began_on < :from) as before
                from learning.found f join learning.review r on r.id = f.review_id where r.began_on < :until
                group by f.theme having count(*) filter (where r.began_on >= :from) > 0 order by reviews desc, before desc, f.theme
                """).param("from", from(year)).param("until", from(year + 1)).query(OfTheme.class).list();
    }

    @Transactional(readOnly = true)
    public List<Priority> priorities(int year) {
        return sql.sql("select theme, why, said_by as by from learning.priority where year = ? order by at, theme").param(year).query(Priority.class).list();
    }

    /** Makes a theme a priority of the year; saying it again gives it another reason. */
    @Transactional
    public void prioritise(int year, String theme, String why) {
        Reviews.onlyLeads();
        sql.sql("insert into learning.priority (year, theme, why, said_by) values (?, ?, ?, ?) on conflict (year, theme) do update set why = excluded.why, said_by = excluded.said_by")
            .params(year, theme, why, Acting.now().name()).update();
        journal.write("themes", null, "Made a theme a priority of the year %d to %d.".formatted(year, year + 1), why, Map.of("theme", theme));
    }
}
