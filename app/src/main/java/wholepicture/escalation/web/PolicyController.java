package wholepicture.escalation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.escalation.NotForYou;
import wholepicture.escalation.Policies;
import wholepicture.escalation.Settled;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;

/** The versions of the policy for resolving disagreements, a new one, and how each agency made it known. */
@Controller
@RequestMapping("/disagreements/policy")
class PolicyController {

    private final Policies policies;

    PolicyController(Policies policies) {
        this.policies = policies;
    }

    @GetMapping
    ModelAndView show() {
        return page("", DateFields.BLANK, "", "", Errors.NONE);
    }

    @PostMapping
    ModelAndView publish(@RequestParam(defaultValue = "") String name, @RequestParam(name = "from.day", defaultValue = "") String day,
        @RequestParam(name = "from.month", defaultValue = "") String month, @RequestParam(name = "from.year", defaultValue = "") String year, @RequestParam(defaultValue = "") String address) {
        if (!policies.mayPublish()) {
            throw new NotTheirs("A board officer or a learning lead publishes the policy.");
        }
        var from = new DateFields(day, month, year);
        return switch (from.readDay("The first day")) {
            case DateFields.Read.Problem(var sentence) -> page(name, from, address, "", Errors.of("from-day", sentence));
            case DateFields.Read.Nothing() -> page(name, from, address, "", Errors.of("from-day", "Enter the first day it holds"));
            case DateFields.Read.Known known -> {
                if (!address.isBlank() && !address.strip().startsWith("https://")) {
                    yield page(name, from, address, "", Errors.of("address", "Enter an address that begins with https://, or none"));
                }
                try {
                    policies.publish(name, known.day(), address);
                } catch (Settled e) {
                    yield page(name, from, address, "", Errors.of("name", String.valueOf(e.getMessage())));
                }
                yield new ModelAndView("redirect:/disagreements/policy");
            }
        };
    }

    @PostMapping("/known")
    ModelAndView known(@RequestParam(defaultValue = "") String how, @RequestParam(defaultValue = "") String staff, @RequestParam(defaultValue = "") String confident) {
        if (!policies.maySpeak()) {
            throw new NotTheirs("A manager or safeguarding lead says this of their own agency.");
        }
        try {
            policies.makeKnown(how, number(staff), number(confident));
        } catch (Settled e) {
            return page("", DateFields.BLANK, "", how, Errors.of("how", String.valueOf(e.getMessage())));
        }
        return new ModelAndView("redirect:/disagreements/policy");
    }

    private static int number(String typed) {
        return typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : -1;
    }

    private ModelAndView page(String name, DateFields from, String address, String how, Errors errors) {
        return new ModelAndView("escalation/policy", Map.of("versions", policies.all(), "known", policies.known().stream().map(k -> List.of(k.agency(),
                k.policy().isEmpty() ? "Has not said" : k.policy(), k.how(), k.policy().isEmpty() ? "" : "%d of %d".formatted(k.confident(), k.staff()), k.policy().isEmpty() ? "" : Dates.brief(k.onDay()))).toList(),
            "publishes", policies.mayPublish(), "speaks", policies.maySpeak(), "name", name, "from", from, "address", address, "how", how, "errors", errors),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** The page is not for this worker. */
    private static final class NotTheirs extends RuntimeException {
        NotTheirs(String whose) {
            super(whose);
        }
    }

    @ExceptionHandler({NotForYou.class, NotTheirs.class})
    void notTheirs(RuntimeException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
