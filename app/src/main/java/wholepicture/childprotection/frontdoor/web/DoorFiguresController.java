package wholepicture.childprotection.frontdoor.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.childprotection.frontdoor.DoorFigures;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** The figures of a front door: no further action by age, decisions on babies, neglect toolkits, each with the cases behind it. */
@Controller
class DoorFiguresController {

    private static final int PAGE = 50;

    private final DoorFigures figures;

    DoorFiguresController(DoorFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/front-door/counts")
    ModelAndView show(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String month) {
        var toolkits = figures.toolkits();
        var shown = toolkits.stream().filter(one -> agency.isBlank() || one.agency().equals(agency)).filter(one -> month.isBlank() || one.month().equals(month)).toList();
        return new ModelAndView("childprotection/door-figures", Map.of("decided", figures.decided(), "babies", figures.babies(), "police", figures.police(), "toolkits", shown,
            "agencies", choices("Every agency", toolkits.stream().map(DoorFigures.Toolkits::agency), agency), "months", choices("Every month", toolkits.stream().map(DoorFigures.Toolkits::month), month)));
    }

    @GetMapping("/front-door/counts/closed")
    ModelAndView closed(@RequestParam(defaultValue = "UNDER_ONE") String band, @RequestParam(required = false) @Nullable Long before) {
        var of = DoorFigures.Band.named(band).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var closed = figures.closed(of, before, PAGE);
        var next = closed.size() < PAGE ? Link.NONE : new Link("Earlier ones", "/front-door/counts/closed?band=%s&before=%d".formatted(of, closed.getLast().id()));
        return new ModelAndView("childprotection/door-figures-closed", Map.of("band", of, "closed", closed, "next", next));
    }

    private static List<Option> choices(String all, Stream<String> values, String chosen) {
        return Option.choosing(Stream.concat(Stream.of(Option.of("", all)), values.distinct().map(one -> Option.of(one, one))).toList(), chosen);
    }
}
