package wholepicture.intake.reading.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import wholepicture.intake.reading.FileRefused;
import wholepicture.intake.reading.Limits;
import wholepicture.intake.reading.ReceivedFile;

/** Walks a FHIR bundle in JSON, a single resource, a list of resources, or several one after another. */
final class JsonItems implements Items {

    static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
        .maxNestingDepth(Limits.DEPTH).maxStringLength(Limits.RESOURCE).maxNameLength(5_000).maxNumberLength(1_000).build()).build();

    private final ReceivedFile file;
    private final LongConsumer progress;
    private long row;

    JsonItems(ReceivedFile file, LongConsumer progress) {
        this.file = file;
        this.progress = progress;
    }

    @Override
    public void walk(Taker taker) throws IOException, FileRefused {
        row = 0;
        boolean bundle = isBundle();
        try (var in = file.open(); var json = JSON.createParser(ObjectReadContext.empty(), in)) {
            boolean first = true;
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT && first && bundle) {
                    bundle(json, taker);
                } else if (token == JsonToken.START_OBJECT) {
                    resource(json, "", ++row, taker);
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    throw new FileRefused("The file is JSON, but holds no resources.", "Send a FHIR R4 bundle, resource or NDJSON.");
                }
                first = false;
            }
        } catch (StreamConstraintsException e) {
            throw new FileRefused("The JSON goes beyond what is read: %s.".formatted(sentence(e)), "Send smaller resources, nested less deeply.");
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private static FileRefused broken(JacksonException e) {
        var at = e.getLocation();
        return new FileRefused("The JSON is broken at line %d, character %d: %s.".formatted(at == null ? 0 : at.getLineNr(),
            at == null ? 0 : at.getColumnNr(), sentence(e)), "Export it again; it may have been cut off or be encoded other than as UTF-8.");
    }

    static String sentence(JacksonException e) {
        var said = e.getOriginalMessage() == null ? "it cannot be understood" : e.getOriginalMessage().strip();
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }

    /** Whether the file is one bundle, wherever in it that is said. */
    private boolean isBundle() throws IOException {
        try (var in = file.open(); var json = JSON.createParser(ObjectReadContext.empty(), in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean type = "resourceType".equals(json.currentName());
                json.nextToken();
                if (type) {
                    return "Bundle".equals(json.getString());
                }
                json.skipChildren();
            }
            return false;
        } catch (JacksonException e) {
            return false;
        }
    }

    private void bundle(JsonParser json, Taker taker) throws IOException, FileRefused {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            if ("entry".equals(name) && token == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    entry(json, taker);
                }
            } else if (token.isScalarValue()) {
                taker.about(name, json.getString());
            } else {
                json.skipChildren();
            }
        }
    }

    private void entry(JsonParser json, Taker taker) throws IOException, FileRefused {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            taker.item(new Item(++row, "", "", "", true, "The entry is no object."));
            return;
        }
        var fullUrl = "";
        var type = "";
        var raw = "";
        boolean over = false;
        var asks = "";
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            if ("fullUrl".equals(name) && token == JsonToken.VALUE_STRING) {
                fullUrl = json.getString();
            } else if ("resource".equals(name) && token == JsonToken.START_OBJECT) {
                var copy = copy(json);
                type = copy.type;
                raw = copy.text.toString();
                over = copy.text.isOver();
            } else if ("request".equals(name) && token == JsonToken.START_OBJECT) {
                asks = copy(json).text.toString();
            } else {
                json.skipChildren();
            }
        }
        boolean deletes = asks.contains("\"DELETE\"");
        taker.item(new Item(++row, fullUrl, deletes ? "DELETE" : type, raw, true, over ? Limits.tooLarge() : ""));
        progress.accept(json.currentLocation().getByteOffset());
    }

    private void resource(JsonParser json, String fullUrl, long at, Taker taker) throws IOException, FileRefused {
        var copy = copy(json);
        taker.item(new Item(at, fullUrl, copy.type, copy.text.toString(), true, copy.text.isOver() ? Limits.tooLarge() : ""));
        progress.accept(json.currentLocation().getByteOffset());
    }

    /** The text of an object, and the resource type that it says at its own level. */
    private record Copy(Bounded text, String type) {}

    private static Copy copy(JsonParser json) {
        var text = new Bounded(Limits.RESOURCE);
        var type = "";
        try (var out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            int depth = 0;
            do {
                var token = json.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (!text.isOver()) {
                    out.copyCurrentEventExact(json);
                }
                if (depth == 1 && token == JsonToken.VALUE_STRING && "resourceType".equals(json.currentName())) {
                    type = json.getString();
                }
            } while (depth > 0 && json.nextToken() != null);
        }
        return new Copy(text, type);
    }

    /** The resource on one line of text, for NDJSON. */
    static Item line(String line, long at) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return new Item(at, "", "", line, true, "The line is not a JSON object.");
            }
            var type = "";
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                var token = json.nextToken();
                if ("resourceType".equals(name) && token == JsonToken.VALUE_STRING) {
                    type = json.getString();
                }
                json.skipChildren();
            }
            return new Item(at, "", type, line, true, json.nextToken() == null ? "" : "There is more than one object on the line.");
        } catch (JacksonException e) {
            return new Item(at, "", "", line, true, "The line is not JSON: %s.".formatted(sentence(e)));
        }
    }

    static InputStream bytes(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
