package wholepicture.childprotection.earlyhelp.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Agency;
import wholepicture.childprotection.earlyhelp.AreaOffer;
import wholepicture.childprotection.earlyhelp.AreaOffers;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;

/** What each area offers as early help: its form and its route, which a manager of its authority publishes. */
@Controller
@RequestMapping("/early-help/areas")
class AreaOfferController {

    private final AreaOffers offers;

    AreaOfferController(AreaOffers offers) {
        this.offers = offers;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("earlyhelp/areas", Map.of("areas", offers.areas().stream().map(area -> offers.today(area.code())).toList()));
    }

    @GetMapping("/{area}")
    ModelAndView show(@PathVariable String area) {
        var agency = agency(area);
        var now = offers.today(area);
        var typed = new LinkedMultiValueMap<String, String>();
        typed.set("form", now.form());
        typed.set("headings", String.join("\n", now.headings()));
        typed.set("route", now.route());
        typed.set("services", now.services());
        typed.set("link", now.link());
        return page(agency, typed, Errors.NONE);
    }

    @PostMapping("/{area}")
    ModelAndView publish(@PathVariable String area, @RequestParam MultiValueMap<String, String> typed) {
        var agency = agency(area);
        if (!AreaOffers.mayPublish(agency)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var errors = new ArrayList<FieldError>();
        need(errors, typed, "form", "Enter the name of the form");
        need(errors, typed, "headings", "Enter what the form asks, one heading to a line");
        need(errors, typed, "route", "Say how help is asked for");
        var link = text(typed, "link");
        if (!link.isEmpty() && !link.matches("https?://\\S+")) {
            errors.add(new FieldError("link", "The address must begin with https://"));
        }
        switch (date(typed).readDay("The first day")) {
            case DateFields.Read.Nothing() -> errors.add(new FieldError("from-day", "Enter the first day it is in force"));
            case DateFields.Read.Problem(var sentence) -> errors.add(new FieldError("from-day", sentence));
            case DateFields.Read.Known known when errors.isEmpty() -> {
                var refused = offers.publish(agency, new AreaOffer(area, agency.name(), known.day(), text(typed, "form"),
                    text(typed, "headings").lines().map(String::strip).filter(line -> !line.isEmpty()).toList(), text(typed, "route"), text(typed, "services"), link, ""));
                if (refused.isEmpty()) {
                    return new ModelAndView("redirect:/early-help/areas/" + area);
                }
                errors.add(new FieldError("from-day", refused));
            }
            case DateFields.Read.Known ignored -> { }
        }
        return page(agency, typed, new Errors(errors));
    }

    private ModelAndView page(Agency agency, MultiValueMap<String, String> typed, Errors errors) {
        var boxes = List.of("form", "headings", "route", "services", "link").stream().collect(Collectors.toMap(name -> name, name -> text(typed, name)));
        return new ModelAndView("earlyhelp/area", Map.of("offer", offers.today(agency.code()), "rows", HelpPages.route(offers.today(agency.code())), "editions", offers.editions(agency.code()),
            "typed", boxes, "from", date(typed), "mayPublish", AreaOffers.mayPublish(agency), "errors", errors), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private Agency agency(String code) {
        return offers.areas().stream().filter(area -> area.code().equals(code)).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
