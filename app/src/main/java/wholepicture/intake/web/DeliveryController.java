package wholepicture.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.intake.Deliveries;
import wholepicture.intake.Intake;
import wholepicture.intake.Quarantined;
import wholepicture.ui.Link;

/** One file: how far it has come, what became of its rows, and having it read on. */
@Controller
@RequestMapping("/intake/{id:\\d+}")
class DeliveryController {

    private static final int PAGE = 100;
    /** More than these are counted only as far as they go: the page answers at once for a file of any size. */
    private static final int ROWS_LOOKED_AT = 5_000;

    private final Allowed allowed;
    private final Deliveries deliveries;
    private final Quarantined quarantined;
    private final Intake intake;

    DeliveryController(Allowed allowed, Deliveries deliveries, Quarantined quarantined, Intake intake) {
        this.allowed = allowed;
        this.deliveries = deliveries;
        this.quarantined = quarantined;
        this.intake = intake;
    }

    /** @param stay given when the page is not to look again by itself */
    @GetMapping
    ModelAndView show(@PathVariable long id, @RequestParam(required = false) @Nullable String sent, @RequestParam(required = false) @Nullable String repeated,
        @RequestParam(required = false) @Nullable String mended, @RequestParam(required = false) @Nullable String stay, HttpServletResponse response) {
        var delivery = allowed.delivery(id);
        boolean mayMend = Intake.mayMendFor(delivery.agency().id());
        String done = repeated != null ? "Your agency sent this very file before. Nothing was changed; this is what came of it then."
            : sent != null ? "The file is received and safe." : mended != null ? "All of its rows are settled." : "";
        var page = DeliveryPage.of(delivery, done, mayMend, stay == null,
            mayMend && delivery.counts().quarantined() > 0 ? quarantined.frequent(id, ROWS_LOOKED_AT, 20) : List.of(),
            delivery.counts().notRead() > 0 ? deliveries.reasonsNotRead(id, 20) : List.of(), deliveries.noticed(id, 20), deliveries.parts(id));
        if (page.looksAgain()) {
            response.setHeader("Refresh", "5; url=/intake/" + id);
        }
        return new ModelAndView("intake/delivery", Map.of("page", page));
    }

    @GetMapping("/not-read")
    ModelAndView notRead(@PathVariable long id, @RequestParam(defaultValue = "0") long after) {
        var delivery = allowed.delivery(id);
        var found = deliveries.notRead(id, after, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var more = found.size() > PAGE ? new Link("More", "/intake/%d/not-read?after=%d".formatted(id, shown.getLast().number())) : Link.NONE;
        var rows = shown.stream().map(n -> List.of(n.row() == 0 ? n.partName() : "%d%s".formatted(n.row(), n.partName().isBlank() ? "" : " of " + n.partName()),
            n.what(), n.reason())).toList();
        return new ModelAndView("intake/not-read", Map.of("name", delivery.name(), "id", id, "rows", rows, "more", more));
    }

    /** Reads on from where it stopped. */
    @PostMapping("/read-on")
    String readOn(@PathVariable long id) {
        intake.readOn(allowed.delivery(id));
        return "redirect:/intake/" + id;
    }

    /** Tries every quarantined row again. */
    @PostMapping("/try-again")
    String tryAgain(@PathVariable long id) {
        intake.retryAll(allowed.ownDelivery(id));
        return "redirect:/intake/" + id;
    }
}
