package wholepicture.learning.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.cases.Occasion;
import wholepicture.time.When;

/** Gathers what is known of one case at one moment. It reads as whoever asks may read. */
@Component
class Situations {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    Situations(JdbcClient sql) {
        this.sql = sql;
    }

    private record Head(@Nullable LocalDate bornFrom, @Nullable LocalDate bornTo, boolean unborn, int beside) {}

    private record Row(String kind, LocalDate day, String body, String stage) {}

    /**
     * @param n the place that the fact of the moment has, or would have, in the case
     * @param at the moment at which it is recorded
     */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    Situation before(long caseId, int n, Instant at) {
        var moment = at.atOffset(ZoneOffset.UTC);
        var day = at.atZone(When.UK).toLocalDate();
        var head = sql.sql("""
                select p.born_from, p.born_to, p.due is not null as unborn,
                    (select count(*) from cases.file s where s.beside = c.beside and s.id <> c.id and s.grade <= 2 and s.opened_at <= :at) as beside
                from cases.file c left join people.person p on p.id = c.person_id where c.id = :case
                """).param("at", moment).param("case", caseId).query(Head.class).single();
        var rows = sql.sql("""
                select kind, (happened_at at time zone 'Europe/London')::date as day, body::text as body, stage from cases.fact where case_id = ? and n < ? order by n
                """).params(caseId, n).query(Row.class).list();
        return new Situation(day, head.bornFrom(), head.bornTo(), head.unborn(), rows.isEmpty() ? "" : rows.getLast().stage(),
            rows.stream().map(row -> new Situation.Past(row.kind(), row.day(), JSON.readTree(row.body()))).toList(), lines("select person_id from cases.file where id = :key", caseId, moment), head.beside());
    }

    /**
     * The same of work that has no case of its own.
     *
     * @param before the moment before which it is looked at, by its number
     * @param at when that is
     */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    Situation before(Occasion one, long before, Instant at) {
        var moment = at.atOffset(ZoneOffset.UTC);
        var head = sql.sql("""
                select p.born_from, p.born_to, p.due is not null as unborn,
                    (select count(*) from cases.file c join cases.file s on s.beside = c.beside and s.id <> c.id and s.grade <= 2 and s.opened_at <= :at where c.id = :case) as beside
                from (values (1)) one left join people.person p on p.id = :person
                """).param("at", moment).param("case", one.caseId()).param("person", one.person()).query(Head.class).single();
        var rows = sql.sql("""
                select kind, (happened_at at time zone 'Europe/London')::date as day, body::text as body, stage from cases.moment
                where process = ? and person_id = ? and about = ? and id < ? order by id
                """).params(one.process(), one.person(), one.about(), before).query(Row.class).list();
        return new Situation(at.atZone(When.UK).toLocalDate(), head.bornFrom(), head.bornTo(), head.unborn(), rows.isEmpty() ? "" : rows.getLast().stage(),
            rows.stream().map(row -> new Situation.Past(row.kind(), row.day(), JSON.readTree(row.body()))).toList(),
            lines("select cast(:key as uuid) as person_id", one.person(), moment), head.beside());
    }

    /** As they were known then; none that is kept more closely than the case, so that no question tells of it. */
    private List<Situation.Line> lines(String whose, Object key, OffsetDateTime moment) {
        return sql.sql("""
                select e.kind, e.happened_from as on_day, coalesce(e.outcome, '') as outcome
                from (%s) c join chronology.entry e on e.person_id = c.person_id
                where e.grade <= 2 and e.happened_from is not null and e.received_at < :at and (e.superseded_at is null or e.superseded_at >= :at)
                """.formatted(whose)).param("at", moment).param("key", key)
            .query((row, i) -> new Situation.Line(row.getString("kind"), row.getObject("on_day", LocalDate.class), row.getString("outcome"))).list();
    }
}
