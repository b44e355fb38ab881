package wholepicture.childprotection.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.time.When;

/**
 * How assessments stand across the open and closed cases that a manager may see: what is due again, and what a year of answers tells by
 * team. Row-level security leaves out what the manager may not see, also from the counts. Source.
 */
@Component
public class Standing {

    private static final String FROM_SHEETS = """
        from questions.sheet s join cases.file f on f.ref = s.context left join agencies.worker w on w.id = f.worker_id left join agencies.team t on t.id = w.team_id
        where s.purpose = 'assessment' and s.finished_at is not null
        """;
    private static final String ASKED = "ASKED";

    private final JdbcClient sql;
    private final Clock clock;

    Standing(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Only managers and heads of service look across cases here. */
    public static boolean may() {
        return Acting.now().is(Role.MANAGER) || Acting.now().is(Role.HEAD_OF_SERVICE);
    }

    /** An assessment whose day to be looked at again has passed. */
    public record Due(String team, String ref, UUID person, String code, LocalDate on) {}

    /** What was counted of one team. @param of how many there were to count */
    public record Count(String what, String team, int some, int of) {}

    /** The newest of each kind in each open case, where its day has passed; by team, the longest over first. */
    @Transactional(readOnly = true)
    public List<Due> due() {
        return sql.sql("select coalesce(t.name, 'No team') as team, f.ref, f.person_id as person, s.code, s.review_on as on " + FROM_SHEETS + """
                and s.review_on < ? and f.closed_at is null and not exists (select 1 from questions.sheet later
                    where later.context = s.context and later.code = s.code and later.finished_at > s.finished_at)
                order by team, s.review_on, f.ref
                """).param(today()).query(Due.class).list();
    }

    private record Answer(UUID sheet, String code, String team, LocalDate begun, @Nullable LocalDate born, int agencies, @Nullable String slot, @Nullable String value) {}

    private record Answered(String team, String code, int age, int agencies, Map<String, String> by) {

        String value(String slot) {
            return by.getOrDefault(slot, "");
        }
    }

    /** What the finished ones of the last twelve months tell. */
    @Transactional(readOnly = true)
    public List<Count> counts() {
        var sheets = sql.sql("""
                select s.id as sheet, s.code, coalesce(t.name, 'No team') as team, (s.begun_at at time zone 'Europe/London')::date as begun, p.born_from as born,
                    (select count(distinct a.worker_agency) from questions.answer a where a.sheet_id = s.id and a.value <> '')::int as agencies, a.slot, a.value
                """ + FROM_SHEETS.replace("left join agencies.worker", """
                left join people.person p on p.id = f.person_id
                left join lateral (select distinct on (x.slot) x.slot, x.value from questions.answer x where x.sheet_id = s.id and not x.beside
                    and (s.code = 'pitfalls' or x.slot in ('voice.non-verbal.what', 'voice.observed.what', 'father-met', 'combined', 'asked-abuse', 'asked-sexual'))
                    order by x.slot, x.n desc) a on true
                left join agencies.worker""") + " and s.finished_at > ?").param(today().minusYears(1).atStartOfDay(When.UK).toOffsetDateTime()).query(Answer.class).list().stream()
            .collect(Collectors.groupingBy(Answer::sheet)).values().stream().map(Standing::answered).toList();
        var family = sheets.stream().filter(s -> s.code().equals("child-and-family")).toList();
        var counts = new ArrayList<Count>();
        count(counts, "Answered by one agency alone", sheets, s -> s.agencies() < 2);
        count(counts, "Children under five of whom nothing was seen that shows their voice without words", family.stream().filter(s -> s.age() >= 0 && s.age() < 5).toList(),
            s -> s.value("voice.non-verbal.what").isBlank() && s.value("voice.observed.what").isBlank());
        count(counts, "Babies under one whose father, or the man at home, was met", family.stream().filter(s -> s.age() == 0 && !s.value("father-met").equals("NOBODY")).toList(), s -> s.value("father-met").equals("MET"));
        count(counts, "Domestic abuse was asked about", family.stream().filter(s -> !s.value("asked-abuse").isEmpty()).toList(), s -> s.value("asked-abuse").equals(ASKED));
        count(counts, "Sexual abuse and exploitation were asked about", family.stream().filter(s -> !s.value("asked-sexual").isEmpty()).toList(), s -> s.value("asked-sexual").equals(ASKED));
        count(counts, "Violence, mental ill health and drugs or drink together", family, s -> s.value("combined").lines().toList().containsAll(List.of("violence", "mental", "drugs")));
        return List.copyOf(counts);
    }

    /** In how many records of the last twelve months' meetings it stands whose agenda filled them, by the team of whoever arranged them. Source: A-087. */
    @Transactional(readOnly = true)
    public List<Count> agendas() {
        return sql.sql("""
                select 'Meetings whose record says whose agenda filled them' as what, coalesce(t.name, 'No team') as team,
                    count(*) filter (where exists (select 1 from meetings.box b where b.meeting_id = m.id and b.key = 'item.agenda' and btrim(b.words) <> ''))::int as some, count(*)::int as of
                from meetings.meeting m join agencies.worker w on w.id = m.arranged_by left join agencies.team t on t.id = w.team_id
                where m.held_at > ? group by 2 order by 2
                """).param(today().minusYears(1).atStartOfDay(When.UK).toOffsetDateTime()).query(Count.class).list();
    }

    /** Of how many babies under one the father or the man at home was met, by the quarter in which the assessment was finished; the oldest of eight first. */
    @Transactional(readOnly = true)
    public List<Count> fathersByQuarter() {
        return sql.sql("""
                select 'Father met' as what, to_char(date_trunc('quarter', s.finished_at at time zone 'Europe/London'), '"Q"Q YY') as team,
                    count(*) filter (where a.value = 'MET')::int as some, count(*)::int as of
                """ + FROM_SHEETS.replace("left join agencies.worker", """
                join people.person p on p.id = f.person_id and p.born_from > (s.begun_at at time zone 'Europe/London')::date - interval '1 year'
                join lateral (select x.value from questions.answer x where x.sheet_id = s.id and not x.beside and x.slot = 'father-met' order by x.n desc limit 1) a on a.value in ('MET', 'NOT_MET')
                left join agencies.worker""") + """
                 and s.code = 'child-and-family' and s.finished_at > ? group by date_trunc('quarter', s.finished_at at time zone 'Europe/London') order by date_trunc('quarter', s.finished_at at time zone 'Europe/London')
                """).param(today().minusYears(2).atStartOfDay(When.UK).toOffsetDateTime()).query(Count.class).list();
    }

    /** How often each of the ten pitfalls was found in the last twelve months. @param names what each is called, by its key */
    @Transactional(readOnly = true)
    public List<Count> pitfalls(Map<String, String> names) {
        var rows = sql.sql("""
                select coalesce(t.name, 'No team') as team, a.slot, a.value from questions.sheet s join cases.file f on f.ref = s.context
                    join lateral (select distinct on (x.slot) x.slot, x.value from questions.answer x where x.sheet_id = s.id and not x.beside order by x.slot, x.n desc) a on true
                    left join agencies.worker w on w.id = f.worker_id left join agencies.team t on t.id = w.team_id
                where s.purpose = 'assessment' and s.code = 'pitfalls' and s.finished_at > ?
                """).param(today().minusYears(1).atStartOfDay(When.UK).toOffsetDateTime()).query((row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3))).list();
        var counts = new ArrayList<Count>();
        names.forEach((key, name) -> rows.stream().filter(row -> row.get(1).equals(key)).collect(Collectors.groupingBy(List::getFirst, TreeMap::new, Collectors.toList()))
            .forEach((team, all) -> counts.add(new Count(name, team, (int) all.stream().filter(row -> row.get(2).equals("YES")).count(), all.size()))));
        return counts.stream().filter(one -> one.some() > 0).toList();
    }

    private static void count(List<Count> counts, String what, List<Answered> all, Predicate<Answered> some) {
        all.stream().collect(Collectors.groupingBy(Answered::team, TreeMap::new, Collectors.toList()))
            .forEach((team, of) -> counts.add(new Count(what, team, (int) of.stream().filter(some).count(), of.size())));
    }

    private static Answered answered(List<Answer> rows) {
        var first = rows.getFirst();
        int age = first.born() == null ? -1 : first.born().isAfter(first.begun()) ? 0 : Period.between(first.born(), first.begun()).getYears();
        return new Answered(first.team(), first.code(), age, first.agencies(), rows.stream().filter(row -> row.slot() != null && row.value() != null)
            .collect(Collectors.toMap(row -> Objects.requireNonNull(row.slot()), row -> Objects.requireNonNull(row.value()), (a, b) -> a)));
    }

    /** Today in London. */
    public LocalDate today() {
        return clock.instant().atZone(When.UK).toLocalDate();
    }
}
