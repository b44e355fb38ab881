package wholepicture.childprotection.earlyhelp.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import wholepicture.ui.Sent;

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
        return page(agency, Sent.of(Map.of("form", now.form(), "headings", String.join("\n", now.headings()), "route", now.route(), "services", now.services(), "link", now.link())));
    }

    @PostMapping("/{area}")
    ModelAndView publish(@PathVariable String area, @RequestParam MultiValueMap<String, String> typed) {
        var agency = agency(area);
        if (!AreaOffers.mayPublish(agency)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var sent = new Sent(typed);
        var form = sent.need("form", "Enter the name of the form");
        var headings = sent.need("headings", "Enter what the form asks, one heading to a line").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var route = sent.need("route", "Say how help is asked for");
        var link = sent.text("link");
        sent.must(link.isEmpty() || link.matches("https?://\\S+"), "link", "The address must begin with https://");
        var from = sent.needDay("from", "The first day", "Enter the first day it is in force");
        if (!sent.errors().any()) {
            var refused = offers.publish(agency, new AreaOffer(area, agency.name(), from.orElseThrow(), form, headings, route, sent.text("services"), link, ""));
            if (refused.isEmpty()) {
                return new ModelAndView("redirect:/early-help/areas/" + area);
            }
            sent.wrong("from-day", refused);
        }
        return page(agency, sent);
    }

    private ModelAndView page(Agency agency, Sent sent) {
        var boxes = Stream.of("form", "headings", "route", "services", "link").collect(Collectors.toMap(name -> name, sent::text));
        var errors = sent.errors();
        return new ModelAndView("earlyhelp/area", Map.of("offer", offers.today(agency.code()), "rows", HelpPages.route(offers.today(agency.code())), "editions", offers.editions(agency.code()),
            "typed", boxes, "from", sent.date("from"), "mayPublish", AreaOffers.mayPublish(agency), "errors", errors), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private Agency agency(String code) {
        return offers.areas().stream().filter(area -> area.code().equals(code)).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
