package wholepicture.childprotection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.cases.CaseFile;
import wholepicture.family.Family;

/** Who stands round a child: family, and whoever lives or lived at the same address, as far as whoever asks may see. */
@Component
public class Around {

    private final JdbcClient sql;
    private final Family family;

    Around(JdbcClient sql, Family family) {
        this.sql = sql;
        this.family = family;
    }

    /** Each with who they are to the child, the child first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, String> of(UUID child) {
        Map<UUID, String> whose = new LinkedHashMap<>();
        whose.put(child, "The child");
        family.near(child).forEach(near -> whose.putIfAbsent(near.person(), near.inWords(Sex.UNKNOWN)));
        sql.sql("""
                select distinct o.person_id from people.residence r join people.residence o on o.uprn = r.uprn and o.superseded_at is null
                where r.person_id = ? and r.superseded_at is null and r.uprn is not null and o.person_id is not null
                """)
            .param(child).query(UUID.class).list().forEach(person -> whose.putIfAbsent(person, "lives or lived at the same address"));
        return whose;
    }

    /** How many concerns other agencies had within the last year, apart from those of this case, as far as whoever asks may see. */
    @Transactional(propagation = Propagation.MANDATORY)
    int othersLately(CaseFile file, LocalDate today) {
        return sql.sql("""
                select count(*) from chronology.entry e where e.person_id = any(?::uuid[]) and e.superseded_at is null and e.kind in ('CONCERN', 'REFERRAL') and e.happened_from >= ?
                  and e.agency_id <> ? and position(? in e.description) = 0
                """)
            .param(of(file.person()).keySet().stream().map(UUID::toString).toArray(String[]::new)).param(today.minusYears(1)).param(file.agencyId()).param("Case " + file.ref())
            .query(Integer.class).single();
    }

    /** Whether the child is not yet born, or under one year old on that day, as far as anybody said. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<FrontDoor.Young> young(UUID child, LocalDate on) {
        return sql.sql("select case when born_from is null and due is not null then 'UNBORN' when born_from > ? then 'UNDER_ONE' else '' end from people.person where id = ?")
            .param(on.minusYears(1)).param(child).query(String.class).optional().filter(young -> !young.isEmpty()).map(FrontDoor.Young::valueOf);
    }

    /** The other children among them: not yet eighteen on that day, or not yet born. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<UUID> children(UUID child, LocalDate on) {
        return sql.sql("select id from people.person where id = any(?::uuid[]) and id <> ? and (born_from > ? or (born_from is null and due is not null)) order by born_from, id")
            .param(of(child).keySet().stream().map(UUID::toString).toArray(String[]::new)).param(child).param(on.minusYears(18))
            .query(UUID.class).list();
    }
}
