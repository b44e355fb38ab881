package wholepicture.childprotection.routing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Role;
import wholepicture.childprotection.routing.DutyTeam.Kind;
import wholepicture.clocks.Rules;
import wholepicture.journal.Journal;
import wholepicture.time.When;

/** The directory of duty teams as it is kept: an administrator says an entry, and says it again when it changes. */
@Component
public class DutyTeams {

    private final JdbcClient sql;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    DutyTeams(JdbcClient sql, Journal journal, Rules rules, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whether whoever acts may say entries. */
    public static boolean mayEdit() {
        return Acting.now().is(Role.ADMINISTRATOR) && Acting.now().workerId() != null;
    }

    /** The directory as it holds now. */
    @Transactional(readOnly = true)
    public Directory directory() {
        return new Directory(sql.sql("select distinct on (entry) * from childprotection.duty_team where from_day <= ? order by entry, from_day desc, version desc")
            .param(today()).query(DutyTeams::team).list(), rules.calendar());
    }

    /** Who takes a concern for this authority now. */
    public Directory.Answering answering(Agency authority, String postcode) {
        return directory().answering(authority, postcode, now());
    }

    public ZonedDateTime now() {
        return clock.instant().atZone(When.UK);
    }

    /** Every entry in its latest version, also those that begin later or have ended, by area. */
    @Transactional(readOnly = true)
    public List<DutyTeam> all() {
        return sql.sql("select * from (select distinct on (entry) * from childprotection.duty_team order by entry, version desc) latest order by kind, area, id limit 500")
            .query(DutyTeams::team).list();
    }

    /** All that was ever said of an entry, the newest first; empty when there is none. */
    @Transactional(readOnly = true)
    public List<DutyTeam> versions(UUID entry) {
        return sql.sql("select * from childprotection.duty_team where entry = ? order by version desc").param(entry).query(DutyTeams::team).list();
    }

    /**
     * Says an entry, new or again. What was said before stays.
     *
     * @throws SecurityException unless an administrator says it
     */
    @Transactional
    public void say(DutyTeam team) {
        if (!mayEdit()) {
            throw new SecurityException("Only an administrator of the partnership changes the directory of duty teams.");
        }
        var who = Acting.now();
        sql.sql("""
                insert into childprotection.duty_team (entry, version, kind, agency_id, area, sectors, team, phone, email, opens, closes, from_day, until_day, review_by,
                    source, said_by, said_name)
                values (?, (select coalesce(max(version), 0) + 1 from childprotection.duty_team where entry = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
            .param(team.entry()).param(team.entry()).param(team.kind().name()).param(team.agency()).param(team.area()).param(team.sectors().toArray(String[]::new))
            .param(team.team()).param(team.phone()).param(team.email()).param(team.opens()).param(team.closes()).param(team.from()).param(team.until())
            .param(team.reviewBy()).param(team.source()).param(who.workerId()).param(who.name()).update();
        journal.write("duty-team", null, "Said who answers at the front door of " + team.area(), team.source(),
            Map.of("entry", team.entry().toString(), "team", team.team(), "phone", team.phone()));
    }

    private LocalDate today() {
        return now().toLocalDate();
    }

    private static DutyTeam team(ResultSet row, int n) throws SQLException {
        Array sectors = row.getArray("sectors");
        long agency = row.getLong("agency_id");
        var whose = Optional.of(agency).filter(id -> id != 0);
        return new DutyTeam(row.getObject("entry", UUID.class), row.getInt("version"), Kind.valueOf(row.getString("kind")), whose.orElse(null), row.getString("area"),
            List.of((String[]) Objects.requireNonNull(sectors).getArray()), row.getString("team"), row.getString("phone"), row.getString("email"),
            row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class), row.getObject("from_day", LocalDate.class),
            row.getObject("until_day", LocalDate.class), row.getObject("review_by", LocalDate.class), row.getString("source"), row.getString("said_name"));
    }
}
