package wholepicture.learning.products;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.learning.products.Product.Standing;
import wholepicture.learning.products.Product.Version;
import wholepicture.learning.products.Product.Withdrawn;

/** The rows of products and their versions; of each the newest version that the database shows to whoever asks. */
@Component
class ProductRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
        select p.*, v.version, v.standing, v.title as words_title, v.summary, v.parts::text as parts, v.ask, v.themes, v.invented, v.author_id, v.author, v.approved_by
        from learning.product p left join lateral (select * from learning.product_version v where v.product_id = p.id %s order by v.version desc limit 1) v on true
        """;
    private static final String NEWEST = SELECT.formatted("");
    private static final String READ = SELECT.formatted("and v.standing = 'PUBLISHED'");

    private final JdbcClient sql;

    ProductRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Product> newest(long id) {
        return sql.sql(NEWEST + " where p.id = ?").param(id).query(ProductRows::product).optional();
    }

    Optional<Product> published(long id) {
        return sql.sql(READ + " where p.id = ? and v.version is not null").param(id).query(ProductRows::product).optional();
    }

    List<Product> all(String where, String order, Object... params) {
        return sql.sql(NEWEST + " where " + where + " order by " + order).params(params).query(ProductRows::product).list();
    }

    /** What is published and holds, in the version that everybody reads. */
    List<Product> allPublished() {
        return sql.sql(READ + " where p.withdrawn_on is null and v.version is not null order by p.published_on desc, p.id desc").query(ProductRows::product).list();
    }

    long insert(Form form, Lesson lesson) {
        return sql.sql("""
                insert into learning.product (lesson_id, form, issue, recommendations)
                values (?, ?, case ? when 'NEWSLETTER' then (select coalesce(max(issue), 0) + 1 from learning.product) end, ?) returning id
                """)
            .param(lesson.id() == 0 ? null : lesson.id()).param(form.name()).param(form.name()).param(lesson.recommendations().toArray(UUID[]::new))
            .query(Long.class).single();
    }

    void add(long id, Version v) {
        sql.sql("insert into learning.product_version (product_id, version, title, parts, author_id, author, body) values (?, ?, ?, '[]', ?, ?, '')")
            .params(id, v.number(), v.title(), v.authorId(), v.author()).update();
        replace(id, v);
    }

    void replace(long id, Version v) {
        int replaced = sql.sql("""
                update learning.product_version set standing = 'DRAFT', title = ?, summary = ?, parts = ?::jsonb, ask = ?, themes = ?, invented = ?, author_id = ?, author = ?,
                    body = ?, saved_at = store.now(), checked_by = null, approved_by = null, approved_by_id = null
                where product_id = ? and version = ? and standing in ('DRAFT', 'CHECKED', 'APPROVED')
                """)
            .param(v.title()).param(v.summary()).param(JSON.writeValueAsString(v.parts())).param(v.ask()).param(v.themes().toArray(String[]::new)).param(v.invented())
            .param(v.authorId()).param(v.author()).param(v.body()).param(id).param(v.number()).update();
        if (replaced == 0) {
            throw new Products.NotNow("It was published meanwhile. Open it again.");
        }
    }

    private static Product product(ResultSet row, int n) throws SQLException {
        var withdrawnOn = row.getObject("withdrawn_on", LocalDate.class);
        return new Product(row.getLong("id"), Form.valueOf(row.getString("form")), row.getInt("issue"), Optional.ofNullable(row.getObject("lesson_id", Long.class)),
            Optional.ofNullable(row.getObject("published_on", LocalDate.class)), Optional.ofNullable(row.getObject("review_on", LocalDate.class)),
            withdrawnOn == null ? Optional.empty()
                : Optional.of(new Withdrawn(withdrawnOn, row.getString("withdrawn_why"), Optional.ofNullable(row.getObject("replaced_by", Long.class)))),
            version(row));
    }

    /** Whoever may not read its words still reads its name, once it was published. */
    private static Version version(ResultSet row) throws SQLException {
        if (row.getString("standing") == null) {
            return new Version(row.getInt("published_version"), Standing.WITHDRAWN, row.getString("title"), "", List.of(), "", List.of(), "", 0, "", "");
        }
        return new Version(row.getInt("version"), Standing.valueOf(row.getString("standing")), row.getString("words_title"), row.getString("summary"),
            List.of(JSON.readValue(row.getString("parts"), Part[].class)), row.getString("ask"), Arrays.asList((String[]) row.getArray("themes").getArray()),
            row.getString("invented"), row.getLong("author_id"), row.getString("author"), Optional.ofNullable(row.getString("approved_by")).orElse(""));
    }
}
