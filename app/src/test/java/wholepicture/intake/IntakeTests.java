package wholepicture.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import wholepicture.intake.reading.Mapping;
import wholepicture.intake.reading.Template;

@Story
class IntakeTests {

    static final String HEADINGS = "person_id,worker,role,from\n";

    @Autowired Cast cast;
    @Autowired Intake intake;
    @Autowired IntakeWork work;
    @Autowired Deliveries deliveries;
    @Autowired Quarantined quarantined;
    @Autowired Mending mending;
    @Autowired Mappings mappings;
    @Autowired ReceivedFiles files;

    Agency housing;
    Practitioner sender;

    @BeforeEach
    void an_agency_and_the_worker_who_sends_its_files() {
        housing = cast.agency(AgencyKind.HOUSING);
        sender = cast.practitioner(housing, "Sunita Sender", Role.SENDS_FILES);
    }

    @Test
    void good_rows_go_in_bad_rows_wait_and_the_file_is_kept_whole() throws IOException {
        var text = HEADINGS + "T1,Ann Tenant,Housing officer,2024-05-03\nT2,,Housing officer,2024-05-03\nT3,Ann Tenant,Housing officer,31/02/2024\n";
        var delivery = sent("involved.csv", text);

        assertThat(delivery.state()).isEqualTo(State.DONE);
        assertThat(delivery.counts()).isEqualTo(new Counts(1, 0, 0, 2, 0));
        assertThat(Files.readString(files.path(delivery.place()))).isEqualTo(text);
        assertThat(involvements()).containsExactly("T1");
        as(() -> {
            var rows = quarantined.waiting(delivery.id(), null, 0, 10);
            assertThat(rows).extracting(row -> row.place().row()).containsExactly(3L, 4L);
            assertThat(rows.get(0).problems()).extracting(p -> p.column()).containsExactly("worker");
            assertThat(rows.get(1).problems().getFirst().value()).isEqualTo("31/02/2024");
            assertThat(rows.get(1).raw()).isEqualTo("T3,Ann Tenant,Housing officer,31/02/2024");
        });
    }

    @Test
    void the_same_file_again_changes_nothing_and_leads_to_the_first() {
        var first = sent("a.csv", HEADINGS + "T1,Ann Tenant,Housing officer,\n");
        var again = as(() -> intake.receive(housing, "another name.csv", stream(HEADINGS + "T1,Ann Tenant,Housing officer,\n"), Via.API, false));
        assertThat(again.repeated()).isTrue();
        assertThat(again.delivery().id()).isEqualTo(first.id());

        var other = cast.agency(AgencyKind.HOUSING);
        var theirs = Acting.as(cast.practitioner(other, "Otto Other", Role.SENDS_FILES),
            () -> intake.receive(other, "a.csv", stream(HEADINGS + "T1,Ann Tenant,Housing officer,\n"), Via.API, false));
        assertThat(theirs.repeated()).as("another agency's file is another file").isFalse();
    }

