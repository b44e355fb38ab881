package wholepicture.learning.library.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import wholepicture.learning.library.Field;
import wholepicture.learning.library.Kind;
import wholepicture.learning.library.Resource;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** What stands in the library, by kind, narrowed by what is kept of the kind. */
public record LibraryPage(List<Option> kinds, List<Narrow> narrows, List<Group> groups, boolean keeper, List<Option> add, boolean chosen) {

    /** @param name of the field that narrows */
    public record Narrow(String name, String label, List<Option> options) {}

    public record Group(String title, List<Row> rows) {}

    public record Row(Link link, String detail, String warning) {}

    static LibraryPage of(List<Resource> all, Optional<Kind> kind, Map<String, String> chosen, boolean keeper) {
        var kinds = new ArrayList<>(List.of(Option.of("", "Everything")));
        Arrays.stream(Kind.values()).forEach(k -> kinds.add(Option.of(k.name(), k.many())));
        var narrows = kind.map(k -> k.fields().stream().filter(Field::narrows).map(f -> narrow(f, chosen.getOrDefault(f.key(), ""))).toList()).orElse(List.of());
        var rows = all.stream().filter(r -> narrows.stream().allMatch(n -> chosen.getOrDefault(n.name(), "").isEmpty() || r.detail(n.name()).equals(chosen.get(n.name())))).toList();
        var groups = Arrays.stream(Kind.values()).map(k -> new Group(k.many(), rows.stream().filter(r -> r.kind() == k).map(LibraryPage::row).toList())).filter(g -> !g.rows().isEmpty()).toList();
        return new LibraryPage(Option.choosing(kinds, kind.map(Enum::name).orElse("")), narrows, groups, keeper, Option.each(Kind.values(), Kind::inWords),
            kind.isPresent());
    }

    private static Narrow narrow(Field field, String value) {
        var options = new ArrayList<>(List.of(Option.of("", "All")));
        field.choices().forEach(one -> options.add(Option.of(one, one)));
        return new Narrow(field.key(), field.label(), Option.choosing(options, value));
    }

    static Row row(Resource r) {
        return new Row(new Link(r.title(), r.href()), r.kind().fields().stream().filter(f -> !r.detail(f.key()).isEmpty() && f.type() != Field.Type.WORDS && f.type() != Field.Type.LINK
            && f.type() != Field.Type.ISSUE && f.type() != Field.Type.RECOMMENDATION && !f.key().equals("agreed")).limit(3)
            .map(f -> briefly(f, r.detail(f.key()))).collect(Collectors.joining(", ")), r.deadOn().map(day -> "The link was found to lead nowhere on %s".formatted(Dates.inWords(day))).orElse(""));
    }

    private static String briefly(Field field, String value) {
        return switch (field.type()) {
            case NUMBER -> field.key().equals("minutes") ? value + " minutes" : value;
            case DAY -> Dates.inWords(LocalDate.parse(value));
            case YES_NO -> "%s: %s".formatted(field.label().toLowerCase(Locale.UK), value.toLowerCase(Locale.UK));
            default -> value;
        };
    }
}
