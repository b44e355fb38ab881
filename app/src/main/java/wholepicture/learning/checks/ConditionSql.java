package wholepicture.learning.checks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A condition as SQL over many moments at once. It reads the aliases {@code f} (the fact of the moment), {@code c} (its case, or the case it stands beside),
 * {@code p} (the person) and {@code d.day} (the day of the moment in London); everything that somebody typed is a parameter.
 */
final class ConditionSql {

    private final Map<String, Object> params = new LinkedHashMap<>();
    private final Kept kept;

    ConditionSql(Kept kept) {
        this.kept = kept;
    }

    Map<String, Object> params() {
        return params;
    }

    String of(Condition condition) {
        return switch (condition) {
            case Condition.All(var of) -> of.isEmpty() ? "true" : joined(of, " and ");
            case Condition.Any(var of) -> of.isEmpty() ? "false" : joined(of, " or ");
            case Condition.Not(var of) -> "not coalesce(" + of(of) + ", false)";
            case Condition.Age age -> age(age);
            case Condition.AtStage(var stages) -> "coalesce((select b.stage from %s b where %s), '') = any(%s)".formatted(kept.table(), kept.last(), array(stages));
            case Condition.Happened happened -> "exists (select 1 from %s b where %s and b.kind = %s%s)"
                .formatted(kept.table(), kept.before(), param(happened.fact()), says(happened));
            case Condition.DaysSince(var fact, int atLeast) -> """
                coalesce(d.day - (select max((b.happened_at at time zone 'Europe/London')::date) from %s b
                    where %s and b.kind = %s) >= %s, false)""".formatted(kept.table(), kept.before(), param(fact), param(atLeast));
            case Condition.Missed(int atLeast, int within) -> lines("e.outcome = any(%s)".formatted(array(List.copyOf(Weighing.MISSED))), atLeast, within);
            case Condition.Lines(var kind, int atLeast, int within) -> lines("e.kind = " + param(kind), atLeast, within);
            case Condition.Beside(int atLeast) ->
                "(select count(*) from cases.file s where s.beside = c.beside and s.id <> c.id and s.grade <= 2 and s.opened_at <= f.recorded_at) >= " + param(atLeast);
        };
    }

    private String joined(List<Condition> of, String word) {
        return of.stream().map(one -> "(" + of(one) + ")").collect(Collectors.joining(word));
    }

    private String age(Condition.Age age) {
        var from = age.fromMonths() == null ? "true" : "coalesce(p.born_from <= (d.day - make_interval(months => %s))::date, false)".formatted(param(age.fromMonths()));
        var below = age.belowMonths() == null ? "true"
            : "p.born_to > (d.day - make_interval(months => %s))::date".formatted(param(age.belowMonths()));
        return age.fromMonths() == null ? "case when p.born_to is null or p.born_from is null then p.due is not null else %s end".formatted(below)
            : "coalesce(%s and %s, false)".formatted(from, below);
    }

    private String says(Condition.Happened happened) {
        if (happened.path().isEmpty()) {
            return "";
        }
        var path = "string_to_array(%s, '.')".formatted(param(happened.path()));
        var at = "case when jsonb_typeof(b.body #> %1$s) not in ('object', 'array') then b.body #>> %1$s end".formatted(path);
        return happened.values().isEmpty() ? " and coalesce(%s, '') <> ''".formatted(at) : " and %s = any(%s)".formatted(at, array(happened.values()));
    }

    /** Lines as they were known at the moment, and none that is kept more closely than the case. */
    private String lines(String which, int atLeast, int within) {
        return """
            (select count(*) from chronology.entry e where e.person_id = c.person_id and e.grade <= 2 and %s
                and e.happened_from between d.day - %s and d.day
                and e.received_at < f.recorded_at and (e.superseded_at is null or e.superseded_at >= f.recorded_at)) >= %s"""
            .formatted(which, param(within), param(atLeast));
    }

    private String param(Object value) {
        var name = "k" + params.size();
        params.put(name, value);
        return ":" + name;
    }

    private String array(List<String> values) {
        return "string_to_array(%s, chr(31))".formatted(param(String.join("\u001f", values)));
    }
}
