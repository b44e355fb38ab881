package wholepicture.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.ResidenceSent;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.time.When;

class SchoolCensusTests {

    @Test
    void a_pupil_on_roll_becomes_a_person_and_a_line_about_attendance() throws Exception {
        var heard = Heard.from("2025_spring_pupilonroll.csv", """
            pupilonrolltableid,NativeId,dob,surname,forename,middlenames,preferredsurname,formersurname,upn,formerupn,uniquelearnernumber,sex,entrydate,schoolcensustableid,termlysessionspossible,termlysessionsauthorised,termlysessionsunauthorised,senprovision,language,somethingnew
            aa-1,SCH9,2015-Apr-25 00:00:00,Example,Ann,Jane,Sample,Example,H801200001001,,123,F,2020-Sep-01 00:00:00,c-1,120.0,8.0,6.0,K,POL,7
            """);
        var person = heard.only(PersonSent.class);
        assertThat(person.born()).isEqualTo(When.parse("2015-04-25"));
        assertThat(person.sex()).isEqualTo(Sex.FEMALE);
        assertThat(person.names()).extracting(name -> name.use() + ": " + name.full()).containsExactly("usual: Ann Jane Example", "preferred: Ann Sample");
        assertThat(person.identifiers()).containsExactly(new Identifier("UPN", "H801200001001"), new Identifier("ULN", "123"));
        assertThat(person.particulars()).containsExactly(Map.entry("School", "SCH9"), Map.entry("On roll since", "1 September 2020"),
            Map.entry("First language", "POL"), Map.entry("SEN provision", "SEN support (K)"));
        assertThat(heard.remarks()).isEmpty();
        var entry = heard.only(EntrySent.class);
        assertThat(entry.kind()).isEqualTo(EntryKind.SCHOOL);
        assertThat(entry.localId()).isEqualTo("census/aa-1/c-1");
        assertThat(entry.title()).isEqualTo("School census, spring term 2025: attendance");
        assertThat(entry.description()).isEqualTo("120 sessions possible, 8 missed with leave and 6 without (11.7% missed): persistent absence.");
        assertThat(entry.original()).containsEntry("somethingnew", "7").containsEntry("termlysessionspossible", "120.0").doesNotContainKey("surname");
        assertThat(heard.parts.getFirst().format()).isEqualTo("school census, pupils on roll");
    }

    @Test
    void the_name_of_the_file_does_not_change_which_line_it_is() throws Exception {
        var file = "pupilonrolltableid,schoolcensustableid,surname\naa-1,c-1,Example\n";
        assertThat(Heard.from("2024_autumn_x.csv", file).only(EntrySent.class).localId())
            .isEqualTo(Heard.from("copy.csv", file).only(EntrySent.class).localId());
    }

    @Test
    void an_address_may_be_of_a_pupil_we_have_not_met() throws Exception {
        var heard = Heard.from("x.csv", """
            pupilnolongeronrolltableid,NativeId,addressesoffrolltableid,uniquepropertyreferencenumber,postcode
            bb-1,SCH2,t1,100030.0,le11aa
            bb-1,SCH2,t2,-1.0,Y0 2RV
            bb-1,SCH2,t3,2.0,LE2 2BB
            """);
        assertThat(heard.all(ResidenceSent.class)).extracting(sent -> sent.residence().uprn()).containsExactly("100030", null, null);
        assertThat(heard.all(ResidenceSent.class)).extracting(sent -> sent.residence().postcode()).containsExactly("LE1 1AA", "Y0 2RV", "LE2 2BB");
        assertThat(heard.parts.getFirst().format()).isEqualTo("school census, addresses of pupils off roll");
    }

    @Test
    void other_tables_of_a_census_are_kept_as_they_are() throws Exception {
        var suspended = Heard.from("x.csv", "pupilonrolltableid,category,startdate,reason\naa-1,SUSP,2025-Feb-03 00:00:00,PP\n").only(EntrySent.class);
        assertThat(suspended.kind()).isEqualTo(EntryKind.EXCLUSION);
        assertThat(suspended.title()).isEqualTo("Suspended from school");
        assertThat(suspended.happened()).isEqualTo(When.parse("2025-02-03"));
        var need = Heard.from("x.csv", "pupilonrolltableid,sentype,sentyperank\naa-1,ASD,1\n").only(EntrySent.class);
        assertThat(need.original()).containsEntry("sentype", "ASD");
    }

    @Test
    void a_pupil_born_tomorrow_waits() throws Exception {
        var heard = Heard.from("x.csv", "pupilonrolltableid,dob,surname\naa-1,2031-Feb-03 00:00:00,Example\n,2011-Feb-03 00:00:00,Example\naa-2,2011-Feb-31,Example\n");
        assertThat(heard.rows).isEmpty();
        assertThat(heard.bad).hasSize(3);
    }
}
