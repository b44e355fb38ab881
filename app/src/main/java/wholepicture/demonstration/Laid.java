package wholepicture.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Agency;

/** How far the partnership has been laid in: kept with what was taken in, so that an interruption loses and repeats nothing. */
@Component
class Laid {

    /** What is being laid in. */
    record Laying(long seed, LocalDate day, int families, Instant begunAt, boolean finished) {}

    private final JdbcClient sql;

    Laid(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Laying> laying() {
        return sql.sql("select seed, day, families, begun_at, finished_at is not null as finished from demonstration.laying").query(Laying.class).optional();
    }

    void begin(long seed, LocalDate day, int families, Instant at) {
        sql.sql("insert into demonstration.laying (seed, day, families, begun_at) values (?, ?, ?, ?)")
            .params(seed, day, families, at.atOffset(ZoneOffset.UTC)).update();
    }

    void finish(Instant at) {
        sql.sql("update demonstration.laying set finished_at = ?").param(at.atOffset(ZoneOffset.UTC)).update();
    }

    int of(Agency agency, String part) {
        return sql.sql("select arrivals from demonstration.laid where agency = ? and part = ?").params(agency.code(), part)
            .query(Integer.class).optional().orElse(0);
    }

    void mark(Agency agency, String part, int arrivals) {
        sql.sql("""
                insert into demonstration.laid (agency, part, arrivals) values (?, ?, ?)
                on conflict (agency, part) do update set arrivals = excluded.arrivals
                """)
            .params(agency.code(), part, arrivals).update();
    }

    /** An open question whether a record of the one person is of the other; rather one that is asked of a record of the first. */
    Optional<Long> question(UUID one, UUID other) {
        return sql.sql("""
                select v.id from people.review v join people.record r on r.id = v.record_id join people.record o on o.id = v.other_id
                where v.closed_at is null and (r.person_id = :one and o.person_id = :other or r.person_id = :other and o.person_id = :one)
                order by r.person_id = :one desc, v.id limit 1
                """)
            .param("one", one).param("other", other).query(Long.class).optional();
    }

    /** Whom the agency's record is held to be of. */
    Optional<UUID> person(Agency agency, String localPerson) {
        return sql.sql("select person_id from people.record where agency_id = ? and local_id = ? and person_id is not null")
            .params(agency.id(), localPerson).query(UUID.class).optional();
    }
}
