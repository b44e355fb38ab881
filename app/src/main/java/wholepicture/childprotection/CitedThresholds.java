package wholepicture.childprotection;

import java.util.List;

/** The edition of the thresholds document that a concern was judged by, and the signs of it that were met. */
public record CitedThresholds(String edition, List<String> signs) {

    public CitedThresholds {
        signs = List.copyOf(signs);
    }
}
