package wholepicture.agencies;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of agencies and their teams. */
@Component
@Transactional
public class Agencies {

    private final JdbcClient sql;

    Agencies(JdbcClient sql) {
        this.sql = sql;
    }

    /** All agencies, by name. */
    public List<Agency> all() {
        return sql.sql("select id, code, name, kind, area, phone, email from agencies.agency order by name").query(Agency.class).list();
    }

    public Optional<Agency> byCode(String code) {
        return sql.sql("select id, code, name, kind, area, phone, email from agencies.agency where code = ?")
            .param(code).query(Agency.class).optional();
    }

    public Optional<Agency> byId(long id) {
        return sql.sql("select id, code, name, kind, area, phone, email from agencies.agency where id = ?")
            .param(id).query(Agency.class).optional();
    }

    /** Adds the agency, or brings the one of this code up to date. */
    public Agency register(String code, String name, AgencyKind kind, String area, String phone, String email) {
        return sql.sql("""
                insert into agencies.agency (code, name, kind, area, phone, email) values (?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name = excluded.name, kind = excluded.kind, area = excluded.area,
                    phone = excluded.phone, email = excluded.email
                returning id, code, name, kind, area, phone, email
                """)
            .params(code, name, kind.name(), area, phone, email).query(Agency.class).single();
    }

    /** The number of the team of this name, made if it is new. */
    public long team(Agency agency, String name) {
        return sql.sql("""
                insert into agencies.team (agency_id, name) values (?, ?)
                on conflict (agency_id, name) do update set name = excluded.name returning id
                """)
            .params(agency.id(), name).query(Long.class).single();
    }
}
