package wholepicture.marac.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
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
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.MayNotAdd;
import wholepicture.family.Family;
import wholepicture.marac.Known;
import wholepicture.marac.Marac;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Link;
import wholepicture.ui.Tag;

/** What is known of a person and MARAC; and, the other way, the cases of children close to the person. */
@Controller
@RequestMapping("/people/{person}/marac")
class MaracController {

    private final Marac marac;
    private final Family family;
    private final Cases cases;
    private final Chronology chronology;
    private final Access access;
    private final Clock clock;

    MaracController(Marac marac, Family family, Cases cases, Chronology chronology, Access access, Clock clock) {
        this.marac = marac;
        this.family = family;
        this.cases = cases;
        this.chronology = chronology;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID person) {
        access.look(person, "what is known of a person and MARAC");
        return page(person, new LinkedMultiValueMap<>(), Errors.NONE);
    }

    @PostMapping
    ModelAndView known(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        chronology.mayWrite(person);
        var errors = new ArrayList<FieldError>();
        var since = day(typed, "since", errors);
        Map.of("conference", "Say which MARAC", "risks", "Say which risks may be shared", "ask", "Say who answers there")
            .forEach((name, missing) -> need(text(typed, name), name, missing, errors));
        if (since == null || !errors.isEmpty()) {
            return page(person, typed, new Errors(errors));
        }
        return settled(person, typed, "since-day", () -> marac.known(person, text(typed, "conference"), since, text(typed, "risks"), text(typed, "ask")));
    }

    @PostMapping("/{id}/ended")
    ModelAndView ended(@PathVariable UUID person, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        chronology.mayWrite(person);
        if (marac.of(person).stream().noneMatch(one -> one.id().equals(id) && one.isNow())) {
            return new ModelAndView("redirect:/people/%s/marac".formatted(person));
        }
        var errors = new ArrayList<FieldError>();
        var until = day(typed, "until", errors);
        need(text(typed, "why"), "why", "Say why", errors);
        if (until == null || !errors.isEmpty()) {
            return page(person, typed, new Errors(errors));
        }
        return settled(person, typed, "until-day", () -> marac.ended(person, id, until, text(typed, "why")));
    }

    private ModelAndView settled(UUID person, MultiValueMap<String, String> typed, String field, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/people/%s/marac".formatted(person));
        } catch (Marac.NotSo e) {
            return page(person, typed, new Errors(List.of(new FieldError(field, String.valueOf(e.getMessage())))));
        }
    }

    private ModelAndView page(UUID person, MultiValueMap<String, String> typed, Errors errors) {
        boolean writes = access.sight(person) != Sight.INDEX;
        var today = DateFields.of(clock.instant().atZone(When.UK).toLocalDate());
        var children = family.near(person).stream().flatMap(near -> cases.of(near.person()).stream().filter(file -> file.closedAt() == null)
            .map(file -> child(near.inWords(Sex.UNKNOWN), file))).toList();
        var page = new MaracPage(person.toString(), access.name(person), marac.of(person).stream().map(one -> line(one, writes, typed, today)).toList(), children, writes, typed,
            typed.containsKey("since.day") ? fields(typed, "since") : today, errors);
        return new ModelAndView("marac/marac", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static MaracPage.Child child(String whose, CaseFile file) {
        return new MaracPage.Child(file.name() + " (" + whose + ")", new Link(file.ref().value(), file.address()), "Since " + Dates.inWords(file.openedAt()));
    }

    private static MaracPage.Line line(Known one, boolean writes, MultiValueMap<String, String> typed, DateFields today) {
        var until = one.until();
        return new MaracPage.Line(one.id().toString(), one.conference(), one.isNow() ? new Tag("Known now", Tag.Colour.RED) : new Tag("Ended", Tag.Colour.GREY),
            until == null ? "Since " + Dates.inWords(one.since()) : "%s to %s: %s".formatted(Dates.inWords(one.since()), Dates.inWords(until), one.endedWhy()), one.risks(), one.ask(),
            one.worker() + ", " + one.agency(), one.isNow() && writes ? "/people/%s/marac/%s/ended".formatted(one.person(), one.id()) : "",
            typed.containsKey("until.day") ? fields(typed, "until") : today);
    }

    private static DateFields fields(MultiValueMap<String, String> typed, String name) {
        return new DateFields(typed.getFirst(name + ".day"), typed.getFirst(name + ".month"), typed.getFirst(name + ".year"));
    }

    private static @Nullable LocalDate day(MultiValueMap<String, String> typed, String name, List<FieldError> errors) {
        return switch (fields(typed, name).readDay("The day")) {
            case DateFields.Read.Known known -> known.day();
            case DateFields.Read.Nothing() -> {
                errors.add(new FieldError(name + "-day", "Enter the day"));
                yield null;
            }
            case DateFields.Read.Problem(var sentence) -> {
                errors.add(new FieldError(name + "-day", sentence));
                yield null;
            }
        };
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static void need(String value, String name, String missing, List<FieldError> errors) {
        if (value.isEmpty()) {
            errors.add(new FieldError(name, missing));
        }
    }

    @ExceptionHandler(MayNotAdd.class)
    void mayNot(MayNotAdd e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
