package wholepicture.childprotection.thresholds.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.childprotection.Words.Level;
import wholepicture.childprotection.thresholds.Edition;
import wholepicture.childprotection.thresholds.Editions;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** The thresholds document: its signs by level, which can be searched, and its editions. */
@Controller
@RequestMapping("/front-door/thresholds")
class ThresholdsController {

    private final Editions editions;

    ThresholdsController(Editions editions) {
        this.editions = editions;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String edition) {
        var all = editions.all();
        var now = editions.on(editions.today());
        var shown = all.stream().filter(one -> String.valueOf(one.id()).equals(edition)).findFirst().orElse(now);
        var wanted = Arrays.stream(q.toLowerCase(Locale.UK).split("\\s+")).filter(word -> !word.isBlank()).toList();
        var signs = shown.signs().stream().filter(sign -> wanted.stream().allMatch(sign.words().toLowerCase(Locale.UK)::contains))
            .map(sign -> List.of(sign.level().inWords(), sign.words())).toList();
        var choice = Option.choosing(all.stream().map(one -> Option.of(String.valueOf(one.id()), one.name() + ", from " + Dates.inWords(one.from())
            + (one.id() == now.id() ? " (in force)" : ""))).toList(), String.valueOf(shown.id()));
        return new ModelAndView("childprotection/thresholds", Map.of("edition", shown, "q", q, "signs", signs, "editions", choice, "mayPublish", Editions.mayPublish()));
    }

    @GetMapping("/new")
    ModelAndView ask() {
        officeOnly();
        var typed = new LinkedMultiValueMap<String, String>();
        editions.on(editions.today()).signs().stream().collect(java.util.stream.Collectors.groupingBy(Edition.Sign::level,
            java.util.stream.Collectors.mapping(Edition.Sign::words, java.util.stream.Collectors.joining("\n")))).forEach((level, words) -> typed.set(level.name(), words));
        return page(typed, Errors.NONE);
    }

    @PostMapping("/new")
    ModelAndView publish(@RequestParam MultiValueMap<String, String> typed) {
        officeOnly();
        var errors = new ArrayList<FieldError>();
        need(errors, typed, "name", "Enter the name of the edition");
        need(errors, typed, "source", "Say who agreed it, or where it stands");
        var from = date(typed).readDay("The first day");
        switch (from) {
            case DateFields.Read.Known ignored -> { }
            case DateFields.Read.Nothing() -> errors.add(new FieldError("from-day", "Enter the first day it is in force"));
            case DateFields.Read.Problem(var sentence) -> errors.add(new FieldError("from-day", sentence));
        }
        var signs = new EnumMap<Level, List<String>>(Level.class);
        Arrays.stream(Level.values()).forEach(level -> signs.put(level, text(typed, level.name()).lines().map(String::strip).filter(line -> !line.isEmpty()).toList()));
        if (signs.get(Level.STATUTORY) == null || List.<String>of().equals(signs.get(Level.STATUTORY))) {
            errors.add(new FieldError(Level.STATUTORY.name(), "Enter at least one sign for level 4, one to a line"));
        }
        if (errors.isEmpty() && from instanceof DateFields.Read.Known known) {
            var refused = editions.publish(text(typed, "name"), known.day(), text(typed, "source"), signs);
            if (refused.isEmpty()) {
                return new ModelAndView("redirect:/front-door/thresholds");
            }
            errors.add(new FieldError("from-day", refused));
        }
        return page(typed, new Errors(errors));
    }

    private static void officeOnly() {
        if (!Editions.mayPublish()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private ModelAndView page(MultiValueMap<String, String> typed, Errors errors) {
        var boxes = Arrays.stream(Level.values()).map(level -> new LevelBox(level.name(), level.inWords(), text(typed, level.name()))).toList();
        return new ModelAndView("childprotection/thresholds-new", Map.of("name", text(typed, "name"), "source", text(typed, "source"), "from", date(typed), "boxes", boxes,
            "errors", errors), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static void need(List<FieldError> errors, MultiValueMap<String, String> typed, String name, String otherwise) {
        if (text(typed, name).isEmpty()) {
            errors.add(new FieldError(name, otherwise));
        }
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static DateFields date(MultiValueMap<String, String> typed) {
        return new DateFields(typed.getFirst("from.day"), typed.getFirst("from.month"), typed.getFirst("from.year"));
    }
}
