package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The little JSON that mappings and models need: objects, arrays, texts, numbers. Objects keep their order. */
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** Maps, lists, texts, doubles and booleans; an empty text for null. */
    static Object read(String text) {
        var json = new Json(text);
        Object value = json.value();
        json.space();
        if (json.at < text.length()) {
            throw json.wrong("the end");
        }
        return value;
    }

    static String write(Object value) {
        var out = new StringBuilder();
        write(value, out, "\n");
        return out.append('\n').toString();
    }

    private static void write(Object value, StringBuilder out, String line) {
        switch (value) {
            case Map<?, ?> map -> {
                String before = "";
                out.append('{');
                for (var entry : map.entrySet()) {
                    out.append(before).append(line).append("  ").append(quoted(String.valueOf(entry.getKey()))).append(": ");
                    write(entry.getValue(), out, line + "  ");
                    before = ",";
                }
                out.append(line).append('}');
            }
            case List<?> list -> {
                String before = "";
                out.append('[');
                for (Object each : list) {
                    out.append(before);
                    write(each, out, line + "  ");
                    before = ", ";
                }
                out.append(']');
            }
            case Number number -> out.append(number);
            case Boolean is -> out.append(is);
            default -> out.append(quoted(value.toString()));
        }
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ') {
                out.append("\\u%04x".formatted(c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }

    private Object value() {
        space();
        char c = at < text.length() ? text.charAt(at) : ' ';
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> object() {
        var map = new LinkedHashMap<String, Object>();
        at++;
        for (space(); !skipped('}'); space()) {
            if (!map.isEmpty()) {
                expect(',');
                space();
            }
            String key = string();
            space();
            expect(':');
            map.put(key, value());
        }
        return map;
    }

    private List<Object> array() {
        var list = new ArrayList<Object>();
        at++;
        for (space(); !skipped(']'); space()) {
            if (!list.isEmpty()) {
                expect(',');
            }
            list.add(value());
        }
        return list;
    }

    private String string() {
        expect('"');
        var out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                char escaped = text.charAt(at++);
                if (escaped == 'u' && at + 4 <= text.length()) {
                    out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                } else {
                    out.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped == 'r' ? '\r' : escaped);
                }
            } else {
                out.append(c);
            }
        }
        expect('"');
        return out.toString();
    }

    private Object word() {
        int from = at;
        while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        try {
            return switch (word) {
                case "null" -> "";
                case "true" -> true;
                case "false" -> false;
                default -> Double.parseDouble(word);
            };
        } catch (NumberFormatException e) {
            at = from;
            throw wrong("a value");
        }
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean skipped(char c) {
        boolean here = at < text.length() && text.charAt(at) == c;
        at += here ? 1 : 0;
        return here;
    }

    private void expect(char c) {
        if (!skipped(c)) {
            throw wrong("'" + c + "'");
        }
    }

    private LinkProblem wrong(String wanted) {
        long line = text.substring(0, Math.min(at, text.length())).lines().count();
        return new LinkProblem("This is not JSON: line %d should have %s%s.".formatted(Math.max(1, line), wanted,
            at < text.length() ? " where it has '" + text.charAt(at) + "'" : ", and ends"));
    }
}
