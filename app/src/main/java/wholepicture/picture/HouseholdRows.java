package wholepicture.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.time.When;

/** Who lives at the same address now, by what agencies say of addresses and as far as the viewer may see them. */
@Component
class HouseholdRows {

    /** An address of very many people (a refuge, a hospital, a block without flat numbers) is nobody's household. */
    private static final int MOST = 15;

    private final JdbcClient sql;

    HouseholdRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Everybody else of the household, the oldest first. */
    List<Housemate> with(UUID person, LocalDate today) {
        return sql.sql("""
                with own as (
                    select place from people.residence where person_id = :person and superseded_at is null and place <> ''
                      and (first_day is null or first_day <= :today) and (last_day is null or last_day >= :today)),
                living as (
                    select distinct r.place, r.person_id from people.residence r join own using (place)
                    where r.superseded_at is null and r.person_id is not null
                      and (r.first_day is null or r.first_day <= :today) and (r.last_day is null or r.last_day >= :today))
                select p.id, p.name, p.born_from, p.born_to, p.born_precision from people.person p
                where p.id <> :person and p.ended_at is null and p.died_from is null
                  and p.id in (select person_id from living where place in (select place from living group by place having count(*) <= :most))
                order by p.born_from nulls last, p.name
                """)
            .param("person", person).param("today", today).param("most", MOST)
            .query((row, n) -> new Housemate(row.getObject("id", UUID.class), row.getString("name"), born(row))).list();
    }

    private static @Nullable When born(ResultSet row) throws SQLException {
        var precision = row.getString("born_precision");
        return precision == null ? null
            : new When(When.Precision.valueOf(precision), row.getObject("born_from", LocalDate.class), row.getObject("born_to", LocalDate.class), null);
    }
}
