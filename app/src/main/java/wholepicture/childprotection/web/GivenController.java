package wholepicture.childprotection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.NoSuchCase;
import wholepicture.cases.OnCase.Line;
import wholepicture.childprotection.ChildProtection.Reading;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.childprotection.OnWholeCase;
import wholepicture.childprotection.TakingPart.FamilyGiven;
import wholepicture.ui.Dates;

/** What the family was given, word for word, as it can be printed and handed over. Source: A-085. */
@Controller
@Order(6)
class GivenController implements OnWholeCase {

    private final ChildProtection protection;
    private final Access access;

    GivenController(ChildProtection protection, Access access) {
        this.protection = protection;
        this.access = access;
    }

    @GetMapping("/people/{person}/protection/{ref}/family-given/{n:\\d+}")
    ModelAndView show(@PathVariable UUID person, @PathVariable String ref, @PathVariable int n) {
        access.look(person, "what the family was given");
        var read = protection.read(person, CaseRef.read(ref).orElseThrow(NoSuchCase::new));
        if (!read.isWhole()) {
            throw new NoSuchCase();
        }
        var found = read.journey().facts().stream().filter(h -> h.n() == n && h.fact() instanceof FamilyGiven).findFirst().orElseThrow(NoSuchCase::new);
        return new ModelAndView("childprotection/given", Map.of("page", GivenPage.of(read.file(), found)));
    }

    @Override
    public String heading() {
        return "What the family was given";
    }

    @Override
    public List<Line> lines(Reading read) {
        return read.journey().facts().stream().filter(h -> h.fact() instanceof FamilyGiven).map(h -> line(read.file(), h)).toList().reversed();
    }

    private static Line line(CaseFile file, Happened given) {
        var what = (FamilyGiven) given.fact();
        return new Line("%s, to %s, %s".formatted(what.paper().inWords(), what.whom(), Dates.inWords(given.on())), GivenPage.address(file, given), what.form().inWords());
    }

    @ExceptionHandler(NoSuchCase.class)
    void noSuchCase(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
