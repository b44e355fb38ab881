package wholepicture.linkage.batch;

import java.util.Map;
import java.util.TreeMap;

/** The names of months, by how they begin, in the languages whose headers are known. */
final class Months {

    private static final Map<String, Integer> BEGINNINGS = beginnings(
        "jan jän ene gen sty", "feb fév fev lut", "mar mär mrz mrt mrç", "apr avr abr kwi", "may mai mag mei maj maa", "jun juin giu cze", "jul juil lug lip",
        "aug aoû aou ago sie", "sep set wrz", "oct okt ott out paź paz", "nov lis", "dec dez dic déc gru");

    private Months() {}

    private static Map<String, Integer> beginnings(String... months) {
        var all = new TreeMap<String, Integer>();
        for (int month = 1; month <= months.length; month++) {
            for (String beginning : months[month - 1].split(" ")) {
                all.put(java.text.Normalizer.normalize(beginning, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", ""), month);
            }
        }
        return Map.copyOf(all);
    }

    /** The month whose name begins here, from 1; 0 for none. */
    static int beginning(byte[] text, int at, int length) {
        var word = new char[Math.min(4, length - at)];
        for (int i = 0; i < word.length; i++) {
            word[i] = (char) (text[at + i] | 0x20);
        }
        Integer four = word.length < 4 ? null : BEGINNINGS.get(new String(word));
        return four != null ? four : BEGINNINGS.getOrDefault(new String(word, 0, 3), 0);
    }
}
