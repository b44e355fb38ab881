package wholepicture.chronology.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.access.NoSuchPerson;
import wholepicture.ui.Dates;

/** What all agencies recorded of a person, in one line. */
@Controller
class ChronologyController {

    private final Access access;
    private final ChronologyPages pages;

    ChronologyController(Access access, ChronologyPages pages) {
        this.access = access;
        this.pages = pages;
    }

    @GetMapping("/people/{person}/chronology")
    ModelAndView show(@PathVariable UUID person, ChronologyForm form) {
        var sight = access.look(person, what(form));
        var page = pages.page(person, sight, beside(form), form);
        return new ModelAndView("chronology/chronology", Map.of("page", page), page.errors().any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @GetMapping("/people/{person}/timeline.svg")
    ResponseEntity<String> picture(@PathVariable UUID person, ChronologyForm form) {
        access.look(person, "the timeline" + what(form).substring("the chronology".length()));
        return ResponseEntity.ok().contentType(MediaType.valueOf("image/svg+xml")).cacheControl(CacheControl.noStore())
            .body(pages.svg(person, beside(form), form));
    }

    /** Those of the family members asked for whom the viewer may find; the others are passed over as nobody would be. */
    private List<UUID> beside(ChronologyForm form) {
        var beside = new ArrayList<UUID>();
        for (var member : form.beside()) {
            try {
                access.look(member, "the chronology, beside another's");
                beside.add(member);
            } catch (NoSuchPerson e) {
                continue;
            }
        }
        return beside;
    }

    static String what(ChronologyForm form) {
        var day = form.known().day();
        return day == null ? "the chronology" : "the chronology as known on " + Dates.inWords(day);
    }
}
