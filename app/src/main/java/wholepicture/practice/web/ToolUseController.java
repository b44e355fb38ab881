package wholepicture.practice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.practice.Keepers;
import wholepicture.practice.ToolUse;
import wholepicture.questions.QuestionSets;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Option;
import wholepicture.ui.Sent;

/** How tools are brought into use: the register, its count by quarter, and writing into it. */
@Controller
@RequestMapping("/practice/tools")
class ToolUseController {

    private static final String HERE = "/practice/tools";

    private final ToolUse uses;
    private final QuestionSets sets;
    private final Clock clock;

    ToolUseController(ToolUse uses, QuestionSets sets, Clock clock) {
        this.uses = uses;
        this.sets = sets;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        return page(Sent.nothing());
    }

    @PostMapping
    ModelAndView keep(@RequestParam Map<String, String> fields) {
        Keepers.only();
        var form = Sent.of(fields);
        var tool = form.need("tool", "Choose the tool");
        var kind = form.need(ToolUse.Kind.class, "kind", "Choose what was done");
        var day = form.needDay("on", "The day", "Enter the day");
        form.must(day.filter(on -> on.isAfter(today())).isEmpty(), "on-day", "The day must not be in the future");
        form.must(form.text("people").matches("[1-9]\\d{0,4}"), "people", "Enter how many took part, for example 12");
        if (form.errors().any()) {
            return page(form);
        }
        uses.keep(tool, kind.orElseThrow(), day.orElseThrow(), Integer.parseInt(form.text("people")), form.text("what"));
        return new ModelAndView("redirect:" + HERE);
    }

    private ModelAndView page(Sent form) {
        var errors = form.errors();
        var quarters = uses.byQuarter().stream().map(one -> List.of(quarter(one.quarter()), one.tool(), String.valueOf(one.times()), String.valueOf(one.people()))).toList();
        var newest = uses.newest().stream().map(one -> List.of(Dates.brief(one.day()), one.tool(), one.kind().inWords(), String.valueOf(one.people()), one.what(), one.worker() + ", " + one.agency())).toList();
        var tools = Option.choosing(Stream.concat(Stream.of(Option.of("", "Choose")), sets.asked("assessment").stream().map(set -> Option.of(set.title(), set.title()))).toList(), form.text("tool"));
        var kinds = Option.choosing(Option.each(ToolUse.Kind.values(), ToolUse.Kind::inWords), form.text("kind"));
        return new ModelAndView("practice/tools", Map.of("page", new RegisterPages.Tools(Places.at(HERE), quarters, newest, Keepers.may(), form, tools, kinds, errors)),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static String quarter(LocalDate first) {
        return "%s to %s %d".formatted(month(first), month(first.plusMonths(2)), first.getYear());
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private LocalDate today() {
        return clock.instant().atZone(When.UK).toLocalDate();
    }
}