    @Test
    void what_is_known_already_is_unchanged_and_what_is_later_supersedes() {
        sent("a.csv", HEADINGS + "T1,Ann Tenant,Housing officer,\nT2,Ann Tenant,Housing officer,\n");
        var second = sent("b.csv", HEADINGS + "T1,Ann Tenant,Housing officer,\nT2,Ann Tenant,Housing officer,2024-05-03\nT3,Ann Tenant,Housing officer,\n");
        assertThat(second.counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
    }

    @Test
    void a_quarantined_row_is_mended_and_keeps_its_history() {
        var delivery = sent("a.csv", HEADINGS + "T1,,Housing officer,\n");
        as(() -> {
            var row = quarantined.find(delivery.id(), 1).orElseThrow();
            assertThat(mending.resend(delivery, row, "T1, ,Housing officer,").became()).isEqualTo(Became.STILL_WRONG);
            assertThat(mending.resend(delivery, row, "T1,Ann,Housing officer,").became()).as("an old page").isEqualTo(Became.NOT_WAITING);
            var now = quarantined.find(delivery.id(), 1).orElseThrow();
            assertThat(mending.resend(delivery, now, "T1,Ann Tenant,Housing officer,").became()).isEqualTo(Became.NEW);

            assertThat(deliveries.find(delivery.id()).orElseThrow().counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
            assertThat(quarantined.attempts(delivery.id(), 1)).extracting(a -> a.before() + " > " + a.after().orElse("") + " " + a.became())
                .containsExactly("T1,,Housing officer, > T1, ,Housing officer, STILL_WRONG",
                    "T1, ,Housing officer, > T1,Ann Tenant,Housing officer, NEW");
        });
        assertThat(involvements()).containsExactly("T1");
    }

    @Test
    void a_row_is_set_aside_with_a_reason() {
        var delivery = sent("a.csv", HEADINGS + "T1,,Housing officer,\nT2,,Housing officer,\nT3,,Housing officer,\n");
        as(() -> {
            mending.setAside(delivery, quarantined.find(delivery.id(), 2).orElseThrow(), "A test tenant");
            assertThat(deliveries.find(delivery.id()).orElseThrow().counts()).isEqualTo(new Counts(0, 0, 0, 2, 1));
            assertThat(deliveries.notRead(delivery.id(), 0, 10)).extracting(Deliveries.NotRead::reason)
                .containsExactly("Set aside by Sunita Sender: A test tenant");
            assertThat(mending.setAllAside(delivery, "All of them")).isEqualTo(2);
            assertThat(deliveries.find(delivery.id()).orElseThrow().counts()).isEqualTo(new Counts(0, 0, 0, 0, 3));
        });
    }

    @Test
    void a_mended_file_takes_its_rows_out_of_quarantine() {
        var delivery = sent("a.csv", HEADINGS + "T1,,Housing officer,\nT2,,=Housing officer,\nT3,Ann Tenant,Housing officer,\nT4,,Housing officer,\n");
        var table = as(() -> {
            var rows = quarantined.waiting(delivery.id(), 0, 0, 10);
            return MendedFile.headings(rows.getFirst().part()) + String.join("", rows.stream().map(MendedFile::line).toList());
        });
        assertThat(table).contains("'=Housing officer");
        var mended = sent("mended.csv", table.replace(",T1,,", ",T1,Ann Tenant,").replace(",T2,,", ",T2,Ann Tenant,") + "D999999R1,,T9,Nobody,Officer,\r\n");

        assertThat(mended.state()).isEqualTo(State.DONE);
        assertThat(mended.counts()).isEqualTo(new Counts(2, 0, 0, 0, 2));
        as(() -> {
            assertThat(deliveries.find(delivery.id()).orElseThrow().counts()).isEqualTo(new Counts(3, 0, 0, 1, 0));
            assertThat(deliveries.notRead(mended.id(), 0, 10)).extracting(Deliveries.NotRead::reason).containsExactly(
                "It is still wrong and waits in delivery %d.".formatted(delivery.id()), "There is no such quarantined row.");
            assertThat(cast.rows("select role from access.involvement where agency_id = ?", 0L)).isEmpty();
        });
        assertThat(involvements()).containsExactlyInAnyOrder("T1", "T2", "T3");
        assertThat(cast.inWorks(() -> cast.rows("select role from access.involvement where agency_id = ? and role like '%=%'", housing.id())))
            .extracting("role").containsExactly("=Housing officer");
    }

    @Test
    void a_row_that_stands_twice_in_a_mended_file_is_mended_by_the_first() {
        var delivery = sent("a.csv", HEADINGS + "T1,,Housing officer,\nT2,,Housing officer,\nT3,,Housing officer,\n");
        var table = "quarantined row,what is wrong,person_id,worker,role,from\n"
            + "D%1$dR1,,T1,Ann Tenant,Housing officer,\nD%1$dR1,,T9,Ann Tenant,Housing officer,\n".formatted(delivery.id());
        assertThat(sent("mended.csv", table).counts()).isEqualTo(new Counts(1, 0, 0, 0, 1));
        as(() -> assertThat(deliveries.find(delivery.id()).orElseThrow().counts()).isEqualTo(new Counts(1, 0, 0, 2, 0)));
        assertThat(involvements()).containsExactly("T1");
    }

    @Test
    void a_mended_file_whose_columns_are_others_mends_nothing() {
        var delivery = sent("a.csv", HEADINGS + "T1,,Housing officer,\n");
        var mended = sent("mended.csv", "quarantined row;what is wrong;person;worker;role\nD%dR1;;T1;Ann Tenant;Housing officer\n".formatted(delivery.id()));
        as(() -> assertThat(deliveries.notRead(mended.id(), 0, 10)).extracting(Deliveries.NotRead::reason)
            .containsExactly("The columns are not those of delivery %d.".formatted(delivery.id())));
    }

    @Test
    void a_resource_of_fhir_is_mended_as_text() {
        var bundle = """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"resource": {"resourceType": "Patient", "id": "p1", "name": [{"given": ["Ann"], "family": "Tenant"}], "birthDate": "1990-02-31"}},
              {"resource": {"resourceType": "Patient", "id": "p2", "name": [{"given": ["Bob"], "family": "Tenant"}], "birthDate": "1990-02-28"}}]}""";
        var delivery = sent("bundle.json", bundle);
        assertThat(delivery.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
        as(() -> {
            var row = quarantined.waiting(delivery.id(), null, 0, 10).getFirst();
            assertThat(row.part().header()).isEmpty();
            assertThat(mending.resend(delivery, row, row.raw().replace("1990-02-31", "1990-02-28")).became()).isEqualTo(Became.NEW);
        });
    }

    @Test
    void what_can_be_read_but_not_kept_waits_alone_and_the_rest_goes_in() {
        var delivery = sent("a.csv", HEADINGS + "T1,Ann Tenant,Housing officer,\nT2,Ann Tenant,Housing officer,+999999999-01-01\n"
            + "T3,Ann Tenant,Housing officer,\n");
        assertThat(delivery.counts()).isEqualTo(new Counts(2, 0, 0, 1, 0));
        as(() -> assertThat(quarantined.waiting(delivery.id(), null, 0, 10)).singleElement().satisfies(row -> assertThat(row.raw()).startsWith("T2,")));
        assertThat(involvements()).containsExactlyInAnyOrder("T1", "T3");
    }

    @Test
    void a_file_of_unknown_columns_is_held_until_somebody_says_what_they_mean() {
        var text = "Tenant,Officer,Job\nT1,Ann Tenant,Housing officer\nT2,Ann Tenant,Housing officer\n";
        var held = sent("own.csv", text);
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.refusal()).isNotEmpty();

        as(() -> {
            var mapping = new Mapping(Template.INVOLVEMENTS, List.of(new Mapping.Column("Tenant", "person_id", null, Map.of()),
                new Mapping.Column("Officer", "worker", null, Map.of()), new Mapping.Column("Job", "role", null, Map.of())), Map.of());
            assertThat(mappings.save(housing, "Tenancies", List.of("Tenant", "Officer", "Job"), mapping).version()).isEqualTo(1);
            intake.readOn(held);
        });
        assertThat(seen(held.id()).refusal()).isEmpty();
        assertThat(seen(held.id()).counts()).isEqualTo(new Counts(2, 0, 0, 0, 0));
        assertThat(sent("next week.csv", text + "T3,Ann Tenant,Housing officer\n").counts()).as("read so from now on").isEqualTo(new Counts(1, 0, 2, 0, 0));
    }

    @Test
    void quarantined_rows_are_tried_again_when_the_mapping_was_wrong() {
        as(() -> mappings.save(housing, "Tenancies", List.of("Tenant", "Officer", "Job"),
            new Mapping(Template.INVOLVEMENTS, List.of(new Mapping.Column("Tenant", "person_id", null, Map.of()),
                new Mapping.Column("Officer", "role", null, Map.of()), new Mapping.Column("Job", "worker", null, Map.of())), Map.of())));
        var delivery = sent("own.csv", "Tenant,Officer,Job\nT1,Ann Tenant,\nT2,Ann Tenant,\n");
        assertThat(delivery.counts().quarantined()).isEqualTo(2);
        as(() -> {
            mappings.save(housing, "Tenancies", List.of("Tenant", "Officer", "Job"), new Mapping(Template.INVOLVEMENTS,
                List.of(new Mapping.Column("Tenant", "person_id", null, Map.of()), new Mapping.Column("Officer", "worker", null, Map.of())),
                Map.of("role", "Housing officer")));
            intake.retryAll(delivery);
        });
        assertThat(seen(delivery.id()).counts()).isEqualTo(new Counts(2, 0, 0, 0, 0));
    }

    @Test
    void a_refused_file_may_be_sent_again() {
        var text = "\u0000\u0001\u0002\u0003 not a table at all \u0004\u0005\u0006\u0007\u0008";
        var refused = sent("a.bin", text);
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.refusal()).isNotEmpty();
        assertThat(as(() -> intake.receive(housing, "a.bin", stream(text), Via.PAGE, false)).repeated()).isFalse();
    }

    @Test
    void a_file_that_breaks_off_or_is_empty_is_not_received() {
        var broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection reset");
                }
                return 'x';
            }
        };
        as(() -> {
            assertThatThrownBy(() -> intake.receive(housing, "a.csv", broken, Via.API, false)).isInstanceOf(NotReceived.class).hasMessageContaining("broke off");
            assertThatThrownBy(() -> intake.receive(housing, "a.csv", stream(""), Via.API, false)).isInstanceOf(NotReceived.class).hasMessageContaining("empty");
            assertThat(deliveries.newest(housing.id(), Long.MAX_VALUE, 10)).isEmpty();
        });
    }

    @Test
    void others_see_neither_the_delivery_nor_its_rows() {
        var delivery = sent("a.csv", HEADINGS + "T1,,Housing officer,\n");
        for (var stranger : List.of(cast.practitioner(housing, "Pat Practitioner"),
            cast.practitioner(cast.agency(AgencyKind.POLICE), "Sid Sender", Role.SENDS_FILES, Role.DATA_STEWARD))) {
            Acting.doAs(stranger, () -> {
                assertThat(deliveries.find(delivery.id())).isEmpty();
                assertThat(quarantined.waiting(delivery.id(), null, 0, 10)).isEmpty();
                assertThat(deliveries.parts(delivery.id())).isEmpty();
            });
        }
        Acting.doAs(cast.practitioner(cast.agency(AgencyKind.PARTNERSHIP_OFFICE), "Ada Administrator", Role.ADMINISTRATOR), () -> {
            assertThat(deliveries.find(delivery.id())).isPresent();
            assertThat(quarantined.waiting(delivery.id(), null, 0, 10)).as("no row, which is somebody's record").isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_sums_agree_whatever_is_sent_mended_and_set_aside(long seed) {
        var random = new Random(seed);
        int rows = 1 + random.nextInt(2_500);
        var text = HEADINGS + String.join("", IntStream.range(0, rows).mapToObj(i -> switch (random.nextInt(6)) {
            case 0 -> "T%d,,Housing officer,\n".formatted(i);
            case 1 -> "T%d,Ann Tenant,Housing officer,31/02/2024\n".formatted(i);
            case 2 -> ",,,\n";
            case 3 -> "T%d,Ann Tenant,Housing officer,2024\n".formatted(random.nextInt(20));
            default -> "T%d,Ann Tenant,Housing officer,\n".formatted(i);
        }).toList());
        var delivery = sent("a.csv", text);
        assertThat(delivery.counts().received()).isEqualTo(delivery.position()).isEqualTo(rows);
        as(() -> {
            for (var row : quarantined.waiting(delivery.id(), null, 0, 40)) {
                switch (random.nextInt(3)) {
                    case 0 -> mending.setAside(delivery, row, "because");
                    case 1 -> mending.resend(delivery, row, row.raw());
                    default -> mending.resend(delivery, row, "T9,Ann Tenant,Housing officer,2024");
                }
            }
            var counts = deliveries.find(delivery.id()).orElseThrow().counts();
            assertThat(counts.received()).isEqualTo(rows);
            assertThat(counts.quarantined()).isEqualTo(quarantined.waiting(delivery.id(), null, 0, 10_000).size());
            assertThat(counts.notRead()).isEqualTo(deliveries.notRead(delivery.id(), 0, 10_000).size());
        });
    }

    private Delivery sent(String name, String text) {
        var sent = as(() -> intake.receive(housing, name, stream(text), Via.PAGE, false));
        return seen(sent.delivery().id());
    }

    private Delivery seen(long id) {
        return work.seeThrough(id, progress -> { });
    }

    private List<Object> involvements() {
        return cast.inWorks(() -> cast.rows("""
            select r.local_id from access.involvement i join people.record r on r.id = i.record_id where i.agency_id = ? and i.superseded_at is null
            """, housing.id())).stream().map(row -> row.get("local_id")).toList();
    }

    private <T> T as(java.util.function.Supplier<T> act) {
        return Acting.as(sender, act::get);
    }

    private void as(Runnable act) {
        Acting.doAs(sender, act);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
