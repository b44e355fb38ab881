package wholepicture.wasnotbrought;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.clocks.Rules;
import wholepicture.picture.PatternRules;
import wholepicture.time.When;

/**
 * Finds children who were not brought again and again, and gives a supervisor the task to judge it: of the agency whose own lines say so,
 * and of the agency that is responsible for an open case when only all lines together do. What was judged counts no more. Appointments that the family
 * cancelled or moved count with those to which it did not come, by a number of their own: each was explained, and all of them are a pattern.
 */
@Component("notBroughtPatterns")
class Patterns {

    private static final String OWN = """
        select access.own_record(found.person_id, found.agency_id) as record_id, true as own from (
            select e.person_id, e.agency_id from chronology.entry e
            where e.outcome in ('WAS_NOT_BROUGHT', 'CANCELLED_BY_FAMILY', 'RESCHEDULED') and e.superseded_at is null and e.person_id is not null and e.happened_to >= :since and e.happened_from <= :today
              and (:person::uuid is null or e.person_id = :person::uuid)
              and e.happened_from > coalesce((select max(o.judged_at)::date from wasnotbrought.oversight o where o.person_id = e.person_id and o.agency_id = e.agency_id and o.own), '-infinity')
            group by e.person_id, e.agency_id having count(*) filter (where e.outcome = 'WAS_NOT_BROUGHT') >= :count or count(*) >= :together) found
        """;
    private static final String WHOLE = """
        select f.record_id, false as own from cases.file f where f.closed_at is null and f.person_id is not null and (:person::uuid is null or f.person_id = :person::uuid)
            and :count <= (select count(*) from chronology.entry e where e.person_id = f.person_id and e.grade <= f.grade and e.outcome = 'WAS_NOT_BROUGHT' and e.superseded_at is null
                and e.happened_to >= :since and e.happened_from <= :today
                and e.happened_from > coalesce((select max(o.judged_at)::date from wasnotbrought.oversight o where o.person_id = f.person_id and o.agency_id = f.agency_id), '-infinity'))
            and :count > (select count(*) from chronology.entry e where e.person_id = f.person_id and e.agency_id = f.agency_id and e.outcome = 'WAS_NOT_BROUGHT' and e.superseded_at is null
                and e.happened_to >= :since and e.happened_from <= :today)
        """;

    private final JdbcClient sql;
    private final PatternRules rules;
    private final Rules limits;
    private final Clock clock;
    private final int together;

    Patterns(JdbcClient sql, PatternRules rules, Rules limits, Clock clock, @Value("${wholepicture.patterns.missed-in-any-way.count:5}") int together) {
        this.together = together;
        this.sql = sql;
        this.rules = rules;
        this.limits = limits;
        this.clock = clock;
    }

    /** Looks at one child. In the works. */
    @Transactional(propagation = Propagation.MANDATORY)
    int look(UUID person) {
        return look(person, OWN) + look(person, WHOLE);
    }

    /** Looks at everybody: lines also come with agencies' files. In the works. @return how many tasks are new */
    @Transactional(propagation = Propagation.MANDATORY)
    int lookAtAll() {
        return look(null, OWN) + look(null, WHOLE);
    }

    private int look(@Nullable UUID person, String which) {
        var now = clock.instant();
        LocalDate today = now.atZone(When.UK).toLocalDate();
        var due = limits.reckon(Supervision.JUDGED, now.atZone(When.UK)).deadline().passed();
        return sql.sql("""
                insert into wasnotbrought.oversight (record_id, own, opened_at, due) select record_id, own, :now::timestamptz, :due::timestamptz from (%s) found
                on conflict (record_id, own) where judged_at is null do nothing
                """.formatted(which))
            .param("person", person).param("since", today.minusMonths(rules.notBroughtMonths())).param("today", today).param("count", rules.notBroughtCount()).param("together", together)
            .param("now", now.atOffset(ZoneOffset.UTC)).param("due", due.atOffset(ZoneOffset.UTC)).update();
    }
}
