package wholepicture.people.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Reach;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.time.When;

/** Records side by side, a row for each thing that any of them says. */
public final class Sides {

    /**
     * A row of the table.
     *
     * @param cells what each record says, in their order; "not recorded" where it says nothing
     * @param differ true when records that say something say different things
     */
    public record Row(String what, List<String> cells, boolean differ) {}

    /** The head of the first column. */
    public static final String HEAD = "What is said";
    private static final String NOTHING = "not recorded";

    private record Side(PersonSent says, List<Residence> residences) {}

    private Sides() {}

    /** @param residences of each record, in the same order, those sent apart too */
    static List<Row> rows(List<PersonSent> records, List<List<Residence>> residences) {
        var sides = new ArrayList<Side>();
        for (int i = 0; i < records.size(); i++) {
            sides.add(new Side(records.get(i), residences.get(i)));
        }
        var rows = new ArrayList<Row>();
        add(rows, sides, "Name", side -> side.says().names().stream().map(Sides::name));
        add(rows, sides, "Born", side -> Stream.ofNullable(side.says().born()).map(When::inWords));
        add(rows, sides, "Birth expected", side -> Stream.ofNullable(side.says().due()).map(When::inWords));
        add(rows, sides, "Died", side -> Stream.ofNullable(side.says().died()).map(When::inWords));
        add(rows, sides, "Sex", side -> side.says().sex() == Sex.UNKNOWN ? Stream.of() : Stream.of(capital(side.says().sex().name().toLowerCase(Locale.UK))));
        add(rows, sides, "Twin or triplet", side -> Stream.ofNullable(side.says().multipleBirth()).map(yes -> yes ? "Yes" : "No"));
        kinds(sides).forEach(kind -> add(rows, sides, kind.equals("NHS") ? "NHS number" : kind, side -> side.says().identifiers().stream()
            .filter(one -> one.kind().toUpperCase(Locale.ROOT).equals(kind)).map(Identifier::value)));
        add(rows, sides, "Address", side -> side.residences().stream().map(Sides::address));
        add(rows, sides, "Phone or e-mail", side -> side.says().reach().stream().map(Reach::value));
        particulars(sides).forEach(what -> add(rows, sides, capital(what), side -> Stream.ofNullable(side.says().particulars().get(what))));
        return rows;
    }

    private static void add(List<Row> rows, List<Side> sides, String what, Function<Side, Stream<String>> said) {
        var cells = sides.stream().map(side -> said.apply(side).filter(text -> !text.isBlank()).distinct().collect(Collectors.joining("; "))).toList();
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            boolean differ = cells.stream().filter(cell -> !cell.isEmpty()).map(cell -> cell.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]", "")).distinct().count() > 1;
            rows.add(new Row(what, cells.stream().map(cell -> cell.isEmpty() ? NOTHING : cell).toList(), differ));
        }
    }

    private static List<String> kinds(List<Side> sides) {
        return sides.stream().flatMap(side -> side.says().identifiers().stream()).map(one -> one.kind().toUpperCase(Locale.ROOT)).distinct().sorted().toList();
    }

    private static LinkedHashSet<String> particulars(List<Side> sides) {
        return sides.stream().flatMap(side -> side.says().particulars().keySet().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** "Orla Brannigan", "Orla Brannigan (maiden)". */
    static String name(Name name) {
        return name.use().isBlank() || name.use().equalsIgnoreCase("usual") ? name.full() : "%s (%s)".formatted(name.full(), name.use());
    }

    /** The first name of a record; never blank. */
    static String title(PersonSent says) {
        return says.names().stream().map(Name::full).filter(full -> !full.isBlank()).findFirst().orElse("Name not recorded");
    }

    private static String address(Residence at) {
        var words = Stream.of(at.lines().replace("\n", ", "), Objects.requireNonNullElse(at.postcode(), "")).filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "));
        return at.use().isBlank() || at.use().equalsIgnoreCase("home") ? words : "%s (%s)".formatted(words, at.use());
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }
}
