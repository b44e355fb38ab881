package wholepicture.wasnotbrought.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.wasnotbrought.MissedRows;
import wholepicture.wasnotbrought.Oversight;
import wholepicture.wasnotbrought.WasNotBrought;

/** What waits for the supervisors of an agency, and how far each agency is with saying that a child was not brought. */
@Controller
@RequestMapping("/was-not-brought")
class RegisterController {

    private static final int SHOWN = 50;
    private static final List<Option> STATUS = List.of(Option.of("CHANGED", "Our policy and records say that a child was not brought"), Option.of("PLANNED", "We have planned the change"),
        Option.of("NOT_YET", "Not yet"));

    private final WasNotBrought wasNotBrought;
    private final MissedRows rows;
    private final Clock clock;

    RegisterController(WasNotBrought wasNotBrought, MissedRows rows, Clock clock) {
        this.wasNotBrought = wasNotBrought;
        this.rows = rows;
        this.clock = clock;
    }

    private static boolean supervises() {
        var who = Acting.now();
        return who.agencyId() != null && (who.is(Role.MANAGER) || who.is(Role.SAFEGUARDING_LEAD));
    }

    private static List<Oversight> waiting(MissedRows rows, int most) {
        var agency = Acting.now().agencyId();
        return agency == null ? List.of() : rows.waiting(agency, most);
    }

    @Bean
    static HomePart notBrought(MissedRows rows) {
        return new HomePart() {
            @Override
            public int order() {
                return 8;
            }

            @Override
            public boolean concerns() {
                return supervises();
            }

            @Override
            public Box box() {
                return new Box("Was not brought, to judge", waiting(rows, 5).stream().map(o -> new Line(o.name(), "/people/%s/was-not-brought".formatted(o.person()),
                    "Until the end of " + Dates.inWords(o.due().minusSeconds(1).atZone(When.UK).toLocalDate()))).toList(), "Nothing waits.", new Link("All of my agency", "/was-not-brought"));
            }
        };
    }

    @GetMapping
    ModelAndView show() {
        return page("", DateFields.BLANK, "", Errors.NONE);
    }

    @PostMapping("/practice")
    ModelAndView practise(@RequestParam(defaultValue = "") String status, @RequestParam(name = "on.day", defaultValue = "") String day,
        @RequestParam(name = "on.month", defaultValue = "") String month, @RequestParam(name = "on.year", defaultValue = "") String year, @RequestParam(defaultValue = "") String code) {
        if (!supervises()) {
            throw new NotYours("A manager or safeguarding lead says this of their own agency.");
        }
        var on = new DateFields(day, month, year);
        var read = on.readDay("The day");
        var chosen = STATUS.stream().map(Option::value).filter(status::equals).findFirst();
        if (chosen.isEmpty()) {
            return page(status, on, code, Errors.of("status", "Choose how far your agency is"));
        }
        if (read instanceof DateFields.Read.Problem(var sentence)) {
            return page(status, on, code, Errors.of("on-day", sentence));
        }
        if (status.equals("CHANGED") && read instanceof DateFields.Read.Nothing) {
            return page(status, on, code, Errors.of("on-day", "Enter the day since when"));
        }
        wasNotBrought.practise(status, read instanceof DateFields.Read.Known known ? known.day() : null, code);
        return new ModelAndView("redirect:/was-not-brought");
    }

    private ModelAndView page(String status, DateFields on, String code, Errors errors) {
        var now = clock.instant();
        return new ModelAndView("wasnotbrought/register", Map.of("waiting", waiting(rows, SHOWN).stream().map(o -> List.of(o.name(), "/people/%s/was-not-brought".formatted(o.person()),
                (now.isBefore(o.due()) ? "Until the end of " : "Over since ") + Dates.inWords(o.due().minusSeconds(1).atZone(When.UK).toLocalDate()))).toList(),
            "practice", rows.practice().stream().map(p -> List.of(p.agency(), STATUS.stream().filter(s -> s.value().equals(p.status())).map(Option::text).findFirst().orElse("Has not said"),
                Optional.ofNullable(p.changedOn()).map(Dates::brief).orElse(""), p.code())).toList(),
            "says", supervises(), "status", Option.choosing(STATUS, status), "on", on, "code", code, "errors", errors), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** The page is not for this worker. */
    private static final class NotYours extends RuntimeException {
        NotYours(String whose) {
            super(whose);
        }
    }

    @ExceptionHandler({WasNotBrought.NotYours.class, NotYours.class})
    void mayNot(RuntimeException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
