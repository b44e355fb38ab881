package wholepicture.childprotection.web;

import java.util.Arrays;
import java.util.List;
import wholepicture.childprotection.Words.Worded;
import wholepicture.ui.Option;

/**
 * One question of a form, with what may be answered.
 *
 * @param missing what is said when it is left out; empty when it may be
 */
public record Question(String name, Kind kind, String label, String hint, List<Option> options, String missing) {

    /** How it is asked. */
    public enum Kind { LINE, WORDS, ONE, SEVERAL, DAY, HEADING, HIDDEN, LOOK_UP }

    public static Question line(String name, String label, String hint, String missing) {
        return new Question(name, Kind.LINE, label, hint, List.of(), missing);
    }

    public static Question words(String name, String label, String hint, String missing) {
        return new Question(name, Kind.WORDS, label, hint, List.of(), missing);
    }

    public static Question day(String name, String label, String hint, String missing) {
        return new Question(name, Kind.DAY, label, hint, List.of(), missing);
    }

    public static Question yesNo(String name, String label, String hint, String missing) {
        return new Question(name, Kind.ONE, label, hint, List.of(Option.of("yes", "Yes"), Option.of("no", "No")), missing);
    }

    /** What the form remembers for whoever fills it in. */
    public static Question hidden(String name) {
        return new Question(name, Kind.HIDDEN, "", "", List.of(), "");
    }

    public static Question heading(String label) {
        return new Question("", Kind.HEADING, label, "", List.of(), "");
    }

    public static <E extends Enum<E> & Worded> Question one(String name, String label, String hint, Class<E> of, String missing) {
        return new Question(name, Kind.ONE, label, hint, options(of), missing);
    }

    public static <E extends Enum<E> & Worded> Question several(String name, String label, String hint, Class<E> of, String missing) {
        return new Question(name, Kind.SEVERAL, label, hint, options(of), missing);
    }

    public static <E extends Enum<E> & Worded> List<Option> options(Class<E> of) {
        return Arrays.stream(of.getEnumConstants()).map(one -> Option.of(one.name(), one.inWords())).toList();
    }
}
