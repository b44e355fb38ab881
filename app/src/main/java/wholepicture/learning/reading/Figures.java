package wholepicture.learning.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The counts that a passage gives: "in three out of five cases", "90%", "34 schools". */
public final class Figures {

    private static final List<String> NUMBERS = List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final String NUMBER = "(\\d[\\d,]*|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final String THINGS = "(?:cases?(?! stud)|records?|files?|child(?:ren)?|young people|people|persons?|adults?|adolescents|pupils?|students?|surveys?|schools?|agencies|teams|practitioners|staff|"
        + "workers|professionals|families|parents|carers|referrals?|assessments?|plans|meetings|conferences|discussions?|enquiries|reviews|visits?|incidents?|deaths?|suicides?|audits?|respondents|"
        + "responses|girls|boys|women|men|patients?|reports|contacts|episodes|admissions|appointments|babies|infants|residents|victims)";
    private static final String UNIT = "((?:[\\p{L}-]+ ){0,2}?" + THINGS + ")\\b";
    private static final Pattern OUT_OF = Pattern.compile("\\b" + NUMBER + "(?: (?:out )?of (?:the )?| ?/ ?(?=\\d{1,4} " + THINGS + "))" + NUMBER + "\\b(?! (?:a|per) )(?: " + UNIT + ")?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PER_CENT = Pattern.compile("(?:\\b(?:about|almost|over|nearly|some|around|under|only) )?\\b(\\d{1,3}(?:\\.\\d+)?) ?(?:%|per cent\\b|percent\\b)(?: of (?:all |the )?" + UNIT + ")?",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern MANY = Pattern.compile("(?<!(?:year|page|section|chapter|version|issue|case|part|step|stage|box|aged|no\\.?)s? )(?<![\\d.,/£-])\\b" + NUMBER + " " + UNIT, Pattern.CASE_INSENSITIVE);

    private static final Pattern TIME = Pattern.compile("(?:minutes?|hours?|days?|weeks?|months?|years?|working|times?)\\b", Pattern.CASE_INSENSITIVE);

    private Figures() {}

    /**
     * @param words as the passage has them
     * @param value how many, or per cent
     * @param of out of how many; 100 for per cent
     */
    public record Figure(String words, double value, int of) {}

    /** A figure with what it counts; {@code of} is empty where the words give none, as of "34 schools" and of a share. */
    record Count(String words, double value, Optional<Integer> of, String unit, int start, int end) {}

    /** The shares in this text, as they stand in it. */
    public static List<Figure> in(String text) {
        var found = new ArrayList<Figure>();
        var parts = OUT_OF.matcher(text);
        while (parts.find()) {
            int of = value(parts.group(2));
            if (value(parts.group(1)) <= of) {
                found.add(new Figure(text.substring(parts.start(), parts.end(2)), value(parts.group(1)), of));
            }
        }
        var shares = PER_CENT.matcher(text);
        while (shares.find()) {
            int end = shares.start(2) < 0 ? shares.end() : text.indexOf(" of ", shares.end(1));
            found.add(new Figure(text.substring(shares.start(1), end), Double.parseDouble(shares.group(1)), 100));
        }
        return List.copyOf(found);
    }

    /** All figures in this text, in its order, each once. */
    static List<Count> of(String text) {
        var found = new ArrayList<Count>();
        var parts = OUT_OF.matcher(text);
        while (parts.find()) {
            if (value(parts.group(1)) <= value(parts.group(2))) {
                add(found, parts, value(parts.group(1)), Optional.of(value(parts.group(2))), unit(parts.group(3)));
            }
        }
        var shares = PER_CENT.matcher(text);
        while (shares.find()) {
            var of = unit(shares.group(2));
            add(found, shares, Double.parseDouble(shares.group(1)), Optional.empty(), of.isEmpty() ? "per cent" : "per cent of " + of);
        }
        var many = MANY.matcher(text);
        while (many.find()) {
            boolean pronoun = many.group(1).equalsIgnoreCase("one") && !text.substring(0, many.start()).matches("(?is).*\\b(in|of|from)\\s+");
            if (!pronoun && !many.group(1).matches("(19|20)\\d\\d") && !TIME.matcher(many.group(2)).lookingAt()) {
                add(found, many, value(many.group(1)), Optional.empty(), unit(many.group(2)));
            }
        }
        return found.stream().sorted(Comparator.comparingInt(Count::start)).toList();
    }

    private static void add(List<Count> found, Matcher at, double value, Optional<Integer> of, String unit) {
        if (found.stream().noneMatch(other -> at.start() < other.end() && other.start() < at.end())) {
            found.add(new Count(at.group(), value, of, unit, at.start(), at.end()));
        }
    }

    private static String unit(@Nullable String words) {
        return words == null ? "" : words.toLowerCase(Locale.UK);
    }

    private static int value(String number) {
        int word = NUMBERS.indexOf(number.toLowerCase(Locale.UK));
        return word >= 0 ? word : Integer.parseInt(number.replace(",", "").substring(0, Math.min(9, number.replace(",", "").length())));
    }
}
