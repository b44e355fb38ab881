package wholepicture.agencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of workers. */
@Component
@Transactional
public class Workers {

    private static final String SELECT = """
        select w.id, w.username, w.name, w.job_title, coalesce(t.name, '') as team, w.phone, w.email, w.roles, w.demonstration,
               a.id as agency_id, a.code, a.name as agency_name, a.kind, a.area, a.phone as agency_phone, a.email as agency_email
        from agencies.worker w join agencies.agency a on a.id = w.agency_id left join agencies.team t on t.id = w.team_id
        """;

    private final JdbcClient sql;

    Workers(JdbcClient sql) {
        this.sql = sql;
    }

    /** The worker who may sign in under this name. */
    public Optional<Worker> byUsername(String username) {
        return sql.sql(SELECT + "where w.username = ? and w.active").param(username.toLowerCase(Locale.ROOT)).query(Workers::worker).optional();
    }

    public Optional<Worker> byId(long id) {
        return sql.sql(SELECT + "where w.id = ?").param(id).query(Workers::worker).optional();
    }

    /** Everybody of one agency, by name. */
    public List<Worker> of(Agency agency) {
        return sql.sql(SELECT + "where w.agency_id = ? and w.active order by w.name").param(agency.id()).query(Workers::worker).list();
    }

    /** The invented workers that the sign-in page of the demonstration lists, in the order they were made. */
    public List<Worker> demonstration() {
        return sql.sql(SELECT + "where w.demonstration and w.active order by w.id").query(Workers::worker).list();
    }

    /** Adds the worker, or brings the one of this user name up to date. The password is kept as given: hash it first. */
    public Worker register(Agency agency, String username, String name, String jobTitle, @Nullable String team, String phone, String email,
        Set<Role> roles, @Nullable String passwordHash, boolean demonstration) {
        Long teamId = team == null ? null : new Agencies(sql).team(agency, team);
        sql.sql("""
                insert into agencies.worker (agency_id, team_id, username, name, job_title, phone, email, roles, password_hash, demonstration)
                values (?, ?, lower(?), ?, ?, ?, ?, string_to_array(?, ','), ?, ?)
                on conflict (username) do update set agency_id = excluded.agency_id, team_id = excluded.team_id, name = excluded.name,
                    job_title = excluded.job_title, phone = excluded.phone, email = excluded.email, roles = excluded.roles,
                    password_hash = excluded.password_hash, demonstration = excluded.demonstration
                """)
            .param(agency.id()).param(teamId).param(username).param(name).param(jobTitle).param(phone).param(email)
            .param(roles.stream().map(Role::name).sorted().collect(Collectors.joining(","))).param(passwordHash).param(demonstration)
            .update();
        return byUsername(username).orElseThrow();
    }

    /** @return the name of the worker who left, if the agency had one of this number */
    Optional<String> leave(Agency agency, long worker) {
        return sql.sql("update agencies.worker set active = false where id = ? and agency_id = ? and active returning name")
            .params(worker, agency.id()).query(String.class).optional();
    }

    private static Worker worker(ResultSet row, int number) throws SQLException {
        var agency = new Agency(row.getLong("agency_id"), row.getString("code"), row.getString("agency_name"),
            AgencyKind.valueOf(row.getString("kind")), row.getString("area"), row.getString("agency_phone"), row.getString("agency_email"));
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Worker(row.getLong("id"), agency, row.getString("username"), row.getString("name"), row.getString("job_title"),
            row.getString("team"), row.getString("phone"), row.getString("email"), roles, row.getBoolean("demonstration"));
    }
}
