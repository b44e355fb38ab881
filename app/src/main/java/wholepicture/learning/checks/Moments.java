package wholepicture.learning.checks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import wholepicture.cases.Asked;

/** All moments at which a wording asks, or would have asked, as one query. */
public final class Moments {

    private final String text;
    private final Map<String, Object> params = new HashMap<>();

    private Moments(Wording wording, Kept kept, Instant from, Instant until) {
        var condition = new ConditionSql(kept);
        var where = condition.of(wording.condition());
        params.putAll(condition.params());
        params.putAll(Map.of("moment", wording.moment(), "process", wording.process(), "from", from.atOffset(ZoneOffset.UTC), "until", until.atOffset(ZoneOffset.UTC),
            "roles", wording.whom().roles().toArray(String[]::new), "kinds", wording.whom().kinds().toArray(String[]::new),
            "agencies", wording.whom().agencies().toArray(String[]::new)));
        text = """
            select %s %s
            join agencies.worker who on who.id = f.worker_id join agencies.agency ag on ag.id = who.agency_id
            cross join lateral (select (f.recorded_at at time zone 'Europe/London')::date as day) d
            where f.kind = :moment and f.recorded_at >= :from and f.recorded_at < :until and %s = :process and f.grade <= 2
                and (cardinality(:roles::text[]) = 0 or who.roles && :roles::text[]) and (cardinality(:kinds::text[]) = 0 or ag.kind = any(:kinds::text[]))
                and (cardinality(:agencies::text[]) = 0 or ag.code = any(:agencies::text[]))%s and (%s)%s
            """.formatted(wording.once() ? "distinct on (%s)".formatted(kept.piece()) : "", kept.from(), kept.process(),
                wording.strength() == Asked.Strength.GATE ? " and f.bearing = 'WITHDRAWS'" : "", where, wording.once() ? " order by " + kept.order() : "");
    }

    /** From inclusive, until exclusive. Only in the works: it sees every case that is not kept more closely than "involved". */
    public static Moments of(Wording wording, Kept kept, Instant from, Instant until) {
        return new Moments(wording, kept, from, until);
    }

    public String text() {
        return text;
    }

    public Map<String, Object> params() {
        return params;
    }
}
