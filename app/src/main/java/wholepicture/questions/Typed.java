package wholepicture.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import wholepicture.questions.Line.Slot;
import wholepicture.ui.DateFields;

/** What a worker sends from a form: for each field the words, and how many answers it had when they were typed. */
public final class Typed {

    /** Before the name of each field. */
    public static final String FIELD = "q-";
    /** Before the number that tells which answer the worker had before them. */
    public static final String SEEN = "seen-";
    /** Before the choice that settles a line on which two wrote at once. */
    public static final String SETTLE = "settle-";

    private final Map<String, List<String>> sent;

    private Typed(Map<String, List<String>> sent) {
        this.sent = sent;
    }

    public static Typed of(Map<String, List<String>> sent) {
        return new Typed(sent.entrySet().stream().filter(e -> e.getKey().startsWith(FIELD) || e.getKey().startsWith(SEEN) || e.getKey().startsWith(SETTLE))
            .collect(Collectors.toMap(Map.Entry::getKey, e -> List.copyOf(e.getValue()), (a, b) -> a, LinkedHashMap::new)));
    }

    public static Typed of(MultiValueMap<String, String> sent) {
        return of((Map<String, List<String>>) sent);
    }

    /** One field, as a program or a story fills it in. */
    public static Typed one(Slot slot, int seen, String value) {
        return new Typed(Map.of(FIELD + slot.key(), slot.kind().isChosen() ? value.lines().toList() : List.of(value), SEEN + slot.key(), List.of(String.valueOf(seen))));
    }

    Map<String, List<String>> sent() {
        return sent;
    }

    /** Whether the form had this field at all. */
    public boolean has(Slot slot) {
        return sent.containsKey(SEEN + slot.key());
    }

    public int seen(Slot slot) {
        var typed = first(SEEN + slot.key());
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    String settles(Slot slot) {
        return first(SETTLE + slot.key());
    }

    /** As it is kept: without carriage returns and spaces at the ends; what cannot be chosen is left out. */
    public String value(Slot slot) {
        var name = FIELD + slot.key();
        if (slot.kind() == Kind.DATE && !sent.containsKey(name)) {
            return Days.kept(new DateFields(first(name + ".day"), first(name + ".month"), first(name + ".year")));
        }
        var all = sent.getOrDefault(name, List.of());
        if (slot.kind().isChosen()) {
            return slot.choices().stream().map(Kind.Choice::key).filter(all::contains).limit(slot.kind() == Kind.SEVERAL ? 99 : 1).collect(Collectors.joining("\n"));
        }
        return all.isEmpty() ? "" : all.getFirst().replace("\r\n", "\n").replace("\0", "").strip();
    }

    private String first(String name) {
        return sent.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
