package wholepicture.learning.products;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;

/** Issues of the newsletter planned ahead, the topics for them, and what the partnership says its learning is for. Source. */
@Component
public class Issues {

    private final JdbcClient sql;
    private final Products products;
    private final Journal journal;

    Issues(JdbcClient sql, Products products, Journal journal) {
        this.sql = sql;
        this.products = products;
        this.journal = journal;
    }

    /** A planned issue. @param product what was begun of it; @param sent the day on which that was published */
    public record Planned(long id, String title, LocalDate due, String audience, Optional<Long> product, Optional<LocalDate> sent) {}

    /** A topic that no published issue has told of yet. */
    public record Topic(long id, String words, Optional<Long> plan, String by) {}

    /** A version of what learning is for. */
    public record Purpose(int version, String words, String by, Instant at) {}

    /** There is none, or it is begun already. */
    public static final class NoSuchPlan extends RuntimeException {}

    /** The earliest first. */
    @Transactional(readOnly = true)
    public List<Planned> planned() {
        return sql.sql("select i.*, p.published_on from learning.issue_plan i left join learning.product p on p.id = i.product_id order by i.due_on, i.id")
            .query((row, n) -> new Planned(row.getLong("id"), row.getString("title"), row.getObject("due_on", LocalDate.class), row.getString("audience"),
                Optional.ofNullable(row.getObject("product_id", Long.class)), Optional.ofNullable(row.getObject("published_on", LocalDate.class)))).list();
    }

    @Transactional(readOnly = true)
    public List<Topic> forthcoming() {
        return sql.sql("""
                select t.id, t.words, t.plan_id, t.told_by from learning.issue_topic t left join learning.issue_plan i on i.id = t.plan_id left join learning.product p on p.id = i.product_id
                where p.published_on is null order by t.id
                """)
            .query((row, n) -> new Topic(row.getLong(1), row.getString(2), Optional.ofNullable(row.getObject(3, Long.class)), row.getString(4))).list();
    }

    @Transactional
    public long plan(String title, LocalDate due, String audience) {
        Products.onlyKeepers();
        return sql.sql("insert into learning.issue_plan (title, due_on, audience, planned_by) values (?, ?, ?, ?) returning id").params(title, due, audience, Acting.now().name())
            .query(Long.class).single();
    }

    @Transactional
    public long topic(String words) {
        Products.onlyKeepers();
        return sql.sql("insert into learning.issue_topic (words, told_by) values (?, ?) returning id").params(words, Acting.now().name()).query(Long.class).single();
    }

    /** The topic goes into this issue, or into none yet. @throws NoSuchPlan when there is none that may still take it */
    @Transactional
    public void assign(long topic, Optional<Long> plan) {
        Products.onlyKeepers();
        if (plan.isPresent() && planned().stream().noneMatch(one -> one.id() == plan.get() && one.sent().isEmpty())) {
            throw new NoSuchPlan();
        }
        sql.sql("update learning.issue_topic set plan_id = ? where id = ?").param(plan.orElse(null)).param(topic).update();
    }

    /** Begins the planned issue, with an item for each of its topics. @return the number of the product */
    @Transactional
    public long begin(long plan) {
        Products.onlyKeepers();
        var of = planned().stream().filter(one -> one.id() == plan && one.product().isEmpty()).findFirst().orElseThrow(NoSuchPlan::new);
        long id = products.beginIssue(of.title());
        var parts = forthcoming().stream().filter(topic -> topic.plan().filter(p -> p == plan).isPresent()).map(topic -> Part.of(topic.words(), "")).toList();
        products.save(id, of.title(), "", parts, "", List.of(), "");
        sql.sql("update learning.issue_plan set product_id = ? where id = ?").params(id, plan).update();
        return id;
    }

    /** Every version of what learning is for, the newest first; none before somebody wrote one. */
    @Transactional(readOnly = true)
    public List<Purpose> purpose() {
        return sql.sql("select version, words, by_whom, at from learning.purpose order by version desc")
            .query((row, n) -> new Purpose(row.getInt(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant())).list();
    }

    @Transactional
    public void say(String words) {
        Products.onlyKeepers();
        sql.sql("insert into learning.purpose (version, words, by_whom) select coalesce(max(version), 0) + 1, ?, ? from learning.purpose").params(words, Acting.now().name()).update();
        journal.write("learning", null, "Said anew what learning is for.", null, Map.of());
    }
}
