package wholepicture.learning.products;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;
import wholepicture.learning.products.Discussion.Setting;
import wholepicture.ui.Dates;

/** What the worker who acts does with a product: reads it, answers its question, tells of a talk about it, follows a theme. */
@Component
public class Reading {

    private final JdbcClient sql;
    private final Products products;
    private final Journal journal;

    Reading(JdbcClient sql, Products products, Journal journal) {
        this.sql = sql;
        this.products = products;
        this.journal = journal;
    }

    /** Something that waits to be read. */
    public record Waiting(long product, String title, Form form, LocalDate published, boolean read, boolean reminded, boolean again) {}

    /** How far this worker has come with a product. @param answer the worker's own, empty before there is one */
    public record Mine(Optional<Instant> read, Optional<Instant> understood, String answer) {}

    /** What was addressed to this worker and is not read, or read and its question not answered; the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return sql.sql("""
                select p.id as product, v.title, p.form, p.published_on as published, r.read_at is not null as read, r.reminded_at is not null as reminded,
                    exists (select 1 from learning.receipt_before b where b.product_id = r.product_id and b.worker_id = r.worker_id) as again
                from learning.receipt r join learning.product p on p.id = r.product_id
                join learning.product_version v on v.product_id = p.id and v.standing = 'PUBLISHED'
                where r.worker_id = ? and r.addressed_at is not null and p.withdrawn_on is null and (r.read_at is null or r.understood_at is null and v.ask <> '')
                order by (r.read_at is not null), (p.form <> 'ALERT'), p.published_on, p.id
                """).param(me()).query(Waiting.class).list();
    }

    @Transactional(readOnly = true)
    public Mine mine(long product) {
        return sql.sql("""
                select read_at, understood_at, (select t.answer from learning.teach_back t where t.product_id = r.product_id and t.worker_id = r.worker_id order by t.id desc limit 1)
                from learning.receipt r where product_id = ? and worker_id = ?
                """).params(product, me())
            .query((row, n) -> new Mine(Optional.ofNullable(row.getTimestamp(1)).map(java.sql.Timestamp::toInstant), Optional.ofNullable(row.getTimestamp(2)).map(java.sql.Timestamp::toInstant),
                Optional.ofNullable(row.getString(3)).orElse(""))).optional().orElse(new Mine(Optional.empty(), Optional.empty(), ""));
    }

    /** It was read. A second time changes nothing. */
    @Transactional
    public void read(long product) {
        var read = readable(product);
        if (sql.sql("update learning.receipt set read_at = coalesce(read_at, store.now()) where product_id = ? and worker_id = ?").params(product, me()).update() == 0) {
            sql.sql("insert into learning.receipt (product_id, worker_id, agency_id, read_at, version) values (?, ?, ?, store.now(), ?)").params(product, me(), agency(), read.now().number()).update();
        }
        journal.write("learning", null, "Read a product of learning.", null, Map.of("product", String.valueOf(product), "version", String.valueOf(read.now().number())));
    }

    /** Keeps the answer to its question: the worker has read and understood it. Each answer is kept; the last one counts. */
    @Transactional
    public void understood(long product, String answer) {
        var version = readable(product).now().number();
        read(product);
        sql.sql("update learning.receipt set understood_at = coalesce(understood_at, store.now()) where product_id = ? and worker_id = ?").params(product, me()).update();
        sql.sql("insert into learning.teach_back (product_id, version, worker_id, answer) values (?, ?, ?, ?)").params(product, version, me(), answer).update();
    }

    /** A team of the worker's agency talked about it. */
    @Transactional
    public void talked(long product, Setting setting, LocalDate on, String team, int people, String weShall) {
        talked(product, setting, on, team, people, weShall, "");
    }

