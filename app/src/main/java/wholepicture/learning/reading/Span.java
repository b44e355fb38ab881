package wholepicture.learning.reading;

/** A piece of a document's text, from its first character to one past its last. */
public record Span(int start, int end) {}
