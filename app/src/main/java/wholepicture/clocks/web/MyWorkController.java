package wholepicture.clocks.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.clocks.Clocks;
import wholepicture.clocks.Duties;
import wholepicture.clocks.Clocks.After;
import wholepicture.clocks.Clocks.Whose;
import wholepicture.clocks.ClockWords;
import wholepicture.clocks.RunningClock;
import wholepicture.clocks.Waiting;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;
import wholepicture.ui.Place;
import wholepicture.ui.Section;
import wholepicture.ui.Tag;

/** My work, my team's, and all the work that I may see: what is over first, then what is due, then what is due soon. */
@Controller
class MyWorkController {

    static final int ON_A_PAGE = 50;
    /** How far ahead a page looks. */
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final Pattern KEY = Pattern.compile("(\\d{1,12})-(\\d{1,18})");

    private final Clocks clocks;
    private final List<Duties> duties;
    private final List<Waiting> waiting;
    private final Clock clock;

    MyWorkController(Clocks clocks, List<Duties> duties, List<Waiting> waiting, Clock clock) {
        this.waiting = List.copyOf(waiting);
        this.duties = List.copyOf(duties);
        this.clocks = clocks;
        this.clock = clock;
    }

    @Bean
    static Section myWork() {
        return Section.forAll(5, "My work", "/my-work");
    }

    @Bean
    static HomePart dueSoon(Clocks clocks, Clock clock) {
        return new DueSoon(clocks, clock);
    }

    /** @param after where the page before ended, as it wrote it itself; anything else begins at the beginning */
    @GetMapping("/my-work")
    ModelAndView show(@RequestParam(defaultValue = "mine") String whose, @RequestParam(defaultValue = "") String after) {
        var chosen = Arrays.stream(Whose.values()).filter(w -> w.name().equalsIgnoreCase(whose)).findFirst().orElse(Whose.MINE);
        var worker = Acting.now().workerId();
        var now = clock.instant();
        var found = worker == null ? List.<RunningClock>of() : clocks.running(chosen, worker, now.plus(AHEAD), key(after), ON_A_PAGE + 1);
        var shown = found.stream().limit(ON_A_PAGE).toList();
        var places = Arrays.stream(Whose.values()).map(w -> new Place(title(w), "/my-work?whose=" + w.name().toLowerCase(Locale.ROOT), w == chosen)).toList();
        var next = found.size() > ON_A_PAGE ? new Link("Next page", "/my-work?whose=%s&after=%s".formatted(chosen.name().toLowerCase(Locale.ROOT),
            key(shown.getLast()))) : Link.NONE;
        var page = new MyWorkPage(title(chosen), places, chosen == Whose.MINE && after.isEmpty() && worker != null ? waits(worker, now) : List.of(), shown.stream().map(one -> line(one, now)).toList(), next,
            after.isEmpty() ? "Nothing is over and nothing is due in the next 14 days." : "There is nothing further.");
        return new ModelAndView("clocks/my-work", Map.of("page", page, "also", duties.stream().filter(one -> !one.address().startsWith("/my-work")).map(one -> new Link(one.what(), one.address())).toList()));
    }

    /** What waits for the worker alone, of every kind of work, the soonest due first. */
    private List<MyWorkPage.Waits> waits(long worker, Instant now) {
        return waiting.stream().flatMap(one -> one.waiting(worker, now, ON_A_PAGE).stream()).sorted(Comparator.comparing(Waiting.Line::due)).limit(ON_A_PAGE)
            .map(one -> new MyWorkPage.Waits(one.what(), now.isBefore(one.due()) ? new Tag("To do", Tag.Colour.YELLOW) : new Tag("Over", Tag.Colour.RED),
                "by the end of " + Dates.inWords(one.due().minusNanos(1).atZone(When.UK).toLocalDate()), one.about(), one.where())).toList();
    }

    private static MyWorkPage.Line line(RunningClock one, Instant now) {
        return new MyWorkPage.Line(one.timescale().what(), ClockWords.tag(one.at(now)), ClockWords.due(one), one.revisedWhy().isEmpty() ? "" : ClockWords.original(one),
            one.name(), new Link(one.ref(), one.address()), one.worker().isEmpty() ? "Nobody holds it (" + one.agency() + ")" : one.worker());
    }

    private static String title(Whose whose) {
        return switch (whose) {
            case MINE -> "My work";
            case TEAM -> "My team's work";
            case ALL -> "All work I may see";
        };
    }

    private static @Nullable After key(String typed) {
        var read = KEY.matcher(typed);
        return read.matches() ? new After(Instant.ofEpochSecond(Long.parseLong(read.group(1))), Long.parseLong(read.group(2))) : null;
    }

    /** Due dates are whole minutes, so seconds lose nothing. */
    private static String key(RunningClock last) {
        return last.due().passed().getEpochSecond() + "-" + last.id();
    }
}
