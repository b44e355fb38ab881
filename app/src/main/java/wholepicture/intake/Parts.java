package wholepicture.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.intake.reading.Part;
import wholepicture.intake.reading.Template;

/** The files that a delivery holds, the rows that nobody reads, and what is noticed on the way. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Parts {

    private static final int MOST_REMARKS = 1_000;

    private final JdbcClient sql;

    Parts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps that this file was found in the delivery, and what holds for all of it; once, however often it is begun. */
    void keep(Delivery delivery, int number, Part part) {
        int added = sql.sql("""
                insert into intake.part (delivery_id, part, name, format, header, template) values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .param(delivery.id()).param(number).param(Json.keepable(part.name())).param(part.format())
            .param(part.header().stream().map(Json::keepable).toArray(String[]::new))
            .param(part.template() == null ? null : part.template().name()).update();
        if (added > 0) {
            noticed(delivery.id(), delivery.agency().id(), part.remarks().stream().map(remark -> new Noticed(Json.keepable(remark.column()),
                Json.keepable(remark.sentence()), 1, Json.keepable(part.name()), 0, Json.keepable(remark.value()))).toList());
        }
    }

    void notRead(long delivery, List<Unit.NotRead> units) {
        if (units.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into intake.not_read (delivery_id, number, part_name, row, what, reason)
                select ?, * from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[])
                """)
            .param(delivery)
            .param(units.stream().map(u -> u.place().number()).toArray(Long[]::new))
            .param(units.stream().map(u -> Json.keepable(u.place().part())).toArray(String[]::new))
            .param(units.stream().map(u -> u.place().row()).toArray(Long[]::new))
            .param(units.stream().map(u -> Json.keepable(u.what())).toArray(String[]::new))
            .param(units.stream().map(u -> Json.keepable(u.reason())).toArray(String[]::new)).update();
    }

    /** Counts what is noticed; beyond {@value #MOST_REMARKS} different things, only those known already are counted. */
    void noticed(long delivery, long agency, List<Noticed> all) {
        if (all.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into intake.remark as r (delivery_id, agency_id, column_name, sentence, times, part_name, row, value)
                select ?, ?, n.column_name, n.sentence, n.times, n.part_name, n.row, n.value
                from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::text[]) n (column_name, sentence, times, part_name, row, value)
                where (select count(*) from intake.remark x where x.delivery_id = ?) < ?
                   or exists (select 1 from intake.remark x where x.delivery_id = ?
                       and md5(x.column_name || E'\\n' || x.sentence) = md5(n.column_name || E'\\n' || n.sentence))
                on conflict (delivery_id, md5(column_name || E'\\n' || sentence)) do update set times = r.times + excluded.times
                """)
            .param(delivery).param(agency)
            .param(all.stream().map(Noticed::column).toArray(String[]::new))
            .param(all.stream().map(Noticed::sentence).toArray(String[]::new))
            .param(all.stream().map(Noticed::times).toArray(Long[]::new))
            .param(all.stream().map(Noticed::partName).toArray(String[]::new))
            .param(all.stream().map(Noticed::row).toArray(Long[]::new))
            .param(all.stream().map(Noticed::value).toArray(String[]::new))
            .param(delivery).param(MOST_REMARKS).param(delivery).update();
    }

    /** The same remark on some rows of one chunk, and where it was first made. */
    record Noticed(String column, String sentence, long times, String partName, long row, String value) {}

    static Part part(ResultSet row) throws SQLException {
        String template = row.getString("template");
        return new Part(row.getString("name"), row.getString("format"), List.of((String[]) row.getArray("header").getArray()),
            template == null ? null : Template.valueOf(template), List.of());
    }
}
