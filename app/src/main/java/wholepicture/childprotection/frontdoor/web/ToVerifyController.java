package wholepicture.childprotection.frontdoor.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.childprotection.SaidRows;

/** What was said in the open cases of an authority and nobody has verified, the oldest first. */
@Controller
class ToVerifyController {

    private final SaidRows said;

    ToVerifyController(SaidRows said) {
        this.said = said;
    }

    /** @param after where the page before ended */
    @GetMapping("/front-door/to-verify")
    ModelAndView list(@RequestParam(defaultValue = "") String after) {
        var lines = said.toVerify(read(after));
        var next = lines.size() < 50 ? "" : "%s_%d_%d".formatted(lines.getLast().toldAt(), lines.getLast().caseId(), lines.getLast().n());
        return new ModelAndView("childprotection/to-verify", Map.of("lines", lines, "weighed", said.weighed(), "next", next));
    }

    private static SaidRows.@Nullable After read(String typed) {
        try {
            return Optional.of(typed.split("_")).filter(parts -> parts.length == 3)
                .map(parts -> new SaidRows.After(Instant.parse(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]))).orElse(null);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
