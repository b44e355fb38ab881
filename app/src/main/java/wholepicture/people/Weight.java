package wholepicture.people;

import java.util.List;
import wholepicture.linkage.Field;
import wholepicture.linkage.Level;
import wholepicture.linkage.Weighed;

/**
 * Two records weighed against each other, as it is kept: bits that add up, and the words compared.
 *
 * @param left the record on the left
 * @param model by which figures
 * @param rival the likeliest other explanation
 */
record Weight(long left, long right, double bits, String rival, String model, List<Step> steps) {

    /** One field's part. The names are those of the linkage library at the time. */
    record Step(String field, String level, String left, String right, double bits) {}

    static Weight of(long left, long right, Weighed weighed, String model) {
        return new Weight(left, right, weighed.bits(), weighed.rival(), model, weighed.fields().stream()
            .map(f -> new Step(f.field().name(), f.level().name(), f.left(), f.right(), f.bits())).toList());
    }

    String json() {
        return RecordText.json(this);
    }

    static Weight read(String json) {
        return RecordText.read(json, Weight.class);
    }

    /** "Family name", also for a field that a later library no longer has. */
    static String fieldInWords(Step step) {
        for (var field : Field.values()) {
            if (field.name().equals(step.field())) {
                return field.inWords();
            }
        }
        return step.field();
    }

    /** "same family name". */
    static String levelInWords(Step step) {
        for (var level : Level.values()) {
            if (level.name().equals(step.level())) {
                return level.inWords();
            }
        }
        return step.level();
    }
}
