package wholepicture.questions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.questions.Asks;
import wholepicture.questions.Line;
import wholepicture.questions.NextVersion;
import wholepicture.questions.QuestionSet;
import wholepicture.questions.QuestionSet.Section;
import wholepicture.questions.QuestionSets;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;

/** Reading the question sets in all their versions, and publishing a new one. */
@Controller
@RequestMapping("/question-sets")
class SetController {

    private final QuestionSets sets;
    private final ObjectProvider<Asks.ThemeNames> themes;

    SetController(QuestionSets sets, ObjectProvider<Asks.ThemeNames> themes) {
        this.sets = sets;
        this.themes = themes;
    }

    @GetMapping
    ModelAndView all() {
        return new ModelAndView("questions/sets", Map.of("sets", sets.all()));
    }

    @GetMapping("/{code}")
    ModelAndView set(@PathVariable String code, @RequestParam(defaultValue = "") String version) {
        var set = version.matches("\\d{1,6}") ? sets.at(code, Integer.parseInt(version)) : sets.newest(code);
        return new ModelAndView("questions/set", Map.of("page", SetPage.published(set, sets.versions(code), QuestionSets.mayPublish(), QuestionSets.mayPublish() && sets.proposed(code).isPresent(), names())));
    }

    @PostMapping("/{code}/next")
    ModelAndView begin(@PathVariable String code) {
        QuestionSets.onlyLeads();
        if (sets.proposed(code).isEmpty()) {
            sets.propose(sets.newest(code));
        }
        return new ModelAndView("redirect:/question-sets/%s/next".formatted(code));
    }

    @GetMapping("/{code}/next")
    ModelAndView next(@PathVariable String code) {
        QuestionSets.onlyLeads();
        return next(code, "", Errors.NONE);
    }

    private ModelAndView next(String code, String changed, Errors errors) {
        return new ModelAndView("questions/next", Map.of("page", SetPage.next(proposed(code), names(), changed, errors)), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @PostMapping("/{code}/next/publish")
    ModelAndView publish(@PathVariable String code, @RequestParam(defaultValue = "") String changed) {
        QuestionSets.onlyLeads();
        proposed(code);
        if (changed.isBlank()) {
            return next(code, changed, Errors.of("changed", "Say what is new, and why"));
        }
        try {
            sets.publish(code, changed.strip());
        } catch (QuestionSets.PublishedMeanwhile e) {
            return next(code, changed, Errors.of("changed", "Somebody published a version meanwhile. Give this one up, and begin again from theirs"));
        }
        return new ModelAndView("redirect:/question-sets/" + code);
    }

    @PostMapping("/{code}/next/withdraw")
    ModelAndView withdraw(@PathVariable String code) {
        QuestionSets.onlyLeads();
        sets.withdraw(code);
        return new ModelAndView("redirect:/question-sets/" + code);
    }

    @GetMapping("/{code}/next/{section}/{line}")
    ModelAndView line(@PathVariable String code, @PathVariable String section, @PathVariable String line) {
        QuestionSets.onlyLeads();
        var set = proposed(code);
        var in = section(set, section);
        return page(set, in, line, line.equals("new") ? LineForm.EMPTY : LineForm.of(line(in, line)), Errors.NONE);
    }

    @PostMapping("/{code}/next/{section}/{line}")
    ModelAndView change(@PathVariable String code, @PathVariable String section, @PathVariable String line, @RequestParam MultiValueMap<String, String> sent) {
        QuestionSets.onlyLeads();
        var set = proposed(code);
        var in = section(set, section);
        boolean isNew = line.equals("new");
        if (!isNew && sent.containsKey("remove")) {
            sets.propose(NextVersion.without(set, line(in, line)));
            return to(code);
        }
        if (!isNew) {
            sent.set("kind", line(in, line).kind().name());
        }
        var form = LineForm.of(sent);
        var errors = form.errors();
        if (errors.any()) {
            return page(set, in, line, form, errors);
        }
        var taken = Stream.concat(sets.keys(code).stream(), set.lines().map(Line::key)).toList();
        sets.propose(isNew ? NextVersion.adding(set, in, form.made(taken)) : NextVersion.changing(set, form.changed(line(in, line))));
        return to(code);
    }

    private ModelAndView page(QuestionSet set, Section in, String line, LineForm form, Errors errors) {
        var next = "/question-sets/%s/next".formatted(set.code());
        var page = new LinePage("%s, %s".formatted(set.title(), in.title()), new Link("Back to the next version", next), "%s/%s/%s".formatted(next, in.key(), line), line.equals("new"), form,
            form.conditions(in.lines().stream().filter(other -> !other.key().equals(line)).toList()), form.themesOf(names()), errors);
        return new ModelAndView("questions/line", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static ModelAndView to(String code) {
        return new ModelAndView("redirect:/question-sets/%s/next".formatted(code));
    }

    private QuestionSet proposed(String code) {
        return sets.proposed(code).orElseThrow(QuestionSets.NoSuchSet::new);
    }

    private static Section section(QuestionSet set, String key) {
        return set.section(key).orElseThrow(QuestionSets.NoSuchSet::new);
    }

    private static Line line(Section section, String key) {
        return section.lines().stream().filter(line -> line.key().equals(key)).findFirst().orElseThrow(QuestionSets.NoSuchSet::new);
    }

    private Map<String, String> names() {
        var known = themes.getIfAvailable();
        return known == null ? Map.of() : known.all();
    }

    @ExceptionHandler(QuestionSets.NoSuchSet.class)
    void noSuchSet(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(QuestionSets.MayNotPublish.class)
    void mayNotPublish(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, "Learning leads and safeguarding leads publish questions");
    }
}
