package wholepicture.family.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.family.Ecomaps;
import wholepicture.family.Recording;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;
import wholepicture.ui.documents.Pdf;
import wholepicture.ui.documents.Xhtml;
import wholepicture.ui.pictures.Ecomap;
import wholepicture.ui.pictures.EcomapPicture.Flow;
import wholepicture.ui.pictures.EcomapPicture.Strength;

/** What surrounds a household on a day, and how strong each tie is. */
@Controller
@RequestMapping("/people/{person}")
class EcomapController {

    private static final int LONGEST_NAME = 80;

    private final Access access;
    private final Ecomaps ecomaps;
    private final Recording recording;
    private final Exports exports;
    private final Clock clock;

    EcomapController(Access access, Ecomaps ecomaps, Recording recording, Exports exports, Clock clock) {
        this.access = access;
        this.ecomaps = ecomaps;
        this.recording = recording;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/ecomap")
    ModelAndView show(@PathVariable UUID person, @RequestParam(defaultValue = "") String on) {
        access.look(person, "the ecomap");
        return page(person, OnDay.read(on, clock), EcomapPage.Form.EMPTY, Errors.NONE);
    }

    @PostMapping("/ecomap")
    ModelAndView keep(@PathVariable UUID person, @RequestParam(defaultValue = "") String system, @RequestParam(defaultValue = "") String strength,
        @RequestParam(defaultValue = "") String flow, @RequestParam(defaultValue = "") String note) {
        recording.whoMay(person);
        var form = new EcomapPage.Form(system.strip(), strength, flow, note.strip());
        var errors = errors(form);
        if (errors.any()) {
            return page(person, OnDay.read("", clock), form, errors);
        }
        recording.keepTie(person, form.system(), strength(form), Option.chosen(Flow.class, flow).orElse(Flow.NONE), form.note());
        return new ModelAndView("redirect:/people/" + person + "/ecomap");
    }

    private static Errors errors(EcomapPage.Form form) {
        var errors = new ArrayList<FieldError>();
        if (form.system().isBlank() || form.system().length() > LONGEST_NAME) {
            errors.add(new FieldError("system", form.system().isBlank() ? "Say what the tie is with" : "Say it in at most %d letters".formatted(LONGEST_NAME)));
        }
        if (strength(form) == null && !form.strength().equals(EcomapPage.ENDED)) {
            errors.add(new FieldError("strength", "Choose how strong the tie is"));
        }
        return new Errors(errors);
    }

    private static @Nullable Strength strength(EcomapPage.Form form) {
        return Option.chosen(Strength.class, form.strength()).orElse(null);
    }

    @GetMapping("/ecomap.svg")
    ResponseEntity<String> picture(@PathVariable UUID person, @RequestParam(defaultValue = "") String on) {
        access.look(person, "the ecomap, to keep");
        var day = OnDay.read(on, clock).day();
        return exports.svg("ecomap", day, Ecomap.svg(ecomaps.of(person, day).picture()));
    }

    @GetMapping("/ecomap.pdf")
    ResponseEntity<byte[]> document(@PathVariable UUID person, @RequestParam(defaultValue = "") String on) {
        access.look(person, "the ecomap, to print");
        var day = OnDay.read(on, clock).day();
        var view = ecomaps.of(person, day);
        return exports.pdf("ecomap", day, view.picture().title(), "What surrounds the household", Xhtml.heading(1, view.picture().title())
            + Pdf.picture(Ecomap.svg(view.picture()), view.picture().description(), true)
            + Xhtml.paragraph(view.household()) + Xhtml.table("Everything in the picture", EcomapPage.HEAD, EcomapPage.table(view)));
    }

    private ModelAndView page(UUID person, OnDay on, EcomapPage.Form form, Errors errors) {
        var view = ecomaps.of(person, on.day());
        var all = new Errors(List.copyOf(Stream.concat(on.errors().list().stream(), errors.list().stream()).toList()));
        var page = new EcomapPage(person, view, Ecomap.svg(view.picture()), recording.may(person), on.written(), on.query(), form, all);
        return new ModelAndView("family/ecomap", Map.of("page", page), all.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
