package wholepicture.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.time.When;

class ResidencesTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        1 Example Street, LE1 1AA, -,      -,    1 Example St, LE1 1AA, -,      -,    true,  said again in other words
        1 Example Street, LE1 1AA, -,      -,    1 Example St, LE1 1AA, -,      2021, true,  corrected by a beginning
        1 Example Street, LE1 1AA, -,      2019, 1 Example St, LE1 1AA, -,      2021, false, lived there twice
        1 Example Street, LE1 1AA, -,      -,    2 Example St, LE1 1AA, -,      -,    false, next door
        '',               LE1 1AA, -,      -,    '',           LE1 1AA, -,      -,    true,  the same postcode
        '',               LE1 1AA, -,      -,    '',           LE2 2BB, -,      -,    false, only postcodes and not the same
        '',               LE1 1AA, 100030, -,    '',           LE2 2BB, 100030, -,    false, one property has one postcode
        """)
    void the_same_address_said_again(String lines, String postcode, String uprn, String from, String lines2, String postcode2, String uprn2, String from2,
        boolean same, String because) {
        assertThat(Residences.sameStatement(at(lines, postcode, uprn, from), at(lines2, postcode2, uprn2, from2))).as(because).isEqualTo(same);
    }

    private static Residence at(String lines, String postcode, String uprn, String from) {
        return new Residence(lines, postcode, uprn, "home", from == null ? null : When.parse(from), null);
    }
}
