package wholepicture.demonstration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The slips of pen and keyboard that make one person look like two. */
final class Slips {

    private static final Map<String, List<String>> FAMILIAR = familiar();
    private static final List<String[]> SOUNDS = List.of(new String[] {"ph", "f"}, new String[] {"ie", "y"}, new String[] {"ey", "y"},
        new String[] {"ck", "k"}, new String[] {"ee", "ea"}, new String[] {"ll", "l"}, new String[] {"nn", "n"}, new String[] {"tt", "t"},
        new String[] {"oo", "u"}, new String[] {"ai", "ay"}, new String[] {"th", "t"}, new String[] {"ei", "ie"}, new String[] {"c", "k"},
        new String[] {"z", "s"}, new String[] {"i", "y"}, new String[] {"ou", "u"});
    private static final Map<Character, String> NEIGHBOURS = Map.ofEntries(Map.entry('a', "qs"), Map.entry('b', "vn"), Map.entry('c', "xv"),
        Map.entry('d', "sf"), Map.entry('e', "wr"), Map.entry('f', "dg"), Map.entry('g', "fh"), Map.entry('h', "gj"), Map.entry('i', "uo"),
        Map.entry('j', "hk"), Map.entry('k', "jl"), Map.entry('l', "kp"), Map.entry('m', "n"), Map.entry('n', "bm"), Map.entry('o', "ip"),
        Map.entry('p', "ol"), Map.entry('r', "et"), Map.entry('s', "ad"), Map.entry('t', "ry"), Map.entry('u', "yi"), Map.entry('v', "cb"),
        Map.entry('w', "qe"), Map.entry('y', "tu"), Map.entry('z', "xs"));

    private Slips() {}

    /** The name that people call them, or the name itself when there is no other. */
    static String familiar(Dice dice, String given) {
        var others = FAMILIAR.get(given);
        return others == null ? given : dice.of(others);
    }

    /** The name as it sounds, or with one slip of the finger. Never blank. */
    static String misspelt(Dice dice, String name) {
        if (name.length() < 3) {
            return name;
        }
        if (dice.chance(0.5)) {
            var lower = name.toLowerCase(Locale.ROOT);
            for (var pair : SOUNDS) {
                int at = lower.indexOf(pair[0]);
                if (at > 0) {
                    return name.substring(0, at) + pair[1] + name.substring(at + pair[0].length());
                }
            }
        }
        int at = dice.between(1, name.length() - 2);
        return switch (dice.between(0, 3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            case 2 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            default -> {
                var near = NEIGHBOURS.getOrDefault(name.charAt(at), "e");
                yield name.substring(0, at) + near.charAt(dice.between(0, near.length() - 1)) + name.substring(at + 1);
            }
        };
    }

    /** Day and month the wrong way round where that is a date, else the day one off. */
    static LocalDate turned(LocalDate day) {
        try {
            return day.getDayOfMonth() == day.getMonthValue() ? day.plusDays(1)
                : LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
        } catch (DateTimeException e) {
            return day.getDayOfMonth() > 1 ? day.minusDays(1) : day.plusDays(1);
        }
    }

    /** Another day of the same month, another month, or another year near by. */
    static LocalDate wrongDay(Dice dice, LocalDate day) {
        return switch (dice.between(0, 2)) {
            case 0 -> day.withDayOfMonth(Math.min(28, day.getDayOfMonth() % 10 + 10 * dice.between(0, 2) + (day.getDayOfMonth() % 10 == 0 ? 1 : 0)));
            case 1 -> day.minusMonths(1);
            default -> day.minusYears(1);
        };
    }

    /** One digit wrong, so that the check digit fails too. */
    static String mistyped(Dice dice, String number) {
        int at = dice.between(4, number.length() - 1);
        int digit = (number.charAt(at) - '0' + dice.between(1, 8)) % 10;
        return number.substring(0, at) + digit + number.substring(at + 1);
    }

    private static Map<String, List<String>> familiar() {
        Map<String, List<String>> map = new HashMap<>();
        for (var line : Resources.lines("nicknames.txt")) {
            var names = List.of(line.split(" "));
            map.put(names.getFirst(), names.subList(1, names.size()));
        }
        return map;
    }
}
