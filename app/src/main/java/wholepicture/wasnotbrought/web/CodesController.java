package wholepicture.wasnotbrought.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
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
import wholepicture.agencies.Acting;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;
import wholepicture.wasnotbrought.Codes;
import wholepicture.wasnotbrought.WasNotBrought;

/** The codes of practices' and trusts' systems, and the children of my agency who were not brought. */
@Controller
@RequestMapping("/was-not-brought")
class CodesController {

    private static final int SHOWN = 200;
    private static final List<Option> MEANINGS = List.of(Option.of("WAS_NOT_BROUGHT", "Was not brought"), Option.of("DID_NOT_ATTEND", "Did not attend: for a child it is taken in as was not brought"),
        Option.of("CANCELLED_BY_FAMILY", "Cancelled by the family"));

    private final Codes codes;
    private final Clock clock;

    CodesController(Codes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/codes")
    ModelAndView show() {
        return page("", "", "", DateFields.BLANK, Errors.NONE);
    }

    @PostMapping("/codes")
    ModelAndView add(@RequestParam(defaultValue = "") String system, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String meaning,
        @RequestParam(name = "since.day", defaultValue = "") String day, @RequestParam(name = "since.month", defaultValue = "") String month,
        @RequestParam(name = "since.year", defaultValue = "") String year) {
        if (!codes.mayKeep()) {
            throw new NotYours("A manager or safeguarding lead keeps this list.");
        }
        var since = new DateFields(day, month, year);
        var wrong = new ArrayList<FieldError>();
        if (system.isBlank()) {
            wrong.add(new FieldError("system", "Enter the system"));
        }
        if (code.isBlank()) {
            wrong.add(new FieldError("code", "Enter the code"));
        }
        if (MEANINGS.stream().noneMatch(one -> one.value().equals(meaning))) {
            wrong.add(new FieldError("meaning", "Choose what it says"));
        }
        var read = since.readDay("The day");
        if (!(read instanceof DateFields.Read.Known)) {
            wrong.add(new FieldError("since-day", read instanceof DateFields.Read.Problem(var sentence) ? sentence : "Enter the day since when"));
        }
        if (!wrong.isEmpty() || !(read instanceof DateFields.Read.Known known)) {
            return page(system, code, meaning, since, new Errors(wrong));
        }
        codes.add(system, code, meaning, known.day());
        return new ModelAndView("redirect:/was-not-brought/codes");
    }

    @GetMapping("/children")
    ModelAndView children() {
        var agency = Acting.now().agencyId();
        var today = clock.instant().atZone(When.UK).toLocalDate();
        return new ModelAndView("wasnotbrought/children", Map.of("children", agency == null ? List.of() : codes.children(agency, today, SHOWN).stream()
            .map(c -> List.of(c.name(), "/people/%s/was-not-brought".formatted(c.person()), "%d in twelve months, last on %s".formatted(c.times(), Dates.brief(c.last())))).toList()));
    }

    private ModelAndView page(String system, String code, String meaning, DateFields since, Errors errors) {
        return new ModelAndView("wasnotbrought/codes", Map.of("codes", codes.all().stream().map(c -> List.of(c.system(), c.code(),
                MEANINGS.stream().filter(m -> m.value().equals(c.meaning())).map(Option::text).findFirst().orElse(c.meaning()), Dates.brief(c.since()), c.worker())).toList(),
            "keeps", codes.mayKeep(), "system", system, "code", code, "meanings", Option.choosing(MEANINGS, meaning), "since", since, "errors", errors),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
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
