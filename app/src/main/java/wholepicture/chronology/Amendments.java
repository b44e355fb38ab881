package wholepicture.chronology;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.chronology.Amendment.Kind;
import wholepicture.chronology.Amendment.Standing;

/** What was added to lines, and what follows from it. */
@Component
@Transactional(readOnly = true)
class Amendments {

    private final JdbcClient sql;

    Amendments(JdbcClient sql) {
        this.sql = sql;
    }

    /** All that was added to the lines of these persons by the day asked for, oldest first, each with the version that holds. */
    List<Amendment> of(Collection<UUID> persons, AsKnown known) {
        return sql.sql("""
                select e.id, a.kind, a.words, a.significance, a.whose, a.at, concat_ws(', ', a.worker, nullif(a.job, ''), a.worker_agency) as by
                from chronology.amendment a
                    join chronology.entry e on e.agency_id = a.agency_id and e.local_id = a.local_id and e.person_id = a.person_id and %s
                where a.person_id = any (:persons) %s
                order by a.id
                """.formatted(known.holds("e"), known.isNow() ? "" : "and a.at < :until"))
            .param("persons", persons.toArray(UUID[]::new)).param("until", known.until())
            .query((row, n) -> new Amendment(row.getLong("id"), Kind.valueOf(row.getString("kind")), row.getString("words"),
                Reading.name(Significance.class, row.getString("significance")), row.getString("whose"), Reading.instant(row, "at"),
                row.getString("by")))
            .list();
    }

    static Standing standing(List<Amendment> added) {
        var standing = Standing.UNQUESTIONED;
        for (var one : added) {
            standing = switch (one.kind()) {
                case DISPUTE -> Standing.DISPUTED;
                case VERIFICATION -> Standing.VERIFIED;
                case CORRECTION, SIGNIFICANCE, ANALYSIS, NOTE -> standing;
            };
        }
        return standing;
    }

    static Optional<Significance> significance(List<Amendment> added, @Nullable Significance stated) {
        return added.reversed().stream().filter(one -> one.kind() == Kind.SIGNIFICANCE).findFirst().map(Amendment::significance)
            .or(() -> Optional.ofNullable(stated));
    }
}
