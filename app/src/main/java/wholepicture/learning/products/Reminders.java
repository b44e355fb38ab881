package wholepicture.learning.products;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.clocks.MorningWork;
import wholepicture.clocks.Rules;
import wholepicture.post.Letter;
import wholepicture.post.Post;

/**
 * Reminds by the clock those who have not read what was sent to them: of an alert after one day, of all else after seven, then after
 * twice as long each, three times at most. One letter a worker, on working mornings. Whoever joins within a month of publishing gets it too.
 */
@Component
public class Reminders extends MorningWork {

    private static final String LATE = """
        select r.worker_id, w.email, p.id as product, v.title, p.form from learning.receipt r join learning.product p on p.id = r.product_id
        join learning.product_version v on v.product_id = p.id and v.standing = 'PUBLISHED' join agencies.worker w on w.id = r.worker_id
        where r.addressed_at is not null and r.read_at is null and p.withdrawn_on is null and w.active and r.reminders < 3
            and coalesce(r.reminded_at, r.addressed_at) <= store.now() - (case p.form when 'ALERT' then interval '1 day' else interval '7 days' end) * (case r.reminders when 0 then 1 else 2 end)
        order by r.worker_id, (p.form <> 'ALERT'), p.id
        """;

    private final JdbcClient sql;
    private final Products products;
    private final Receipts receipts;
    private final Post post;
    private final TransactionOperations transaction;

    Reminders(JdbcClient sql, Products products, Receipts receipts, Rules rules, Post post, Clock clock, TransactionOperations transaction,
        @Value("${wholepicture.command:}") String command, @Value("${wholepicture.due.in-background:true}") boolean inBackground) {
        super("Reminding of learning", command.isEmpty() && inBackground, Duration.ofMinutes(30), LocalTime.of(7, 0), rules, clock);
        this.sql = sql;
        this.products = products;
        this.receipts = receipts;
        this.post = post;
        this.transaction = transaction;
    }

    private record Late(long workerId, String email, long product, String title, String form) {}

    @Override
    protected int letters() {
        int fresh = fresh().stream().mapToInt(id -> Objects.requireNonNull(transaction.execute(status -> receipts.toNewcomers(products.at(id))))).sum();
        var late = Objects.requireNonNull(transaction.execute(status -> sql.sql(LATE).query(Late.class).list()));
        return fresh + late.stream().collect(Collectors.groupingBy(Late::workerId, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
            .mapToInt(one -> Objects.requireNonNull(transaction.execute(status -> write(one)))).sum();
    }

    private List<Long> fresh() {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("""
            select id from learning.product where withdrawn_on is null and published_on > (store.now() at time zone 'Europe/London')::date - 30 order by id
            """).query(Long.class).list()));
    }

    private int write(Map.Entry<Long, List<Late>> worker) {
        var unread = worker.getValue();
        var ids = unread.stream().map(Late::product).toArray(Long[]::new);
        if (sql.sql("""
                update learning.receipt set reminded_at = store.now(), reminders = reminders + 1
                where worker_id = ? and product_id = any (?) and read_at is null and (reminded_at is null or reminded_at < store.now() - interval '12 hours')
                """).param(worker.getKey()).param(ids).update() == 0 || !sql.sql("select learning.wants_letters(?)").param(worker.getKey()).query(Boolean.class).single()
            || !Letter.isAddress(unread.getFirst().email())) {
            return 0;
        }
        var key = sql.sql("select learning.key_of(?)").param(worker.getKey()).query(UUID.class).single();
        var text = new StringBuilder("You have not read yet:\n\n");
        unread.forEach(one -> text.append("%s: %s\n%s\n\n".formatted(Form.valueOf(one.form()).inWords(), one.title(), post.addressOf("/learning/products/" + one.product()))));
        text.append(receipts.foot(key));
        post.send(new Letter(unread.getFirst().email(), unread.size() == 1 ? "Reminder: " + unread.getFirst().title() : "Reminder: %d things to read".formatted(unread.size()), text.toString()));
        return 1;
    }
}
