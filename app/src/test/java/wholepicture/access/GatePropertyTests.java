package wholepicture.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;

/** Draws partnerships at random and holds what the database shows each worker against the rule, said again in Java. */
@Story
class GatePropertyTests {

    record Person(UUID id, int grade) {}

    record Kept(long id, UUID person, long agency, int stated) {}

    record Opening(UUID person, long agency, @Nullable Long worker, int reach, boolean inForce) {
        boolean isFor(Practitioner who) {
            return inForce && Long.valueOf(agency).equals(who.agencyId()) && (worker == null || worker.equals(who.workerId()));
        }
    }

    @Autowired Cast cast;
    @Autowired Access access;
    @Autowired MovableClock clock;

    final List<Practitioner> workers = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<Kept> records = new ArrayList<>();
    final List<Opening> openings = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void each_worker_sees_what_the_rule_says_and_nothing_else(long seed) {
        clock.set("2026-11-02T10:00");
        invent(new SplittableRandom(seed));
        for (var worker : workers) {
            Acting.doAs(worker, () -> {
                assertThat(ids("people.person")).as("people found by %s", worker).isEqualTo(people.stream().filter(p -> finds(worker, p)).map(Person::id).collect(java.util.stream.Collectors.toSet()));
                assertThat(numbers("people.record")).as("records read by %s", worker)
                    .isEqualTo(records.stream().filter(r -> reads(worker, r)).map(Kept::id).collect(java.util.stream.Collectors.toSet()));
                assertThat(records("people.record_version")).isEqualTo(numbers("people.record"));
                assertThat(records("access.involvement")).isEqualTo(numbers("people.record"));
                for (var person : people) {
                    assertThat(sight(person.id())).as("%s of %s", worker, person).isEqualTo(expected(worker, person));
                }
            });
        }
    }

    private boolean finds(Practitioner who, Person person) {
        return person.grade() == 1 || reach(who, person.id()) >= (person.grade() == 4 ? 4 : 1);
    }

    private boolean reads(Practitioner who, Kept record) {
        int grade = Math.max(Math.max(2, record.stated()), grade(record.person()));
        return openings.stream().anyMatch(o -> o.isFor(who) && o.person().equals(record.person())
            && (o.reach() >= grade || o.agency() == record.agency() && grade <= 2));
    }

    private String expected(Practitioner who, Person person) {
        return finds(who, person) ? Sight.values()[reach(who, person.id())].name() : "none";
    }

    private int reach(Practitioner who, UUID person) {
        return openings.stream().filter(o -> o.isFor(who) && o.person().equals(person)).mapToInt(Opening::reach).max().orElse(0);
    }

    private int grade(UUID person) {
        return people.stream().filter(p -> p.id().equals(person)).findFirst().orElseThrow().grade();
    }

    private String sight(UUID person) {
        try {
            return access.sight(person).name();
        } catch (NoSuchPerson e) {
            return "none";
        }
    }

    private Set<UUID> ids(String table) {
        var all = people.stream().map(Person::id).toList();
        return new HashSet<>(cast.rows("select id from %s".formatted(table)).stream().map(r -> (UUID) r.get("id")).filter(all::contains).toList());
    }

    private Set<Long> numbers(String table) {
        var all = records.stream().map(Kept::id).toList();
        return new HashSet<>(cast.rows("select id from %s".formatted(table)).stream().map(r -> (Long) r.get("id")).filter(all::contains).toList());
    }

    private Set<Long> records(String table) {
        var all = records.stream().map(Kept::id).toList();
        return new HashSet<>(cast.rows("select record_id from %s".formatted(table)).stream().map(r -> (Long) r.get("record_id")).filter(all::contains).toList());
    }

    private void invent(SplittableRandom random) {
        var agencies = new ArrayList<Agency>();
        for (var kind : List.of(AgencyKind.POLICE, AgencyKind.COMMUNITY_HEALTH, AgencyKind.SCHOOL)) {
            var agency = cast.agency(kind);
            agencies.add(agency);
            workers.add(cast.practitioner(agency, "Ann Other"));
            workers.add(cast.practitioner(agency, "Ben Other"));
        }
        cast.inWorks(() -> {
            for (int i = 0; i < 14; i++) {
                int grade = 1 + random.nextInt(4);
                UUID person = cast.one("insert into people.person (name, grade) values ('P', ?) returning id", UUID.class, grade);
                people.add(new Person(person, grade));
                for (int r = random.nextInt(4); r > 0; r--) {
                    record(person, agencies.get(random.nextInt(agencies.size())), 2 + random.nextInt(3));
                }
                for (int o = random.nextInt(3); o > 0; o--) {
                    open(random, person, workers.get(random.nextInt(workers.size())));
                }
            }
            for (int moved = 0; moved < 4 && !records.isEmpty(); moved++) {
                move(random.nextInt(records.size()), people.get(random.nextInt(people.size())).id());
            }
            return true;
        });
    }

    private void record(UUID person, Agency agency, int stated) {
        long id = cast.one("insert into people.record (agency_id, local_id, person_id, stated_grade, version) values (?, gen_random_uuid()::text, ?, ?, 1) returning id",
            Long.class, agency.id(), person, stated);
        cast.update("""
            insert into people.record_version (record_id, version, received_at, body, digest) values (?, 1, store.now(), '{}', '\\x00')
            """, id);
        cast.update("insert into access.involvement (record_id, worker, role) values (?, 'Somebody', 'Nurse')", id);
        records.add(new Kept(id, person, agency.id(), stated));
        openings.add(new Opening(person, agency.id(), null, 1, true));
    }

    private void move(int index, UUID to) {
        var old = records.get(index);
        cast.update("update people.record set person_id = ? where id = ?", to, old.id());
        records.set(index, new Kept(old.id(), to, old.agency(), old.stated()));
        openings.remove(new Opening(old.person(), old.agency(), null, 1, true));
        openings.add(new Opening(to, old.agency(), null, 1, true));
    }

    private void open(SplittableRandom random, UUID person, Practitioner to) {
        int reach = 1 + random.nextInt(4);
        boolean whole = random.nextInt(4) == 0;
        String until = List.of("null", "store.now() + interval '1 hour'", "store.now() - interval '1 second'").get(random.nextInt(3));
        // an agency's own opening is made with its record; this one is the partnership's decision
        cast.update("insert into access.opening (person_id, agency_id, worker_id, reach, until, why) values ('%s', %d, %s, %d, %s, 'drawn')"
            .formatted(person, to.agencyId(), whole ? "null" : to.workerId(), reach, until));
        openings.add(new Opening(person, java.util.Objects.requireNonNull(to.agencyId()), whole ? null : to.workerId(), reach, !until.contains("-")));
    }
}
