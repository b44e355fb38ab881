package wholepicture.learning.measures;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.journal.Journal;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.checks.Burden;
import wholepicture.learning.checks.Check;
import wholepicture.learning.checks.Checks;
import wholepicture.learning.reading.Themes;
import wholepicture.post.Letter;
import wholepicture.post.Post;
import wholepicture.store.Works;

/** Brings lessons back to people: one that was embedded and has slipped, one whose theme came back, a question that everybody waves through. */
@Component
public class Watching {

    private final Checks checks;
    private final Standings standings;
    private final Burden burden;
    private final Vocabulary vocabulary;
    private final Post post;
    private final Journal journal;
    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionOperations transaction;

    Watching(Checks checks, Standings standings, Burden burden, Vocabulary vocabulary, Post post, Journal journal, JdbcClient sql, Clock clock, TransactionOperations transaction) {
        this.checks = checks;
        this.standings = standings;
        this.burden = burden;
        this.vocabulary = vocabulary;
        this.post = post;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record Embedded(String checkId, OffsetDateTime at) {}

    /** Looks once at everything. Outside of any transaction. */
    public void look() {
        Works.run(() -> {
            embedded().forEach(this::lookAt);
            burden.ofChecks().stream().filter(Burden.OfCheck::isWavedThrough).forEach(this::sendBack);
        });
    }

    private List<Embedded> embedded() {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("""
                select check_id, at from (select distinct on (check_id) check_id, state, at from learning.standing order by check_id, id desc) s where state = 'EMBEDDED'
                """).query(Embedded.class).list()));
    }

    private void lookAt(Embedded one) {
        var check = checks.approved(one.checkId()).orElseThrow();
        var returned = returned(check, one.at());
        var why = !returned.isEmpty() ? "Its theme came back in what has been learnt since: " + returned : standings.evidence(check.id()).map(Evidence::slipped).orElse("");
        if (!why.isEmpty()) {
            standings.stand(check.id(), Standings.State.OPEN_AGAIN, why, standings.evidence(check.id()).map(Evidence::inWords).orElse(""));
            tell(check, "A lesson is open again", "A lesson of yours was embedded and is open again. %s.".formatted(why));
        }
    }

    /** The themes of the check that were accepted from a review since it was embedded. Which review it is, is not said: it may not be published yet. */
    private String returned(Check check, OffsetDateTime since) {
        var now = vocabulary.now();
        var found = Objects.requireNonNull(transaction.execute(status -> sql.sql("""
                select distinct t from learning.proposal p cross join unnest(p.theme_ids) t
                where p.decision in ('ACCEPTED', 'MENDED') and p.decided_at > :since and t = any(:ids::text[])
                    and p.kind not in ('strength', 'good-practice')
                """).param("since", since).param("ids", check.wording().themes().toArray(String[]::new)).query(String.class).list()))
            .stream().map(id -> now.byId(id).map(Themes.Theme::name).orElse(id)).sorted().toList();
        return String.join(", ", found);
    }

    private void sendBack(Burden.OfCheck waved) {
        var why = "%d of the last %d times it was waved through: %d left, %d sent within seconds, %d with the answer it always gets".formatted(waved.waved(), waved.times(), waved.left(),
            waved.quick(), waved.usual());
        boolean back = Objects.requireNonNull(transaction.execute(status -> {
            int kept = sql.sql("insert into learning.check_back (check_id, version, at, why) values (?, ?, ?, ?) on conflict do nothing")
                .params(waved.check(), waved.version(), clock.instant().atOffset(ZoneOffset.UTC), why).update();
            if (kept > 0) {
                journal.write("check", null, "A check came back to whoever wrote it: it is waved through.", why, Map.of("check", waved.check()));
            }
            return kept > 0;
        }));
        if (back) {
            checks.approved(waved.check()).ifPresent(check -> tell(check, "A question comes back to you",
                "A question that you wrote is waved through: %s. Ask it differently, ask it in fewer cases, or switch it off.".formatted(why)));
        }
    }

    private void tell(Check check, String subject, String says) {
        transaction.executeWithoutResult(status -> sql.sql("select email from agencies.worker where id = ? and active").param(check.author()).query(String.class).optional()
            .filter(Letter::isAddress).ifPresent(to -> post.send(new Letter(to, subject, """
                %s

                The question: %s
                %s
                """.formatted(says, check.wording().question(), post.addressOf(check.address()))))));
    }
}
