package wholepicture.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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

    /** The row, locked until the transaction ends, if it still waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean stillWaits(Row row) {
        return sql.sql("select 1 from intake.quarantined where delivery_id = ? and number = ? and state = 'WAITING' and raw = ? for update")
            .params(row.delivery(), row.place().number(), row.raw()).query(Integer.class).optional().isPresent();
    }

    /** Keeps what came of mending a row: the row as it is now, and a line of its history. */
    @Transactional(propagation = Propagation.MANDATORY)
    void mended(Row row, OffsetDateTime at, Became became, @Nullable String after, List<Problem> problems, @Nullable String reason) {
        var who = Acting.now();
        sql.sql("update intake.quarantined set state = ?, raw = ?, problems = case when ? then ?::jsonb else problems end where delivery_id = ? and number = ?")
            .params(became.state(), Json.keepable(after == null ? row.raw() : after), became == Became.STILL_WRONG, Json.of(problems), row.delivery(),
                row.place().number()).update();
        sql.sql("""
                insert into intake.mending (delivery_id, number, agency_id, at, by_worker, by_name, result, before, after, problems, reason)
                select delivery_id, number, agency_id, ?, ?, ?, ?, ?, ?, ?::jsonb, ? from intake.quarantined where delivery_id = ? and number = ?
                """)
            .param(at).param(who.workerId()).param(who.name()).param(became.name()).param(row.raw()).param(after == null ? null : Json.keepable(after))
            .param(problems.isEmpty() ? null : Json.of(problems)).param(reason).param(row.delivery()).param(row.place().number()).update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getLong("delivery_id"),
            new Place(row.getLong("number"), row.getString("part_name"), row.getLong("row"), row.getString("what")), Parts.part(row),
            row.getString("raw"), Json.problems(row.getString("problems")), row.getString("state"));
    }
}
