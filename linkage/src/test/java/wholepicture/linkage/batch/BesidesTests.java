package wholepicture.linkage.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BesidesTests {

    private static final String HEAD = "id,first_name,surname,maiden_name,alias,dob,address,postcode,previous_address,previous_postcode,home_phone,mobile\n";
    private static final String OTHERS = "y,Tariq,Mahmood,,,1980-07-07,9 Park Road,ZQ3 5BB,,,,\nz,Zoe,Quill,,,1950-12-31,4 Quay Street,ZQ9 4XX,,,,\n";

    @TempDir
    Path folder;

    private Linked link(String text) throws IOException {
        return Linkage.link(List.of(Files.writeString(folder.resolve("people.csv"), text)), Optional.empty(), 1, _ -> {});
    }

    private static String level(Linked linked, String field) {
        return linked.explain(0, 1).steps().stream().filter(step -> step.what().equals(field)).findFirst().orElseThrow().level();
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', textBlock = """
        a,Ann,Lee,Khan,,2001-02-03,,,,,,                    | b,Ann,Khan,,,2001-02-03,,,,,,            | family name | nearly the same, or a former name | her maiden name is the other's name
        a,Ann,Lee,,Khan,2001-02-03,,,,,,                    | b,Ann,Low,Khan,,2001-02-03,,,,,,         | family name | nearly the same, or a former name | both were Khan once
        a,Ann,Lee,Ali Khan,,2001-02-03,,,,,,                | b,Ann,Khan,,,2001-02-03,,,,,,            | family name | alike or part of the other        | part of a former name
        a,Ann,Lee,Khan,,2001-02-03,,,,,,                    | b,Ann,Low,,,2001-02-03,,,,,,             | family name | different                         | a former name that the other never had
        a,Ann,Lee,,,2001-02-03,1 Elm Way,ZQ1 1AA,2 Oak Row,ZQ2 2BB,, | b,Ann,Lee,,,2001-02-03,2 Oak Row,ZQ2 2BB,,,, | home | same address and postcode       | moved, and the earlier home is held
        a,Ann,Lee,,,2001-02-03,1 Elm Way,ZQ1 1AA,,ZQ2 2BB,, | b,Ann,Lee,,,2001-02-03,7 Ash Hill,ZQ2 2BB,,,, | home      | same postcode                     | only the earlier postcode is held
        a,Ann,Lee,,,2001-02-03,,,,,01632 960001,07700 900111 | b,Ann,Lee,,,2001-02-03,,,,,07700 900111,  | telephone  | the same                          | a mobile number in the other's first column
        a,Ann,Lee,,,2001-02-03,,,,,01632 960001,07700 900111 | b,Ann,Lee,,,2001-02-03,,,,,,07700 900112  | telephone  | nearly the same                   | the second of both, with a slip
        a,Ann,Lee,,,2001-02-03,,,,,01632 960001,             | b,Ann,Lee,,,2001-02-03,,,,,07700 900111,  | telephone  | different                         | nothing in common
        """)
    void the_best_of_all_that_records_say_counts_in_files_and_online_alike(String one, String other, String field, String level, String because) throws IOException {
        var linked = link(HEAD + one + "\n" + other + "\n" + OTHERS);
        assertThat(level(linked, field)).as(because).isEqualTo(level);
        double weight = linked.explain(0, 1).weight();
        var register = Register.empty(Learnt.of(linked));
        register.room(2);
        register.put(0, "a", fields(register, one));
        register.put(1, "b", fields(register, other));
        assertThat((double) register.weight(0, 1)).isCloseTo(weight, within(1e-3));
        assertThat((double) register.weight(1, 0)).as("whichever comes first").isCloseTo(weight, within(1e-3));
    }

    private static List<String> fields(Register register, String row) {
        var header = List.of(HEAD.strip().split(","));
        var said = List.of(row.split(",", -1));
        return register.columns().stream().map(column -> said.get(header.indexOf(column))).toList();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        "12 Mill Lane, Kelbury, ZQ1 1AA"      | 12 mill lane kelbury zq11aa     | British, at the end
        "12 Mill Lane, Kelbury ZQ11AA"        | 12 mill lane kelbury zq11aa     | without its space
        "Hauptstr. 5, 12345 Neustadt"         | hauptstr 5 neustadt 12345       | German, before the town
        "77 Sunset Road Springfield IL 62701" | 77 sunset road springfield il 62701 | American, at the end
        """)
    void postcodes_are_taken_out_of_addresses_of_one_column(String address, String shown, String because) throws IOException {
        var linked = link("id,first_name,surname,address\na,Ann,Lee," + address + "\nb,Ann,Lee,\nc,Tom,Low," + address + "\n");
        assertThat(linked.model.comparisons().shown(3, 0)).as(because).isEqualTo(shown);
        assertThat(linked.records.postcode.empty()).isEqualTo(!shown.matches(".*(zq11aa|12345)") && !shown.endsWith("62701"));
    }

    @Test
    void a_house_number_of_five_digits_is_no_postcode() throws IOException {
        assertThat(link("id,first_name,surname,address\na,Ann,Lee,12345 Sunset Road\nb,Tom,Low,54321 Ocean View\n").records.postcode.empty()).isTrue();
    }

    @Test
    void the_same_words_of_a_name_in_another_order_are_names_exchanged() throws IOException {
        var linked = link("id,full_name,dob\na,Mary Jane Khan,2001-02-03\nb,Khan Mary Jane,2001-02-03\nc,Tom Low,1970-01-02\n");
        assertThat(level(linked, "family name")).isEqualTo("exchanged with the given name");
        assertThat(linked.cluster(0)).isEqualTo(linked.cluster(1)).isNotEqualTo(linked.cluster(2));
        assertThat(level(link("id,full_name,dob\na,Mary Jane Khan,2001-02-03\nb,Khan Mary Joan,2001-02-03\nc,Tom Low,1970-01-02\n"), "family name")).isEqualTo("different");
    }
}
