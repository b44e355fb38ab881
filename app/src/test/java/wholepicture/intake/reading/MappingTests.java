package wholepicture.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.time.When;

class MappingTests {

    private static final String POLICE = """
        Nominal Ref,Incident Date/Time,Offence,Narrative,OIC,Vuln
        N7,05/13/2024,Domestic incident,Shouting heard,PC Sample,DV
        """;

    @Test
    void an_agencys_own_columns_are_read_through_its_mapping() throws Exception {
        var mapping = new Mapping(Template.CONTACTS, List.of(
            new Mapping.Column("NOMINAL REF", "person_id", null, Map.of()),
            new Mapping.Column("Incident Date/Time", "contact_date", "MM/dd/yyyy", Map.of()),
            new Mapping.Column("Offence", "reason", null, Map.of()),
            new Mapping.Column("Narrative", "what_happened", null, Map.of()),
            new Mapping.Column("Vuln", "factors", null, Map.of("DV", "domestic abuse"))),
            Map.of("contact_kind", "incident"));
        var heard = Heard.from("x", POLICE, ReadingContext.on(Heard.TODAY).with(mapping));
        var entry = heard.only(EntrySent.class);
        assertThat(entry.kind()).isEqualTo(EntryKind.INCIDENT);
        assertThat(entry.happened()).isEqualTo(When.parse("2024-05-13"));
        assertThat(entry.factors()).hasSize(1);
        assertThat(entry.original()).containsEntry("OIC", "PC Sample");
        assertThat(heard.parts.getFirst().remarks()).singleElement().satisfies(remark -> assertThat(remark.sentence()).contains("OIC"));
    }

    @Test
    void a_mapping_that_does_not_fit_says_everything_that_is_missing() {
        var mapping = new Mapping(Template.CONTACTS, List.of(
            new Mapping.Column("Person", "person_id", null, Map.of()),
            new Mapping.Column("Offence", "crime", null, Map.of()),
            new Mapping.Column("OIC", "author", "bbb", Map.of())), Map.of());
        var refused = catchThrowableOfType(FileRefused.class, () -> Heard.from("x", POLICE, ReadingContext.on(Heard.TODAY).with(mapping)));
        assertThat(refused.problems()).extracting(Problem::column).containsExactly("Person", "Offence", "OIC", "contact_date", "reason");
    }

    @Test
    void a_template_is_read_as_such_even_when_another_mapping_is_saved() throws Exception {
        var mapping = new Mapping(Template.CONTACTS, List.of(new Mapping.Column("Person", "person_id", null, Map.of())), Map.of());
        var heard = Heard.from("x", "person_id,given_name,family_name\nP,A,B\n", ReadingContext.on(Heard.TODAY).with(mapping));
        assertThat(heard.all(PersonSent.class)).hasSize(1);
    }

    @Test
    void a_mapping_can_be_kept_as_json() {
        var json = JsonMapper.builder().build();
        var mapping = new Mapping(Template.PEOPLE, List.of(new Mapping.Column("A", "born", "dd/MM/yyyy", Map.of("x", "y"))), Map.of("sex", "female"));
        assertThat(json.readValue(json.writeValueAsString(mapping), Mapping.class)).isEqualTo(mapping);
    }

    @Test
    void the_meaning_of_columns_is_guessed_from_headings() {
        var guess = Guess.of(List.of("Client ID", "Surname", "Forename", "D.O.B.", "Gender", "NHS No", "Address Line 1", "Address Line 2", "Post Code", "Worker"),
            List.of(List.of("1", "Example", "Ann", "03/04/2015", "F", "9990000018", "1 Example St", "Leicester", "LE1 1AA", "Sam")));
        assertThat(guess.mapping().template()).isEqualTo(Template.PEOPLE);
        assertThat(guess.mapping().columns()).extracting(column -> column.from() + ">" + column.to()).containsExactly("Client ID>person_id",
            "Surname>family_name", "Forename>given_name", "D.O.B.>born", "Gender>sex", "NHS No>nhs_number", "Address Line 1>address",
            "Address Line 2>address", "Post Code>postcode");
        assertThat(guess.unplaced()).containsExactly("Worker");
        assertThat(guess.missing()).isEmpty();
    }

    @Test
    void addresses_in_several_columns_become_one() throws Exception {
        var header = List.of("Client ID", "Surname", "Forename", "Address Line 1", "Address Line 2", "Post Code");
        var mapping = Guess.mapping(header, List.of());
        var heard = Heard.from("x", String.join(",", header) + "\n1,Example,Ann,1 Example St,Leicester,LE1 1AA\n", ReadingContext.on(Heard.TODAY).with(mapping));
        assertThat(heard.only(PersonSent.class).residences().getFirst().lines()).isEqualTo("1 Example St, Leicester");
    }

    @Test
    void the_meaning_of_columns_is_guessed_from_values_too() {
        var guess = Guess.of(List.of("Hospital Number", "ident", "loc", "Clinic", "x", "result"), List.of(
            List.of("H1", "999 000 0018", "LE1 1AA", "ENT", "05/13/2024", "DNA"),
            List.of("H2", "9990000018", "LE2 2BB", "ENT", "05/01/2024", "attended")));
        assertThat(guess.mapping().template()).isEqualTo(Template.APPOINTMENTS);
        assertThat(guess.mapping().columns()).extracting(Mapping.Column::to).containsExactly("person_id", "service", "appointment_date", "outcome");
        assertThat(guess.mapping().columns().get(2).dates()).isEqualTo("M/d/uuuu");
        assertThat(guess.why()).containsEntry("x", "the values under it").containsEntry("Clinic", "the heading");
    }

    @Test
    void each_template_guesses_itself() {
        for (var template : Template.values()) {
            var header = template.fields().stream().map(Field::name).toList();
            var guess = Guess.of(header, List.of(template.example()));
            assertThat(guess.mapping().template()).as(template.title()).isEqualTo(template);
            assertThat(guess.mapping().columns()).allSatisfy(column -> assertThat(column.from()).isEqualTo(column.to()));
        }
    }

    @Test
    void outcomes_can_be_told_what_they_mean() throws Exception {
        var mapping = new Mapping(Template.APPOINTMENTS, List.of(
            new Mapping.Column("p", "person_id", null, Map.of()), new Mapping.Column("d", "appointment_date", "d/M/yy", Map.of()),
            new Mapping.Column("s", "outcome", null, Map.of("zz", "attended"))), Map.of("service", "Dentist"));
        var entry = Heard.from("x", "p,d,s\nP-1,3/5/24,ZZ\n", ReadingContext.on(Heard.TODAY).with(mapping)).only(EntrySent.class);
        assertThat(entry.outcome()).isEqualTo(Outcome.ATTENDED);
        assertThat(entry.happened()).isEqualTo(When.parse("2024-05-03"));
    }
}
