package wholepicture.questions.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import wholepicture.questions.Kind;
import wholepicture.questions.Kind.Choice;
import wholepicture.questions.Line;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/**
 * A line of the next version as typed. Choices, rows, columns and sources stand one to a line.
 *
 * @param neededIf which answers to another line make this one needed, each as the line's key, an equals sign and the answer's key
 */
public record LineForm(String text, String help, String kind, boolean required, String choices, String rows, String columns, boolean wholeRows,
    List<String> neededIf, List<String> themes, String sources) {

    static final LineForm EMPTY = new LineForm("", "", Kind.WORDS.name(), false, "", "", "", false, List.of(), List.of(), "");

    static LineForm of(Line line) {
        return new LineForm(line.text(), line.help(), line.kind().name(), line.required(), line.kind().choices().isEmpty() ? texts(line.choices()) : "", texts(line.rows()),
            String.join("\n", line.columns().stream().map(Line.Column::text).toList()), line.wholeRows(),
            line.neededIf() == null ? List.of() : line.neededIf().is().stream().map(answer -> line.neededIf().line() + "=" + answer).toList(), line.themes(), String.join("\n", line.sources()));
    }

    static LineForm of(MultiValueMap<String, String> sent) {
        return new LineForm(one(sent, "text"), one(sent, "help"), one(sent, "kind"), !one(sent, "required").isEmpty(), one(sent, "choices"), one(sent, "rows"), one(sent, "columns"), !one(sent, "wholeRows").isEmpty(),
            sent.getOrDefault("neededIf", List.of()).stream().filter(one -> one.contains("=")).toList(), sent.getOrDefault("themes", List.of()), one(sent, "sources"));
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        var first = sent.getFirst(name);
        return first == null ? "" : first.strip().replace("\r\n", "\n");
    }

    Errors errors() {
        var wrong = new ArrayList<FieldError>();
        if (text.isEmpty()) {
            wrong.add(new FieldError("text", "Enter the question"));
        }
        if (Arrays.stream(Kind.values()).noneMatch(k -> k.name().equals(kind))) {
            wrong.add(new FieldError("kind", "Choose how it is answered"));
        }
        if ((kind.equals("CHOICE") || kind.equals("SEVERAL")) && lines(choices).size() < 2) {
            wrong.add(new FieldError("choices", "Enter two or more to choose from, one to a line"));
        }
        if (kind.equals("TABLE") && (rows.isEmpty() || columns.isEmpty())) {
            wrong.add(new FieldError("rows", "Enter the rows and the columns of the table, one to a line"));
        }
        if (neededIf.stream().map(one -> one.substring(0, one.indexOf('='))).distinct().count() > 1) {
            wrong.add(new FieldError("neededIf", "Choose answers to one question only"));
        }
        return new Errors(wrong);
    }

    /** A new line, with a key that no version ever had. */
    Line made(Collection<String> taken) {
        var offered = Kind.valueOf(kind).choices().isEmpty() && !kind.equals("TABLE") ? named(lines(choices), List.of()) : List.<Choice>of();
        var line = Line.asked(key(text, taken), Kind.valueOf(kind), text, help, required, offered, themes, lines(sources));
        return whole(line);
    }

    /** The line in other words; what it is, and the keys of what can be chosen, stay. */
    Line changed(Line line) {
        return whole(line.asking(text, help, required, line.kind().choices().isEmpty() ? named(lines(choices), line.choices()) : line.choices(), themes, lines(sources)));
    }

    /** With its rows, columns and condition; rows and columns of the same words keep their keys, and columns how they are answered. */
    private Line whole(Line line) {
        var before = line.columns().stream().map(c -> new Choice(c.key(), c.text())).toList();
        var made = line.kind() != Kind.TABLE ? List.<Line.Column>of() : named(lines(columns), before).stream()
            .map(c -> line.columns().stream().filter(old -> old.key().equals(c.key())).findFirst().orElse(new Line.Column(c.key(), Kind.WORDS, c.text()))).toList();
        return line.laidOut(line.kind() == Kind.TABLE ? named(lines(rows), line.rows()) : List.of(), made, wholeRows, condition());
    }

    private Line.@Nullable NeededIf condition() {
        return neededIf.isEmpty() ? null : new Line.NeededIf(neededIf.getFirst().substring(0, neededIf.getFirst().indexOf('=')), neededIf.stream().map(one -> one.substring(one.indexOf('=') + 1)).toList());
    }

    /** The answers, to other lines of the same part, that can make this one needed. */
    public List<Option> conditions(List<Line> others) {
        return Option.choosing(others.stream().flatMap(other -> other.choices().stream().map(choice -> Option.of(other.key() + "=" + choice.key(), "“%s” is answered “%s”".formatted(other.text(), choice.text())))).toList(), neededIf);
    }

    /** Words that were there before keep their key; others are given one of their own. */
    private static List<Choice> named(List<String> texts, List<Choice> before) {
        var named = new ArrayList<Choice>();
        for (var text : texts) {
            var known = before.stream().filter(c -> c.text().equals(text)).findFirst();
            var taken = Stream.concat(before.stream(), named.stream()).map(Choice::key).toList();
            named.add(known.orElseGet(() -> new Choice(key(text, taken), text)));
        }
        return List.copyOf(named);
    }

    private static String key(String text, Collection<String> taken) {
        var slug = text.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var plain = slug.isEmpty() ? "line" : slug.length() > 40 ? slug.substring(0, 40).replaceAll("-$", "") : slug;
        var key = plain;
        for (int n = 2; taken.contains(key) || key.equals("new"); n++) {
            key = plain + "-" + n;
        }
        return key;
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    private static String texts(List<Choice> all) {
        return String.join("\n", all.stream().map(Choice::text).toList());
    }

    public List<Option> kinds() {
        return Option.choosing(Option.each(Kind.values(), Kind::inWords), kind);
    }

    public List<Option> themesOf(Map<String, String> names) {
        return Option.choosing(names.entrySet().stream().map(e -> Option.of(e.getKey(), e.getValue())).toList(), themes);
    }
}
