package wholepicture.post;

/**
 * A file that goes with a letter.
 *
 * @param name as the reader sees it: {@code invitation.ics}
 * @param mediaType with its parameters: {@code text/calendar; method=REQUEST; charset=UTF-8}
 */
public record Enclosure(String name, String mediaType, byte[] content) {}
