package wholepicture.learning.library.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wholepicture.learning.library.Field;
import wholepicture.learning.library.Kind;
import wholepicture.learning.library.Resource;
import wholepicture.learning.reading.Themes;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;
import wholepicture.ui.Sent;

/** A thing of the library as it is written; what is kept of it depends on its kind. */
public record ResourceForm(String action, String back, String kind, boolean first, Map<String, String> typed, List<FieldView> fields, DateFields inUseFrom, List<Option> themes,
    List<Option> reviews, Errors errors) {

    /** @param day the parts of a day, for a day; empty otherwise */
    public record FieldView(String name, String label, String type, String value, List<Option> options, DateFields day, String error) {}

    private static final List<String> COMMON = List.of("title", "also", "about", "changed");

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** What may be chosen where a field names something of ours. */
    record Chosen(List<Option> issues, List<Option> recommendations, List<Option> reviews, Themes themes) {}

    static Map<String, String> typed(Resource now) {
        var typed = new LinkedHashMap<String, String>(now.details());
        typed.putAll(Map.of("title", now.title(), "also", now.alsoCalled(), "about", now.about()));
        return typed;
    }

    static ResourceForm of(Kind kind, long id, Map<String, String> typed, DateFields inUseFrom, List<String> themes, List<String> reviews, Chosen may, Errors errors) {
        var fields = kind.fields().stream().map(field -> view(field, typed.getOrDefault(field.key(), ""), may, errors)).toList();
        return new ResourceForm(id == 0 ? "/learning/library/new?kind=" + kind.name() : "/learning/library/%d/edit".formatted(id), id == 0 ? "/learning/library" : "/learning/library/" + id,
            kind.inWords(), id == 0, typed, fields, inUseFrom, Option.choosing(may.themes().all().stream().map(t -> Option.of(t.id(), t.name())).toList(), themes),
            Option.choosing(may.reviews(), reviews), errors);
    }

    private static FieldView view(Field field, String value, Chosen may, Errors errors) {
        var options = switch (field.type()) {
            case ISSUE -> may.issues();
            case RECOMMENDATION -> may.recommendations();
            default -> field.choices().stream().map(one -> Option.of(one, one)).toList();
        };
        return new FieldView(field.key(), field.label(), field.type().name(), value, Option.choosing(options, value),
            field.type() == Field.Type.DAY ? day(value) : DateFields.BLANK, errors.of(field.key()));
    }

    private static DateFields day(String value) {
        var parts = value.split("-", -1);
        return parts.length == 3 ? new DateFields(strip(parts[2]), strip(parts[1]), parts[0]) : DateFields.BLANK;
    }

    private static String strip(String number) {
        return number.replaceFirst("^0(?=\\d)", "");
    }

    /** What was typed, a day as 2026-11-02, or as its parts lie when it is none. */
    static Map<String, String> read(Kind kind, Sent sent) {
        var typed = new LinkedHashMap<String, String>();
        COMMON.forEach(name -> typed.put(name, text(sent, name)));
        kind.fields().forEach(field -> typed.put(field.key(), field.type() == Field.Type.DAY ? kept(sent.date(field.key())) : text(sent, field.key())));
        return typed;
    }

    private static String kept(DateFields typed) {
        return typed.isBlank() ? "" : typed.readDay("The day") instanceof DateFields.Read.Known known ? known.day().toString() : "%s-%s-%s".formatted(typed.year(), typed.month(), typed.day() + " ");
    }

    static Errors check(Kind kind, boolean first, Map<String, String> typed, DateFields inUseFrom) {
        var errors = new ArrayList<FieldError>();
        if (typed.getOrDefault("title", "").isEmpty()) {
            errors.add(new FieldError("title", "Enter what it is called"));
        }
        kind.fields().forEach(field -> Optional.of(field.wrong(typed.getOrDefault(field.key(), ""))).filter(wrong -> !wrong.isEmpty()).ifPresent(wrong -> errors.add(new FieldError(field.key(), wrong))));
        if (!(inUseFrom.readDay("The day") instanceof DateFields.Read.Known)) {
            errors.add(new FieldError("inUseFrom", "Enter the day from which it is in use"));
        }
        if (!first && typed.getOrDefault("changed", "").isEmpty()) {
            errors.add(new FieldError("changed", "Say what is new"));
        }
        return new Errors(errors);
    }

    static Resource resource(Kind kind, long id, Map<String, String> typed, DateFields inUseFrom, List<String> themes, List<String> reviews, LocalDate today) {
        var details = new LinkedHashMap<String, String>();
        kind.fields().stream().map(Field::key).filter(key -> !typed.getOrDefault(key, "").isEmpty()).forEach(key -> details.put(key, typed.getOrDefault(key, "")));
        var from = inUseFrom.readDay("The day") instanceof DateFields.Read.Known known ? known.day() : today;
        var changed = typed.getOrDefault("changed", "");
        return new Resource(id, kind, 0, typed.getOrDefault("title", ""), typed.getOrDefault("also", ""), typed.getOrDefault("about", ""), details, themes,
            reviews.stream().filter(r -> r.matches("\\d{1,15}")).map(Long::valueOf).toList(), from, changed.isEmpty() ? "The first version." : changed, "", Instant.EPOCH, Optional.empty());
    }

    private static String text(Sent sent, String name) {
        return sent.text(name).replace("\r", "");
    }
}
