package wholepicture.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.intake.Delivery.State;
import wholepicture.intake.Delivery.Via;

/** One record that arrives now, and its sender waits. */
@Story
class AtOnceTests {

    private static final String HEADINGS = "person_id,given_name,family_name,born\n";

    @Autowired Cast cast;
    @Autowired Intake intake;
    @Autowired IntakeWork work;

    Agency housing;
    Practitioner sender;

    @BeforeEach
    void an_agency_and_the_worker_who_sends_its_files() {
        housing = cast.agency(AgencyKind.HOUSING);
        sender = cast.practitioner(housing, "Sunita Sender", Role.SENDS_FILES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        one record                        | person_id,given_name,family_name,born~T1,Ann,Tenant,2011-03-04                | true  | DONE    | 1 0 0 0 0
        several                           | person_id,given_name,family_name,born~T1,Ann,Tenant,~T2,Bob,Tenant,            | true  | DONE    | 2 0 0 0 0
        one that waits to be mended       | person_id,given_name,family_name,born~T1,Ann,Tenant,31/02/2011                | true  | DONE    | 0 0 0 1 0
        a heading and no row              | person_id,given_name,family_name,born                                         | false | REFUSED | 0 0 0 0 0
        a resource                        | {"resourceType": "Patient", "id": "p1", "name": [{"family": "Tenant"}]}       | true  | DONE    | 1 0 0 0 0
        columns that nobody knows         | Kennziffer,Zuname~T1,Tenant                                                   | false | HELD    | 0 0 0 0 0
        what is no file of records        | \u0001\u0002\u0003\u0004                                                      | false | REFUSED | 0 0 0 0 0
        a date that no calendar has       | person_id,worker,role,from~T1,Ann Tenant,Officer,+999999999-01-01             | true  | DONE    | 0 0 0 1 0
        rows that were mended elsewhere   | quarantined row,what is wrong,person_id~D999999R1,,T9                         | false | DONE    | 0 0 0 0 1
        """)
    void becomes_the_same_whether_somebody_waits_or_not(String what, String lines, boolean atOnce, State state, String counts) {
        var text = lines.replace('~', '\n') + "\n";
        var waited = sent("a.csv", text);
        assertThat(waited).satisfies(settled -> {
            assertThat(settled.state()).isEqualTo(state);
            assertThat(settled.counts()).isEqualTo(counts(counts));
            assertThat(settled.percent()).isEqualTo(state == State.DONE ? 100 : settled.percent());
        });
        assertThat(inOneTransaction(waited)).as("received and read by one transaction").isEqualTo(atOnce);

        housing = cast.agency(AgencyKind.HOUSING);
        sender = cast.practitioner(housing, "Otto Other", Role.SENDS_FILES);
        var later = as(() -> intake.receive(housing, "a.csv", stream(text), Via.API, false)).delivery();
        assertThat(work.seeThrough(later.id(), progress -> { })).satisfies(settled -> {
            assertThat(settled.state()).isEqualTo(waited.state());
            assertThat(settled.counts()).isEqualTo(waited.counts());
            assertThat(settled.refusal()).hasSameSizeAs(waited.refusal());
        });
    }

    @Test
    void sent_again_changes_nothing_and_leads_to_the_first() {
        var text = HEADINGS + "T1,Ann,Tenant,2011-03-04\n";
        var first = sent("a.csv", text);
        var again = as(() -> intake.receiveAndFollow(housing, "b.csv", stream(text), Via.API, Duration.ofSeconds(30)));
        assertThat(again.repeated()).isTrue();
        assertThat(again.delivery().id()).isEqualTo(first.id());
        assertThat(told(first)).as("what the journal tells of it").containsExactly("file-received", "file-read", "file-received");
    }

    @Test
    void more_than_is_kept_by_one_transaction_is_read_in_pieces() {
        var text = HEADINGS + IntStream.range(0, 1_200).mapToObj("T%d,Ann,Tenant,\n"::formatted).collect(Collectors.joining());
        var many = sent("many.csv", text);
        assertThat(many.counts()).isEqualTo(counts("1200 0 0 0 0"));
        assertThat(inOneTransaction(many)).isFalse();
    }

    @Test
    void many_that_come_together_are_each_kept_once_and_none_waits_long() throws Exception {
        var tasks = IntStream.range(0, 24).<Callable<Delivery>>mapToObj(i -> () -> sent(i + ".csv", HEADINGS + "T%d,Ann,Tenant,\n".formatted(i))).toList();
        var settled = new ArrayList<Delivery>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(tasks)) {
                settled.add(one.get());
            }
        }
        assertThat(settled).allSatisfy(one -> assertThat(one.state()).isEqualTo(State.DONE)).extracting(one -> one.counts().takenIn()).containsOnly(1L);
        assertThat(cast.inWorks(() -> cast.rows("select count(*) as records from people.record where agency_id = ?", housing.id())))
            .extracting("records").containsExactly(24L);
    }

    @Test
    void nobody_waits_longer_than_they_said_when_others_link_and_the_file_is_read_afterwards() {
        var waiting = new ArrayList<Delivery>();
        cast.inWorks(() -> {
            cast.rows("select pg_advisory_xact_lock(hashtext('people.linking'), 0)");
            try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
                waiting.add(other.submit(() -> as(() -> intake.receiveAndFollow(housing, "a.csv", stream(HEADINGS + "T1,Ann,Tenant,\n"), Via.API, Duration.ofMillis(300)))
                    .delivery()).get());
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
            return true;
        });
        assertThat(waiting).singleElement().satisfies(one -> assertThat(one.isSettled()).isFalse());
        assertThat(work.seeThrough(waiting.getFirst().id(), progress -> { }).counts()).isEqualTo(counts("1 0 0 0 0"));
    }

    private Delivery sent(String name, String text) {
        return as(() -> intake.receiveAndFollow(housing, name, stream(text), Via.API, Duration.ofSeconds(30))).delivery();
    }

    private boolean inOneTransaction(Delivery delivery) {
        return cast.inWorks(() -> cast.rows("""
                select distinct xmin::text from journal.entry where kind in ('file-received', 'file-read') and sentence ~ ('delivery ' || ? || '(:|$)')
                """, delivery.id())).size() == 1;
    }

    private List<Object> told(Delivery delivery) {
        return cast.inWorks(() -> cast.rows("select kind from journal.entry where sentence ~ ('delivery ' || ? || '(:|;|$)') order by seq", delivery.id()))
            .stream().map(row -> row.get("kind")).toList();
    }

    private static Counts counts(String five) {
        var all = List.of(five.split(" ")).stream().map(Long::valueOf).toList();
        return new Counts(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4));
    }

    private <T> T as(Supplier<T> act) {
        return Acting.as(sender, act::get);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
