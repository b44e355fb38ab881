package wholepicture.learning.checks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.cases.Reply;
import wholepicture.store.Works;

/** How often a check has asked, what was answered, and some of the cases where it asked that the viewer may open. */
@Component
public class SoFar {

    private static final int SAMPLE = 10;
    private static final int LOOKED_AT = 300;

    /**
     * @param byAnswer in people's words; small numbers held back
     * @param sample of the cases that the viewer may open those in which it asked last, each once with what was said last
     */
    public record Sum(long times, Map<String, String> byAnswer, Map<String, String> byAgency, List<Place> sample) {}

    /** @param answer as people read it */
    public record Place(String ref, String name, String address, LocalDate on, String answer) {}

    private record Count(String what, long times) {}

    private final Processes processes;
    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionOperations transaction;

    SoFar(Processes processes, JdbcClient sql, Clock clock, TransactionOperations transaction) {
        this.processes = processes;
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Of the last year. Outside of any transaction. Cases that are kept more closely than "involved" are not counted. */
    public Sum of(String check) {
        var since = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(1);
        var counted = Works.call(() -> Objects.requireNonNull(transaction.execute(status -> List.of(
            counts("select answer as what, count(*) as times from learning.question_put where check_id = ? and at >= ? and grade <= 2 group by answer order by 2 desc", check, since),
            counts("""
                select g.name as what, count(*) as times from learning.question_put a join agencies.agency g on g.id = a.worker_agency_id
                where a.check_id = ? and a.at >= ? and a.grade <= 2 group by g.name order by 2 desc, 1
                """, check, since)))));
        var byAnswer = new LinkedHashMap<String, Long>();
        counted.get(0).forEach((answer, times) -> byAnswer.merge(inWords(answer), times, Long::sum));
        return new Sum(counted.get(0).values().stream().mapToLong(n -> n).sum(), Few.show(byAnswer), Few.show(counted.get(1)), sample(check));
    }

    private Map<String, Long> counts(String query, String check, OffsetDateTime since) {
        var counts = new LinkedHashMap<String, Long>();
        sql.sql(query).params(check, since).query(Count.class).list().forEach(count -> counts.put(count.what(), count.times()));
        return counts;
    }

    private static String inWords(String answer) {
        return switch (answer) {
            case "WORDS" -> "Answered in words";
            case "DAY" -> "A date was given";
            case "REASON" -> "Passed on, with a reason";
            case "LEFT" -> "Left";
            default -> Reply.inWords(answer, "", null, "");
        };
    }

    private List<Place> sample(String check) {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("""
                select * from (
                    select distinct on (coalesce(f.process, m.process), coalesce(f.ref, m.about), p.id) a.id, a.at, coalesce(f.ref, m.about) as about, coalesce(f.process, m.process) as process,
                        p.name, p.id as person_id, (a.at at time zone 'Europe/London')::date as on_day, a.answer, a.words, a.day, a.reason
                    from (select * from learning.question_put where check_id = ? order by at desc, id desc limit ?) a
                    left join cases.file f on f.id = a.case_id left join cases.moment m on m.id = a.moment_id join people.person p on p.id = coalesce(f.person_id, m.person_id)
                    order by coalesce(f.process, m.process), coalesce(f.ref, m.about), p.id, a.at desc, a.id desc) last
                order by at desc, id desc limit ?
                """).params(check, LOOKED_AT, SAMPLE)
            .query((row, n) -> new Place(processes.name(row.getString("process"), row.getString("about")), row.getString("name"),
                processes.address(row.getString("process"), row.getObject("person_id", UUID.class), row.getString("about")), row.getObject("on_day", LocalDate.class),
                Reply.inWords(row.getString("answer"), row.getString("words"), row.getObject("day", LocalDate.class), row.getString("reason")))).list()));
    }
}
