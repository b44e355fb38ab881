package wholepicture.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.family.Statement.End;
import wholepicture.time.When;
import wholepicture.ui.Dates;

/** Reads who is said to be related to whom, under the gate. */
@Component
class Statements {

    private final JdbcClient sql;

    Statements(JdbcClient sql) {
        this.sql = sql;
    }

    /** A row as it stands. @param about the statement that a later fact is about */
    private record Row(@Nullable UUID about, String act, String disputedBy, Statement says) {}

    /** All that is said of any of these people and that the viewer may see, with what was said about it later. */
    List<Statement> about(Collection<UUID> people) {
        return read("r.person_id = any (:asked) or r.other_person_id = any (:asked)", people);
    }

    /** All that is said of this person and of those who are related to them, in one go. */
    List<Statement> aboutAndAround(UUID person) {
        return read("""
            r.person_id = any (:asked) or r.person_id in (select n.other_person_id from family.relationship n
                where n.person_id = any (:asked) and n.superseded_at is null)
            """, List.of(person));
    }

    /** One statement, if the viewer may see it. */
    Optional<Statement> one(UUID statement) {
        return read("r.statement = any (:asked) or r.about = any (:asked)", List.of(statement)).stream().findFirst();
    }

    private List<Statement> read(String which, Collection<UUID> asked) {
        var stated = new LinkedHashMap<UUID, Row>();
        var later = new HashMap<UUID, Map<UUID, Row>>();
        sql.sql("""
                select r.statement, r.about, r.act, r.person_id, r.other_person_id, r.other_name, r.inverse, r.kind, r.since, r.until,
                    r.parental_responsibility, r.disputed_by, r.note, r.stated_at, r.worker, a.name as agency
                from family.relationship r join agencies.agency a on a.id = r.agency_id
                where r.superseded_at is null and r.person_id is distinct from r.other_person_id and (%s)
                order by r.stated_at, r.id
                """.formatted(which))
            .param("asked", asked.toArray(UUID[]::new))
            .query((row, n) -> row(row)).list().forEach(row -> {
                if (row.about() == null) {
                    stated.putIfAbsent(row.says().id(), row);
                } else {
                    later.computeIfAbsent(row.about(), about -> new LinkedHashMap<>()).putIfAbsent(row.says().id(), row);
                }
            });
        return stated.values().stream().map(row -> with(row, later.getOrDefault(row.says().id(), Map.of()).values())).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        var here = new End(row.getObject("person_id", UUID.class), "");
        var other = row.getObject("other_person_id", UUID.class);
        var there = new End(other, other == null ? row.getString("other_name") : "");
        boolean inverse = row.getBoolean("inverse");
        var by = row.getString("worker").isEmpty() ? row.getString("agency") : row.getString("worker") + ", " + row.getString("agency");
        var says = new Statement(row.getObject("statement", UUID.class), inverse ? there : here, RelationshipKind.valueOf(row.getString("kind")),
            inverse ? here : there, when(row.getString("since")), when(row.getString("until")),
            row.getObject("parental_responsibility", Boolean.class), row.getString("note"), by, row.getTimestamp("stated_at").toInstant(),
            List.of(), null, "");
        return new Row(row.getObject("about", UUID.class), row.getString("act"), row.getString("disputed_by"), says);
    }

    private static Statement with(Row row, Collection<Row> later) {
        var disputes = new ArrayList<String>();
        if (!row.disputedBy().isEmpty()) {
            disputes.add("%s disputes it (%s)".formatted(row.disputedBy(), row.says().by()));
        }
        @Nullable When ended = null;
        var struckOut = "";
        for (var fact : later) {
            switch (fact.act()) {
                case "disputed" -> disputes.add("%s disputes it: %s (%s, %s)".formatted(fact.disputedBy(), fact.says().note(), fact.says().by(),
                    Dates.brief(fact.says().at().atZone(When.UK).toLocalDate())));
                case "ended" -> ended = fact.says().until();
                case "struck out" -> struckOut = "%s (%s)".formatted(fact.says().note(), fact.says().by());
                default -> throw new IllegalStateException("No such fact about a relationship: " + fact.act());
            }
        }
        var s = row.says();
        return new Statement(s.id(), s.one(), s.kind(), s.other(), s.since(), s.until(), s.parentalResponsibility(), s.note(), s.by(), s.at(),
            List.copyOf(disputes), ended, struckOut);
    }

    private static @Nullable When when(@Nullable String iso) {
        return iso == null ? null : When.parse(iso);
    }
}
