package wholepicture.learning.products;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.learning.Recommendations;
import wholepicture.learning.products.Product.Standing;
import wholepicture.learning.products.Product.Version;
import wholepicture.ui.Dates;

/** What is done with products: drafted, checked, approved by somebody else, published, looked at again, withdrawn. */
@Component
public class Products {

    /** How long a product holds before somebody must look at it again, unless another day is set. */
    public static final int MONTHS_TO_REVIEW = 12;

    private final ProductRows rows;
    private final JdbcClient sql;
    private final Recommendations recommendations;
    private final ProductFacts facts;
    private final Clock clock;

    Products(ProductRows rows, JdbcClient sql, Recommendations recommendations, ProductFacts facts, Clock clock) {
        this.rows = rows;
        this.sql = sql;
        this.recommendations = recommendations;
        this.facts = facts;
        this.clock = clock;
    }

    /** None that is there, or none that this worker may know of: the two answer alike. */
    public static final class NoSuchProduct extends RuntimeException {}

    /** Somebody else than a learning lead or a board officer tried to write. */
    public static final class OnlyKeepers extends RuntimeException {}

    /** It is not as far as the act needs, or the act is another's to do. */
    public static final class NotNow extends RuntimeException {
        public NotNow(String message) {
            super(message);
        }
    }

    /** Whether the worker who acts makes, approves and publishes products. */
    public static boolean keeps() {
        return Acting.now().is(Role.LEARNING_LEAD) || Acting.now().is(Role.BOARD_OFFICER);
    }

    public static void onlyKeepers() {
        if (!keeps()) {
            throw new OnlyKeepers();
        }
    }

    /** The product as this worker may read it: keepers its newest version, others the one that is published. @throws NoSuchProduct */
    @Transactional(readOnly = true)
    public Product at(long id) {
        return rows.newest(id).orElseThrow(NoSuchProduct::new);
    }

    /** The version that everybody reads, also to keepers while a newer one is in the making. */
    @Transactional(readOnly = true)
    public Product read(long id) {
        return rows.published(id).or(() -> rows.newest(id)).orElseThrow(NoSuchProduct::new);
    }

    /** What is published and holds, the newest first. */
    @Transactional(readOnly = true)
    public List<Product> published() {
        return rows.allPublished();
    }

    /** What was withdrawn, the latest first: its name, and why. */
    @Transactional(readOnly = true)
    public List<Product> withdrawn() {
        return rows.all("p.withdrawn_on is not null", "p.withdrawn_on desc, p.id desc");
    }

    /** What keepers have in the making. */
    @Transactional(readOnly = true)
    public List<Product> inTheMaking() {
        return rows.all("v.standing in ('DRAFT', 'CHECKED', 'APPROVED')", "v.saved_at desc, p.id desc");
    }

    /** What is new in this version for those who had the one before; empty when nothing but the wording is. */
    @Transactional(readOnly = true)
    public String changed(Product product) {
        return sql.sql("select changed from learning.product_version where product_id = ? and version = ?").params(product.id(), product.now().number()).query(String.class).optional().orElse("");
    }

    @Transactional(readOnly = true)
    public List<Product> of(Lesson lesson) {
        return rows.all("p.lesson_id = ?", "p.id", lesson.id());
    }

    /** What this worker may see of what was made to pass the recommendation on. */
    @Transactional(readOnly = true)
    public List<Product> passingOn(UUID recommendation) {
        return rows.all("? = any (p.recommendations)", "p.published_on desc nulls first", recommendation);
    }

    /** Begins a draft of a lesson in this form, with the lesson's words in their places. @return its number */
    @Transactional
    public long begin(Lesson lesson, Form form) {
        onlyKeepers();
        long id = rows.insert(form, lesson);
        rows.add(id, new Version(1, Standing.DRAFT, lesson.title(), "", form.begin(lesson, recommended(lesson)), lesson.ask(), lesson.themes(), lesson.invented(),
            me(), Acting.now().name(), ""));
        facts.happened(id, 1, "Drafted.", "");
        return id;
    }

    private String recommended(Lesson lesson) {
        return String.join("\n", lesson.recommendations().stream().flatMap(id -> recommendations.find(id).stream()).map(r -> "- " + r.words()).toList());
    }

    /** Begins the next issue of the newsletter. @return its number */
    @Transactional
    public long beginIssue(String title) {
        onlyKeepers();
        long id = rows.insert(Form.NEWSLETTER, Lesson.blank());
        rows.add(id, new Version(1, Standing.DRAFT, title, "", List.of(), "", List.of(), "", me(), Acting.now().name(), ""));
        facts.happened(id, 1, "Drafted.", "");
        return id;
    }

