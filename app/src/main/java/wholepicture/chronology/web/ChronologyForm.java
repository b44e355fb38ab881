package wholepicture.chronology.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.chronology.AsKnown;
import wholepicture.chronology.Asked;
import wholepicture.time.When;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;

/**
 * What a reader asks of a chronology, as it stands in the address of the page.
 *
 * @param agency codes of agencies
 * @param with persons whose lines stand beside
 * @param order {@code oldest}; anything else is newest first
 * @param gap months without a line that make a gap; blank for as configured
 * @param after the last line of the page before
 */
public record ChronologyForm(List<String> agency, List<String> kind, List<String> significance, List<String> concern, String from, String to,
    String words, String knownOn, List<String> with, String order, String gap, String after) {

    private static final int MOST_MONTHS = 120;

    public ChronologyForm(@Nullable List<String> agency, @Nullable List<String> kind, @Nullable List<String> significance,
        @Nullable List<String> concern, @Nullable String from, @Nullable String to, @Nullable String words, @Nullable String knownOn, @Nullable List<String> with, @Nullable String order,
        @Nullable String gap, @Nullable String after) {
        this.agency = given(agency);
        this.kind = given(kind);
        this.significance = given(significance);
        this.concern = given(concern);
        this.from = given(from);
        this.to = given(to);
        this.words = given(words);
        this.knownOn = given(knownOn);
        this.with = given(with);
        this.order = given(order);
        this.gap = given(gap);
        this.after = given(after);
    }

    public boolean oldestFirst() {
        return order.equals("oldest");
    }

    /** What can be read of it; what cannot is told by {@link #errors} and asks for nothing. Agencies not known here match no line. */
    public Asked asked(Collection<Agency> agencies) {
        var ids = agencies.stream().collect(Collectors.toMap(Agency::code, Agency::id));
        return new Asked(agency.stream().map(code -> ids.getOrDefault(code, -1L)).collect(Collectors.toSet()), named(EntryKind.class, kind),
            named(Significance.class, significance), named(Factor.class, concern), day(from, When::from), day(to, When::to), words, known());
    }

    public AsKnown known() {
        return new AsKnown(Typed.when(knownOn).filter(When::isExactDay).map(When::from).orElse(null));
    }

    /** Family members asked for; addresses of nobody are passed over. */
    public List<UUID> beside() {
        return with.stream().flatMap(id -> {
            try {
                return Stream.of(UUID.fromString(id));
            } catch (IllegalArgumentException e) {
                return Stream.empty();
            }
        }).distinct().toList();
    }

    int gapMonths(int configured) {
        return gap.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(gap), 1, MOST_MONTHS) : configured;
    }

    public Errors errors() {
        var errors = new ArrayList<FieldError>();
        if (!from.isEmpty() && Typed.when(from).isEmpty()) {
            errors.add(new FieldError("from", "The first day must be a real date, for example 3/5/2024, or a year"));
        }
        if (!to.isEmpty() && Typed.when(to).isEmpty()) {
            errors.add(new FieldError("to", "The last day must be a real date, for example 3/5/2024, or a year"));
        }
        if (!knownOn.isEmpty() && known().isNow()) {
            errors.add(new FieldError("knownOn", "The day to look back to must be one real day, for example 3/5/2024"));
        }
        if (!gap.isEmpty() && !gap.matches("[1-9]\\d{0,2}")) {
            errors.add(new FieldError("gap", "The months without an entry must be a number from 1 to " + MOST_MONTHS));
        }
        return new Errors(errors);
    }

    /** The same page, asked differently: a name with its new values, none to take it away. The page begins anew. */
    String but(String name, String... values) {
        var asked = parameters();
        asked.remove("after");
        asked.put(name, List.of(values));
        return query(asked);
    }

    String but(String name, String value, String name2, String value2) {
        var asked = parameters();
        asked.remove("after");
        asked.put(name, List.of(value));
        asked.put(name2, List.of(value2));
        return query(asked);
    }

    /** The same page without one of the values. */
    String without(String name, String value) {
        return but(name, parameters().getOrDefault(name, List.of()).stream().filter(one -> !one.equals(value)).toArray(String[]::new));
    }

    /** Everything again, in the same order and with the same people beside. */
    String cleared() {
        return new ChronologyForm(List.of(), List.of(), List.of(), List.of(), "", "", "", "", with, order, "", "").query();
    }

    /** Everything that is asked, but on the first page. */
    public String query() {
        return but("after");
    }

    String onPage(String newAfter) {
        var asked = parameters();
        asked.put("after", List.of(newAfter));
        return query(asked);
    }

    private Map<String, List<String>> parameters() {
        var all = new LinkedHashMap<String, List<String>>();
        all.put("agency", agency);
        all.put("kind", kind);
        all.put("significance", significance);
        all.put("concern", concern);
        all.put("from", List.of(from));
        all.put("to", List.of(to));
        all.put("words", List.of(words));
        all.put("knownOn", List.of(knownOn));
        all.put("with", with);
        all.put("order", List.of(order));
        all.put("gap", List.of(gap));
        all.put("after", List.of(after));
        return all;
    }

    private static String query(Map<String, List<String>> parameters) {
        var query = parameters.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().filter(value -> !value.isEmpty()).map(value -> entry.getKey() + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** As in a query, but a pattern like {from} stays readable. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%7B", "{").replace("%7D", "}");
    }

    private static @Nullable LocalDate day(String typed, Function<When, LocalDate> which) {
        return typed.isEmpty() ? null : Typed.when(typed).map(which).orElse(null);
    }

    private static <E extends Enum<E>> Set<E> named(Class<E> type, List<String> names) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> names.contains(value.name())).collect(Collectors.toSet());
    }

    private static List<String> given(@Nullable List<String> values) {
        return values == null ? List.of() : values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
