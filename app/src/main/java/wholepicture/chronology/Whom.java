package wholepicture.chronology;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.time.When;

/** Whose chronology it is, as the index names them. */
@Component
@Transactional(readOnly = true)
public class Whom {

    private final JdbcClient sql;

    Whom(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param born {@code null} when not recorded */
    public record Named(UUID id, String name, @Nullable When born) {

        public String orSomebody() {
            return name.isBlank() ? "Name not known" : name;
        }
    }

    /** Those of these persons whom the viewer may find. */
    public Map<UUID, Named> named(Collection<UUID> persons) {
        var named = new HashMap<UUID, Named>();
        sql.sql("select id, name, born_from, born_to, born_precision from people.person where id = any (?) and ended_at is null")
            .param(persons.toArray(UUID[]::new)).query((row, n) -> named(row)).list().forEach(one -> named.put(one.id(), one));
        return named;
    }

    private static Named named(ResultSet row) throws SQLException {
        var precision = row.getString("born_precision");
        return new Named(row.getObject("id", UUID.class), row.getString("name"), precision == null ? null
            : new When(When.Precision.valueOf(precision), row.getObject("born_from", LocalDate.class), row.getObject("born_to", LocalDate.class), null));
    }
}
