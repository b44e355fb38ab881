package wholepicture.family;

import java.text.Normalizer;
import java.util.Locale;

/** Whether two names that were written down by different people are the same words. */
final class Names {

    private Names() {}

    /** Without accents, capitals, punctuation and titles. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.UK)
            .replaceAll("[^\\p{L}\\p{N}]+", " ").replaceAll("^(mr|mrs|ms|miss|dr) ", "").strip();
    }
}
