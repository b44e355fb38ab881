package wholepicture.learning.products;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import wholepicture.learning.products.Finding.Kind;

/** Finds by their shape alone the numbers, exact days, addresses and ways to reach somebody that stand in a text. */
final class Details {

    private static final String MONTHS = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private static final List<String> SHORT = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern TEN_DIGITS = Pattern.compile("(?<![\\d+])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?!\\d)");
    private static final Pattern PUPIL_OR_INSURANCE = Pattern.compile("\\b(?:[A-Z]\\d{12}|[A-Z]\\d{11}[A-Z]|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D])\\b",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern TELEPHONE = Pattern.compile("(?<![\\d])(?:\\+44|0)[ ()-]*\\d(?:[ ()-]?\\d){8,9}(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d.-]+\\.\\p{L}{2,}");
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern STREET = Pattern.compile("(?:\\b(?:flat |no\\.? ?)?\\d+[a-z]?,? )?(?:\\b\\p{Lu}[\\p{L}'’-]+ ){1,3}"
        + "(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Crescent|Court|Way|Gardens|Terrace|Grove|Place|Row|Walk|Mews|Square|Hill|Rise|Green|Park|Cottages?|House)\\b");
    private static final Pattern IN_WORDS = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (" + MONTHS + ")(?:,? (\\d{4}))?\\b|\\b(" + MONTHS + ") (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_FIGURES = Pattern.compile("\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})\\b|\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");

    private static final Pattern AGE = Pattern.compile("\\b(?:aged?|age of) (?:only )?\\d{1,3}\\b(?! (?:and|or) (?:over|under|above))|\\b\\d{1,3}[- ](?:years?|months?|weeks?|days?)[- ]old\\b", Pattern.CASE_INSENSITIVE);

    private static final String UNITS = "one|two|three|four|five|six|seven|eight|nine";
    private static final String IN_LETTERS = "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:" + UNITS + "))?|" + UNITS + "|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";
    private static final Pattern AGE_IN_WORDS = Pattern.compile("\\b(?:aged?|age of) (?:only |just )?" + IN_LETTERS + "\\b(?! (?:and|or) (?:over|under|above|\\p{L}+er))"
        + "|\\b" + IN_LETTERS + "[- ](?:years?|months?|weeks?|days?)[- ]olds?\\b|\\b" + IN_LETTERS + " (?:years|months|weeks|days) of age\\b|\\b(?:was|is|were|turned|turning|had turned) (?:only |just )?" + IN_LETTERS
        + "(?= (?:when|at the time|and (?:lived|lives|had|was|died))|[.,;])", Pattern.CASE_INSENSITIVE);

    /** Something found. @param from where it begins in the text, @param to where it ends */
    record Place(Kind kind, int from, int to) {}

    private Details() {}

    /**
     * @param reaches telephone numbers, as digits, and addresses of agencies, in small letters, that may stand
     * @param today a day that is still to come is nobody's past
     */
    static List<Place> in(String text, Set<String> reaches, LocalDate today) {
        var found = new ArrayList<Place>();
        TEN_DIGITS.matcher(text).results().filter(m -> isNhsNumber(digits(m.group()))).forEach(m -> add(found, Kind.NUMBER, m));
        PUPIL_OR_INSURANCE.matcher(text).results().forEach(m -> add(found, Kind.NUMBER, m));
        EMAIL.matcher(text).results().filter(m -> !reaches.contains(m.group().toLowerCase(Locale.ROOT))).forEach(m -> add(found, Kind.REACH, m));
        TELEPHONE.matcher(text).results().filter(m -> !reaches.contains(digits(m.group()))).forEach(m -> add(found, Kind.REACH, m));
        AGE.matcher(text).results().forEach(m -> add(found, Kind.AGE, m));
        AGE_IN_WORDS.matcher(text).results().forEach(m -> add(found, Kind.AGE, m));
        POSTCODE.matcher(text).results().forEach(m -> add(found, Kind.PLACE, m));
        STREET.matcher(text).results().forEach(m -> add(found, Kind.PLACE, m));
        IN_WORDS.matcher(text).results().filter(m -> m.group(1) != null ? isPast(m.group(3), m.group(2), m.group(1), today) : isPast(m.group(6), m.group(4), m.group(5), today))
            .forEach(m -> add(found, Kind.DAY, m));
        IN_FIGURES.matcher(text).results().filter(m -> m.group(1) != null ? isPast(m.group(3), m.group(2), m.group(1), today) : isPast(m.group(4), m.group(5), m.group(6), today))
            .forEach(m -> add(found, Kind.DAY, m));
        return found;
    }

    private static void add(List<Place> found, Kind kind, MatchResult match) {
        if (found.stream().noneMatch(one -> match.start() < one.to() && one.from() < match.end())) {
            found.add(new Place(kind, match.start(), match.end()));
        }
    }

    private static boolean isPast(String year, String month, String day, LocalDate today) {
        try {
            int m = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : SHORT.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
            int y = year == null ? today.getYear() : Integer.parseInt(year);
            return LocalDate.of(y < 100 ? 2000 + y : y, m, Integer.parseInt(day)).isBefore(today) || year == null || y < 100;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** NHS Data Dictionary, "NHS number": ten digits, the last by modulus 11. */
    private static boolean isNhsNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11 == digits.charAt(9) - '0';
    }

    static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
