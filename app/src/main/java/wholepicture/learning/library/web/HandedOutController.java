package wholepicture.learning.library.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Role;
import wholepicture.learning.library.HandedOut;
import wholepicture.learning.library.HandedOut.Holder;
import wholepicture.learning.library.Library;
import wholepicture.learning.library.Resource;
import wholepicture.learning.products.Products;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** Which organisations were given a tool, and which confirmed that they use the version in force. */
@Controller
@RequestMapping("/learning/library/{resource:\\d+}/organisations")
class HandedOutController {

    private final Library library;
    private final HandedOut handedOut;
    private final Clock clock;

    HandedOutController(Library library, HandedOut handedOut, Clock clock) {
        this.library = library;
        this.handedOut = handedOut;
        this.clock = clock;
    }

    /** Neither the first nor the last of the ways is better; each leaves the same confirmation to be given. */
    private static final List<String> WAYS = List.of("By e-mail", "In a letter", "At training", "At a meeting", "In the newsletter", "By the agency’s own intranet");

    @GetMapping
    ModelAndView show(@PathVariable long resource) {
        return page(resource, Errors.NONE);
    }

    private ModelAndView page(long resource, Errors errors) {
        var now = handedOut(resource);
        var holders = handedOut.of(resource);
        long given = holders.stream().filter(h -> h.version() == now.version()).count();
        long confirmed = holders.stream().filter(h -> h.hasConfirmed(now.version())).count();
        var page = new OrganisationsPage(now.title(), new Link(now.title(), now.href()), "Version %d: given to %d of %d organisations, confirmed by %d.".formatted(now.version(), given, holders.size(), confirmed),
            holders.stream().sorted(Comparator.comparing((Holder h) -> h.hasConfirmed(now.version()))).map(h -> row(h, now.version())).toList(), Products.keeps(),
            may() && holders.stream().anyMatch(h -> Long.valueOf(h.agencyId()).equals(Acting.now().agencyId()) && h.version() == now.version() && h.confirmed().isEmpty()),
            Option.each(AgencyKind.values(), AgencyKind::inWords), WAYS.stream().map(w -> Option.of(w, w)).toList(), errors);
        return new ModelAndView("library/organisations", Map.of("page", page, "action", now.href() + "/organisations"), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static OrganisationsPage.Row row(Holder h, int current) {
        return new OrganisationsPage.Row(h.agency(), AgencyKind.valueOf(h.kind()).inWords(), h.handed().map(day -> "Version %d, %s, %s".formatted(h.version(), Dates.brief(day), h.way().toLowerCase(Locale.UK))).orElse("Not given"),
            h.confirmed().map(day -> "%s, %s".formatted(Dates.brief(day), h.by())).orElse(""), !h.hasConfirmed(current));
    }

    @PostMapping
    ModelAndView hand(@PathVariable long resource, @RequestParam(required = false) List<String> kind, @RequestParam(defaultValue = "") String way) {
        Products.onlyKeepers();
        handedOut(resource);
        if (kind == null || kind.isEmpty()) {
            return page(resource, Errors.of("kind", "Choose to which kinds of organisation it was given"));
        }
        if (!WAYS.contains(way)) {
            return page(resource, Errors.of("way", "Choose how it was given"));
        }
        handedOut.hand(resource, handedOut.of(resource).stream().filter(h -> kind.contains(h.kind())).map(Holder::agencyId).toList(), way, LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")));
        return back(resource);
    }

    @PostMapping("/confirm")
    ModelAndView confirm(@PathVariable long resource, HttpServletResponse response) throws IOException {
        library.at(resource);
        if (!may() || !handedOut.confirm(resource)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "A manager or safeguarding lead confirms what their organisation was given, once.");
            return new ModelAndView((model, request, answer) -> { });
        }
        return back(resource);
    }

    private Resource handedOut(long resource) {
        var now = library.at(resource);
        if (!now.kind().isHandedOut()) {
            throw new Library.NoSuchResource();
        }
        return now;
    }

    private static boolean may() {
        return Acting.now().is(Role.MANAGER) || Acting.now().is(Role.SAFEGUARDING_LEAD);
    }

    private static ModelAndView back(long resource) {
        return new ModelAndView("redirect:/learning/library/%d/organisations".formatted(resource));
    }

    @ExceptionHandler(Library.NoSuchResource.class)
    void noSuchResource(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
