package wholepicture.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wholepicture.linkage.Nicknames;
import wholepicture.linkage.Sound;

/**
 * What somebody typed into the one box: names in any order, a date or year of birth, an NHS number, a UPN or another number,
 * a telephone, an address or a postcode, or several of them together ("smith 2014 LE2").
 */
public final class Query {

    private static final Pattern DATE = Pattern.compile("\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})\\b|\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
    private static final Pattern DAY_IN_WORDS = Pattern.compile("\\b(?:(\\d{1,2})(?:st|nd|rd|th)? +)?"
        + "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* +(\\d{4})\\b");
    private static final Pattern MONTH = Pattern.compile("\\b(\\d{1,2})/(\\d{4})\\b");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![a-z0-9])\\+?\\(?\\d[\\d ()-]{7,}\\d(?![a-z0-9])");
    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+");
    private static final Pattern POSTCODE = Pattern.compile("\\b([a-z]{1,2}\\d[a-z\\d]?) *(\\d[a-z]{2})\\b");
    private static final Pattern DISTRICT = Pattern.compile("[a-z]{1,2}\\d[a-z\\d]?");
    private static final Set<String> TITLES = Set.of("mr", "mrs", "miss", "ms", "mx", "dr", "master", "and");
    private static final int MOST_TERMS = 8;
    private static final int LONGEST = 200;

    /**
     * One thing to be found, in words of {@link FoundBy}.
     *
     * @param near short forms and what else may well be meant
     * @param loose what sounds alike
     * @param prefix beginnings of words
     * @param guess a word that may be misspelt, {@code null} for what is not a name
     * @param mayMiss without which people are shown too: titles, "road"
     */
    record Term(List<String> exact, List<String> near, List<String> loose, List<String> prefix, @Nullable String guess, boolean mayMiss) {
        static Term of(String... exact) {
            return new Term(List.of(exact), List.of(), List.of(), List.of(), null, false);
        }

        Term near(String... words) {
            return new Term(exact, List.of(words), loose, prefix, guess, mayMiss);
        }
    }

    private final List<Term> terms = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final String typed;

    private Query(String typed) {
        this.typed = typed;
    }

    /** Never fails: what cannot be understood as anything else is taken for a name. */
    public static Query of(String typed) {
        var query = new Query(typed.strip());
        query.read(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        return query;
    }

    /** True when there is nothing to look for. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** As it was typed. */
    public String typed() {
        return typed;
    }

    List<Term> terms() {
        return terms.subList(0, Math.min(MOST_TERMS, terms.size()));
    }

    /** The words taken for names, by which those who are found are put in order. */
    String named() {
        return String.join(" ", names);
    }

    private void read(String text) {
        var rest = text.toLowerCase(Locale.ROOT);
        rest = take(DATE, rest, m -> m.group(1) != null ? day(m.group(3), m.group(2), m.group(1)) : day(m.group(4), m.group(5), m.group(6)));
        rest = take(DAY_IN_WORDS, rest, m -> m.group(1) == null ? month(m.group(3), monthNumber(m.group(2))) : day(m.group(3), monthNumber(m.group(2)), m.group(1)));
        rest = take(MONTH, rest, m -> month(m.group(2), m.group(1)));
        rest = take(EMAIL, rest, m -> Term.of("e:" + m.group()));
        rest = take(LONG_NUMBER, rest, Query::longNumber);
        rest = take(POSTCODE, rest, m -> Term.of("p:" + m.group(1) + m.group(2)));
        for (var word : Fold.words(rest)) {
            if (terms.size() < MOST_TERMS) {
                terms.add(word(word));
            }
        }
    }

    private interface Reading {
        @Nullable Term term(MatchResult match);
    }

    /** Takes out what is understood; the rest is read on. */
    private String take(Pattern pattern, String text, Reading reading) {
        Matcher matcher = pattern.matcher(text);
        return matcher.replaceAll(match -> {
            var term = reading.term(match);
            if (term == null) {
                return Matcher.quoteReplacement(match.group());
            }
            terms.add(term);
            return " ";
        });
    }

    private static @Nullable Term day(String year, String month, String day) {
        try {
            var born = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            var term = Term.of("b:" + born);
            return born.getDayOfMonth() > 12 ? term.near("v:" + year)
                : term.near("v:" + year, "b:" + LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Term month(String year, String month) {
        int number = Integer.parseInt(month);
        return number < 1 || number > 12 ? null : Term.of("m:%s-%02d".formatted(year, number)).near("v:" + year);
    }

    private static String monthNumber(String name) {
        return String.valueOf(List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec").indexOf(name) + 1);
    }

    private static @Nullable Term longNumber(MatchResult match) {
        var digits = match.group().replaceAll("[^0-9]", "");
        return digits.length() < 9 ? null : Term.of("i:" + digits, "t:" + FoundBy.telephone(digits));
    }

    private Term word(String word) {
        if (word.chars().allMatch(Character::isDigit)) {
            return word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) ? Term.of("y:" + word, "a:" + word)
                : Term.of("a:" + word, "i:" + word);
        }
        if (word.chars().anyMatch(Character::isDigit)) {
            return DISTRICT.matcher(word).matches() ? Term.of("p:" + word, "a:" + word, "i:" + word) : Term.of("i:" + word, "a:" + word);
        }
        names.add(word);
        boolean mayMiss = TITLES.contains(word) || FoundBy.isEverywhere(word);
        var near = new ArrayList<>(Nicknames.alike(word).stream().map(other -> "n:" + other).toList());
        near.add("a:" + word);
        return new Term(List.of("n:" + word), near, List.of("s:" + Sound.of(word)), word.length() < 3 ? List.of() : List.of("n:" + word),
            word.length() < 3 ? null : word, mayMiss);
    }
}
