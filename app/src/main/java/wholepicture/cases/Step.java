package wholepicture.cases;

import java.time.Instant;

/**
 * Something that happened, on its way into a case.
 *
 * @param kind what it is; the process that wrote it reads {@code body}
 * @param body JSON
 * @param stage where it leads to
 * @param closed whether the case ends with it
 * @param heard whether the agency that raised the case hears of it
 */
public record Step(String kind, Instant happened, String sentence, Because because, String body, String stage, Bearing bearing, boolean closed, boolean heard) {}
