package wholepicture.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Workers;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.Cases;
import wholepicture.cases.NoSuchCase;
import wholepicture.cases.ToSupervise.Point;
import wholepicture.supervision.NotForYou;
import wholepicture.supervision.Register;
import wholepicture.supervision.Supervising;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Section;

/** The register of supervision, and the agenda of one case. */
@Controller
class SupervisionController {

    private static final int SHOWN = 30;
    private static final List<Option> YES_NO = List.of(Option.of("yes", "Yes"), Option.of("no", "No"));

    private final Supervising supervising;
    private final Register register;
    private final Cases cases;
    private final Access access;
    private final Agencies agencies;
    private final Workers workers;
    private final Clock clock;

    SupervisionController(Supervising supervising, Register register, Cases cases, Access access, Agencies agencies, Workers workers, Clock clock) {
        this.supervising = supervising;
        this.register = register;
        this.cases = cases;
        this.access = access;
        this.agencies = agencies;
        this.workers = workers;
        this.clock = clock;
    }

    @Bean
    static Section supervision() {
        return new Section(26, "Supervision", "/supervision", Set.of("MANAGER", "SAFEGUARDING_LEAD"));
    }

    @GetMapping("/supervision")
    ModelAndView show() {
        return register(new TalkForm(new LinkedMultiValueMap<>()), Errors.NONE);
    }

    @PostMapping("/supervision")
    ModelAndView record(@RequestParam MultiValueMap<String, String> typed) {
        mustSupervise();
        var form = new TalkForm(typed);
        var held = form.read(List.of(), false, today());
        if (held.isEmpty()) {
            return register(form, form.errors());
        }
        supervising.record(held.get(), null);
        return new ModelAndView("redirect:/supervision");
    }

    @GetMapping("/people/{person}/supervision/{ref}")
    ModelAndView ofCase(@PathVariable UUID person, @PathVariable String ref) {
        access.look(person, "the supervision of a case");
        return page(file(person, ref), new TalkForm(new LinkedMultiValueMap<>()), Errors.NONE);
    }

    @PostMapping("/people/{person}/supervision/{ref}")
    ModelAndView recordOfCase(@PathVariable UUID person, @PathVariable String ref, @RequestParam MultiValueMap<String, String> typed) {
        access.sight(person);
        var file = file(person, ref);
        mustSupervise();
        var form = new TalkForm(typed);
        var held = form.read(supervising.agenda(file), true, today());
        if (held.isEmpty()) {
            return page(file, form, form.errors());
        }
        supervising.record(held.get(), file);
        return new ModelAndView("redirect:" + OnTheCase.address(file));
    }

    private ModelAndView register(TalkForm form, Errors errors) {
        var lines = register.lines().stream().map(one -> List.of(one.name() + (one.job().isEmpty() ? "" : ", " + one.job()), one.team(), String.valueOf(one.cases()), one.chaired() == 0 ? "" : String.valueOf(one.chaired()),
            day(one.last(), "Never"), one.chaired() == 0 && one.lastAsChair() == null ? "" : day(one.lastAsChair(), "Never"), next(one.next()))).toList();
        var mine = register.mine(SHOWN).stream().map(one -> List.of(Dates.brief(one.day()), one.supervisee(), one.supervisor(), Stream.of(one.about(), one.training().isEmpty() ? "" : "Training: " + one.training())
            .filter(words -> !words.isEmpty()).reduce((a, b) -> a + "\n" + b).orElse("Points of a case"), day(one.next(), ""))).toList();
        var page = new TalkPage(Link.NONE, "", List.of(), List.of(), List.of(), Register.supervises(), "/supervision", filled(form, null), errors);
        return new ModelAndView("supervision/register", Map.of("page", page, "lines", lines, "mine", mine, "training", register.training()), status(errors));
    }

    private ModelAndView page(CaseFile file, TalkForm form, Errors errors) {
        var before = supervising.spoken(file);
        var points = supervising.agenda(file, before).stream().map(point -> shown(point, form)).toList();
        var spoken = before.stream().map(one -> List.of(one.what(), one.agreed(), "%s, %s and %s".formatted(Dates.brief(one.held()), one.supervisor(), one.supervisee()))).toList();
        var overseen = supervising.overseen(file).stream().map(one -> new TalkPage.Overseen(Dates.brief(one.at().atZone(When.UK).toLocalDate()), new Link(one.gate(), one.address()), one.by(), one.why())).toList();
        var page = new TalkPage(new Link("Back to " + file.ref(), file.address()), file.name(), points, spoken, overseen, Register.supervises(), OnTheCase.address(file), filled(form, file), errors);
        return new ModelAndView("supervision/case", Map.of("page", page), status(errors));
    }

    private static TalkPage.Agendum shown(Point point, TalkForm form) {
        return new TalkPage.Agendum(point.key(), point.what(), point.words().lines().toList(), point.ask(), Dates.inWords(point.since()), point.address(), form.text("agreed." + point.key()));
    }

    private TalkPage.Filled filled(TalkForm form, @Nullable CaseFile file) {
        var holds = file == null ? null : file.workerId();
        var holder = holds == null ? "" : holds.toString();
        var mine = agencies.byId(Optional.ofNullable(Acting.now().agencyId()).orElse(0L)).map(workers::of).orElse(List.of()).stream()
            .filter(one -> !Long.valueOf(one.id()).equals(Acting.now().workerId())).map(one -> Option.of(String.valueOf(one.id()), one.name() + (one.jobTitle().isEmpty() ? "" : ", " + one.jobTitle()))).toList();
        return new TalkPage.Filled(Option.choosing(Stream.concat(Stream.of(Option.of("", "Choose")), mine.stream()).toList(), form.text("supervisee").isEmpty() ? holder : form.text("supervisee")),
            form.date("held").isBlank() ? DateFields.of(today()) : form.date("held"), form.date("next"), Option.choosing(YES_NO, form.text("chairs")), form.text("about"), form.text("training"));
    }

    /** A due day that has passed is said to be over. */
    private String next(@Nullable LocalDate day) {
        return day == null ? "No day set" : day.isBefore(today()) ? "Over since " + Dates.brief(day) : Dates.brief(day);
    }

    private static String day(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : Dates.brief(day);
    }

    private static HttpStatus status(Errors errors) {
        return errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    private LocalDate today() {
        return clock.instant().atZone(When.UK).toLocalDate();
    }

    private CaseFile file(UUID person, String ref) {
        var file = cases.find(person, CaseRef.read(ref).orElseThrow(NoSuchCase::new));
        if (!Supervising.mayRead(file)) {
            throw new NotYours();
        }
        return file;
    }

    private static void mustSupervise() {
        if (!Register.supervises()) {
            throw new NotYours();
        }
    }

    /** The page is not for this worker. */
    private static final class NotYours extends RuntimeException {
        NotYours() {
            super("This is for those who supervise, and for whoever holds the case.");
        }
    }

    @ExceptionHandler(NoSuchCase.class)
    void noSuchCase(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler({NotForYou.class, NotYours.class})
    void notYours(RuntimeException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