    /** @param shared what it means for how they work with other agencies; may be empty */
    @Transactional
    public void talked(long product, Setting setting, LocalDate on, String team, int people, String weShall, String shared) {
        readable(product);
        sql.sql("insert into learning.discussion (product_id, agency_id, setting, held_on, team, people, we_shall, shared_practice, recorded_by_id, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(product, agency(), setting.name(), on, team, people, weShall, shared, me(), Acting.now().name()).update();
        journal.write("learning", null, "Recorded that a product of learning was talked about on %s.".formatted(Dates.inWords(on)), null, Map.of("product", String.valueOf(product)));
    }

    /** The talks about it that this worker may know of: the own agency's; all of them for those who keep products. */
    @Transactional(readOnly = true)
    public List<Discussion> talks(long product) {
        return sql.sql("""
                select d.product_id, d.setting, d.held_on, g.name, d.team, d.people, d.we_shall, d.shared_practice, d.recorded_by
                from learning.discussion d join agencies.agency g on g.id = d.agency_id where d.product_id = ? order by d.held_on desc, d.id desc
                """).param(product)
            .query((row, n) -> new Discussion(row.getLong(1), Setting.valueOf(row.getString(2)), row.getObject(3, LocalDate.class), row.getString(4), row.getString(5), row.getInt(6),
                row.getString(7), row.getString(8), row.getString(9))).list();
    }

    /** Every talk that this worker may know of, with the title of its product, by team and day. Source: A-356. */
    @Transactional(readOnly = true)
    public List<List<String>> allTalks() {
        return sql.sql("""
                select g.name, d.team, d.held_on, d.setting, p.title, d.people, d.we_shall, d.shared_practice from learning.discussion d
                join agencies.agency g on g.id = d.agency_id join learning.product p on p.id = d.product_id order by g.name, d.team, d.held_on, d.id
                """)
            .query((row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3), Setting.valueOf(row.getString(4)).inWords(), row.getString(5), row.getString(6), row.getString(7),
                row.getString(8))).list();
    }

    /** One slide of a pack was opened by itself: that it is used can be seen. Source: A-370. */
    @Transactional
    public void opened(long product, int part) {
        readable(product);
        sql.sql("insert into learning.opened (product_id, part, worker_id, agency_id) values (?, ?, ?, ?)").params(product, part, me(), agency()).update();
    }

    /** How often each slide was opened by itself, for keepers; empty for others. */
    @Transactional(readOnly = true)
    public Map<Integer, Integer> openings(long product) {
        return Products.keeps() ? sql.sql("select part, count(*)::int as n from learning.opened where product_id = ? group by part order by part").param(product)
            .query((row, n) -> Map.entry(row.getInt(1), row.getInt(2))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new))
            : Map.of();
    }

    /** The themes on which this worker wants to hear of what is new. */
    @Transactional(readOnly = true)
    public List<String> following() {
        return sql.sql("select theme from learning.following where worker_id = ? order by theme").param(me()).query(String.class).list();
    }

    @Transactional
    public void follow(List<String> themes) {
        sql.sql("delete from learning.following where worker_id = ?").param(me()).update();
        themes.forEach(theme -> sql.sql("insert into learning.following (worker_id, theme) values (?, ?)").params(me(), theme).update());
        journal.write("learning", null, "Chose the themes of learning to be told of.", null, Map.of("themes", String.valueOf(themes.size())));
    }

    /** Whether letters about learning come by e-mail. */
    @Transactional(readOnly = true)
    public boolean wantsLetters() {
        return sql.sql("select wanted from learning.letters_choice where worker_id = ? order by at desc limit 1").param(me()).query(Boolean.class).optional().orElse(true);
    }

    @Transactional
    public void wantLetters(boolean wanted) {
        sql.sql("insert into learning.letters_choice (worker_id, wanted) values (?, ?)").params(me(), wanted).update();
        journal.write("learning", null, wanted ? "Asked for letters about learning." : "Asked for no letters about learning.");
    }

    private Product readable(long product) {
        var read = products.read(product);
        if (read.published().isEmpty()) {
            throw new Products.NoSuchProduct();
        }
        if (read.isWithdrawn()) {
            throw new Products.NotNow("It was withdrawn.");
        }
        return read;
    }

    private static long me() {
        var me = Acting.now().workerId();
        return me == null ? 0 : me;
    }

    private static long agency() {
        var agency = Acting.now().agencyId();
        return agency == null ? 0 : agency;
    }
}
