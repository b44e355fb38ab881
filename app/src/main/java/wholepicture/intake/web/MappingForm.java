package wholepicture.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wholepicture.intake.reading.Field;
import wholepicture.intake.reading.Guess;
import wholepicture.intake.reading.Mapping;
import wholepicture.intake.reading.Template;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/**
 * What somebody says about the columns of a table, as typed: {@code template}, {@code name}; for column {@code n} the field
 * {@code to<n>}, how its dates are written {@code dates<n>} and its words {@code values<n>} ("1 = male; 2 = female"); for the field
 * {@code f} of the template, one value for all rows {@code all-<f>}.
 */
record MappingForm(String name, Template template, List<String> header, Map<String, String> typed) {

    static MappingForm typed(Map<String, String> typed, List<String> header) {
        var template = Option.chosen(Template.class, typed.get("template")).orElse(Template.PEOPLE);
        return new MappingForm(typed.getOrDefault("name", "").strip(), template, header, typed);
    }

    /** A mapping as it would have been typed. */
    static MappingForm of(String name, Mapping mapping, List<String> header) {
        var typed = new LinkedHashMap<String, String>();
        for (var column : mapping.columns()) {
            int n = header.indexOf(column.from());
            if (n >= 0) {
                typed.put("to" + n, column.to());
                typed.put("dates" + n, column.dates() == null ? "" : column.dates());
                typed.put("values" + n, String.join("; ", column.values().entrySet().stream().map(e -> e.getKey() + " = " + e.getValue()).toList()));
            }
        }
        mapping.constants().forEach((field, value) -> typed.put("all-" + field, value));
        return new MappingForm(name, mapping.template(), header, typed);
    }

    static MappingForm guessed(String name, Guess guess, List<String> header) {
        return of(name, guess.mapping(), header);
    }

    String said(String key) {
        return typed.getOrDefault(key, "").strip();
    }

    Mapping mapping() {
        var columns = new ArrayList<Mapping.Column>();
        for (int n = 0; n < header.size(); n++) {
            if (!said("to" + n).isEmpty()) {
                @Nullable String dates = said("dates" + n).isEmpty() ? null : said("dates" + n);
                columns.add(new Mapping.Column(header.get(n), said("to" + n), dates, values(said("values" + n))));
            }
        }
        var constants = new LinkedHashMap<String, String>();
        template.fields().stream().map(Field::name).filter(field -> !said("all-" + field).isEmpty()).forEach(field -> constants.put(field, said("all-" + field)));
        return new Mapping(template, columns, constants);
    }

    private static Map<String, String> values(String text) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : text.split("[;\\n]")) {
            int at = pair.indexOf('=');
            if (at > 0 && !pair.substring(at + 1).isBlank()) {
                values.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
            }
        }
        return values;
    }

    /** What must be mended before the mapping can be saved. */
    Errors errors() {
        var errors = new ArrayList<FieldError>();
        if (name.isEmpty()) {
            errors.add(new FieldError("name", "Give the mapping a name, for example the name of the system that the table comes from"));
        }
        for (int n = 0; n < header.size(); n++) {
            String text = said("values" + n);
            if (!text.isEmpty() && values(text).isEmpty()) {
                errors.add(new FieldError("values" + n, "Write words as: 1 = male; 2 = female"));
            }
            if (!Mapping.isDatePattern(said("dates" + n))) {
                errors.add(new FieldError("dates" + n, "Write how dates are written with d, M and y, for example dd/MM/yyyy"));
            }
        }
        var mapping = mapping();
        for (var field : template.fields()) {
            boolean fed = mapping.constants().containsKey(field.name()) || mapping.columns().stream().anyMatch(c -> c.to().equals(field.name()));
            if (field.need() == Field.Need.VALUE && !fed) {
                errors.add(new FieldError("all-" + field.name(), "Choose a column for %s, or give one value for all rows".formatted(field.name())));
            }
        }
        return new Errors(errors);
    }
}
