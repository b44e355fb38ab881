package wholepicture.childprotection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.cases.CaseFile;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;

/** What a decision on a case can be linked to, as far as the one who decides may see: finished assessments, and the newest lines of the chronology. Source: A-079. */
@Component
public class EvidenceOffered {

    private static final int LINES = 12;

    private final JdbcClient sql;
    private final Around around;
    private final Clock clock;

    EvidenceOffered(JdbcClient sql, Around around, Clock clock) {
        this.sql = sql;
        this.around = around;
        this.clock = clock;
    }

    private record Row(String what, LocalDate on, String by, String address) {

        Link link() {
            return new Link("%s, %s (%s)".formatted(Dates.brief(on), what, by), address);
        }
    }

    /** Assessments first, then lines, the newest first; lines that this case itself wrote are none of them. */
    @Transactional(readOnly = true)
    public List<Link> of(CaseFile file) {
        var sheets = sql.sql("""
                select q.body ->> 'title' as what, (s.finished_at at time zone 'Europe/London')::date as on, s.finished_by as by, '/answers/' || s.id as address
                from questions.sheet s join questions.question_set q on q.code = s.code and q.version = s.version
                where s.context = ? and s.person_id = ? and s.finished_at is not null order by s.finished_at desc, s.id limit ?
                """).param(file.ref().value()).param(file.person()).param(LINES).query(Row.class).list();
        var lines = sql.sql("""
                select e.title as what, e.happened_from as on, a.name as by, '/people/' || e.person_id || '/chronology/' || e.id as address
                from chronology.entry e join agencies.agency a on a.id = e.agency_id
                where e.person_id = ? and e.superseded_at is null and e.happened_from is not null and e.title <> '' and position(? in e.description) = 0
                order by e.happened_from desc, e.id desc limit ?
                """).param(file.person()).param("Case " + file.ref()).param(LINES).query(Row.class).list();
        return Stream.concat(sheets.stream(), lines.stream()).map(Row::link).toList();
    }

    /**
     * What services for adults have written of the adults close to the child, as far as whoever shares it may see: what is kept more closely than every involved
     * worker may read is not handed on by a tick. Source: A-039.
     */
    @Transactional(readOnly = true)
    public List<Link> ofAdults(CaseFile file) {
        var close = around.of(file.person()).keySet().stream().filter(person -> !person.equals(file.person())).map(UUID::toString).toArray(String[]::new);
        return sql.sql("""
                select e.title as what, e.happened_from as on, a.name as by, '/people/' || e.person_id || '/chronology/' || e.id as address
                from chronology.entry e join agencies.agency a on a.id = e.agency_id join people.person p on p.id = e.person_id
                where e.person_id = any(?::uuid[]) and (p.born_to is null or p.born_to <= ?) and e.superseded_at is null and e.happened_from is not null and e.title <> '' and e.grade <= 2
                  and a.kind in ('ADULT_SOCIAL_CARE', 'MENTAL_HEALTH', 'SUBSTANCE_MISUSE', 'PROBATION')
                order by e.happened_from desc, e.id desc limit ?
                """).param(close).param(clock.instant().atZone(When.UK).toLocalDate().minusYears(18)).param(LINES).query(Row.class).list().stream().map(Row::link).toList();
    }
}
