package wholepicture.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;

/** The people whom a worker is involved with, on the page they meet first. */
@Component
class MyPeople implements HomePart {

    private static final int SHOWN = 12;

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
    @Transactional(readOnly = true)
    public Box box() {
        var worker = Acting.now().workerId();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<Line> lines = worker == null ? List.of() : sql.sql("""
                select p.id, p.name, p.born_from, p.born_to, p.born_precision, max(i.role) as role, bool_or(i.holds_case) as holds_case
                from access.involvement i join people.person p on p.id = i.person_id
                where i.worker_id = ? and i.superseded_at is null and (i.until is null or i.until >= ?) and p.ended_at is null
                group by p.id order by bool_or(i.holds_case) desc, p.name limit ?
                """)
            .param(worker).param(today).param(SHOWN).query((row, n) -> line(row, today)).list();
        return new Box("Your people", lines, "Nobody is recorded as yours. Your team manager records who you work with.", Link.NONE);
    }

    private static Line line(ResultSet row, LocalDate today) throws SQLException {
        var precision = row.getString("born_precision");
        var age = precision == null ? "" : Dates.age(new When(When.Precision.valueOf(precision), row.getObject("born_from", LocalDate.class),
            row.getObject("born_to", LocalDate.class), null), today);
        var role = Objects.requireNonNullElse(row.getString("role"), "");
        var detail = java.util.stream.Stream.of(age, role, row.getBoolean("holds_case") ? "you hold the case" : "").filter(s -> !s.isEmpty())
            .collect(java.util.stream.Collectors.joining(", "));
        return new Line(row.getString("name"), "/people/" + row.getObject("id", UUID.class), detail);
    }
}
