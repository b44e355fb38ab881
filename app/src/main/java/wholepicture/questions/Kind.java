package wholepicture.questions;

import java.util.List;
import java.util.stream.IntStream;

/** How a line is answered. The names stand in published sets. */
public enum Kind {
    WORDS("In words"),
    YES_NO("Yes, no, or not known", Choice.of("YES", "Yes"), Choice.of("NO", "No"), Choice.of("NOT_KNOWN", "Not known")),
    CHOICE("One of several"),
    SEVERAL("Any of several"),
    SCALE("From 0 to 10", IntStream.rangeClosed(0, 10).mapToObj(n -> Choice.of(String.valueOf(n), String.valueOf(n))).toArray(Choice[]::new)),
    DATE("A day"),
    LIGHT("Green, amber or red", Choice.of("GREEN", "Green"), Choice.of("AMBER", "Amber"), Choice.of("RED", "Red")),
    /** How sure a worker is of their own practice; evidence and what they will do stand beside it. */
    CONFIDENCE("How sure you are, with evidence and what you will do", Choice.of("1", "This is new to me"), Choice.of("2", "I would need help"),
        Choice.of("3", "I manage"), Choice.of("4", "I am sure of it"), Choice.of("5", "I could teach it")),
    TABLE("Rows of a table");

    private final String inWords;
    private final List<Choice> choices;

    Kind(String inWords, Choice... choices) {
        this.inWords = inWords;
        this.choices = List.of(choices);
    }

    public String inWords() {
        return inWords;
    }

    /** What can be chosen, where every line of the kind offers the same. */
    public List<Choice> choices() {
        return choices;
    }

    public boolean isChosen() {
        return this != WORDS && this != DATE && this != TABLE;
    }

    /** One thing that can be chosen. @param key kept with the answer; never given another meaning */
    public record Choice(String key, String text) {

        static Choice of(String key, String text) {
            return new Choice(key, text);
        }
    }
}
