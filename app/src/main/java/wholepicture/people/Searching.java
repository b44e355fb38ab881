package wholepicture.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Finds people by what was typed. The database applies the gate: whoever may not be found counts nowhere. */
@Component
class Searching {

    private static final JsonMapper JSON = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    private final JdbcClient sql;
    private final Portraits portraits;

    Searching(JdbcClient sql, Portraits portraits) {
        this.sql = sql;
        this.portraits = portraits;
    }

    Found search(Query query, int page) {
        if (query.isEmpty()) {
            return Found.NOBODY;
        }
        List<UUID> all = sql.sql("select person_id from people.search(?::jsonb, ?, ?, ?)")
            .param(JSON.writeValueAsString(query.terms())).param(query.named()).param(Found.PAGE).param(Found.MOST)
            .query(UUID.class).list();
        boolean more = all.size() > Found.MOST;
        var counted = more ? all.subList(0, Found.MOST) : all;
        int from = Math.min(counted.size(), (Math.max(1, page) - 1) * Found.PAGE);
        var shown = portraits.index(counted.subList(from, Math.min(counted.size(), from + Found.PAGE)));
        return new Found(shown, counted.size(), more, Math.max(1, page));
    }

    /** For the journal: what was looked for, and how many were found. */
    static Map<String, String> inWords(Query query, Found found) {
        return Map.of("for", query.typed(), "found", found.count() + (found.more() ? " or more" : ""));
    }
}
