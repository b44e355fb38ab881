package wholepicture.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.KnowsPeople;
import wholepicture.people.Keys.Key;
import wholepicture.time.When;

/** Tells whoever reads an agency's file what is known of the agency's people already. */
@Component
class Acquaintances implements KnowsPeople {

    private final JdbcClient sql;

    Acquaintances(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<When> born(Agency from, String localPerson) {
        return sql.sql("""
                select v.body ->> 'born', p.born_from, p.born_to from people.record r
                left join people.record_version v on v.record_id = r.id and v.version = r.version
                left join people.person p on p.id = r.person_id
                where r.agency_id = ? and r.local_id = ?
                """)
            .params(from.id(), localPerson)
            .query((row, n) -> {
                var own = row.getString(1);
                var first = row.getObject(2, LocalDate.class);
                var last = row.getObject(3, LocalDate.class);
                return own != null ? Optional.of(When.parse(own)) : first == null || last == null ? Optional.<When>empty() : Optional.of(When.between(first, last));
            })
            .optional().flatMap(found -> found);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> localPersonWith(Agency from, Identifier identifier) {
        if (identifier.kind().equals("LOCAL")) {
            return met(from, identifier.value()) ? Optional.of(identifier.value()) : Optional.empty();
        }
        var key = Key.of(identifier.kind().toLowerCase(Locale.ROOT) + ":" + identifier.value());
        var found = sql.sql("""
                select r.local_id from people.key k join people.record r on r.id = k.record_id
                where k.key = ? and r.agency_id = ? limit 2
                """)
            .params(key.digest(), from.id()).query(String.class).list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean met(Agency from, String localPerson) {
        return sql.sql("select exists (select 1 from people.record where agency_id = ? and local_id = ? and version > 0)")
            .params(from.id(), localPerson).query(Boolean.class).single();
    }
}
