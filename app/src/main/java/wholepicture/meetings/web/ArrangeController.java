package wholepicture.meetings.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.agencies.Acting;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.Cases;
import wholepicture.cases.NoSuchCase;
import wholepicture.meetings.MeetingKind;
import wholepicture.meetings.MeetingTypes;
import wholepicture.meetings.Meetings;
import wholepicture.meetings.Mode;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** The form by which a meeting about a case is arranged. */
@Controller
@RequestMapping("/people/{person}/meetings/{ref}/arrange")
class ArrangeController {

    private final Meetings meetings;
    private final MeetingTypes types;
    private final Cases cases;
    private final Access access;

    ArrangeController(Meetings meetings, MeetingTypes types, Cases cases, Access access) {
        this.meetings = meetings;
        this.types = types;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID person, @PathVariable String ref, @RequestParam(defaultValue = "") String kind) {
        access.look(person, "the form by which a meeting is arranged");
        var typed = new LinkedMultiValueMap<String, String>();
        typed.set("kind", kind);
        typed.set("length", "60");
        var file = file(person, ref);
        cases.beside(file).forEach(other -> typed.add("with", other.ref().value()));
        return page(file, new Form(typed), Errors.NONE);
    }

    @PostMapping
    ModelAndView arrange(@PathVariable UUID person, @PathVariable String ref, @RequestParam MultiValueMap<String, String> typed) {
        access.sight(person);
        var file = file(person, ref);
        mustHold(file);
        var form = new Form(typed);
        var kind = types.ofProcess(file.process()).stream().filter(k -> k.code().equals(form.text("kind"))).findFirst();
        if (kind.isEmpty()) {
            form.wrong("kind", "Choose what kind of meeting it is");
        }
        var plan = form.plan();
        if (plan == null || kind.isEmpty()) {
            return page(file, form, form.errors());
        }
        var files = new ArrayList<>(List.of(file));
        cases.beside(file).stream().filter(other -> other.agencyId() == file.agencyId() && form.all("with").contains(other.ref().value())).forEach(files::add);
        return new ModelAndView("redirect:" + meetings.arrange(kind.get(), files, plan, form.text("why")).address());
    }

    private ModelAndView page(CaseFile file, Form form, Errors errors) {
        mustHold(file);
        var page = new PlanPage("Arrange a meeting", file.name(), new Link("Back to " + file.ref(), file.address()),
            Option.choosing(types.ofProcess(file.process()).stream().map(ArrangeController::option).toList(), form.text("kind")),
            Option.choosing(cases.beside(file).stream().filter(other -> other.closedAt() == null && other.agencyId() == file.agencyId())
                .map(other -> Option.of(other.ref().value(), other.name(), other.ref().value())).toList(), form.all("with")),
            form.date("day"), form.text("time"), form.text("length"), modes(form.text("mode")), form.text("place"), form.text("chair"), form.text("why"),
            "Arrange the meeting", errors);
        return new ModelAndView("meetings/plan", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private CaseFile file(UUID person, String ref) {
        return cases.find(person, CaseRef.read(ref).orElseThrow(NoSuchCase::new));
    }

    private static void mustHold(CaseFile file) {
        if (!Long.valueOf(file.agencyId()).equals(Acting.now().agencyId()) || Acting.now().workerId() == null) {
            throw new OtherTable("This is for the workers of %s.".formatted(file.agency()));
        }
    }

    private static Option option(MeetingKind kind) {
        return Option.of(kind.code(), kind.inWords(), kind.rule().map(rule -> rule.sentence()).orElse(""));
    }

    static List<Option> modes(String chosen) {
        return Option.choosing(Option.each(Mode.values(), Mode::inWords), Arrays.asList(chosen));
    }
}
