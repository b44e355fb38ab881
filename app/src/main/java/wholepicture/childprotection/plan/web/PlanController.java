package wholepicture.childprotection.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.cases.CaseRef;
import wholepicture.cases.NoSuchCase;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.ProtectionPlan;

/** The plan of a child, as it stands and as it was; its parts are written on forms of the case. */
@Controller
class PlanController {

    private final ChildProtection protection;
    private final PlanPages pages;
    private final Access access;

    PlanController(ChildProtection protection, PlanPages pages, Access access) {
        this.protection = protection;
        this.pages = pages;
        this.access = access;
    }

    /** @param asOf the number of the change after which the plan is shown; anything that is no change of it answers as a plan that is not there */
    @GetMapping("/people/{person}/protection/{ref}/plan")
    ModelAndView show(@PathVariable UUID person, @PathVariable String ref, @RequestParam(defaultValue = "") String asOf) {
        access.look(person, "a child protection plan");
        var read = protection.read(person, CaseRef.read(ref).orElseThrow(NoSuchCase::new));
        var plan = ProtectionPlan.of(read.journey());
        int version = asOf.matches("\\d{1,6}") ? Integer.parseInt(asOf) : 0;
        if (!read.isWhole() || !plan.isThere() || !asOf.isEmpty() && plan.changes().stream().noneMatch(change -> change.n() == version)) {
            throw new NoSuchCase();
        }
        return new ModelAndView("childprotection/plan", Map.of("page", pages.page(read, version)));
    }

    @ExceptionHandler(NoSuchCase.class)
    void noSuchCase(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
