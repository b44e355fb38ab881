package wholepicture.linkage;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys by which a store finds who a record might be: two records are worth comparing when they share at least one.
 * Keys are short, typed ({@code nhs:9434765919}) and stable: they change only with {@link #VERSION}, and then every
 * stored record needs its keys made anew. How many people share a key is reckoned for a million people.
 *
 * <ul>
 * <li>{@code nhs:}, {@code upn:}, {@code pnc:} …: the same number. One person, or a mix-up worth seeing.
 * <li>{@code b:}day, sound of a given or family name: born the same day and alike in either name, whichever way round the
 *     names stand; finds changed surnames. Day and month are put in ascending order, so swapped ones meet. About 5 people.
 * <li>{@code y:}year, sounds of given and family name: a slip in day or month, or only a year known. About 5 people.
 * <li>{@code m:}day and month, sounds of given and family name: a slip in the year. About 1 person.
 * <li>{@code o:}district of the postcode, sounds of given and family name: no birth date at all. About 10 people.
 * <li>{@code p:}postcode and sound of a name: neighbours of one name, a family with a baby not yet named. About 5 people.
 * <li>{@code h:}postcode and year of birth: a child at an address whose names are all in doubt, a baby before and after
 *     birth. About 2 people.
 * <li>{@code r:} the same telephone or e-mail address. A household; an agency's switchboard sent as a personal number
 *     makes a large block, which the store should pass over and report.
 * <li>{@code f:} the full name, unless more than about 10 people among a million would have it by chance.
 * </ul>
 */
public final class BlockingKeys {

    /** Changes whenever any record's keys would. */
    public static final int VERSION = 1;

    private static final double FEW = 1e-5;
    private static final int LONGEST_NAME = 60;
    private static final int WEEKS_EARLY = 10;
    private static final int WEEKS_LATE = 3;

    private BlockingKeys() {}

    public static Set<String> of(PersonRecord record) {
        return of(Prepared.of(record));
    }

    /** All keys of a record, in a steady order; empty when too little is known to find anybody by. */
    public static Set<String> of(Prepared record) {
        var keys = new LinkedHashSet<String>();
        for (PreparedNumber number : record.nhs) {
            keys.add("nhs:" + number.value());
        }
        for (PreparedNumber number : record.numbers) {
            keys.add(number.kind() + ":" + number.value());
        }
        var both = new TreeSet<String>();
        var either = new TreeSet<String>();
        for (PreparedName name : record.names) {
            sounds(name, both, either);
            wholeName(name, keys);
        }
        byBirth(record.birth, both, either, keys);
        byHome(record, both, either, keys);
        for (String one : record.reach) {
            keys.add("r:" + one);
        }
        return keys;
    }

    /** Given names sound as the full names they may stand for, so that Liam meets William. */
    private static void sounds(PreparedName name, Set<String> both, Set<String> either) {
        var families = new TreeSet<String>();
        families.add(Sound.of(name.family()));
        for (String part : name.parts()) {
            families.add(Sound.of(part));
        }
        var givens = new TreeSet<String>();
        Nicknames.full(name.given()).forEach(full -> givens.add(Sound.of(full)));
        givens.add(Sound.of(name.given()));
        givens.add(Sound.of(name.givenWhole()));
        for (String other : name.others()) {
            Nicknames.full(other).forEach(full -> givens.add(Sound.of(full)));
        }
        families.remove("");
        givens.remove("");
        either.addAll(families);
        either.addAll(givens);
        for (String family : families) {
            for (String given : givens) {
                both.add(family.compareTo(given) <= 0 ? family + "+" + given : given + "+" + family);
            }
        }
    }

    private static void wholeName(PreparedName name, Set<String> keys) {
        if (!name.given().isEmpty() && !name.family().isEmpty() && name.givenShare() * name.familyShare() < FEW) {
            String given = name.given();
            String family = name.family();
            String whole = given.compareTo(family) <= 0 ? given + "+" + family : family + "+" + given;
            keys.add("f:" + whole.substring(0, Math.min(LONGEST_NAME, whole.length())));
        }
    }

    private static void byBirth(Birth birth, Set<String> both, Set<String> either, Set<String> keys) {
        if (!(birth instanceof Birth.Between between)) {
            return;
        }
        if (Born.oneDay(between)) {
            String day = inOrder(between.earliest());
            either.forEach(sound -> keys.add("b:" + between.earliest().getYear() + day + ":" + sound));
            both.forEach(sounds -> keys.add("m:" + day + ":" + sounds));
        }
        if (between.latest().getYear() - between.earliest().getYear() <= 2) {
            for (int year = between.earliest().getYear(); year <= between.latest().getYear(); year++) {
                for (String sounds : both) {
                    keys.add("y:" + year + ":" + sounds);
                }
            }
        }
    }

    private static void byHome(Prepared record, Set<String> both, Set<String> either, Set<String> keys) {
        for (PreparedHome home : record.homes) {
            if (!home.district().isEmpty()) {
                both.forEach(sounds -> keys.add("o:" + home.district() + ":" + sounds));
            }
            if (!home.postcode().isEmpty()) {
                either.forEach(sound -> keys.add("p:" + home.postcode() + ":" + sound));
                years(record.birth).forEach(year -> keys.add("h:" + home.postcode() + ":" + year));
            }
        }
    }

    private static Set<Integer> years(Birth birth) {
        var years = new TreeSet<Integer>();
        switch (birth) {
            case Birth.Unknown _ -> { }
            case Birth.Expected(var due) -> {
                years.add(due.minusWeeks(WEEKS_EARLY).getYear());
                years.add(due.plusWeeks(WEEKS_LATE).getYear());
            }
            case Birth.Between(var earliest, var latest) -> {
                if (latest.getYear() - earliest.getYear() <= 2) {
                    for (int year = earliest.getYear(); year <= latest.getYear(); year++) {
                        years.add(year);
                    }
                }
            }
        }
        return years;
    }

    private static String inOrder(LocalDate day) {
        int lesser = Math.min(day.getMonthValue(), day.getDayOfMonth());
        int greater = Math.max(day.getMonthValue(), day.getDayOfMonth());
        return String.valueOf(10_000 + lesser * 100 + greater).substring(1);
    }
}
