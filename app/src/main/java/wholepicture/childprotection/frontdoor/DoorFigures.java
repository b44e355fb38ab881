package wholepicture.childprotection.frontdoor;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.time.When;

/** What the front door of an authority did in the last twelve months, as far as the viewer may see its cases. */
@Component
public class DoorFigures {

    /** Age bands in which decisions are looked at beside each other; age alone decides nothing. */
    public enum Band {
        UNDER_ONE("Under 1, or not yet born", 0, 0), ONE_TO_FOUR("1 to 4", 1, 4), FIVE_TO_NINE("5 to 9", 5, 9), TEN_TO_FIFTEEN("10 to 15", 10, 15), SIXTEEN("16 and 17", 16, 17),
        NOT_KNOWN("Age not known", -1, -1);

        private final String inWords;
        private final int from;
        private final int to;

        Band(String inWords, int from, int to) {
            this.inWords = inWords;
            this.from = from;
            this.to = to;
        }

        public String inWords() {
            return inWords;
        }

        public static Optional<Band> named(String name) {
            return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
        }
    }

    /** @param closed of {@code decided} concerns: how many ended with no further action */
    public record Decided(Band band, long decided, long closed) {}

    /** A concern that ended with no further action. */
    public record Closed(long id, String ref, UUID person, String name, Instant decided, String why) {

        public String address() {
            return "/people/%s/protection/%s".formatted(person, ref);
        }
    }

    /** @param quarter "2026, quarter 4"; hours from the concern to the decision, of the middle one and the longest */
    public record Babies(String quarter, long concerns, double middle, double longest) {}

    /** Of {@code neglect} concerns with neglect among them: how many came with a completed toolkit, or had it completed here in the case. */
    public record Toolkits(String month, String agency, long neglect, long withToolkit) {}

    /** Crimes whose first report to the police is known: hours from it until the front door heard, of the middle one and the longest. */
    public record Police(String month, long crimes, double middle, double longest) {}

    private static final String DECISIONS = """
        select f.id, f.ref, f.person_id, p.name, f.opened_at, d.happened_at, d.why, d.body ->> 'outcome' as outcome,
            case when p.born_from is null and p.due is null then -1 when p.born_from is null then 0
                else greatest(0, extract(year from age(d.happened_at, p.born_from)))::int end as age
        from cases.file f join people.person p on p.id = f.person_id
        join lateral (select * from cases.fact d where d.case_id = f.id and d.kind = 'ReferralDecided' order by d.n desc limit 1) d on true
        where f.agency_id = store.agency() and f.process = 'protection' and f.opened_at >= :since
        """;

    private final JdbcClient sql;
    private final Clock clock;

    DoorFigures(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By age, the youngest first; every band, also one without a decision. */
    @Transactional(readOnly = true)
    public List<Decided> decided() {
        return Arrays.stream(Band.values()).map(band -> sql.sql("select count(*) as decided, count(*) filter (where outcome = 'NO_FURTHER_ACTION') as closed from (" + DECISIONS
                + ") d where age between :from and :to").param("since", since()).param("from", band.from).param("to", band.to)
            .query((row, n) -> new Decided(band, row.getLong("decided"), row.getLong("closed"))).single()).toList();
    }

    /** The concerns of a band that ended with no further action, the newest first. @param before the last of the page before; {@code null} for the first */
    @Transactional(readOnly = true)
    public List<Closed> closed(Band band, @Nullable Long before, int most) {
        return sql.sql("select * from (" + DECISIONS + " and f.id < :before) d where outcome = 'NO_FURTHER_ACTION' and age between :from and :to order by id desc limit :most")
            .param("since", since()).param("before", before == null ? Long.MAX_VALUE : before).param("from", band.from).param("to", band.to).param("most", most)
            .query((row, n) -> new Closed(row.getLong("id"), row.getString("ref"), row.getObject("person_id", UUID.class), row.getString("name"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("why"))).list();
    }

    /** How long decisions on babies and unborn children took, by quarter. */
    @Transactional(readOnly = true)
    public List<Babies> babies() {
        return sql.sql("""
                select extract(year from opened_at)::int || ', quarter ' || extract(quarter from opened_at)::int as quarter, count(*) as concerns,
                    percentile_cont(0.5) within group (order by extract(epoch from happened_at - opened_at) / 3600) as middle,
                    max(extract(epoch from happened_at - opened_at) / 3600) as longest
                from (""" + DECISIONS + ") d where age = 0 group by 1 order by 1 desc")
            .param("since", since()).query(Babies.class).list();
    }

    /** By month and by the agency that raised the concerns. */
    @Transactional(readOnly = true)
    public List<Toolkits> toolkits() {
        return sql.sql("""
                select to_char(f.opened_at, 'YYYY-MM') as month, a.name as agency, count(*) as neglect,
                    count(*) filter (where (r.body -> 'concern' ->> 'neglectToolkit')::boolean
                        or exists (select 1 from questions.sheet s where s.context = f.ref and s.code = 'neglect' and s.finished_at is not null)) as with_toolkit
                from cases.file f join cases.fact r on r.case_id = f.id and r.n = 1 and r.kind = 'ConcernRaised'
                join agencies.agency a on a.id = coalesce(f.raised_by_agency, f.agency_id)
                where f.agency_id = store.agency() and f.process = 'protection' and f.opened_at >= ? and r.body -> 'concern' ->> 'neglect' in ('YES', 'SUSPECTED')
                group by 1, 2 order by 1 desc, 2 limit 300
                """)
            .param(since()).query(Toolkits.class).list();
    }

    /** By month, the latest first: from the police being first told of a crime to the concern, or to the crime being recorded in the case. */
    @Transactional(readOnly = true)
    public List<Police> police() {
        return sql.sql("""
                select to_char(heard, 'YYYY-MM') as month, count(*) as crimes,
                    percentile_cont(0.5) within group (order by extract(epoch from heard - told) / 3600) as middle, max(extract(epoch from heard - told) / 3600) as longest
                from (select f.opened_at as heard, (r.body -> 'concern' -> 'told' ->> 'police')::timestamptz as told from cases.file f join cases.fact r on r.case_id = f.id and r.kind = 'ConcernRaised'
                        where f.agency_id = store.agency() and f.process = 'protection' and f.opened_at >= :since
                      union all
                      select r.recorded_at, (r.body ->> 'police')::timestamptz from cases.file f join cases.fact r on r.case_id = f.id and r.kind = 'CrimeReported'
                        where f.agency_id = store.agency() and f.process = 'protection' and r.recorded_at >= :since) crime
                where told is not null and told <= heard group by 1 order by 1 desc
                """)
            .param("since", since()).query(Police.class).list();
    }

    private OffsetDateTime since() {
        return clock.instant().atZone(When.UK).minus(Period.ofYears(1)).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }
}
