package wholepicture.learning.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.cases.Asked;
import wholepicture.cases.Bearing;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.cases.Occasion;
import wholepicture.cases.Occasions;
import wholepicture.cases.Put;
import wholepicture.cases.Replies;
import wholepicture.cases.Step;
import wholepicture.time.When;

/** Over many invented cases, what a preview counts at once is what weighing each moment by itself finds. */
@Story
class PreviewPropertyTests {

    private static final List<String> KINDS = List.of("Opened", "Met", "Seen", "Ended");
    private static final List<String> STAGES = List.of("NEW", "GOING", "DONE");
    private static final List<String> WORDS = List.of("YES", "NO", "");

    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired Cases cases;
    @Autowired Occasions occasions;
    @Autowired Situations situations;
    @Autowired JdbcClient sql;

    private Agency agency;
    private Practitioner worker;

    @Test
    void the_preview_of_a_condition_is_what_weighing_every_moment_says() {
        long seed = 20261121;
        var random = new SplittableRandom(seed);
        agency = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        worker = cast.practitioner(agency, "Sam Okafor");
        var process = "invented-" + agency.id();
        var files = IntStream.range(0, 40).mapToObj(i -> Acting.as(worker, () -> invent(random, process, i))).toList();
        assertThat(files).hasSize(40);
        int held = 0;
        int heldBeside = 0;
        for (int i = 0; i < 150; i++) {
            var condition = condition(random, 2);
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            var found = moments(process, Kept.WITH_CASES, kind, condition);
            assertThat(found).as("seed %d, condition %d: %s at %s", seed, i, condition, kind).isEqualTo(weighed(process, kind, condition));
            held += found.isEmpty() ? 0 : 1;
            var foundBeside = moments(beside(process), Kept.BESIDE_CASES, kind, condition);
            assertThat(foundBeside).as("seed %d, condition %d beside cases: %s at %s", seed, i, condition, kind).isEqualTo(weighedBeside(beside(process), kind, condition));
            heldBeside += foundBeside.isEmpty() ? 0 : 1;
        }
        assertThat(held).as("conditions that held somewhere").isGreaterThan(50);
        assertThat(heldBeside).as("conditions that held somewhere beside cases").isGreaterThan(50);
    }