    /** Keeps other words of it. What was checked or approved is a draft again; what is published stays, and the words become its next version. */
    @Transactional
    public void save(long id, String title, String summary, List<Part> parts, String ask, List<String> themes, String invented) {
        onlyKeepers();
        var product = at(id);
        if (product.isWithdrawn()) {
            throw new NotNow("It was withdrawn. Begin a new one.");
        }
        var now = product.now();
        boolean published = now.standing() == Standing.PUBLISHED;
        var saved = new Version(published ? now.number() + 1 : now.number(), Standing.DRAFT, title, summary, parts, ask, themes, invented, me(), Acting.now().name(), "");
        if (published) {
            rows.add(id, saved);
        } else {
            rows.replace(id, saved);
        }
        facts.happened(id, saved.number(), now.standing() == Standing.DRAFT ? "Saved." : "Changed; it is a draft again.", "");
    }

    /** The version is whole and names nobody; {@link Publishing} has looked. */
    @Transactional
    void checked(long id, int version) {
        move(id, version, Standing.DRAFT, Standing.CHECKED);
        facts.happened(id, version, "Checked: it is whole, and identifies nobody.", "");
    }

    /** @throws NotNow when the one who approves wrote it, or it is not checked */
    @Transactional
    public void approve(long id) {
        onlyKeepers();
        var now = at(id).now();
        if (now.authorId() == me()) {
            throw new NotNow("You wrote this version. Somebody else approves it.");
        }
        move(id, now.number(), Standing.CHECKED, Standing.APPROVED);
        facts.happened(id, now.number(), "Approved.", "");
    }

    /** {@link Publishing} has looked once more whether it identifies anybody. */
    @Transactional
    void publish(long id, int version, LocalDate reviewOn, String changed) {
        sql.sql("update learning.product_version set standing = 'SUPERSEDED' where product_id = ? and standing = 'PUBLISHED'").param(id).update();
        move(id, version, Standing.APPROVED, Standing.PUBLISHED);
        sql.sql("""
                update learning.product p set published_version = v.version, title = v.title, published_on = coalesce(p.published_on, ?), review_on = ?
                from learning.product_version v where p.id = ? and v.product_id = p.id and v.version = ?
                """).params(today(), reviewOn, id, version).update();
        sql.sql("update learning.product_version set changed = ? where product_id = ? and version = ?").params(changed, id, version).update();
        facts.happened(id, version, changed.isEmpty() ? "Published." : "Published, and sent again to those who had an earlier version.", changed);
    }

    /** It was looked at and still holds. */
    @Transactional
    public void holds(long id, LocalDate until, String why) {
        onlyKeepers();
        if (sql.sql("update learning.product set review_on = ? where id = ? and published_on is not null and withdrawn_on is null").params(until, id).update() == 0) {
            throw new NotNow("Only what is published is looked at again.");
        }
        facts.happened(id, at(id).now().number(), "Looked at again: it holds until " + Dates.inWords(until) + ".", why);
    }

    /** It no longer holds. From now on everybody sees that, and why, wherever it is named; its words are no longer shown. */
    @Transactional
    public void withdraw(long id, String why, Optional<Long> replacedBy) {
        onlyKeepers();
        var product = at(id);
        if (product.published().isEmpty() || product.isWithdrawn()) {
            throw new NotNow("Only what is published can be withdrawn.");
        }
        sql.sql("update learning.product set withdrawn_on = ?, withdrawn_why = ?, replaced_by = ? where id = ?").param(today()).param(why).param(replacedBy.orElse(null))
            .param(id).update();
        sql.sql("update learning.product_version set standing = 'WITHDRAWN' where product_id = ? and standing = 'PUBLISHED'").param(id).update();
        facts.happened(id, product.now().number(), "Withdrawn.", why);
    }

    private void move(long id, int version, Standing from, Standing to) {
        int moved = sql.sql("""
                update learning.product_version set standing = :to, checked_by = case :to when 'CHECKED' then :who else checked_by end,
                    approved_by = case :to when 'APPROVED' then :who else approved_by end, approved_by_id = case :to when 'APPROVED' then :me else approved_by_id end
                where product_id = :id and version = :version and standing = :from
                """)
            .param("to", to.name()).param("from", from.name()).param("who", Acting.now().name()).param("me", me()).param("id", id).param("version", version).update();
        if (moved == 0) {
            throw new NotNow("It is not where this can be done. Somebody may have acted on it since the page was opened.");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    }

    private static long me() {
        var me = Acting.now().workerId();
        if (me == null) {
            throw new OnlyKeepers();
        }
        return me;
    }
}
