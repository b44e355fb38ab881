package wholepicture.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;
import wholepicture.learning.reading.Boxes;
import wholepicture.learning.reading.Counted;
import wholepicture.learning.reading.Paper;
import wholepicture.learning.reading.Themes;

/** What a review's documents hold that nobody has to do anything about: the boxes of briefings and the figures of audits, word for word. */
@Component
public class WordForWord {

    private final JdbcClient sql;
    private final Journal journal;

    WordForWord(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** A box of a briefing. @param themes ids of the vocabulary @param stands whether a learning lead lets it be read; empty until somebody has looked */
    public record KeptBox(long id, Boxes.Box box, List<String> themes, Optional<Boolean> stands) {}

    /** A figure. @param section the headings above it, joined @param stands as of a box */
    public record KeptFigure(long id, String document, String section, int page, String words, String what, double value, Optional<Integer> of, String unit, String passage, Optional<Boolean> stands) {

        /** How many per cent it is, where that can be told. */
        public Optional<Double> percent() {
            return unit.startsWith("per cent") ? Optional.of(value) : of.filter(n -> n > 0).map(n -> value * 100 / n);
        }
    }

    /** In the transaction that takes the document in. */
    void take(long review, long document, Paper paper, Themes themes) {
        var boxes = Boxes.of(paper);
        for (int i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i);
            var found = box.title().toLowerCase(Locale.UK).contains("theme") ? themes.in(box.words()).stream().map(Themes.Found::theme).toArray(String[]::new) : new String[0];
            sql.sql("insert into learning.box (review_id, document_id, briefing, position, number, title, words, theme_ids) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(review).param(document).param(box.briefing()).param(i + 1).param(box.number()).param(Reviews.keepable(box.title())).param(Reviews.keepable(box.words())).param(found).update();
        }
        var figures = Counted.in(paper);
        for (int i = 0; i < figures.size(); i++) {
            var one = figures.get(i);
            sql.sql("""
                    insert into learning.figure (review_id, document_id, position, section, page, starts_at, ends_at, words, what, value, of, unit, passage)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                .param(review).param(document).param(i + 1).param(Reviews.keepable(String.join(" › ", one.section()))).param(one.page()).param(one.start()).param(one.end())
                .param(Reviews.keepable(one.words())).param(Reviews.keepable(one.what())).param(one.value()).param(one.of().orElse(null)).param(one.unit()).param(Reviews.keepable(one.passage())).update();
        }
    }

    /** The boxes of the briefings among its documents that this worker may read, in their order. */
    @Transactional(readOnly = true)
    public List<KeptBox> boxes(long review) {
        return sql.sql("select id, briefing, number, title, words, theme_ids, stands from learning.box where review_id = ? order by document_id, position").param(review)
            .query((row, n) -> new KeptBox(row.getLong("id"), new Boxes.Box(row.getInt("briefing"), row.getInt("number"), row.getString("title"), row.getString("words")),
                Arrays.asList((String[]) row.getArray("theme_ids").getArray()), stands(row))).list();
    }

    /** The figures in its documents that this worker may read, in their order. */
    @Transactional(readOnly = true)
    public List<KeptFigure> figures(long review) {
        return sql.sql("select f.*, coalesce(d.name, '') as document from learning.figure f left join learning.document d on d.id = f.document_id where f.review_id = ? order by f.document_id, f.position").param(review)
            .query((row, n) -> new KeptFigure(row.getLong("id"), row.getString("document"), row.getString("section"), row.getInt("page"), row.getString("words"), row.getString("what"), row.getDouble("value"),
                Optional.ofNullable(row.getObject("of", Integer.class)), row.getString("unit"), row.getString("passage"), stands(row))).list();
    }

    private static Optional<Boolean> stands(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("stands", Boolean.class));
    }

    /** Which boxes and figures others may read once the review is published; all the others they may not. */
    @Transactional
    public void settle(long review, Set<Long> boxes, Set<Long> figures) {
        Reviews.onlyLeads();
        sql.sql("update learning.box set stands = id = any (?) where review_id = ?").param(boxes.toArray(Long[]::new)).param(review).update();
        sql.sql("update learning.figure set stands = id = any (?), decided_by = ? where review_id = ?").param(figures.toArray(Long[]::new)).param(Acting.now().name()).param(review).update();
        journal.write("review", null, "Decided which boxes and figures of a review stand.", null,
            Map.of("review", String.valueOf(review), "boxes", String.valueOf(boxes.size()), "figures", String.valueOf(figures.size())));
    }
}
