package wholepicture.learning.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.learning.plan.Plan.Action;
import wholepicture.learning.plan.Plan.Asked;
import wholepicture.learning.plan.Plan.Evidence;
import wholepicture.learning.plan.Plan.Impact;
import wholepicture.learning.plan.Plan.Part;
import wholepicture.learning.plan.Plan.Response;

/** Reads response plans, as much of each as the worker may see. */
@Component
@Transactional(readOnly = true)
public class Plans {

    private final JdbcClient sql;

    Plans(JdbcClient sql) {
        this.sql = sql;
    }

    /** Something of a plan, and whose it is; 0 where nobody has said. */
    private record Of<T>(UUID recommendation, long agency, T what) {}

    @FunctionalInterface
    private interface Reads<T> {
        T from(ResultSet row) throws SQLException;
    }

    public Plan of(UUID recommendation) {
        return of(List.of(recommendation)).getFirst();
    }

    /** The plans of these recommendations, in their order. */
    public List<Plan> of(Collection<UUID> recommendations) {
        var ids = recommendations.toArray(UUID[]::new);
        var asked = all("assurance", ids, row -> new Asked(row.getLong("id"), day(row, "due_on"), row.getString("asked_by"), words(row, "accepted_by")));
        var responses = all("response", ids, row -> row.getBoolean("withdrawn") ? Optional.<Response>empty() : Optional.of(new Response(row.getLong("id"), row.getString("words"),
            at(row, "given_at"), row.getString("given_by"), row.getObject("proposal_id") != null)));
        var actions = all("action", ids, row -> new Action(row.getLong("id"), row.getString("what"), row.getString("who"), row.getString("measure"), day(row, "due_on"),
            Output.valueOf(row.getString("output")), Optional.ofNullable(row.getObject("done_on", LocalDate.class))));
        var evidence = all("evidence", ids, row -> new Evidence(row.getLong("id"), row.getString("words"), Strength.valueOf(row.getString("strength")), row.getString("seen_where"),
            day(row, "of_day"), row.getString("given_by")));
        var shown = new HashMap<Long, Evidence>();
        evidence.forEach(e -> shown.put(e.what().id(), e.what()));
        var impact = all("impact", ids, row -> impact(row, Optional.ofNullable(shown.get(row.getLong("evidence_id")))));
        var names = new HashMap<Long, String>();
        sql.sql("select id, name from agencies.agency").query((row, n) -> names.put(row.getLong("id"), row.getString("name"))).list();
        return recommendations.stream().map(id -> new Plan(id,
            agencies(id, List.of(asked, responses, actions, evidence, impact)).stream().map(agency -> new Part(agency, names.getOrDefault(agency, ""),
                of(asked, id, agency).stream().findFirst(), present(of(responses, id, agency)), of(actions, id, agency), of(evidence, id, agency), of(impact, id, agency))).toList(),
            present(of(responses, id, 0)))).toList();
    }

    private static List<Response> present(List<Optional<Response>> responses) {
        return responses.stream().flatMap(Optional::stream).toList();
    }

    /** Those asked first, in the order of asking. */
    private static List<Long> agencies(UUID id, List<List<? extends Of<?>>> all) {
        var seen = new LinkedHashMap<Long, Boolean>();
        all.forEach(list -> list.stream().filter(one -> one.recommendation().equals(id) && one.agency() != 0).forEach(one -> seen.put(one.agency(), true)));
        return new ArrayList<>(seen.keySet());
    }

    private static <T> List<T> of(List<Of<T>> all, UUID id, long agency) {
        return all.stream().filter(one -> one.recommendation().equals(id) && one.agency() == agency).map(Of::what).toList();
    }

    private <T> List<Of<T>> all(String table, UUID[] ids, Reads<T> reads) {
        return sql.sql("select * from learning.%s where recommendation_id = any(?) order by id".formatted(table)).param(ids)
            .query((row, n) -> new Of<>(row.getObject("recommendation_id", UUID.class), row.getLong("agency_id"), reads.from(row))).list();
    }

    private static Impact impact(ResultSet row, Optional<Evidence> evidence) throws SQLException {
        return new Impact(row.getLong("id"), row.getString("words"), evidence.map(Evidence::strength).orElse(Strength.ANECDOTAL), evidence.map(Evidence::words).orElse(""),
            row.getLong("claimed_by_id"), row.getString("claimed_by"), Optional.ofNullable((Boolean) row.getObject("accepted")), words(row, "decided_by"), row.getString("reason"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static String words(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    /** How many actions of each output there are among the recommendations of these ids; for the yearly report. */
    public Map<Output, Long> outputs(Collection<UUID> recommendations) {
        var counted = new LinkedHashMap<Output, Long>();
        for (var output : Output.values()) {
            counted.put(output, sql.sql("select count(*) from learning.action where output = ? and recommendation_id = any(?)")
                .param(output.name()).param(recommendations.toArray(UUID[]::new)).query(Long.class).single());
        }
        return counted;
    }
}
