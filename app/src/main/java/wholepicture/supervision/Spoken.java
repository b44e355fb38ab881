package wholepicture.supervision;

import java.time.LocalDate;

/**
 * One point of a case as it was spoken of.
 *
 * @param what the point of the agenda; {@code agreed} what was agreed
 * @param held on which day, {@code supervisor} with whom, {@code supervisee} by whom the case is worked
 */
public record Spoken(String key, String what, String agreed, LocalDate held, String supervisor, String supervisee) {}
