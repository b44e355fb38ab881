package wholepicture.linkage.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullNameTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', textBlock = """
        Mary Jane Khan,                 mary,   jane,   khan
        "KHAN, Mary Jane",              mary,   jane,   khan
        "Khan, Mrs Mary",               mary,   "",     khan
        Mrs. Mary Khan,                 mary,   "",     khan
        Sir Thomas Hill,                thomas, "",     hill
        "Thomas Hill, 3rd Baronet",     thomas, "",     hill
        "Thomas Hill, 1st Earl of Kel", thomas, "",     hill
        "Thomas Hill, Jr.",             thomas, "",     hill
        Thomas Hill Jr,                 thomas, "",     hill
        Anna van der Lee,               anna,   "",     van der lee
        "van der Lee, Anna",            anna,   "",     van der lee
        Khan,                           "",     "",     khan
        Dr Khan,                        "",     "",     khan
        """)
    void is_divided_and_titles_and_ranks_are_left_out(String name, String given, String middle, String family) {
        assertThat(FullName.of(name)).isEqualTo(new FullName(given, middle, family));
    }
}
