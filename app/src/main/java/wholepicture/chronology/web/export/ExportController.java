package wholepicture.chronology.web.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.jspecify.annotations.Nullable;
import wholepicture.access.Access;
import wholepicture.access.NoSuchPerson;
import wholepicture.chronology.web.ChronologyForm;
import wholepicture.ui.Errors;

/** Takes a chronology along as a document, for a stated purpose. */
@Controller
@RequestMapping("/people/{person}/chronology/export")
class ExportController {

    private final Access access;
    private final Exports exports;

    ExportController(Access access, Exports exports) {
        this.access = access;
        this.exports = exports;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID person, ChronologyForm asked) {
        access.look(person, "what an export of the chronology would hold");
        return page(person, asked, ExportForm.EMPTY, Errors.NONE);
    }

    @PostMapping
    @Nullable ModelAndView export(@PathVariable UUID person, ChronologyForm asked, ExportForm form, HttpServletResponse response) throws IOException {
        access.sight(person);
        var errors = form.errors();
        if (errors.any()) {
            return page(person, asked, form, errors);
        }
        var format = form.chosen().orElseThrow();
        access.look(person, "the chronology, to export it");
        var chosen = exports.choose(person, beside(asked), asked);
        var cover = exports.begin(chosen, format, form.purpose());
        response.setContentType(format.contentType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("chronology-%s.%s".formatted(cover.reference(), format.ending())).build().toString());
        switch (format) {
            case CSV -> new CsvExport(response.getOutputStream(), cover).write(exports, chosen);
            case PDF -> response.getOutputStream().write(new PdfExport(cover).bytes(exports, chosen));
            case WORD -> new WordExport(cover).write(exports, chosen, response.getOutputStream());
        }
        return null;
    }

    private List<UUID> beside(ChronologyForm asked) {
        var beside = new ArrayList<UUID>();
        for (var member : asked.beside()) {
            try {
                access.sight(member);
                beside.add(member);
            } catch (NoSuchPerson e) {
                continue;
            }
        }
        return beside;
    }

    private ModelAndView page(UUID person, ChronologyForm asked, ExportForm form, Errors errors) {
        var chosen = exports.choose(person, beside(asked), asked);
        var address = "/people/" + person + "/chronology";
        return new ModelAndView("chronology/export", Map.of("back", address + asked.query(), "action", address + "/export" + asked.query(),
            "shows", chosen.shows(), "form", form, "errors", errors), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
