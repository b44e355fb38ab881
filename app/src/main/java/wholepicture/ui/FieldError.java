package wholepicture.ui;

/** A problem with one answer, written as the person should read it: what is wrong and the way out. */
public record FieldError(String field, String message) {}
