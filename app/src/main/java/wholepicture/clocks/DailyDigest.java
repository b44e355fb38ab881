package wholepicture.clocks;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.clocks.Duties.Owing;
import wholepicture.post.Letter;
import wholepicture.post.Post;
import wholepicture.time.When;

/**
 * One letter each working morning to whoever owes something: how many things are over and due soon, and where they stand. It says nothing of
 * whom they are about. Each worker's letter and the note that it was written are one transaction, so that nobody is reminded twice in a day.
 */
@Component
public class DailyDigest extends MorningWork {

    private static final Duration AHEAD = Duration.ofDays(3);

    private final JdbcClient sql;
    private final ObjectProvider<Duties> duties;
    private final Post post;
    private final Clock clock;
    private final TransactionOperations transaction;

    DailyDigest(JdbcClient sql, ObjectProvider<Duties> duties, Rules rules, Post post, Clock clock, TransactionOperations transaction,
        @Value("${wholepicture.digest.from:07:00}") String from, @Value("${wholepicture.command:}") String command,
        @Value("${wholepicture.due.in-background:true}") boolean inBackground) {
        super("Reminding", command.isEmpty() && inBackground, Duration.ofMinutes(10), LocalTime.parse(from), rules, clock);
        this.sql = sql;
        this.duties = duties;
        this.post = post;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What one worker owes of one kind. */
    private record Line(Duties of, Owing owing) {}

    /** @return how many letters of today, which were not written yet, were written */
    @Override
    protected int letters() {
        var owed = new TreeMap<Long, List<Line>>();
        duties.orderedStream().forEach(one -> Objects.requireNonNull(transaction.execute(status -> one.owing(clock.instant(), clock.instant().plus(AHEAD))))
            .forEach(owing -> owed.computeIfAbsent(owing.worker(), worker -> new ArrayList<>()).add(new Line(one, owing))));
        int written = 0;
        for (var worker : owed.entrySet()) {
            written += Objects.requireNonNull(transaction.execute(status -> write(worker)));
        }
        return written;
    }

    private int write(Map.Entry<Long, List<Line>> worker) {
        var today = clock.instant().atZone(When.UK).toLocalDate();
        var email = sql.sql("select email from agencies.worker where id = ? and active").param(worker.getKey()).query(String.class).optional().filter(Letter::isAddress);
        if (email.isEmpty() || sql.sql("insert into clocks.digest (worker_id, day) values (?, ?) on conflict do nothing").params(worker.getKey(), today).update() == 0) {
            return 0;
        }
        int over = worker.getValue().stream().mapToInt(line -> line.owing().over()).sum();
        var text = new StringBuilder();
        worker.getValue().forEach(line -> text.append("%s: %d over, %d due within 3 days\n%s\n\n".formatted(Character.toUpperCase(line.of().what().charAt(0))
            + line.of().what().substring(1), line.owing().over(), line.owing().soon(), post.addressOf(line.of().address()))));
        post.send(new Letter(email.get(), over == 0 ? "Due soon" : "%d over their time".formatted(over), text.toString()));
        return 1;
    }
}
