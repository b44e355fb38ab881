package wholepicture.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;

/** The people whom a worker is involved with, on the page they meet first. */
@Component
class MyPeople implements HomePart {

    private static final int SHOWN = 20;

    private final JdbcClient sql;
    private final Clock clock;

    MyPeople(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean concerns() {
        return Stream.of(Role.PRACTITIONER, Role.MANAGER, Role.SAFEGUARDING_LEAD).anyMatch(Acting.now()::is);
    }

    /** Those of whom something was told last come first: the day is shown, and not what it was, which would be a look at the person. */
    @Override
    @Transactional(readOnly = true)
    public Box box() {
        var worker = Acting.now().workerId();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<Line> lines = worker == null ? List.of() : sql.sql("""
                with mine as (
                    select p.id, p.name, p.born_from, p.born_to, p.born_precision, max(i.role) as role, bool_or(i.holds_case) as holds_case
                    from access.involvement i join people.person p on p.id = i.person_id
                    where i.worker_id = :worker and i.superseded_at is null and (i.until is null or i.until >= :today) and p.ended_at is null
                    group by p.id)
                select mine.*, (select max(e.happened_from) from chronology.entry e
                    where e.person_id = mine.id and e.superseded_at is null and e.happened_from <= :today) as newest
                from mine order by newest desc nulls last, name limit :most
                """)
            .param("worker", worker).param("today", today).param("most", SHOWN).query((row, n) -> line(row, today)).list();
        return new Box("Your people, the newest entry first", lines, "Nobody is recorded as yours. Your team manager records who you work with.", Link.NONE);
    }

    private static Line line(ResultSet row, LocalDate today) throws SQLException {
        var precision = row.getString("born_precision");
        var age = precision == null ? "" : Dates.age(new When(When.Precision.valueOf(precision), row.getObject("born_from", LocalDate.class),
            row.getObject("born_to", LocalDate.class), null), today);
        var role = Objects.requireNonNullElse(row.getString("role"), "");
        var detail = Stream.of(age, role, row.getBoolean("holds_case") ? "you hold the case" : "",
                row.getObject("newest", LocalDate.class) == null ? "" : "newest entry " + Dates.brief(row.getObject("newest", LocalDate.class))).filter(s -> !s.isEmpty())
            .collect(Collectors.joining(", "));
        return new Line(row.getString("name"), "/people/" + row.getObject("id", UUID.class), detail);
    }
}
