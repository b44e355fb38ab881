package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which columns of a file say what of a person.
 *
 * @param places the columns' places in the file, for each role that the file has
 * @param guessed whether nobody said so
 */
record Columns(List<String> header, Map<Role, List<Integer>> places, boolean guessed) {

    /** Columns by their headers and, where these say nothing, by what is in them. */
    static Columns guess(CsvText file) {
        return new Columns(file.header(), Guessing.places(file), true).checked(file);
    }

    /**
     * Columns as a mapping says: {@code {"id": "rec_id", "given": "first_name", "address": ["house", "street"]}}, or the other way
     * round, {@code {"first_name": "given"}}. Columns that it does not name are not used.
     *
     * @throws LinkProblem if it names a column that no file has, or something a column cannot say
     */
    static Columns mapped(Object mapping, CsvText file, List<CsvText> files) {
        if (!(mapping instanceof Map<?, ?> given)) {
            throw new LinkProblem("The mapping should be an object like {\"given\": \"first_name\", \"family\": \"surname\"}.");
        }
        if (given.get("columns") instanceof Map<?, ?> inner) {
            return mapped(inner, file, files);
        }
        var places = new EnumMap<Role, List<Integer>>(Role.class);
        given.forEach((key, value) -> {
            var names = value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of(String.valueOf(value));
            boolean turned = knows(files, key.toString()) && names.stream().noneMatch(name -> knows(files, name));
            for (String name : names) {
                if (!name.isEmpty()) {
                    put(places, turned ? name : key.toString(), turned ? key.toString() : name, file, files);
                }
            }
        });
        places.replaceAll((role, all) -> role.many() ? all : List.of(all.getFirst()));
        return new Columns(file.header(), places, false).checked(file);
    }

    private static boolean knows(List<CsvText> files, String column) {
        return files.stream().anyMatch(file -> file.header().contains(column));
    }

    private static void put(Map<Role, List<Integer>> places, String role, String column, CsvText file, List<CsvText> files) {
        var meant = Role.named(role).orElseThrow(() -> new LinkProblem("The mapping speaks of \"%s\". A column can be one of: %s.".formatted(role, known())));
        int at = file.header().indexOf(column);
        if (at >= 0) {
            places.computeIfAbsent(meant, _ -> new ArrayList<>()).add(at);
        } else if (!knows(files, column)) {
            throw new LinkProblem("The mapping names the column \"%s\", which is missing. The columns of %s are: %s.".formatted(column, file.path(),
                String.join(", ", file.header())));
        }
    }

    private static String known() {
        return Arrays.stream(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    private Columns checked(CsvText file) {
        if (places.keySet().stream().allMatch(role -> !role.tells() || role == Role.SEX)) {
            throw new LinkProblem("""
                %s has no column that tells people apart. Its columns are: %s. Say which hold names, birth dates, addresses or numbers with \
                --columns MAPPING.json, for example {"id": "...", "given": "...", "family": "...", "birth": "..."}.""".formatted(file.path(), String.join(", ", header)));
        }
        return this;
    }

    List<Integer> of(Role role) {
        return places.getOrDefault(role, List.of());
    }

    boolean has(Role role) {
        return places.containsKey(role);
    }

    /** Each column used and what it is taken for, to be shown. */
    Map<String, String> shown() {
        var shown = new LinkedHashMap<String, String>();
        for (int at = 0; at < header.size(); at++) {
            int column = at;
            var role = places.entrySet().stream().filter(entry -> entry.getValue().contains(column)).map(Map.Entry::getKey).findFirst();
            shown.put(header.get(at), role.map(Role::inWords).orElse("not used"));
        }
        return shown;
    }

    /** As a mapping that can be saved, corrected and given again. */
    Map<String, Object> mapping() {
        var mapping = new LinkedHashMap<String, Object>();
        places.forEach((role, all) -> {
            if (role == Role.ID || role.tells()) {
                var names = new ArrayList<>(new LinkedHashSet<>(all)).stream().map(header::get).toList();
                mapping.put(role.name().toLowerCase(Locale.ROOT), names.size() == 1 ? names.getFirst() : names);
            }
        });
        return mapping;
    }
}
