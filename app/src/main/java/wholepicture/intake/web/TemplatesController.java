package wholepicture.intake.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.intake.reading.Field;
import wholepicture.intake.reading.Template;

/** The templates that an agency may fill, with what goes into each column. */
@Controller
class TemplatesController {

    private final Allowed allowed;

    TemplatesController(Allowed allowed) {
        this.allowed = allowed;
    }

    @GetMapping("/intake/templates")
    ModelAndView list() {
        allowed.agencies();
        var page = new TemplatesPage(IntakePlaces.places("/intake/templates"), Arrays.stream(Template.values()).map(TemplatesController::shown).toList());
        return new ModelAndView("intake/templates", Map.of("page", page));
    }

    @GetMapping("/intake/templates/{name}")
    ResponseEntity<byte[]> download(@PathVariable String name) {
        allowed.agencies();
        var template = Arrays.stream(Template.values()).filter(t -> t.fileName().equals(name)).findFirst().orElseThrow(Allowed::nothing);
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
            .body(("\uFEFF" + template.csv()).getBytes(StandardCharsets.UTF_8));
    }

    private static TemplatesPage.Shown shown(Template t) {
        return new TemplatesPage.Shown(t.name().toLowerCase(Locale.ROOT), t.title(), t.purpose(), "/intake/templates/" + t.fileName(),
            t.fields().stream().map(TemplatesController::column).toList());
    }

    private static List<String> column(Field f) {
        String what = f.kind().allowed().isEmpty() ? f.kind().inWords() : f.kind().inWords() + ": " + String.join(", ", f.kind().allowed());
        return List.of(f.name(), f.meaning(), what, switch (f.need()) {
            case VALUE -> "in every row";
            case COLUMN -> "the column, not in every row";
            case OPTIONAL -> "";
        }, f.example());
    }
}
