package wholepicture.meetings;

import java.time.Instant;

/**
 * One box of the record of a meeting as it stands.
 *
 * @param key which: {@code item.voice}, {@code said.17}, {@code decision.2}; with {@code ~2} behind it, what somebody typed there at the same time
 * @param version how often it was saved; 0 for one in which nothing was typed yet
 * @param worker who typed last
 * @param late true when it came after the minutes had been issued
 */
public record Box(String key, int version, String words, String worker, Instant at, boolean late) {

    /** The box in which it was typed, without what sets it beside another. */
    public String place() {
        int beside = key.indexOf('~');
        return beside < 0 ? key : key.substring(0, beside);
    }

    public boolean isBeside() {
        return key.indexOf('~') >= 0;
    }
}
