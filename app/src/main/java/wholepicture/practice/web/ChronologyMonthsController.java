package wholepicture.practice.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.practice.ChronologyMonths;
import wholepicture.practice.ChronologyMonths.Month;
import wholepicture.ui.pictures.Shares;
import wholepicture.ui.pictures.Shares.Share;

/** Of how many open cases the chronology is up to date, by month and team, of the viewer's own agency. */
@Controller
class ChronologyMonthsController {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final ChronologyMonths months;

    ChronologyMonthsController(ChronologyMonths months) {
        this.months = months;
    }

    @GetMapping("/practice")
    String first() {
        return "redirect:/practice/chronologies";
    }

    @GetMapping("/practice/chronologies")
    ModelAndView show() {
        var all = months.own();
        var byMonth = new LinkedHashMap<LocalDate, int[]>();
        all.forEach(one -> {
            var sum = byMonth.computeIfAbsent(one.month(), month -> new int[2]);
            sum[0] += one.current();
            sum[1] += one.open();
        });
        var shares = byMonth.entrySet().stream().map(one -> Share.of(SHORT.format(one.getKey()), one.getValue()[0], one.getValue()[1])).toList();
        var rows = byMonth.entrySet().stream().map(one -> row(LONG.format(one.getKey()), one.getValue()[0], one.getValue()[1])).toList().reversed();
        var newest = all.stream().map(Month::month).max(LocalDate::compareTo);
        var teams = all.stream().filter(one -> one.month().equals(newest.orElse(null))).map(one -> row(one.team(), one.current(), one.open())).toList();
        return new ModelAndView("practice/chronologies", Map.of("page", new RegisterPages.Chronologies(Places.at("/practice/chronologies"), ChronologyMonths.DAYS,
            shares.isEmpty() ? "" : Shares.svg("Open cases with a chronology that is up to date", shares), rows, teams, newest.map(LONG::format).orElse(""))));
    }

    private static List<String> row(String what, int some, int of) {
        return List.of(what, "%,d of %,d".formatted(some, of), of == 0 ? "" : String.format(Locale.UK, "%.0f%%", 100.0 * some / of));
    }
}
