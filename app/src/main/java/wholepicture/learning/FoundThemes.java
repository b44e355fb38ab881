package wholepicture.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;

/** Which themes the reviews found, and when: what is new and what comes back, as far as the reader may know of the reviews. */
@Component
public class FoundThemes {

    private final JdbcClient sql;
    private final Journal journal;

    FoundThemes(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** That a review found a theme. @param passages in how many accepted passages; 0 when a learning lead named it */
    public record Found(String theme, long review, LocalDate began, boolean national, int passages) {}

    /** What the reviews of the last year say of a theme. */
    public enum Course {
        NEW("New: first found in the last twelve months"),
        BACK("Comes back: found in the last twelve months and before"),
        EARLIER("Not found in the last twelve months");

        private final String inWords;

        Course(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    /** Every finding that the worker may know of, the earliest first. */
    @Transactional(readOnly = true)
    public List<Found> all() {
        return sql.sql("""
                select f.theme, r.id, r.began_on, r.kind, sum(f.passages) as passages from learning.found f join learning.review r on r.id = f.review_id
                group by f.theme, r.id order by r.began_on, r.id
                """)
            .query((row, n) -> new Found(row.getString("theme"), row.getLong("id"), Objects.requireNonNull(row.getObject("began_on", LocalDate.class)),
                row.getString("kind").equals(ReviewKind.NATIONAL.name()), row.getInt("passages"))).list();
    }

    /** The findings of each theme, the most found first. */
    public static Map<String, List<Found>> byTheme(List<Found> all) {
        Map<String, List<Found>> grouped = new LinkedHashMap<>();
        all.forEach(found -> grouped.computeIfAbsent(found.theme(), theme -> new ArrayList<>()).add(found));
        var sorted = new LinkedHashMap<String, List<Found>>();
        grouped.entrySet().stream().sorted(Comparator.comparingInt((Map.Entry<String, List<Found>> e) -> -e.getValue().size()).thenComparing(Map.Entry::getKey))
            .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    /** @param found of one theme */
    public static Course course(List<Found> found, LocalDate today) {
        var year = today.minusMonths(12);
        boolean lately = found.stream().anyMatch(f -> f.began().isAfter(year));
        boolean before = found.stream().anyMatch(f -> !f.began().isAfter(year));
        return !lately ? Course.EARLIER : before ? Course.BACK : Course.NEW;
    }

    /** The reviews that found it. */
    @Transactional(readOnly = true)
    public List<Long> reviews(String theme) {
        return sql.sql("select distinct review_id from learning.found where theme = ?").param(theme).query(Long.class).list();
    }

    /** The themes that a review found, in the order of how often. */
    @Transactional(readOnly = true)
    public List<String> of(long review) {
        return sql.sql("select theme from learning.found where review_id = ? group by theme order by sum(passages) desc, theme").param(review).query(String.class).list();
    }

    /** Names a theme for a review by hand. */
    @Transactional
    public void name(long review, String theme) {
        Reviews.onlyLeads();
        sql.sql("insert into learning.review_theme (review_id, theme, named_by) values (?, ?, ?) on conflict do nothing").params(review, theme, Acting.now().name()).update();
        journal.write("review", null, "Named a theme for a review.", null, Map.of("review", String.valueOf(review), "theme", theme));
    }
}
