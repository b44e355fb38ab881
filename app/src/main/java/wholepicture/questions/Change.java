package wholepicture.questions;

import wholepicture.questions.Line.Slot;

/** What a save does to one field: nothing, a new answer, or one beside another's. */
record Change(boolean writes, String value, boolean beside) {

    private static final Change NONE = new Change(false, "", false);

    static Change of(Answers answers, Slot slot, Typed typed) {
        var stands = answers.value(slot.key());
        var beside = answers.beside(slot.key());
        boolean newest = typed.seen(slot) >= answers.seen(slot.key());
        var value = typed.value(slot);
        if (newest && !beside.isEmpty()) {
            return settled(stands, beside.getLast().value(), value, typed.settles(slot));
        }
        if (value.equals(stands) || value.equals(answers.valueAt(slot.key(), typed.seen(slot))) || beside.stream().anyMatch(one -> one.value().equals(value))) {
            return NONE;
        }
        return new Change(true, value, !newest);
    }

    /** Both texts were before the worker: words changed by hand settle it, or a choice between the two; looking alone does not. */
    private static Change settled(String stands, String other, String typed, String choice) {
        if (!typed.equals(stands)) {
            return new Change(true, typed, false);
        }
        return switch (choice) {
            case "first" -> new Change(true, stands, false);
            case "second" -> new Change(true, other, false);
            case "both" -> new Change(true, stands + "\n\n" + other, false);
            default -> NONE;
        };
    }
}
