package wholepicture.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A community and the names that its people commonly bear, decade by decade. */
record Community(String name, Custom custom, String ethnicity, String language, int share, List<Years> women, List<Years> men,
    List<String> families) {

    /** How names pass from parents to children. */
    enum Custom { ENGLISH, POLISH, GUJARATI, SIKH, PAKISTANI, BENGALI, SOMALI, CHINESE }

    /** Given names that were usual for those born from one year to another. */
    record Years(int from, int to, List<String> names) {}

    private static final List<String> FILES = List.of("white-british", "irish", "traveller", "polish", "romanian", "ukrainian",
        "gujarati-hindu", "gujarati-muslim", "punjabi-sikh", "pakistani", "bengali", "somali", "nigerian", "caribbean", "chinese",
        "other-and-mixed");

    static List<Community> all() {
        return FILES.stream().map(Community::read).toList();
    }

    /** The given names that were usual for somebody of this sex and year of birth. */
    List<String> given(boolean woman, int born) {
        var lists = woman ? women : men;
        return lists.stream().filter(y -> y.from <= born && born <= y.to).findFirst().orElse(lists.getFirst()).names;
    }

    private static Community read(String file) {
        Map<String, String> said = new HashMap<>();
        List<Years> women = new ArrayList<>();
        List<Years> men = new ArrayList<>();
        for (var line : Resources.lines("names/" + file + ".txt")) {
            int colon = line.indexOf(':');
            var key = line.substring(0, colon);
            var value = line.substring(colon + 1).strip();
            if (key.startsWith("women ") || key.startsWith("men ")) {
                var span = key.substring(key.indexOf(' ') + 1).split("-");
                (key.startsWith("women") ? women : men)
                    .add(new Years(Integer.parseInt(span[0]), Integer.parseInt(span[1]), List.of(value.split(" "))));
            } else {
                said.put(key, value);
            }
        }
        return new Community(said.getOrDefault("community", file), Custom.valueOf(said.getOrDefault("custom", "english").toUpperCase(Locale.ROOT)),
            said.getOrDefault("ethnicity", ""), said.getOrDefault("language", ""), Integer.parseInt(said.getOrDefault("share", "1")),
            women, men, List.of(said.getOrDefault("family", "").split(" ")));
    }
}
