package wholepicture.learning.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The counts that a passage gives: "in three out of five cases", "90%". */
public final class Figures {

    private static final List<String> NUMBERS = List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final String NUMBER = "(\\d[\\d,]*|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final Pattern OUT_OF = Pattern.compile("\\b" + NUMBER + " (?:out )?of (?:the )?" + NUMBER + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PER_CENT = Pattern.compile("\\b(\\d{1,3}(?:\\.\\d+)?) ?(?:%|per cent\\b)", Pattern.CASE_INSENSITIVE);

    private Figures() {}

    /**
     * @param words as the passage has them
     * @param value how many, or per cent
     * @param of out of how many; 100 for per cent
     */
    public record Figure(String words, double value, int of) {}

    /** The figures in this text, as they stand in it. */
    public static List<Figure> in(String text) {
        var found = new ArrayList<Figure>();
        var parts = OUT_OF.matcher(text);
        while (parts.find()) {
            int of = value(parts.group(2));
            if (value(parts.group(1)) <= of) {
                found.add(new Figure(parts.group(), value(parts.group(1)), of));
            }
        }
        var shares = PER_CENT.matcher(text);
        while (shares.find()) {
            found.add(new Figure(shares.group(), Double.parseDouble(shares.group(1)), 100));
        }
        return List.copyOf(found);
    }

    private static int value(String number) {
        int word = NUMBERS.indexOf(number.toLowerCase(Locale.UK));
        return word >= 0 ? word : Integer.parseInt(number.replace(",", "").substring(0, Math.min(9, number.replace(",", "").length())));
    }
}
