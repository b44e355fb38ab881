package wholepicture.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How visits and contacts went: kept beside their lines, and counted by team for those who may see them. */
@Component
public class Contacts implements OwnWords {

    private final JdbcClient sql;

    Contacts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of one team: {@code some} of {@code of} that said anything of it. */
    public record Count(String what, String team, int some, int of) {}

    /** What is counted, in the order of the columns that count it. */
    private static final List<String> COUNTED = List.of("Time alone was offered", "Domestic abuse was asked about", "Sexual abuse and exploitation were asked about",
        "The child’s agenda came first", "Wetting or soiling came back, or has no known cause");

    /** Beside the line that was just written; in its transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long entry, long worker, Contact contact) {
        if (!contact.saysNothing()) {
            sql.sql("""
                    insert into chronology.contact (entry_id, record_id, agency_id, stated_grade, worker_id, team_id, happened, alone, agenda, abuse, sexual, wetting, self_harm, identity)
                    select e.id, e.record_id, e.agency_id, e.stated_grade, w.id, w.team_id, e.happened_from, ?, ?, ?, ?, ?, ?, ?
                    from chronology.entry e, agencies.worker w where e.id = ? and w.id = ?
                    """)
                .param(contact.alone().name()).param(contact.agenda().name()).param(contact.abuse().name()).param(contact.sexual().name()).param(contact.wetting().name())
                .param(contact.selfHarm()).param(contact.identity()).param(entry).param(worker).update();
        }
    }

    /** What contacts since a day tell, by the team of whoever wrote. Row-level security leaves out what the viewer may not see. */
    @Transactional(readOnly = true)
    public List<Count> since(LocalDate day) {
        var byTeam = sql.sql("""
                select coalesce(t.name, 'No team'),
                    count(*) filter (where c.alone in ('TAKEN', 'DECLINED')), count(*) filter (where c.alone <> 'NOT_SAID'),
                    count(*) filter (where c.abuse = 'ASKED'), count(*) filter (where c.abuse <> 'NOT_SAID'),
                    count(*) filter (where c.sexual = 'ASKED'), count(*) filter (where c.sexual <> 'NOT_SAID'),
                    count(*) filter (where c.agenda = 'CHILD'), count(*) filter (where c.agenda <> 'NOT_SAID'),
                    count(*) filter (where c.wetting = 'CAME_BACK'), count(*) filter (where c.wetting <> 'NOT_SAID')
                from chronology.contact c left join agencies.team t on t.id = c.team_id where c.happened > ? group by 1 order by 1
                """).param(day).query((row, n) -> {
            var counts = new ArrayList<Count>();
            for (int i = 0; i < COUNTED.size(); i++) {
                counts.add(new Count(COUNTED.get(i), row.getString(1), row.getInt(2 + 2 * i), row.getInt(3 + 2 * i)));
            }
            return counts;
        }).list();
        return byTeam.stream().flatMap(List::stream).filter(count -> count.of() > 0).sorted(Comparator.comparing((Count count) -> COUNTED.indexOf(count.what()))).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> of(UUID person) {
        return sql.sql("""
                select c.identity as words, c.happened as on, concat_ws(', ', nullif(e.author, ''), a.name) as by, '/people/' || c.person_id || '/chronology/' || e.id as href
                from chronology.contact c join chronology.entry e on e.id = c.entry_id join agencies.agency a on a.id = e.agency_id
                where c.person_id = ? and c.identity <> '' order by c.happened desc, c.entry_id desc
                """).param(person).query(Told.class).list();
    }
}
