package wholepicture.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.access.NoSuchPerson;
import wholepicture.access.Sight;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.arrivals.Grade;
import wholepicture.people.Said.By;
import wholepicture.time.When;
import wholepicture.time.When.Precision;

/** Reads under the gate who a person is. */
@Component
class Portraits {

    private final JdbcClient sql;
    private final Residences residences;

    Portraits(JdbcClient sql, Residences residences) {
        this.sql = sql;
        this.residences = residences;
    }

    /** A record that the viewer may see, and what it says. */
    record Record(By by, PersonSent sent, List<Residence> residences) {}

    /** Those whom the viewer may find, in the order asked for. */
    List<Hit> index(Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        var found = sql.sql("""
                select p.id, p.name, p.born_precision, p.born_from, p.born_to, p.due, p.died_from, p.sex,
                    coalesce((select max(o.reach) from access.opening o where o.person_id = p.id), 0)
                from people.person p where p.id = any (?::uuid[]) and p.ended_at is null
                """)
            .param(persons.stream().map(UUID::toString).toArray(String[]::new))
            .query((row, n) -> new Hit(row.getObject(1, UUID.class), row.getString(2),
                when(row.getString(3), row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)), row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class), Sex.valueOf(row.getString(8)), Sight.values()[row.getInt(9)]))
            .list().stream().collect(Collectors.toMap(Hit::person, Function.identity()));
        return persons.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** @throws NoSuchPerson when there is none, or none that the viewer may find */
    Person find(UUID person) {
        var index = index(List.of(person)).stream().findFirst().orElseThrow(NoSuchPerson::new);
        int grade = sql.sql("select grade from people.person where id = ?").param(person).query(Integer.class).single();
        var records = records(person);
        return new Person(index, Grade.of(grade), records.stream().map(Record::by).toList(),
            said(records, r -> r.sent().names().stream(), name -> Fold.of(name.full()) + "|" + name.use().toLowerCase(Locale.ROOT)),
            said(records, r -> Stream.ofNullable(r.sent().born()), born -> born),
            said(records, r -> Stream.ofNullable(r.sent().due()), due -> due),
            said(records, r -> Stream.ofNullable(r.sent().died()), died -> died),
            said(records, r -> Stream.of(r.sent().sex()).filter(sex -> sex != Sex.UNKNOWN), sex -> sex),
            said(records, r -> r.sent().identifiers().stream(), one -> one.kind().toUpperCase(Locale.ROOT) + "|" + Fold.joined(one.value())),
            said(records, r -> r.residences().stream(), one -> List.of(Residences.place(one), one.use().toLowerCase(Locale.ROOT),
                Objects.toString(one.from()), Objects.toString(one.to()))),
            said(records, r -> r.sent().reach().stream(), one -> one.value().contains("@") ? one.value().toLowerCase(Locale.ROOT)
                : FoundBy.telephone(one.value()) + "|" + (FoundBy.telephone(one.value()).isEmpty() ? one.value() : "")),
            said(records, r -> r.sent().particulars().entrySet().stream().map(e -> new Person.Particular(e.getKey(), e.getValue())),
                one -> Fold.of(one.what()) + "|" + Fold.of(one.value())));
    }

    /** What the person's records say now, as far as the viewer may see them, by agency. */
    List<Record> records(UUID person) {
        var sent = sql.sql("""
                select r.id, a.name, a.code, r.local_id, v.received_at, v.body::text from people.record r
                join people.record_version v on v.record_id = r.id and v.version = r.version
                join agencies.agency a on a.id = r.agency_id
                where r.person_id = ? order by a.name, r.local_id
                """)
            .param(person)
            .query((row, n) -> {
                var by = new By(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getObject(5, OffsetDateTime.class).toInstant());
                return new Record(by, RecordText.read(by.localId(), row.getString(6)), List.of());
            }).list();
        var standing = residences.standing(sent.stream().map(one -> one.by().record()).toList(), true);
        return sent.stream().map(one -> new Record(one.by(), one.sent(), Stream.concat(one.sent().residences().stream(),
            standing.getOrDefault(one.by().record(), List.of()).stream().map(Residences.Standing::residence)).distinct().toList())).toList();
    }

    private static <T> List<Said<T>> said(List<Record> records, Function<Record, Stream<T>> what, Function<T, Object> alike) {
        Map<Object, Said<T>> all = new LinkedHashMap<>();
        records.forEach(record -> what.apply(record).forEach(value -> {
            var said = all.computeIfAbsent(alike.apply(value), _ -> new Said<>(value, new ArrayList<>()));
            if (said.by().stream().noneMatch(by -> by.record() == record.by().record())) {
                said.by().add(record.by());
            }
        }));
        all.values().forEach(said -> said.by().sort(Comparator.comparing(By::at).reversed()));
        return all.values().stream().sorted(Comparator.<Said<T>>comparingInt(said -> -said.by().size()).thenComparing(said -> newest(said), Comparator.reverseOrder()))
            .toList();
    }

    private static Instant newest(Said<?> said) {
        return said.by().getFirst().at();
    }

    static @Nullable When when(@Nullable String precision, @Nullable LocalDate from, @Nullable LocalDate to) {
        return precision == null || from == null || to == null ? null : new When(Precision.valueOf(precision), from, to, null);
    }
}
