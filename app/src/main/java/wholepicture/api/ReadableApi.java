package wholepicture.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface as a page that a person can read. */
@Controller
class ReadableApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OpenApiWebMvcResource description;

    ReadableApi(OpenApiWebMvcResource description) {
        this.description = description;
    }

    @GetMapping("/api")
    ModelAndView page(HttpServletRequest request) throws JsonProcessingException {
        var root = JSON.readTree(description.openapiJson(request, "/api/openapi.json", Locale.UK));
        return new ModelAndView("api/description", Map.of("about", root.path("info").path("description").asString(""), "calls", calls(root)));
    }

    private static List<Call> calls(JsonNode root) {
        var calls = new ArrayList<Call>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            var operation = method.getValue();
            var parameters = new ArrayList<List<String>>();
            operation.path("parameters").forEach(p -> parameters.add(List.of(p.path("name").asString(""),
                p.path("required").asBoolean(false) ? "yes" : "no", kind(p.path("schema")), p.path("description").asString(""))));
            calls.add(new Call(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.path("summary").asString(""),
                operation.path("description").asString(""), parameters));
        }));
        return calls;
    }

    private static String kind(JsonNode schema) {
        var of = schema.path("type").asString("").equals("array") ? schema.path("items") : schema;
        String format = of.path("format").asString(of.path("type").asString(""));
        var values = new ArrayList<String>();
        of.path("enum").forEach(v -> values.add(v.asString("")));
        return values.isEmpty() ? format : String.join(", ", values);
    }
}
