package wholepicture.marac.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.access.Sight;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.cases.Asked;
import wholepicture.cases.AskedForm;
import wholepicture.cases.Bearing;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.cases.Occasions;
import wholepicture.cases.Unanswered;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.MayNotAdd;
import wholepicture.family.Family;
import wholepicture.marac.Known;
import wholepicture.marac.Marac;
import wholepicture.marac.MaracAsAProcess;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.Sent;
import wholepicture.ui.Tag;

/** What is known of a person and MARAC; and, the other way, the cases of children close to the person. */
@Controller
@RequestMapping("/people/{person}/marac")
class MaracController {

    private final Marac marac;
    private final Occasions occasions;
    private final Family family;
    private final Cases cases;
    private final Chronology chronology;
    private final Access access;
    private final Clock clock;

    MaracController(Marac marac, Occasions occasions, Family family, Cases cases, Chronology chronology, Access access, Clock clock) {
        this.marac = marac;
        this.occasions = occasions;
        this.family = family;
        this.cases = cases;
        this.chronology = chronology;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID person) {
        access.look(person, "what is known of a person and MARAC");
        return page(person, "", Sent.nothing());
    }

    @PostMapping
    ModelAndView known(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        chronology.mayWrite(person);
        var sent = new Sent(typed);
        var conference = sent.need("conference", "Say which MARAC");
        var since = sent.needDay("since", "The day", "Enter the day");
        var risks = sent.need("risks", "Say which risks may be shared");
        var ask = sent.need("ask", "Say who answers there");
        var asked = due(person, MaracAsAProcess.KNOWN);
        AskedForm.check(asked, sent, Map.of());
        return settled(person, MaracAsAProcess.KNOWN, sent, "since-day", () -> marac.known(person, conference, since.orElseThrow(), risks, ask, AskedForm.read(asked, sent)));
    }

    @PostMapping("/{id}/ended")
    ModelAndView ended(@PathVariable UUID person, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        chronology.mayWrite(person);
        if (marac.of(person).stream().noneMatch(one -> one.id().equals(id) && one.isNow())) {
            return new ModelAndView("redirect:/people/%s/marac".formatted(person));
        }
        var sent = new Sent(typed);
        var until = sent.needDay("until", "The day", "Enter the day");
        var why = sent.need("why", "Say why");
        var asked = due(person, MaracAsAProcess.ENDED);
        var replies = AskedForm.read(asked, sent);
        AskedForm.check(asked, sent, replies.missing(asked, Bearing.WITHDRAWS));
        return settled(person, ending(id), sent, "until-day", () -> marac.ended(person, id, until.orElseThrow(), why, replies));
    }

    private List<Asked> due(UUID person, String act) {
        return occasions.due(List.of(MaracAsAProcess.of(person)), act).asked();
    }

    private static String ending(UUID id) {
        return MaracAsAProcess.ENDED + "/" + id;
    }

    /** Does it when nothing is wrong with what was sent. @param form the one that was */
    private ModelAndView settled(UUID person, String form, Sent sent, String field, Runnable act) {
        if (sent.errors().any()) {
            return page(person, form, sent);
        }
        try {
            act.run();
            return new ModelAndView("redirect:/people/%s/marac".formatted(person));
        } catch (Marac.NotSo e) {
            sent.wrong(field, String.valueOf(e.getMessage()));
        } catch (Unanswered e) {   // a question that began while the form was open
            AskedForm.check(due(person, form.split("/", 2)[0]), sent, e.missing());
        }
        return page(person, form, sent);
    }

    private ModelAndView page(UUID person, String form, Sent sent) {
        var errors = sent.errors();
        boolean writes = access.sight(person) != Sight.INDEX;
        var lines = marac.of(person);
        var forms = new LinkedHashMap<String, List<Asked>>();
        if (writes) {
            forms.put(MaracAsAProcess.KNOWN, due(person, MaracAsAProcess.KNOWN));
            lines.stream().filter(Known::isNow).forEach(one -> forms.put(ending(one.id()), due(person, MaracAsAProcess.ENDED)));
        }
        var asked = AskedForm.apart(form, forms);
        var today = DateFields.of(clock.instant().atZone(When.UK).toLocalDate());
        var children = family.near(person).stream().flatMap(near -> cases.of(near.person()).stream().filter(file -> file.closedAt() == null)
            .map(file -> child(near.inWords(Sex.UNKNOWN), file))).toList();
        var page = new MaracPage(person.toString(), access.name(person), lines.stream().map(one -> line(one, writes, sent, today,
                AskedForm.show(asked.getOrDefault(ending(one.id()), List.of()), sent, errors))).toList(), children, writes, sent,
            sent.has("since.day") ? sent.date("since") : today,
            AskedForm.show(asked.getOrDefault(MaracAsAProcess.KNOWN, List.of()), sent, errors), AskedForm.shown(sent, clock.instant()),
            AskedForm.answered(occasions.answered(List.of(MaracAsAProcess.of(person)))), errors);
        return new ModelAndView("marac/marac", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static MaracPage.Child child(String whose, CaseFile file) {
        return new MaracPage.Child(file.name() + " (" + whose + ")", new Link(file.ref().value(), file.address()), "Since " + Dates.inWords(file.openedAt()));
    }

    private static MaracPage.Line line(Known one, boolean writes, Sent sent, DateFields today, List<AskedForm.Shown> asked) {
        var until = one.until();
        return new MaracPage.Line(one.id().toString(), one.conference(), one.isNow() ? new Tag("Known now", Tag.Colour.RED) : new Tag("Ended", Tag.Colour.GREY),
            until == null ? "Since " + Dates.inWords(one.since()) : "%s to %s: %s".formatted(Dates.inWords(one.since()), Dates.inWords(until), one.endedWhy()), one.risks(), one.ask(),
            one.worker() + ", " + one.agency(), one.isNow() && writes ? "/people/%s/marac/%s/ended".formatted(one.person(), one.id()) : "",
            sent.has("until.day") ? sent.date("until") : today, asked);
    }

    @ExceptionHandler(MayNotAdd.class)
    void mayNot(MayNotAdd e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
