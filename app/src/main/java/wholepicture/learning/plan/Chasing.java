package wholepicture.learning.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.learning.Recommendations;
import wholepicture.post.Letter;
import wholepicture.post.Post;
import wholepicture.store.Works;
import wholepicture.ui.Dates;

/** Reminds agencies of what they owe: a week before the day, the day after it, and every two weeks from then on. Each letter is a fact. */
@Component
class Chasing {

    private static final String OWED = """
        with owed as (
            select a.id as asked_id, null::bigint as action_id, null::bigint as report_id, a.recommendation_id, a.agency_id, a.due_on, 'Its answer' as what
            from learning.assurance a where not exists (select 1 from learning.response r where r.recommendation_id = a.recommendation_id and r.agency_id = a.agency_id and not r.withdrawn)
            union all
            select null, t.id, null, t.recommendation_id, t.agency_id, t.due_on, 'An action that it undertook' from learning.action t where t.done_on is null
            union all
            select null, null, t.id, null, t.agency_id, t.due_on, 'Its own report' from learning.report t where t.received_on is null
        ), counted as (
            select o.*, (store.now() at time zone 'Europe/London')::date - o.due_on as over from owed o
        ), staged as (
            select c.*, case when c.over between -7 and 0 then -7 else 1 + 14 * ((c.over - 1) / 14) end as days from counted c where c.over >= -7
        )
        select s.*, coalesce(n.number, '') as number, g.name, g.email from staged s left join learning.recommendation n on n.id = s.recommendation_id
            join agencies.agency g on g.id = s.agency_id
        where (s.report_id is not null or n.status in ('OPEN', 'REOPENED'))
            and not exists (select 1 from learning.chaser c where c.days = s.days and (c.asked_id = s.asked_id or c.action_id = s.action_id or c.report_id = s.report_id))
        order by s.due_on limit 1
        """;

    private final JdbcClient sql;
    private final Post post;
    private final Recommendations recommendations;
    private final TransactionOperations transaction;

    Chasing(JdbcClient sql, Post post, Recommendations recommendations, TransactionOperations transaction) {
        this.sql = sql;
        this.post = post;
        this.recommendations = recommendations;
        this.transaction = transaction;
    }

    private record Owed(@Nullable Long asked, @Nullable Long action, @Nullable Long report, @Nullable UUID recommendation, long agency, String agencyName, String agencyEmail, LocalDate due, String what, int days,
        String number) {}

    /** Writes one letter that is due. @return whether there was one */
    boolean sendOne() {
        return Works.call(() -> requireNonNull(transaction.execute(status -> next().map(this::remind).orElse(false))));
    }

    private Optional<Owed> next() {
        return sql.sql(OWED).query((row, n) -> new Owed(row.getObject("asked_id", Long.class), row.getObject("action_id", Long.class),
            row.getObject("report_id", Long.class), row.getObject("recommendation_id", UUID.class),
            row.getLong("agency_id"), row.getString("name"), row.getString("email"), requireNonNull(row.getObject("due_on", LocalDate.class)), row.getString("what"), row.getInt("days"),
            row.getString("number"))).optional();
    }

    private boolean remind(Owed owed) {
        var to = addresses(owed);
        int kept = sql.sql("insert into learning.chaser (asked_id, action_id, report_id, days, sent_to) values (?, ?, ?, ?, ?) on conflict do nothing")
            .param(owed.asked()).param(owed.action()).param(owed.report()).param(owed.days()).param(String.join(", ", to)).update();
        if (kept > 0) {
            to.forEach(address -> post.send(letter(owed, address)));
            if (owed.recommendation() != null) {
                recommendations.happened(owed.recommendation(), "Reminded %s: %s, due %s.".formatted(owed.agencyName(), owed.what().toLowerCase(Locale.UK), Dates.inWords(owed.due())),
                    to.isEmpty() ? "Nobody there has an e-mail address." : "");
            }
        }
        return true;
    }

    private List<String> addresses(Owed owed) {
        var leads = sql.sql("select email from agencies.worker where agency_id = ? and active and 'SAFEGUARDING_LEAD' = any(roles) order by id").param(owed.agency())
            .query(String.class).list().stream().filter(Letter::isAddress).toList();
        return !leads.isEmpty() ? leads : Letter.isAddress(owed.agencyEmail()) ? List.of(owed.agencyEmail()) : List.of();
    }

    private Letter letter(Owed owed, String to) {
        var when = owed.days() < 0 ? "is due by " : "was due on ";
        var day = Dates.inWords(owed.due());
        var subject = owed.report() != null ? "A report for a review: due " + day : owed.number().isEmpty() ? "A recommendation: due " + day : "Recommendation %s: due %s".formatted(owed.number(), day);
        return new Letter(to, subject, """
            A review waits for %s.

            %s %s%s. Read what is asked and answer here:
            %s
            """.formatted(owed.agencyName(), owed.what(), when, day, post.addressOf(owed.report() != null ? "/reviews/reports/" + owed.report() : "/recommendations/" + owed.recommendation())));
    }
}
