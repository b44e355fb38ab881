package wholepicture.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import wholepicture.store.EmbeddedPostgres;

/**
 * Makes a county of a town: every person who was taken in stands there as often again as is asked for, with records, addresses,
 * words to be found by and entries of their own. For measuring reading at size; linking is measured on the town.
 */
final class Multiplied {

    private static final List<String> BUILT_AFTERWARDS = List.of("chronology.entry", "people.searchable", "access.opening", "people.residence");

    private Multiplied() {}

    /** @param times how many of each person there shall be, the first included */
    static void by(EmbeddedPostgres postgres, int times) throws SQLException {
        try (var c = DriverManager.getConnection(postgres.url("wholepicture"), "postgres", postgres.password("postgres")); var s = c.createStatement()) {
            c.setAutoCommit(false);
            // no triggers and no look-ups of foreign keys: what is copied was checked when it was taken in
            s.execute("set session_replication_role = replica");
            s.execute("set maintenance_work_mem = '512MB'");
            s.execute("set work_mem = '256MB'");
            var indexes = take(s, "select indexdef, indexrelid::regclass::text from (select pg_get_indexdef(indexrelid) indexdef, indexrelid from pg_index"
                + " where indrelid = any (array['" + String.join("','", BUILT_AFTERWARDS) + "']::regclass[]) and not indisprimary) i");
            for (var index : indexes) {
                s.execute("drop index " + index.name());
            }
            s.execute("create temp table copy as select p.id as old, k, gen_random_uuid() as new from people.person p, generate_series(1, %d) k where p.ended_at is null"
                .formatted(times - 1));
            s.execute("analyze copy");
            copy(s, "people.person", "id", "copy.new", "t.id = copy.old", "");
            long records = one(s, "select max(id) from people.record");
            String record = "t.record_id + copy.k * %d".formatted(records);
            copy(s, "people.record", "id,person_id,local_id", "t.id + copy.k * %d, copy.new, t.local_id || '-' || copy.k".formatted(records), "t.person_id = copy.old", "overriding system value");
            s.execute("select setval(pg_get_serial_sequence('people.record', 'id'), (select max(id) from people.record))");
            for (var table : List.of("people.record_version", "people.residence", "people.link", "access.opening")) {
                copy(s, table, "id,person_id,record_id", "nextval(pg_get_serial_sequence('%s', 'id')), copy.new, %s".formatted(table, record), "t.person_id = copy.old", "overriding system value");
            }
            copy(s, "people.searchable", "person_id", "copy.new", "t.person_id = copy.old", "");
            copy(s, "chronology.entry", "id,person_id,record_id,local_id", "nextval(pg_get_serial_sequence('chronology.entry', 'id')), copy.new, %s, t.local_id || '-' || copy.k".formatted(record),
                "t.person_id = copy.old", "overriding system value");
            for (var index : indexes) {
                s.execute(index.definition());
            }
            c.commit();
            c.setAutoCommit(true);
            s.execute("vacuum analyze");
        }
    }

    private record Index(String definition, String name) {}

    private static List<Index> take(Statement s, String query) throws SQLException {
        var found = new ArrayList<Index>();
        try (var rows = s.executeQuery(query)) {
            while (rows.next()) {
                found.add(new Index(rows.getString(1), rows.getString(2)));
            }
        }
        return found;
    }

    private static long one(Statement s, String query) throws SQLException {
        try (var rows = s.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Copies every row of the copied people; {@code changed} columns get {@code values}, all others stay as they are. */
    private static void copy(Statement s, String table, String changed, String values, String where, String overriding) throws SQLException {
        var others = new ArrayList<String>();
        try (var rows = s.executeQuery("select attname from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and not attname = any (string_to_array('%s', ','))"
            .formatted(table, changed))) {
            while (rows.next()) {
                others.add(rows.getString(1));
            }
        }
        String rest = others.isEmpty() ? "" : ", " + String.join(", ", others.stream().map(o -> '"' + o + '"').toList());
        String from = others.isEmpty() ? "" : ", " + String.join(", ", others.stream().map(o -> "t.\"" + o + '"').toList());
        long began = System.nanoTime();
        int count = s.executeUpdate("insert into %s (%s%s) %s select %s%s from %s t join copy on %s".formatted(table, changed, rest, overriding, values, from, table, where));
        System.out.printf("  multiplied: %-24s %,12d rows %8.1f s%n", table, count, (System.nanoTime() - began) / 1e9);
    }
}
