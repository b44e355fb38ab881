package wholepicture.learning.library;

import java.util.List;
import java.util.Locale;

/** Something that is kept of one kind of thing. @param choices what may be chosen, for a choice */
public record Field(String key, String label, Type type, boolean isNeeded, List<String> choices) {

    /** How it is typed. */
    public enum Type { LINE, WORDS, NUMBER, DAY, LINK, YES_NO, CHOICE, ISSUE, RECOMMENDATION }

    static Field line(String key, String label) {
        return new Field(key, label, Type.LINE, false, List.of());
    }

    static Field words(String key, String label) {
        return new Field(key, label, Type.WORDS, false, List.of());
    }

    static Field number(String key, String label) {
        return new Field(key, label, Type.NUMBER, false, List.of());
    }

    static Field day(String key, String label) {
        return new Field(key, label, Type.DAY, false, List.of());
    }

    static Field link(String key, String label) {
        return new Field(key, label, Type.LINK, false, List.of());
    }

    static Field yesNo(String key, String label) {
        return new Field(key, label, Type.YES_NO, false, List.of("Yes", "No"));
    }

    static Field choice(String key, String label, String... choices) {
        return new Field(key, label, Type.CHOICE, false, List.of(choices));
    }

    static Field issue(String key, String label) {
        return new Field(key, label, Type.ISSUE, false, List.of());
    }

    static Field recommendation(String key, String label) {
        return new Field(key, label, Type.RECOMMENDATION, false, List.of());
    }

    Field needed() {
        return new Field(key, label, type, true, choices);
    }

    /** Whether the list of its kind can be narrowed by it. */
    public boolean narrows() {
        return type == Type.CHOICE || type == Type.YES_NO && !key.equals("agreed");
    }

    /** What is wrong with what was typed; empty when nothing is. */
    public String wrong(String typed) {
        if (typed.isBlank()) {
            return isNeeded ? "Enter: " + label.toLowerCase(Locale.UK) : "";
        }
        return switch (type) {
            case NUMBER -> typed.matches("\\d{1,9}") ? "" : "“%s” must be a whole number".formatted(label);
            case LINK -> typed.matches("https?://[^\\s/]+\\S*") ? "" : "“%s” must be an address that begins with https://".formatted(label);
            case YES_NO, CHOICE -> !choices.contains(typed) ? "Choose: " + label.toLowerCase(Locale.UK)
                : key.equals("agreed") && typed.equals("No") ? "It stands here only when the person has agreed" : "";
            case DAY -> typed.matches("\\d{4}-\\d{2}-\\d{2}") ? "" : "“%s” must be a real day".formatted(label);
            case LINE, WORDS, ISSUE, RECOMMENDATION -> "";
        };
    }
}
