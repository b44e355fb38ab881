package wholepicture.learning.products;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.learning.Vocabulary;

/** Looks through all learning: products, what was accepted of reviews, recommendations and themes. The database leaves out what the worker may not know of. */
@Component
public class LearningSearch {

    /** How many of one kind are found at most. */
    public static final int MOST = 20;
    private static final String OPEN = "\u0002";
    private static final String CLOSE = "\u0003";

    private final JdbcClient sql;
    private final Vocabulary vocabulary;

    LearningSearch(JdbcClient sql, Vocabulary vocabulary) {
        this.sql = sql;
        this.vocabulary = vocabulary;
    }

    // The title may hold one of the words and the passage another, so in the passage each word is marked that is there

    /** @param found whether these words are what was looked for */
    public record Piece(String words, boolean found) {}

    /** @param kind "7-minute briefing", "Recommendation" … @param about where it stands */
    public record Hit(String kind, String title, String href, String about, List<Piece> passage) {}

    /**
     * What answers the words, the best first. Quotes, "or" and a minus before a word mean what they mean elsewhere.
     *
     * @param words as typed; nothing is found for none
     */
    @Transactional(readOnly = true)
    public List<Hit> find(String words) {
        var hits = new ArrayList<Hit>();
        if (words.isBlank()) {
            return hits;
        }
        themes(words).forEach(hits::add);
        hits.addAll(rows("""
            select v.title, v.body as text, '/learning/products/' || p.id as href, p.form as kind, '' as about, ts_rank(v.words, q) as rank
            from learning.product_version v join learning.product p on p.id = v.product_id, query
            where v.words @@ q and v.standing = 'PUBLISHED'
            """, words));
        hits.addAll(rows("""
            select v.title, v.body as text, '/learning/library/' || r.id as href, 'LIBRARY ' || r.kind as kind, v.also_called as about, ts_rank(v.words, q) as rank
            from learning.resource r join learning.resource_version v on v.resource_id = r.id and v.version = r.newest, query where v.words @@ q
            """, words));
        hits.addAll(rows("""
            select left(c.words, 90) as title, c.words as text, '/recommendations/' || c.id as href, 'RECOMMENDATION' as kind, r.title as about,
                ts_rank(to_tsvector('english', c.words), q) as rank
            from learning.recommendation c left join learning.review r on r.id = c.review_id, query
            where to_tsvector('english', c.words) @@ q and c.status <> 'WITHDRAWN'
            """, words));
        hits.addAll(rows("""
            select r.title, coalesce(c.mended, c.words) as text, '/reviews/' || r.id as href, 'REVIEW' as kind, c.section as about,
                ts_rank(to_tsvector('english', coalesce(c.mended, c.words)), q) as rank
            from learning.proposal c join learning.review r on r.id = c.review_id, query
            where r.published_on is not null and c.decision in ('ACCEPTED', 'MENDED') and to_tsvector('english', coalesce(c.mended, c.words)) @@ q
                and not exists (select 1 from learning.recommendation made where made.proposal_id = c.id)
            """, words));
        return List.copyOf(hits);
    }

    private List<Hit> rows(String query, String words) {
        return sql.sql("""
                with query as (select q, replace(q::text, ' & ', ' | ')::tsquery as marked from websearch_to_tsquery('english', :words) q), hit as (%s)
                select kind, title, href, coalesce(about, '') as about, ts_headline('english', hit.text, marked,
                    'StartSel=%s, StopSel=%s, MaxFragments=2, MaxWords=32, MinWords=12, FragmentDelimiter=" … "') as passage
                from (select * from hit order by rank desc, href limit :most) hit, query order by rank desc, href
                """.formatted(query, OPEN, CLOSE))
            .param("words", words).param("most", MOST)
            .query((row, n) -> new Hit(kind(row.getString("kind")), row.getString("title"), row.getString("href"), row.getString("about"), pieces(row.getString("passage")))).list();
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "RECOMMENDATION" -> "Recommendation";
            case "REVIEW" -> "Review";
            default -> kind.startsWith("LIBRARY ") ? "In the library" : Form.valueOf(kind).inWords();
        };
    }

    /** A theme is found by the words that bring it to mind, not by its name alone. */
    private List<Hit> themes(String words) {
        var known = vocabulary.now();
        return known.in(words).stream().limit(3).flatMap(found -> known.byId(found.theme()).stream())
            .map(theme -> new Hit("Theme", theme.name(), "/themes/" + theme.id(), "", List.of(new Piece(theme.about(), false)))).toList();
    }

    private static List<Piece> pieces(String passage) {
        var pieces = new ArrayList<Piece>();
        for (var part : passage.split(OPEN, -1)) {
            int end = part.indexOf(CLOSE);
            if (end >= 0) {
                pieces.add(new Piece(part.substring(0, end), true));
            }
            var rest = part.substring(end + 1);
            if (!rest.isEmpty()) {
                pieces.add(new Piece(rest, false));
            }
        }
        return List.copyOf(pieces);
    }
}
