package wholepicture.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.time.When;
import wholepicture.time.When.Precision;

/** Reads what the index shows of people. Whoever the viewer may not find is not among them. */
@Component
class Faces {

    private final JdbcClient sql;

    Faces(JdbcClient sql) {
        this.sql = sql;
    }

    Map<UUID, Face> of(Collection<UUID> people) {
        var found = new LinkedHashMap<UUID, Face>();
        sql.sql("""
                select id, name, sex, born_from, born_to, born_precision, due, died_from from people.person
                where id = any (?) and ended_at is null order by id
                """)
            .param(people.toArray(UUID[]::new)).query((row, n) -> face(row)).list()
            .forEach(face -> found.put(UUID.fromString(face.id()), face));
        return found;
    }

    private static Face face(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var due = row.getDate("due");
        var died = row.getDate("died_from");
        return new Face(id.toString(), id, row.getString("name").isBlank() ? "Name not recorded" : row.getString("name"),
            Sex.valueOf(row.getString("sex")), born(row), due == null ? null : due.toLocalDate(), died == null ? null : died.toLocalDate());
    }

    private static @Nullable When born(ResultSet row) throws SQLException {
        var from = row.getDate("born_from");
        var to = row.getDate("born_to");
        var precision = row.getString("born_precision");
        if (from == null || to == null || precision == null) {
            return null;
        }
        var how = Precision.valueOf(precision);
        return new When(how == Precision.MOMENT ? Precision.DAY : how, from.toLocalDate(), to.toLocalDate(), null);
    }
}
