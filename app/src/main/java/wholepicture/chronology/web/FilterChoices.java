package wholepicture.chronology.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import wholepicture.access.Sight;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.chronology.Outline;
import wholepicture.chronology.Wording;
import wholepicture.chronology.web.ChronologyPage.Filters;
import wholepicture.chronology.web.ChronologyPage.Hidden;
import wholepicture.family.Near;
import wholepicture.people.Hit;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** What a chronology can be filtered by: what is in it, with numbers; and what it is filtered by now. */
final class FilterChoices {

    private final ChronologyForm form;
    private final Outline outline;
    private final Map<Long, Agency> agencies;
    private final Map<UUID, Hit> named;
    private final List<Near> near;
    private final String address;
    private final UUID person;

    FilterChoices(ChronologyForm form, Outline outline, Map<Long, Agency> agencies, Map<UUID, Hit> named, List<Near> near, UUID person) {
        this.form = form;
        this.outline = outline;
        this.agencies = agencies;
        this.named = named;
        this.near = near;
        this.person = person;
        this.address = "/people/" + person + "/chronology";
    }

    Filters filters() {
        return new Filters(agencyOptions(), kindOptions(), significanceOptions(), concernOptions(), besideOptions(), chosen(),
            address + form.cleared(), Stream.of(new Hidden("order", form.order())).filter(hidden -> !hidden.value().isEmpty()).toList());
    }

    private List<Option> agencyOptions() {
        return outline.byAgency().entrySet().stream().flatMap(entry -> Stream.ofNullable(agencies.get(entry.getKey()))
                .map(agency -> option(agency.code(), agency.name(), entry.getValue(), form.agency())))
            .sorted(Comparator.comparing(Option::text)).toList();
    }

    private List<Option> kindOptions() {
        return outline.byKind().entrySet().stream().map(entry -> option(entry.getKey().name(), Wording.of(entry.getKey()), entry.getValue(), form.kind()))
            .sorted(Comparator.comparing(Option::text)).toList();
    }

    private List<Option> significanceOptions() {
        var counts = outline.bySignificance();
        return Arrays.stream(Significance.values()).filter(counts::containsKey).sorted(Comparator.reverseOrder())
            .map(one -> option(one.name(), Wording.of(one), counts.getOrDefault(one, 0L), form.significance())).toList();
    }

    private List<Option> concernOptions() {
        var counts = outline.byConcern();
        return Arrays.stream(Factor.values()).filter(counts::containsKey)
            .map(one -> option(one.name(), Wording.of(one), counts.getOrDefault(one, 0L), form.concern())).toList();
    }

    /** The nearest first; those of whom the viewer sees no record are not offered. */
    private List<Option> besideOptions() {
        var beside = new LinkedHashMap<UUID, Option>();
        for (var one : near) {
            Optional.ofNullable(named.get(one.person())).filter(hit -> hit.sight() != Sight.INDEX)
                .ifPresent(hit -> beside.put(hit.person(), beside(hit, one.inWords(hit.sex()))));
        }
        named.values().stream().filter(hit -> !hit.person().equals(person) && form.with().contains(hit.person().toString()))
            .forEach(hit -> beside.putIfAbsent(hit.person(), beside(hit, "")));
        return List.copyOf(beside.values());
    }

    private Option beside(Hit hit, String relation) {
        return new Option(hit.person().toString(), relation.isEmpty() ? Naming.of(hit) : "%s, %s".formatted(Naming.of(hit), relation), "",
            form.with().contains(hit.person().toString()));
    }

    private static Option option(String value, String text, long count, List<String> chosen) {
        return new Option(value, "%s (%d)".formatted(text, count), "", chosen.contains(value));
    }

    private List<Link> chosen() {
        var chosen = new ArrayList<Link>();
        for (var code : form.agency()) {
            agencies.values().stream().filter(one -> one.code().equals(code)).findFirst()
                .ifPresent(one -> chosen.add(new Link(one.name(), address + form.without("agency", code))));
        }
        Stream.of(EntryKind.values()).filter(kind -> form.kind().contains(kind.name()))
            .forEach(kind -> chosen.add(new Link(Wording.of(kind), address + form.without("kind", kind.name()))));
        Stream.of(Significance.values()).filter(one -> form.significance().contains(one.name()))
            .forEach(one -> chosen.add(new Link(Wording.of(one), address + form.without("significance", one.name()))));
        Stream.of(Factor.values()).filter(one -> form.concern().contains(one.name()))
            .forEach(one -> chosen.add(new Link(Wording.of(one), address + form.without("concern", one.name()))));
        add(chosen, "From ", form.from(), "from");
        add(chosen, "To ", form.to(), "to");
        add(chosen, "Words: ", form.words(), "words");
        add(chosen, "As known on ", form.knownOn(), "knownOn");
        return chosen;
    }

    private void add(List<Link> chosen, String before, String value, String name) {
        if (!value.isEmpty()) {
            chosen.add(new Link(before + value, address + form.but(name)));
        }
    }
}
