package wholepicture.linkage.invented;

import java.time.LocalDate;
import java.util.List;

/**
 * One invented person as they are, before agencies write them down.
 *
 * @param number who it is, from 1
 * @param household whom they live or lived with
 * @param given spellings of the given name, the right one first
 * @param families family names over the years, the latest last; each with its spellings
 * @param homes where they lived, the latest last
 * @param twin whether somebody of the same birth lives with them
 */
record Someone(int number, int household, String origin, String[] given, String middle, List<String[]> families, LocalDate born, boolean woman,
    List<Home> homes, List<String> phones, boolean twin) {

    /** @param street house number and street */
    record Home(String street, String town, String postcode) {}
}
