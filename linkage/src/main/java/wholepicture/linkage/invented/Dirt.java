package wholepicture.linkage.invented;

import java.util.Locale;
import java.util.SplittableRandom;

/** How agencies spoil what they write. */
final class Dirt {

    private static final String[] NEIGHBOURS = {"qwsz", "vghn", "xdfv", "serfcx", "wsdr", "drtgvc", "ftyhbv", "gyujnb", "ujko", "huikmn", "jiolm", "kop", "njk", "bhjm",
        "iklp", "ol", "wa", "edft", "awedxz", "rfgy", "yhji", "cfgb", "qase", "zsdc", "tghu", "asx"};

    private final SplittableRandom chance;

    Dirt(SplittableRandom chance) {
        this.chance = chance;
    }

    boolean happens(double probability) {
        return chance.nextDouble() < probability;
    }

    /** One slip of the finger: a neighbouring key, a letter dropped, doubled or swapped with the next. */
    String slip(String word) {
        if (word.length() < 3) {
            return word;
        }
        int at = 1 + chance.nextInt(word.length() - 2);
        char c = word.charAt(at);
        return switch (chance.nextInt(4)) {
            case 0 -> c < 'a' || c > 'z' ? word : word.substring(0, at) + near(c) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + c + word.substring(at);
            default -> word.substring(0, at) + word.charAt(at + 1) + c + word.substring(at + 2);
        };
    }

    private char near(char c) {
        String keys = NEIGHBOURS[c - 'a'];
        return keys.charAt(chance.nextInt(keys.length()));
    }

    /** A date as yyyy-mm-dd with one digit wrong, two swapped, day and month exchanged, or the first of January for "about". */
    String date(String day) {
        return switch (chance.nextInt(10)) {
            case 0, 1, 2 -> Integer.parseInt(day.substring(8)) <= 12 ? day.substring(0, 5) + day.substring(8) + day.substring(4, 7) : digit(day);
            case 3 -> day.substring(0, 5) + "01-01";
            case 4 -> swap(day);
            default -> digit(day);
        };
    }

    private String digit(String day) {
        int at = new int[] {2, 3, 3, 6, 9, 9, 8}[chance.nextInt(7)];
        int high = at == 8 ? 3 : 10;
        String wrong = day.substring(0, at) + chance.nextInt(high) + day.substring(at + 1);
        return wrong.endsWith("-00") || wrong.substring(5, 7).equals("00") || wrong.substring(5, 7).compareTo("12") > 0 ? day.substring(0, 8) + "1" + day.charAt(9) : wrong;
    }

    private static String swap(String day) {
        return day.substring(0, 2) + day.charAt(3) + day.charAt(2) + day.substring(4);
    }

    /** "12 Mill Lane" as another clerk would write it. */
    String street(String street) {
        return switch (chance.nextInt(4)) {
            case 0 -> street.replace("Road", "Rd").replace("Street", "St").replace("Avenue", "Ave").replace("Lane", "La").replace("Close", "Cl");
            case 1 -> street.toUpperCase(Locale.ROOT);
            case 2 -> slip(street);
            default -> street.replace("Flat ", "").replace(",", "");
        };
    }

    int below(int n) {
        return chance.nextInt(n);
    }
}