    private CaseFile invent(SplittableRandom random, String process, int number) {
        clock.set(at(random.nextInt(60), random.nextInt(24)));
        var child = cast.person(agency, "Child " + number, 1);
        var born = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(6_900));
        var beside = new UUID(agency.id(), random.nextInt(30));
        var file = cast.inWorks(() -> {
            switch (random.nextInt(4)) {
                case 0 -> cast.update("update people.person set due = ? where id = ?", LocalDate.of(2026, 12, 1), child);
                case 1 -> cast.update("update people.person set born_from = ?, born_to = ? where id = ?", born, born.plusDays(random.nextInt(400)), child);
                case 2 -> cast.update("update people.person set born_from = ?, born_to = ? where id = ?", born, born, child);
                default -> { }
            }
            return cases.open("IV", process, child, agency.id(), beside, null, "NEW", clock.instant());
        });
        var local = cast.inWorks(() -> cast.one("select local_id from people.record where person_id = ?", String.class, child));
        int day = 60;
        for (int i = 0; i < 2 + random.nextInt(6); i++) {
            day += random.nextInt(25);
            clock.set(at(day, random.nextInt(24)));
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            var body = "{\"said\": \"%s\", \"in\": {\"it\": \"%s\"}}".formatted(WORDS.get(random.nextInt(3)), WORDS.get(random.nextInt(3)));
            var happened = clock.instant().minusSeconds(random.nextInt(400_000));
            var stage = STAGES.get(random.nextInt(3));
            cast.inWorks(() -> {
                cases.add(file, new Step(kind, happened, "Something happened", Because.of(""), body, stage, Bearing.RECORDS, false, false));
                return true;
            });
            inventBeside(beside(process), file, kind, happened, stage, i);
            for (int line = 0; line < random.nextInt(3); line++) {
                clock.set(at(day, random.nextInt(24)));
                cast.receive(agency, new EntrySent(local, "e" + random.nextInt(4), random.nextBoolean() ? EntryKind.APPOINTMENT : EntryKind.INCIDENT,
                    random.nextInt(6) == 0 ? null : When.day(LocalDate.of(2025, 1, 1).plusDays(day - random.nextInt(60))), null, "A line " + random.nextInt(), "", null, null, List.of(), null,
                    List.of(Outcome.WAS_NOT_BROUGHT, Outcome.DID_NOT_ATTEND, Outcome.ATTENDED).get(random.nextInt(3)), null, Set.of(), Map.of(), null));
            }
        }
        return file;
    }

    /** The same also outside of cases: some of it one piece of work for the person, some in two pieces beside the case. */
    private void inventBeside(String process, CaseFile file, String kind, Instant happened, String stage, int i) {
        var one = file.id() % 2 == 0 ? Occasion.of(process, file.person()) : new Occasion(process, "B-" + i % 2, file.person(), file.id());
        var said = WORDS.get(i % 3);
        cast.inWorks(() -> {
            occasions.happened(List.of(one), new Occasions.Moment(kind, happened, Bearing.RECORDS, stage, said.isEmpty() ? Map.of() : Map.of("said", said)), Put.NOTHING, Replies.NONE);
            return true;
        });
    }

    private static String beside(String process) {
        return process + "-beside";
    }

    private static String at(int day, int hour) {
        return LocalDateTime.of(2025, 1, 1, hour, 0).plusDays(day).toString();
    }

    private static Condition condition(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 7)) {
            case 0 -> random.nextBoolean() ? new Condition.Age(null, 1 + random.nextInt(200)) : new Condition.Age(random.nextInt(150), random.nextBoolean() ? null : 160 + random.nextInt(60));
            case 1 -> new Condition.AtStage(List.of(STAGES.get(random.nextInt(3)), STAGES.get(random.nextInt(3))));
            case 2 -> new Condition.Happened(KINDS.get(random.nextInt(4)), List.of("", "said", "in.it", "in").get(random.nextInt(4)),
                random.nextBoolean() ? List.of() : List.of("YES", WORDS.get(random.nextInt(2))));
            case 3 -> new Condition.DaysSince(KINDS.get(random.nextInt(4)), random.nextInt(30));
            case 4 -> new Condition.Missed(1 + random.nextInt(2), 1 + random.nextInt(90));
            case 5 -> new Condition.Lines(random.nextBoolean() ? "APPOINTMENT" : "INCIDENT", 1 + random.nextInt(2), 1 + random.nextInt(90));
            case 6 -> new Condition.Beside(1 + random.nextInt(2));
            case 7 -> new Condition.Not(condition(random, depth - 1));
            case 8 -> new Condition.All(several(random, depth));
            default -> new Condition.Any(several(random, depth));
        };
    }

    private static List<Condition> several(SplittableRandom random, int depth) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> condition(random, depth - 1)).toList();
    }

    private Set<Long> moments(String process, Kept kept, String kind, Condition condition) {
        var wording = new Wording("?", process, kind, condition, Whom.EVERYBODY, Asked.Form.YES_NO, true, Asked.Strength.PROMPT, false, LocalDate.EPOCH, LocalDate.EPOCH, "", "", "", List.of(), null);
        var query = Moments.of(wording, kept, Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));
        return cast.inWorks(() -> new HashSet<>(sql.sql("select id from (" + query.text() + ") m").params(query.params()).query(Long.class).list()));
    }

    private record Moment(long id, long caseId, int n, java.time.OffsetDateTime at) {}

    private Set<Long> weighed(String process, String kind, Condition condition) {
        return cast.inWorks(() -> {
            var all = sql.sql("select f.id, f.case_id, f.n, f.recorded_at as at from cases.fact f join cases.file c on c.id = f.case_id where c.process = ? and f.kind = ?")
                .params(process, kind).query(Moment.class).list();
            var holding = new HashSet<Long>();
            for (var one : new ArrayList<>(all)) {
                if (Weighing.holds(condition, situations.before(one.caseId(), one.n(), one.at().toInstant()))) {
                    holding.add(one.id());
                }
            }
            return holding;
        });
    }

    private record Beside(long id, UUID person, String about, @Nullable Long caseId, java.time.OffsetDateTime at) {}

    private Set<Long> weighedBeside(String process, String kind, Condition condition) {
        return cast.inWorks(() -> {
            var all = sql.sql("select id, person_id as person, about, case_id, recorded_at as at from cases.moment where process = ? and kind = ?").params(process, kind).query(Beside.class).list();
            return all.stream().filter(one -> Weighing.holds(condition, situations.before(new Occasion(process, one.about(), one.person(), one.caseId()), one.id(), one.at().toInstant())))
                .map(Beside::id).collect(java.util.stream.Collectors.toSet());
        });
    }
}
