package wholepicture.family.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.family.Family;
import wholepicture.family.Recording;
import wholepicture.ui.Errors;
import wholepicture.ui.documents.Pdf;
import wholepicture.ui.documents.Xhtml;
import wholepicture.ui.pictures.Genogram;

/** The family of a person on a day: genogram, who lived where with whom, who says what; and the same to keep or to print. */
@Controller
@RequestMapping("/people/{person}")
class FamilyController {

    private final Access access;
    private final Family family;
    private final Recording recording;
    private final Exports exports;
    private final Clock clock;

    FamilyController(Access access, Family family, Recording recording, Exports exports, Clock clock) {
        this.access = access;
        this.family = family;
        this.recording = recording;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/family")
    ModelAndView show(@PathVariable UUID person, @RequestParam(defaultValue = "") String on) {
        var sight = access.look(person, "the family");
        var day = OnDay.read(on, clock);
        var view = family.of(person, day.day(), other -> "/people/%s/family%s".formatted(other, day.query()));
        var page = new FamilyPage(person, view, Genogram.svg(view.picture()), recording.may(person), sight.isWhole(), day.written(), day.query(), day.errors());
        return new ModelAndView("family/family", Map.of("page", page), day.errors().any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @GetMapping("/genogram.svg")
    ResponseEntity<String> picture(@PathVariable UUID person, @RequestParam(defaultValue = "") String on) {
        access.look(person, "the genogram, to keep");
        var day = OnDay.read(on, clock).day();
        return exports.svg("genogram", day, Genogram.svg(family.of(person, day, null).picture()));
    }

    @GetMapping("/genogram.pdf")
    ResponseEntity<byte[]> document(@PathVariable UUID person, @RequestParam(defaultValue = "") String on) {
        access.look(person, "the genogram, to print");
        var day = OnDay.read(on, clock).day();
        var view = family.of(person, day, null);
        var page = new FamilyPage(person, view, "", false, true, "", "", Errors.NONE);
        return exports.pdf("genogram", day, view.picture().title(), "Who belongs to whom, as agencies say it",
            Xhtml.heading(1, view.picture().title()) + page.warnings().stream().map(Xhtml::paragraph).reduce("", String::concat)
                + Pdf.picture(Genogram.svg(view.picture()), view.picture().description(), true)
                + Xhtml.table("Everybody in the picture", FamilyTable.HEAD, page.memberTable())
                + Xhtml.table("Where %s lived".formatted(view.index().name()), FamilyTable.HOMES_HEAD, FamilyTable.homes(view)));
    }
}
