package wholepicture.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A record tidied for comparing: accents, case, titles, placeholder names, postcodes and telephone numbers all brought to
 * one form. Making one costs far more than comparing two, so keep it while comparing with many. Immutable.
 */
public final class Prepared {

    private static final Pattern COUNTRY = Pattern.compile("^(00)?44(0?)(?=[0-9]{9})");

    /** Keeps a record with thousands of names or addresses, which no real one has, from taking all our time. */
    private static final int MOST = 40;

    private final PersonRecord record;
    private final PersonRecord.Name[] sent;
    final PreparedName[] names;
    final PreparedName[] swapped;
    final Birth birth;
    final PreparedNumber[] nhs;
    final PreparedNumber[] numbers;
    final PreparedHome[] homes;
    final String[] reach;
    final boolean multiple;

    private Prepared(PersonRecord record, NameFrequencies frequencies) {
        this.record = record;
        var named = new ArrayList<PersonRecord.Name>();
        var tidied = new ArrayList<PreparedName>();
        for (PersonRecord.Name name : first(record.names())) {
            var tidy = PreparedName.of(name, frequencies);
            if (tidy.says()) {
                named.add(name);
                tidied.add(tidy);
            }
        }
        sent = named.toArray(PersonRecord.Name[]::new);
        names = tidied.toArray(PreparedName[]::new);
        swapped = Arrays.stream(names).map(name -> name.swapped(frequencies)).toArray(PreparedName[]::new);
        birth = Born.tidied(record.birth());
        var all = first(record.identifiers()).stream().map(one -> PreparedNumber.of(one, record.source())).flatMap(Optional::stream)
            .distinct().toList();
        nhs = all.stream().filter(PreparedNumber::isNhs).toArray(PreparedNumber[]::new);
        numbers = all.stream().filter(one -> !one.isNhs()).toArray(PreparedNumber[]::new);
        homes = first(record.addresses()).stream().map(PreparedHome::of).filter(PreparedHome::says).distinct()
            .toArray(PreparedHome[]::new);
        reach = first(record.contacts()).stream().map(Prepared::tidied).filter(one -> !one.isEmpty()).distinct().toArray(String[]::new);
        multiple = record.multipleBirth().orElse(false)
            || record.names().stream().anyMatch(name -> Words.saysMultiple(name.given()));
    }

    /** Tidied, with names as common as {@link NameFrequencies#standard()} says. */
    public static Prepared of(PersonRecord record) {
        return new Prepared(record, NameFrequencies.standard());
    }

    /** Tidied, with names as common as the given table says; compare only with others tidied by the same table. */
    public static Prepared of(PersonRecord record, NameFrequencies frequencies) {
        return new Prepared(record, frequencies);
    }

    /** The id of the record it was made from. */
    public String id() {
        return record.id();
    }

    /** The record as it was given. */
    public PersonRecord record() {
        return record;
    }

    /** The name as sent that {@code names[at]} was made from. */
    PersonRecord.Name name(int at) {
        return sent[at];
    }

    /** Everything that stands for the person's names, in one form and without accents, for a search to look through. */
    public List<String> nameWords() {
        var words = new ArrayList<String>();
        for (PreparedName name : names) {
            words.add(name.given());
            words.addAll(List.of(name.others()));
            words.addAll(List.of(name.parts()));
        }
        return words.stream().filter(word -> !word.isEmpty()).distinct().toList();
    }

    private static <T> List<T> first(List<T> things) {
        return things.subList(0, Math.min(MOST, things.size()));
    }

    private static String tidied(PersonRecord.Contact contact) {
        return switch (contact.kind()) {
            case EMAIL -> contact.value().contains("@") ? contact.value().strip().toLowerCase(Locale.ROOT) : "";
            case PHONE -> phone(contact.value());
        };
    }

    /** 0044, +44 and 44 before a number become 0; fewer than nine digits, or hardly more than one digit repeated, is no number. */
    private static String phone(String value) {
        String digits = COUNTRY.matcher(Words.digits(value)).replaceFirst("0");
        return digits.length() < 9 || digits.chars().distinct().count() < 3 ? "" : digits;
    }
}
