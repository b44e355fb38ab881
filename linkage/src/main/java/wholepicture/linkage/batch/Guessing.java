package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Guesses which column of a file says what: by headers, by what is in the columns, and by which other columns there are. */
final class Guessing {

    private static final int LOOKED_AT = 400;
    private static final List<Role> DATE_PARTS = List.of(Role.BIRTH_DAY, Role.BIRTH_MONTH, Role.BIRTH_YEAR);
    /** What the columns of a date may be called that nobody calls a birth; in the order of {@link #DATE_PARTS}. */
    private static final List<String> BARE = List.of("day|dd|d|tag|jour|dia|giorno|dag|dzien", "month|mm|mon|mth|m|monat|mois|mes|mese|maand|miesiac", "year|yyyy|yy|yr|y|jahr|annee|ano|anno|jaar|rok");

    private final List<String> header;
    private final List<List<String>> rows;
    private final Map<Role, List<Integer>> places = new EnumMap<>(Role.class);

    private Guessing(CsvText file) {
        header = file.header();
        rows = file.sample(LOOKED_AT);
    }

    /** @throws LinkProblem if the first line names no columns but is a record itself */
    static Map<Role, List<Integer>> places(CsvText file) {
        var guessing = new Guessing(file);
        if (guessing.isHeaderless()) {
            throw new LinkProblem("%s has no header line: its first line looks like a record. Write a line above it that names the columns, for example id,given,family,birth,postcode."
                .formatted(file.path()));
        }
        return guessing.guess();
    }

    /** No header is one that we know, and one of them is a number, a date, a postcode, a telephone number or an e-mail address. */
    private boolean isHeaderless() {
        return header.stream().noneMatch(name -> Role.guess(name).isPresent()) && header.stream().anyMatch(name -> name.matches("[\\d.,/ -]*\\d[\\d.,/ -]*") || Sniffing.role("", List.of(name)).isPresent());
    }

    private Map<Role, List<Integer>> guess() {
        for (int column = 0; column < header.size(); column++) {
            var values = values(column);
            String name = header.get(column);
            int at = column;
            Role.guess(name).filter(role -> Sniffing.fits(role, values)).or(() -> Role.guess(name).isPresent() ? Optional.empty() : Sniffing.role(name, values))
                .ifPresent(role -> places.computeIfAbsent(role, _ -> new ArrayList<>()).add(at));
        }
        ids();
        names();
        dates();
        places.replaceAll((role, all) -> role.many() ? all : List.of(all.getFirst()));
        return places;
    }

    private List<String> values(int column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    private boolean differs(int column) {
        return values(column).stream().filter(value -> !value.isEmpty()).distinct().count() == rows.size() && !rows.isEmpty();
    }

    /** The record's id differs from row to row; what looked like one and does not is who it really is. */
    private void ids() {
        var ids = new ArrayList<>(places.getOrDefault(Role.ID, List.of()));
        var repeated = ids.stream().filter(at -> !differs(at)).toList();
        ids.removeAll(repeated);
        if (ids.isEmpty()) {
            places.getOrDefault(Role.TRUTH, List.of()).stream().filter(at -> Role.plain(header.get(at)).matches(".*(id|no|nr|num|number|ref|key)") && differs(at)).findFirst().ifPresent(ids::add);
        }
        if (ids.isEmpty() && !header.isEmpty() && places.values().stream().noneMatch(all -> all.contains(0)) && differs(0)) {
            ids.add(0);
        }
        places.remove(Role.ID);
        if (!ids.isEmpty()) {
            places.put(Role.ID, new ArrayList<>(ids.subList(0, 1)));
        }
        repeated.forEach(at -> places.computeIfAbsent(Role.TRUTH, _ -> new ArrayList<>()).add(at));
        places.getOrDefault(Role.TRUTH, new ArrayList<>()).removeAll(places.getOrDefault(Role.ID, List.of()));
        places.values().removeIf(List::isEmpty);
    }

    /** "Name" beside a given name is the family name, and the other way round; a full name beside both says nothing more. */
    private void names() {
        if (places.containsKey(Role.GIVEN) && places.containsKey(Role.FAMILY)) {
            places.remove(Role.FULL_NAME);
        }
        if (places.containsKey(Role.FULL_NAME) && places.containsKey(Role.GIVEN) != places.containsKey(Role.FAMILY)) {
            int at = places.get(Role.FULL_NAME).getFirst();
            boolean oneWord = values(at).stream().filter(value -> value.strip().contains(" ")).count() < rows.size() * 0.5;
            if (oneWord) {
                places.put(places.containsKey(Role.GIVEN) ? Role.FAMILY : Role.GIVEN, places.remove(Role.FULL_NAME));
            }
        }
    }

    private void dates() {
        if (!places.containsKey(Role.BIRTH) && DATE_PARTS.stream().noneMatch(places::containsKey)) {
            bareParts();
        }
        if (places.containsKey(Role.BIRTH_DAY) && !places.containsKey(Role.BIRTH_YEAR)) {
            places.putIfAbsent(Role.BIRTH, places.get(Role.BIRTH_DAY));
        }
        if (places.containsKey(Role.BIRTH)) {
            DATE_PARTS.forEach(places::remove);
        }
    }

    /** Columns called only day, month and year are of the birth where all three are there and no other column is: of what else would people be asked the day? */
    private void bareParts() {
        var found = new EnumMap<Role, List<Integer>>(Role.class);
        for (int column = 0; column < header.size(); column++) {
            int at = column;
            IntStream.range(0, BARE.size()).filter(part -> Role.plain(header.get(at)).matches(BARE.get(part)) && Sniffing.fits(DATE_PARTS.get(part), values(at))).findFirst()
                .ifPresent(part -> found.putIfAbsent(DATE_PARTS.get(part), List.of(at)));
        }
        if (found.size() == DATE_PARTS.size()) {
            found.values().forEach(at -> places.values().forEach(all -> all.removeAll(at)));
            places.values().removeIf(List::isEmpty);
            places.putAll(found);
        }
    }
}
