package wholepicture.sharing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.sharing.MayNotHandOver;
import wholepicture.sharing.NothingHandedOver;
import wholepicture.sharing.Shared;
import wholepicture.sharing.Shares;
import wholepicture.sharing.Sharing;
import wholepicture.ui.Dates;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;

/** What was handed over to a worker, and by them. Only the two open it. */
@Controller
@RequestMapping("/handed-over")
class HandedOverController {

    private static final int SHOWN = 50;

    private final Shares shares;
    private final Sharing sharing;

    HandedOverController(Shares shares, Sharing sharing) {
        this.shares = shares;
        this.sharing = sharing;
    }

    @Bean
    static HomePart handedOver(Shares shares) {
        return new HomePart() {
            @Override
            public int order() {
                return 9;
            }

            @Override
            public boolean concerns() {
                return !unopened(shares).isEmpty();
            }

            @Override
            public Box box() {
                return new Box("Handed over to you", unopened(shares).stream().map(one -> new Line(one.number() + " from " + one.by(), "/handed-over/" + one.number(), Dates.inWords(one.at()))).toList(),
                    "Nothing waits.", new Link("All of it", "/handed-over"));
            }
        };
    }

    private static List<Shared> unopened(Shares shares) {
        var worker = Acting.now().workerId();
        return worker == null ? List.of() : shares.to(worker, SHOWN).stream().filter(one -> one.openedAt() == null).limit(5).toList();
    }

    @GetMapping
    ModelAndView list() {
        var worker = Acting.now().workerId();
        return new ModelAndView("sharing/list", Map.of("mine", worker == null ? List.of() : shares.to(worker, SHOWN).stream().map(HandedOverController::line).toList(),
            "sent", worker == null ? List.of() : shares.from(worker, SHOWN).stream().map(HandedOverController::line).toList()));
    }

    private static List<String> line(Shared one) {
        var opened = one.openedAt();
        return List.of(one.number(), "/handed-over/" + one.number(), "%s to %s, %s, %s".formatted(one.by(), one.whom(), Dates.brief(one.at()), one.isUnderstood() ? "understood" : opened == null ? "not opened yet" : "opened " + Dates.brief(opened) + ", not said back yet"));
    }

    @GetMapping("/{number}")
    ModelAndView envelope(@PathVariable String number) {
        return page(shares.handedOver(number), "");
    }

    /** A press of a button and no link: whoever opens it is written down, and no program that follows links opens it by itself. */
    @PostMapping("/{number}/open")
    ModelAndView open(@PathVariable String number) {
        var one = shares.handedOver(number);
        return page(one, sharing.open(one.number()));
    }

    /** Whoever received it says the main point back, so that the one who sent it knows that it was understood. */
    @PostMapping("/{number}/understood")
    ModelAndView understood(@PathVariable String number, @RequestParam(defaultValue = "") String back) {
        var one = shares.handedOver(number);
        if (!back.isBlank()) {
            sharing.understood(one, back);
        }
        return new ModelAndView("redirect:/handed-over/" + one.number());
    }

    private ModelAndView page(Shared one, String words) {
        return new ModelAndView("sharing/handed-over", Map.of("number", one.number(), "words", words, "facts", Stream.of(SummaryRow.of("From", one.by()), SummaryRow.of("To", one.whom()),
            SummaryRow.of("When", Dates.inWords(one.at())), SummaryRow.of("Purpose", one.purpose()), SummaryRow.of("Lawful basis", one.basis().inWords()), SummaryRow.of("Said back", one.understood())).filter(row -> !row.value().isEmpty()).toList(),
            "ask", one.openedAt() != null && !one.isUnderstood() && Objects.equals(one.recipientId(), Acting.now().workerId()),
            "opened", shares.opened(one).stream().map(o -> List.of(o.worker(), Dates.inWords(o.at()))).toList()));
    }

    @ExceptionHandler(MayNotHandOver.class)
    void notTheirs(MayNotHandOver e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }

    @ExceptionHandler(NothingHandedOver.class)
    void nothing(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
