package wholepicture.childprotection.figures.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.childprotection.figures.Figures;
import wholepicture.childprotection.figures.Figures.Medicals;
import wholepicture.childprotection.figures.Figures.Protection;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/** The page of the figures of child protection, for the workers of an authority. */
@Controller
class FiguresController {

    private static final int MOST = 100;

    private final Figures figures;

    FiguresController(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/front-door/figures")
    ModelAndView show() {
        var who = Acting.now();
        if (who.workerId() == null || who.agencyId() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        long agency = who.agencyId();
        var protections = figures.protections(agency, MOST);
        var page = new FiguresPage(who.agency(), figures.unprotected(agency, MOST).stream().map(one -> new FiguresPage.Line(new Link(one.name() + ", " + one.ref(), one.address()),
            Dates.inWords(one.since()), one.worker().isEmpty() ? "Nobody holds it" : one.worker(), new Tag("No interim plan", Tag.Colour.RED))).toList(),
            counts(protections, figures.medicals(agency), figures.contacts(agency)), protections.stream().map(FiguresController::line).toList(),
            figures.minutes(agency).stream().map(one -> List.of(one.team(), String.valueOf(one.meetings()), inWords(one.median()), inWords(one.late()))).toList());
        return new ModelAndView("childprotection/figures", Map.of("page", page));
    }

    private static List<SummaryRow> counts(List<Protection> protections, Medicals medicals, Figures.Contacts contacts) {
        var used = protections.stream().filter(Protection::used).toList();
        return List.of(SummaryRow.of("Police protection used, and audited", share(used.stream().filter(Protection::audited).count(), used.size())),
            SummaryRow.of("Police protection considered and not used", String.valueOf(protections.size() - used.size())),
            SummaryRow.of("Medicals with the child involved, the child's own account and the child's days", share(medicals.whole(), medicals.held())),
            SummaryRow.of("Time alone with the clinician offered", share(medicals.offered(), medicals.held())),
            SummaryRow.of("… and taken", share(medicals.accepted(), medicals.offered())),
            SummaryRow.of("Time alone offered, over all contacts of health with a concern", share(contacts.offered(), contacts.held())),
            SummaryRow.of("… and taken in all of these", share(contacts.accepted(), contacts.offered())));
    }

    /** "3 of 4 (75 %)", and no percentage of nothing. */
    static String share(long some, long all) {
        return all == 0 ? "None yet" : "%d of %d (%d %%)".formatted(some, all, Math.round(100.0 * some / all));
    }

    private static FiguresPage.Line line(Protection one) {
        return new FiguresPage.Line(new Link(one.name() + ", " + one.ref(), one.address()), Dates.brief(one.at()), one.grounds(),
            !one.used() ? new Tag("Considered", Tag.Colour.GREY) : one.audited() ? new Tag("Audited", Tag.Colour.GREEN) : new Tag("To be audited", Tag.Colour.YELLOW));
    }

    /** Minutes as people say them. */
    static String inWords(long minutes) {
        return minutes < 120 ? minutes + " minutes" : minutes < 2 * 24 * 60 ? minutes / 60 + " hours" : minutes / (24 * 60) + " days";
    }
}
