package wholepicture.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of persons, worked out from their records, and the words they are found by. */
@Component
class Persons {

    private final JdbcClient sql;

    Persons(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(UUID person, Face face) {
        @Nullable Object at(int column) {
            return face.columns().get(column);
        }
    }

    /** What the index is to show of each; nothing for those whose records say nothing. */
    static Map<UUID, Face> faces(Map<UUID, List<Known>> records) {
        var faces = new LinkedHashMap<UUID, Face>();
        records.forEach((person, all) -> {
            if (all.stream().anyMatch(Known::told)) {
                faces.put(person, Face.of(all));
            }
        });
        return faces;
    }

    /** The words that each is found by. */
    static List<FoundBy> words(Map<UUID, List<Known>> records, Map<UUID, Face> faces) {
        var words = new ArrayList<FoundBy>();
        faces.forEach((person, face) -> words.addAll(FoundBy.of(person, face, records.getOrDefault(person, List.of()))));
        return words;
    }

    /** Brings persons up to date; those left without any record end, and live again when they have one. */
    void settle(Map<UUID, List<Known>> records, Map<UUID, Face> faces, Set<UUID> fresh, Instant at) {
        var rows = faces.entrySet().stream().map(e -> new Row(e.getKey(), e.getValue())).toList();
        insert(rows.stream().filter(row -> fresh.contains(row.person())).toList(), at);
        update(rows.stream().filter(row -> !fresh.contains(row.person())).toList());
        end(records.entrySet().stream().filter(e -> e.getValue().isEmpty()).map(Map.Entry::getKey).toList(), at);
    }

    private void insert(List<Row> rows, Instant at) {
        if (!rows.isEmpty()) {
            values(rows, sql.sql("""
                insert into people.person (id, grade, name, family_name, born_from, born_to, born_precision, due, died_from, sex, made_at)
                select t.*, ?::timestamptz from unnest(?::uuid[], ?::smallint[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[],
                    ?::date[], ?::date[], ?::text[]) as t
                """).param(at.toString())).update();
        }
    }

    private void update(List<Row> rows) {
        if (!rows.isEmpty()) {
            values(rows, sql.sql("""
                update people.person p set grade = t.grade, name = t.name, family_name = t.family_name, born_from = t.born_from,
                    born_to = t.born_to, born_precision = t.born_precision, due = t.due, died_from = t.died_from, sex = t.sex, ended_at = null
                from unnest(?::uuid[], ?::smallint[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::date[], ?::date[], ?::text[])
                    as t (id, grade, name, family_name, born_from, born_to, born_precision, due, died_from, sex)
                where p.id = t.id and (p.grade, p.name, p.family_name, p.born_from, p.born_to, p.born_precision, p.due, p.died_from, p.sex,
                    p.ended_at is not null) is distinct from (t.grade, t.name, t.family_name, t.born_from, t.born_to, t.born_precision, t.due,
                    t.died_from, t.sex, false)
                """)).update();
        }
    }

    private static JdbcClient.StatementSpec values(List<Row> rows, JdbcClient.StatementSpec statement) {
        var columns = new Columns<>(rows);
        var filled = statement.param(columns.texts(Row::person));
        for (int i = 0; i < 9; i++) {
            int column = i;
            filled = filled.param(columns.texts(row -> row.at(column)));
        }
        return filled;
    }

    private void end(List<UUID> persons, Instant at) {
        if (!persons.isEmpty()) {
            sql.sql("update people.person set ended_at = ?::timestamptz where id = any (?::uuid[]) and ended_at is null")
                .param(at.toString()).param(persons.stream().map(UUID::toString).toArray(String[]::new)).update();
        }
    }

    /** Puts the words that persons are found by in place of those of before. */
    void find(Collection<UUID> persons, List<FoundBy> rows, Set<UUID> fresh) {
        var known = persons.stream().filter(person -> !fresh.contains(person)).map(UUID::toString).toArray(String[]::new);
        var columns = new Columns<>(rows);
        if (known.length > 0) {
            sql.sql("""
                    delete from people.searchable s where person_id = any (?::uuid[]) and not exists (
                        select 1 from unnest(?::uuid[], ?::smallint[], ?::bigint[]) as t (person, need, agency)
                        where t.person = s.person_id and t.need = s.need and t.agency = s.agency_id)
                    """)
                .param(known).param(columns.texts(FoundBy::person)).param(columns.texts(FoundBy::need)).param(columns.numbers(FoundBy::agency))
                .update();
        }
        if (!rows.isEmpty()) {
            sql.sql("""
                    insert into people.searchable as s (person_id, need, agency_id, words)
                    select a, b, c, array_to_tsvector(string_to_array(d, ' ')) from unnest(?::uuid[], ?::smallint[], ?::bigint[], ?::text[])
                        as t (a, b, c, d)
                    on conflict (person_id, need, agency_id) do update set words = excluded.words where s.words <> excluded.words
                    """)
                .param(columns.texts(FoundBy::person)).param(columns.texts(FoundBy::need)).param(columns.numbers(FoundBy::agency))
                .param(columns.texts(row -> String.join(" ", row.words()))).update();
            var words = rows.stream().flatMap(row -> row.nameWords().stream()).collect(Collectors.toSet());
            sql.sql("insert into people.word select distinct word from unnest(?::text[]) word on conflict do nothing")
                .param(words.toArray(String[]::new)).update();
        }
    }
}
