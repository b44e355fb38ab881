package wholepicture.picture.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.people.Hit;
import wholepicture.people.Person;
import wholepicture.people.Said;
import wholepicture.picture.web.PersonPage.Fact;
import wholepicture.time.When;
import wholepicture.ui.Dates;

/** How the page says who a person is. Where agencies differ, all of them are shown, each with who says so. */
final class Particulars {

    private static final int NAMED = 2;

    private Particulars() {}

    /** "3 May 2019 (7 years)", "expected 4 March 2027", "not recorded". */
    static String born(Hit who, LocalDate today) {
        if (who.born() == null) {
            return who.due() == null ? "not recorded" : "expected " + Dates.inWords(who.due());
        }
        return "%s (%s)".formatted(who.born().inWords(),
            who.died() == null ? Dates.age(who.born(), today) : "died aged " + Dates.age(who.born(), who.died()));
    }

    static String sex(Sex sex) {
        return switch (sex) {
            case FEMALE -> "Female";
            case MALE -> "Male";
            case OTHER -> "Other";
            case UNKNOWN -> "Not recorded";
        };
    }

    static boolean isNow(Residence home, LocalDate today) {
        return (home.from() == null || !home.from().from().isAfter(today)) && (home.to() == null || !home.to().to().isBefore(today));
    }

    static String address(Residence home) {
        return home.postcode() == null ? home.lines() : home.lines().isBlank() ? home.postcode() : home.lines() + ", " + home.postcode();
    }

    static List<Fact> details(Person person) {
        var rows = new ArrayList<Fact>();
        add(rows, person.names(), name -> "Name", name -> name.use().isEmpty() || name.use().equals("usual") ? name.full() : "%s (%s)".formatted(name.full(), name.use()));
        add(rows, person.births(), born -> "Date of birth", When::inWords);
        add(rows, person.dues(), due -> "Birth expected", When::inWords);
        add(rows, person.deaths(), died -> "Died", When::inWords);
        add(rows, person.sexes(), sex -> "Sex", Particulars::sex);
        add(rows, person.identifiers().stream().filter(said -> !said.value().kind().equalsIgnoreCase("LOCAL")).toList(),
            number -> number.kind().equalsIgnoreCase("NHS") ? "NHS number" : number.kind(), number -> number(number.kind(), number.value()));
        add(rows, person.reach(), reach -> capital(reach.kind()), reach -> reach.use().isEmpty() ? reach.value() : "%s (%s)".formatted(reach.value(), reach.use()));
        add(rows, person.particulars(), one -> capital(one.what()), one -> one.value());
        return rows;
    }

    /** An NHS number as the NHS writes it, in threes and a four; any other as it was sent. */
    static String number(String kind, String value) {
        return kind.equalsIgnoreCase("NHS") && value.matches("\\d{10}") ? "%s %s %s".formatted(value.substring(0, 3), value.substring(3, 6), value.substring(6)) : value;
    }

    /** Where they live now first. */
    static List<Fact> addresses(Person person, LocalDate today) {
        return person.residences().stream().sorted(Comparator.comparing(said -> !isNow(said.value(), today)))
            .map(said -> new Fact(when(said.value(), today), words(said.value()), by(said))).toList();
    }

    private static String when(Residence home, LocalDate today) {
        if (isNow(home, today)) {
            return "Now";
        }
        return home.to() != null && home.to().to().isBefore(today) ? "Until " + Dates.brief(home.to()) : "Later";
    }

    private static String words(Residence home) {
        var use = home.use().isEmpty() || home.use().equalsIgnoreCase("home") ? "" : " (" + home.use() + ")";
        return address(home) + use + (home.from() == null ? "" : ", since " + Dates.brief(home.from()));
    }

    private static <T> void add(List<Fact> rows, List<Said<T>> all, Function<T, String> key, Function<T, String> value) {
        all.stream().filter(said -> !value.apply(said.value()).isBlank())
            .forEach(said -> rows.add(new Fact(key.apply(said.value()), value.apply(said.value()), by(said))));
    }

    /** Few agencies by name, many by how many they are: who says what stands on the page of the records. */
    private static String by(Said<?> said) {
        var agencies = said.by().stream().map(Said.By::agency).distinct().toList();
        return agencies.size() <= NAMED ? String.join(", ", agencies) : "%s and %d more agencies".formatted(agencies.getFirst(), agencies.size() - 1);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }
}
