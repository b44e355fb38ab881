package wholepicture.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invented streets and towns on real postcodes. Every postcode is always the same street. */
final class Places {

    private final Map<Area, List<String>> postcodes = new EnumMap<>(Area.class);
    private final Map<String, String> towns = new HashMap<>();
    private final List<String> firstHalves;
    private final List<String> secondHalves;

    private Places(List<String> rows, int postcodeColumn, int authorityColumn) {
        for (var line : Resources.lines("towns.txt")) {
            var parts = line.split(" ", 3);
            towns.put((parts[0].equals("*") ? "" : Area.ofAuthority(parts[0])) + parts[1], parts[2]);
        }
        var streets = Resources.lines("streets.txt");
        firstHalves = List.of(streets.get(0).substring("first: ".length()).split(" "));
        secondHalves = List.of(streets.get(1).substring("second: ".length()).split(" "));
        for (var row : rows) {
            var columns = row.split(",");
            var area = Area.ofAuthority(columns[authorityColumn]);
            var postcode = spaced(columns[postcodeColumn]);
            if (town(area, postcode) != null) {
                postcodes.computeIfAbsent(area, a -> new ArrayList<>()).add(postcode);
            }
        }
    }

    /** The sample of postcodes that comes with the project. */
    static Places sample() {
        var rows = Resources.lines("postcodes.csv");
        return new Places(rows.subList(1, rows.size()), 0, 1);
    }

    /** All postcodes of a file with the columns {@code pcd} (first) and {@code laua} (last), as the ONSPD has them. */
    static Places from(Path onspd) {
        try {
            var rows = Files.readAllLines(onspd);
            var last = rows.getFirst().split(",").length - 1;
            return new Places(rows.subList(1, rows.size()), 0, last);
        } catch (IOException e) {
            throw new UncheckedIOException("The postcodes cannot be read from " + onspd, e);
        }
    }

    Home home(Dice dice, Area area, String use) {
        var postcode = dice.of(postcodes.getOrDefault(area, List.of()));
        int hash = Math.floorMod(postcode.hashCode() * 31, 1 << 20);
        var street = firstHalves.get(hash % firstHalves.size()) + " "
            + secondHalves.get(hash / firstHalves.size() % secondHalves.size());
        var number = dice.chance(0.12) ? "Flat %d, %d".formatted(dice.between(1, 24), dice.between(1, 40)) : "" + dice.between(1, 140);
        return new Home("%s %s, %s".formatted(number, street, town(area, postcode)), postcode, area, use, null, null);
    }

    boolean knows(String postcode) {
        return postcodes.values().stream().anyMatch(list -> list.contains(postcode));
    }

    private @Nullable String town(Area area, String postcode) {
        var district = postcode.substring(0, postcode.indexOf(' '));
        return towns.getOrDefault(area + district, area == Area.COUNTY ? towns.get(district) : null);
    }

    private static String spaced(String postcode) {
        var close = postcode.replace(" ", "").replace("\"", "");
        return close.substring(0, close.length() - 3) + " " + close.substring(close.length() - 3);
    }
}
