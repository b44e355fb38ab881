package wholepicture.childprotection.thresholds.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;
import wholepicture.ui.Sent;

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
        typed.set("helpProcess", editions.on(editions.today()).helpProcess());
        typed.set("helpServices", editions.on(editions.today()).helpServices());
        editions.on(editions.today()).signs().stream().collect(Collectors.groupingBy(Edition.Sign::level,
            Collectors.mapping(Edition.Sign::words, Collectors.joining("\n")))).forEach((level, words) -> typed.set(level.name(), words));
        return page(new Sent(typed), Errors.NONE);
    }

    @PostMapping("/new")
    ModelAndView publish(@RequestParam MultiValueMap<String, String> typed) {
        officeOnly();
        var sent = new Sent(typed);
        var name = sent.need("name", "Enter the name of the edition");
        var source = sent.need("source", "Say who agreed it, or where it stands");
        var from = sent.needDay("from", "The first day", "Enter the first day it is in force");
        var process = sent.need("helpProcess", "Say how the needs of a family are assessed for early help");
        var services = sent.need("helpServices", "Say which kinds of early help there are, and of which level");
        sent.need(Level.STATUTORY.name(), "Enter at least one sign for level 4, one to a line");
        if (!sent.errors().any()) {
            var signs = new EnumMap<Level, List<String>>(Level.class);
            Arrays.stream(Level.values()).forEach(level -> signs.put(level, sent.text(level.name()).lines().map(String::strip).filter(line -> !line.isEmpty()).toList()));
            var refused = editions.publish(name, from.orElseThrow(), source, process, services, signs);
            if (refused.isEmpty()) {
                return new ModelAndView("redirect:/front-door/thresholds");
            }
            sent.wrong("from-day", refused);
        }
        return page(sent, sent.errors());
    }

    private static void officeOnly() {
        if (!Editions.mayPublish()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private ModelAndView page(Sent sent, Errors errors) {
        var boxes = Arrays.stream(Level.values()).map(level -> new LevelBox(level.name(), level.inWords(), sent.text(level.name()))).toList();
        return new ModelAndView("childprotection/thresholds-new", Map.of("name", sent.text("name"), "source", sent.text("source"), "helpProcess", sent.text("helpProcess"), "helpServices", sent.text("helpServices"), "from", sent.date("from"), "boxes", boxes,
            "errors", errors), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
