package wholepicture.demonstration;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wholepicture.agencies.AgencyKind;

/**
 * An agency of the invented partnership.
 *
 * @param area the council area it serves, {@code null} for all of them
 */
public record Partner(String code, AgencyKind kind, String name, @Nullable Area area, String phone, List<String> teams, int number) {

    /** Somebody who may sign in to the demonstration. Roles are those of the agencies' register, separated by blanks. */
    public record Worker(String username, String name, String jobTitle, String agencyCode, String team, String phone, List<String> roles) {}

    static List<Partner> all() {
        var lines = Resources.lines("agencies.txt");
        return lines.stream().map(line -> {
            var part = columns(line);
            return new Partner(part[0], AgencyKind.valueOf(part[1]), part[2], part[3].equals("ALL") ? null : Area.valueOf(part[3]), part[4],
                List.of(part[5].split(", *")), lines.indexOf(line));
        }).toList();
    }

    static List<Worker> workers() {
        return Resources.lines("workers.txt").stream().map(Partner::columns)
            .map(part -> new Worker(part[0], part[1], part[2], part[3], part[4], part[5], List.of(part[6].split(" ")))).toList();
    }

    String areaInWords() {
        return area == null ? "the whole partnership" : switch (area) {
            case CITY -> "Soarminster";
            case COUNTY -> "Fosseshire";
            case SMALL -> "Wellandshire";
        };
    }

    boolean serves(Area where) {
        return area == null || area == where;
    }

    /**
     * The agency's own number for a resident, in its own manner.
     *
     * @param copy 0 for the first record; an agency may have registered the same person twice
     */
    String localPerson(int serial, int copy) {
        long scrambled = (serial + 1L) * (7_919L + 2L * number) % 9_999_991L;
        var digits = switch (kind) {
            case POLICE -> "N%07d".formatted(scrambled);
            case ACUTE_HOSPITAL -> "S%07d".formatted(scrambled);
            case COMMUNITY_HEALTH -> "%010d".formatted(scrambled);
            case GP_PRACTICE -> "%d".formatted(10_000 + scrambled);
            case MENTAL_HEALTH -> "M%07d".formatted(scrambled);
            case CHILDRENS_SOCIAL_CARE -> "C%07d".formatted(scrambled);
            case ADULT_SOCIAL_CARE -> "A%07d".formatted(scrambled);
            case SCHOOL -> "P%06d".formatted(scrambled);
            case HOUSING -> "T/%07d".formatted(scrambled);
            case PROBATION -> "X%06d".formatted(scrambled);
            default -> "R%06d".formatted(scrambled);
        };
        return copy == 0 ? digits : digits + "/" + (copy + 1);
    }

    private static String[] columns(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
    }
}
