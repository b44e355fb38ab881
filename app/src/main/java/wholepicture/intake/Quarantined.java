package wholepicture.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.intake.reading.Part;
import wholepicture.intake.reading.Place;
import wholepicture.intake.reading.Problem;

/** The rows and resources that wait to be mended, and what was done about each. Only the agency that sent them may see them. */
@Component
public class Quarantined {

    /**
     * A row or resource that could not be taken in.
     *
     * @param place where it stands in the delivery
     * @param part which file of the delivery it stands in
     * @param raw as it was sent, or as it was last mended
     * @param state WAITING, MENDED or SET_ASIDE
     */
    public record Row(long delivery, Place place, Part part, String raw, List<Problem> problems, String state) {
        public boolean isWaiting() {
            return state.equals("WAITING");
        }
    }

    /** What somebody did about a row, and what came of it. */
    public record Attempt(OffsetDateTime at, String byName, Became became, String before, Optional<String> after, List<Problem> problems,
        Optional<String> reason) {}

    /** The same problem on several rows. */
    public record Frequent(String column, String whatIsWrong, String remedy, long times) {}

    private static final String SELECT = """
        select q.*, p.name, p.format, p.header, p.template
        from intake.quarantined q join intake.part p on p.delivery_id = q.delivery_id and p.part = q.part
        """;

    private final JdbcClient sql;

    Quarantined(JdbcClient sql) {
        this.sql = sql;
    }

    /** Rows that wait, in the delivery's order. @param part only of this file of the delivery, {@code null} for all */
    @Transactional(readOnly = true)
    public List<Row> waiting(long delivery, @Nullable Integer part, long after, int most) {
        return sql.sql(SELECT + """
                where q.delivery_id = ? and q.state = 'WAITING' and q.number > ? and (?::int is null or q.part = ?) order by q.number limit ?
                """)
            .param(delivery).param(after).param(part).param(part).param(most).query(Quarantined::row).list();
    }

    @Transactional(readOnly = true)
    public Optional<Row> find(long delivery, long number) {
        return sql.sql(SELECT + "where q.delivery_id = ? and q.number = ?").params(delivery, number).query(Quarantined::row).optional();
    }

    /** The files of the delivery that have rows waiting, by their number. */
    @Transactional(readOnly = true)
    public List<Integer> partsWaiting(long delivery) {
        return sql.sql("select distinct part from intake.quarantined where delivery_id = ? and state = 'WAITING' order by part")
            .param(delivery).query(Integer.class).list();
    }

    /** What was done about a row, oldest first. */
    @Transactional(readOnly = true)
    public List<Attempt> attempts(long delivery, long number) {
        return sql.sql("select * from intake.mending where delivery_id = ? and number = ? order by id").params(delivery, number)
            .query((row, n) -> new Attempt(row.getObject("at", OffsetDateTime.class), row.getString("by_name"), Became.valueOf(row.getString("result")),
                row.getString("before"), Optional.ofNullable(row.getString("after")), Json.problems(row.getString("problems")),
                Optional.ofNullable(row.getString("reason")))).list();
    }

    /** The most frequent problems among the first {@code rows} rows that wait. */
    @Transactional(readOnly = true)
    public List<Frequent> frequent(long delivery, int rows, int most) {
        return sql.sql("""
                select p ->> 'column' as column, p ->> 'whatIsWrong' as what_is_wrong, min(p ->> 'remedy') as remedy, count(*) as times
                from (select problems from intake.quarantined where delivery_id = ? and state = 'WAITING' order by number limit ?) q,
                     jsonb_array_elements(q.problems) p
                group by 1, 2 order by times desc, 1, 2 limit ?
                """)
            .params(delivery, rows, most).query(Frequent.class).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Delivery delivery, List<Unit.Bad> units) {
        if (units.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into intake.quarantined (delivery_id, agency_id, number, part, part_name, row, what, raw, problems)
                select ?, ?, n, part, part_name, row, what, raw, problems::jsonb
                from unnest(?::bigint[], ?::int[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[]) u (n, part, part_name, row, what, raw, problems)
                """)
            .param(delivery.id()).param(delivery.agency().id())
            .param(units.stream().map(u -> u.place().number()).toArray(Long[]::new))
            .param(units.stream().map(Unit.Bad::part).toArray(Integer[]::new))
            .param(units.stream().map(u -> Json.keepable(u.place().part())).toArray(String[]::new))
            .param(units.stream().map(u -> u.place().row()).toArray(Long[]::new))
            .param(units.stream().map(u -> Json.keepable(u.place().what())).toArray(String[]::new))
            .param(units.stream().map(u -> Json.keepable(u.raw())).toArray(String[]::new))
            .param(units.stream().map(u -> Json.of(u.problems())).toArray(String[]::new)).update();
    }

    /** The numbers of those rows that still wait and read as they did, locked until the transaction ends. All are of one delivery. */
    @Transactional(propagation = Propagation.MANDATORY)
    Set<Long> stillWaiting(List<Row> rows) {
        return Set.copyOf(sql.sql("""
                select q.number from intake.quarantined q join unnest(?::bigint[], ?::text[]) u (number, raw) on u.number = q.number and u.raw = q.raw
                where q.delivery_id = ? and q.state = 'WAITING' order by q.number for update of q
                """)
            .param(each(rows, row -> row.place().number())).param(each(rows, Row::raw)).param(rows.getFirst().delivery()).query(Long.class).list());
    }

    /** What came of mending a row. @param after what it reads now. @param reason why it was set aside, {@code null} when it was not */
    record Mended(Row row, Became became, String after, List<Problem> problems, @Nullable String reason) {}

    /** Keeps what came of mending rows of one delivery: the rows as they are now, and a line of the history of each. */
    @Transactional(propagation = Propagation.MANDATORY)
    void mended(List<Mended> all, OffsetDateTime at) {
        if (all.isEmpty()) {
            return;
        }
        var who = Acting.now();
        sql.sql("""
                with u as (
                    select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                        x (number, state, result, before, after, problems, reason)),
                updated as (
                    update intake.quarantined q set state = u.state, raw = u.after, problems = coalesce(u.problems::jsonb, q.problems)
                    from u where q.delivery_id = ? and q.number = u.number returning q.delivery_id, q.number, q.agency_id)
                insert into intake.mending (delivery_id, number, agency_id, at, by_worker, by_name, result, before, after, problems, reason)
                select d.delivery_id, d.number, d.agency_id, ?, ?, ?, u.result, u.before, u.after, u.problems::jsonb, u.reason
                from updated d join u on u.number = d.number order by d.number
                """)
            .param(each(all, m -> m.row().place().number())).param(each(all, m -> m.became().state())).param(each(all, m -> m.became().name()))
            .param(each(all, m -> m.row().raw())).param(each(all, m -> Json.keepable(m.after())))
            .param(each(all, m -> m.problems().isEmpty() ? null : Json.of(m.problems()))).param(each(all, Mended::reason))
            .param(all.getFirst().row().delivery()).param(at).param(who.workerId()).param(who.name()).update();
    }

    /** A column of rows to keep, as PostgreSQL reads it from text. */
    private static <T> @Nullable String[] each(List<T> all, Function<T, @Nullable Object> column) {
        return all.stream().map(one -> {
            var value = column.apply(one);
            return value == null ? null : value.toString();
        }).toArray(String[]::new);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getLong("delivery_id"),
            new Place(row.getLong("number"), row.getString("part_name"), row.getLong("row"), row.getString("what")), Parts.part(row),
            row.getString("raw"), Json.problems(row.getString("problems")), row.getString("state"));
    }
}
