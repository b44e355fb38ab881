package wholepicture.childprotection;

import java.util.stream.Stream;

/**
 * What was looked at before protection is withdrawn: whether the cause of what worried us may be child sexual abuse, neglect,
 * or any other abuse, with a finding for each (Source: Children of Family Y, A-013), and whether we are too hopeful.
 *
 * @param lasts what has changed for the better, and what shows that it lasts; with {@code period}, since when. Needed where an assessment closes
 */
public record ClosingLook(String sexualAbuse, String neglect, String otherSigns, String optimism, String lasts, String period) {

    public ClosingLook {
        optimism = optimism == null ? "" : optimism;   // closings that were kept before it was asked
        lasts = lasts == null ? "" : lasts;
        period = period == null ? "" : period;
    }

    /** One that says nothing of what lasts: nothing was begun. */
    public ClosingLook(String sexualAbuse, String neglect, String otherSigns, String optimism) {
        this(sexualAbuse, neglect, otherSigns, optimism, "", "");
    }

    /** Whether nothing was said at all: nobody looked. */
    public boolean isEmpty() {
        return Stream.of(sexualAbuse, neglect, otherSigns, optimism, lasts, period).allMatch(String::isBlank);
    }

    boolean isWhole() {
        return !sexualAbuse.isBlank() && !neglect.isBlank() && !otherSigns.isBlank() && !optimism.isBlank();
    }

    boolean showsThatItLasts() {
        return !lasts.isBlank() && !period.isBlank();
    }
}
