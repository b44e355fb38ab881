package wholepicture.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.access.Involving;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Worker;
import wholepicture.agencies.Workers;
import wholepicture.arrivals.Grade;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;

/** Who is involved with a person, recorded by their manager; and how closely the person is kept. */
@Controller
@RequestMapping("/people/{person}/involved")
class InvolvedController {

    private final Access access;
    private final Involving involving;
    private final Agencies agencies;
    private final Workers workers;

    InvolvedController(Access access, Involving involving, Agencies agencies, Workers workers) {
        this.access = access;
        this.involving = involving;
        this.agencies = agencies;
        this.workers = workers;
    }

    @GetMapping
    ModelAndView list(@PathVariable UUID person) {
        access.look(person, "who is involved");
        return page(person, InvolvedPage.Form.EMPTY, Errors.NONE);
    }

    @PostMapping
    ModelAndView involve(@PathVariable UUID person, @RequestParam(defaultValue = "") String worker, @RequestParam(defaultValue = "") String role,
        @RequestParam(defaultValue = "") String why, @RequestParam @Nullable String holdsCase) {
        involving.mustManage(person);
        var form = new InvolvedPage.Form(worker, role, why, holdsCase != null);
        var errors = form.errors();
        var chosen = colleagues().stream().filter(w -> Long.toString(w.id()).equals(worker)).findFirst();
        if (errors.any() || chosen.isEmpty()) {
            return page(person, form, errors.any() ? errors : Errors.of("worker", "Choose a worker of your agency"));
        }
        involving.involve(person, chosen.get(), role.strip(), why.strip(), null, form.holdsCase());
        return new ModelAndView("redirect:/people/" + person + "/involved");
    }

    @PostMapping("/{involvement}/end")
    ModelAndView end(@PathVariable UUID person, @PathVariable long involvement, @RequestParam(defaultValue = "") String reason) {
        involving.mustManage(person);
        if (reason.isBlank()) {
            return page(person, InvolvedPage.Form.EMPTY, Errors.of("reason-" + involvement, "Say why the involvement ends"));
        }
        involving.end(person, involvement, reason.strip());
        return new ModelAndView("redirect:/people/" + person + "/involved");
    }

    @PostMapping("/grade")
    ModelAndView keepAs(@PathVariable UUID person, @RequestParam(defaultValue = "") String grade,
        @RequestParam(name = "gradeReason", defaultValue = "") String reason) {
        involving.mustDecideGrade(person);
        var chosen = Option.chosen(Grade.class, grade);
        if (chosen.isEmpty() || reason.isBlank()) {
            return page(person, InvolvedPage.Form.EMPTY, chosen.isEmpty() ? Errors.of("grade", "Choose how closely the person is to be kept")
                : Errors.of("gradeReason", "Say why"));
        }
        involving.keepAs(person, chosen.get(), reason.strip());
        return new ModelAndView("redirect:/people/" + person + "/involved");
    }

    @ExceptionHandler(Involving.NotYours.class)
    void notYours(Involving.NotYours e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }

    private List<Worker> colleagues() {
        Long agency = Acting.now().agencyId();
        return agency == null ? List.of() : agencies.byId(agency).map(workers::of).orElse(List.of());
    }

    private ModelAndView page(UUID person, InvolvedPage.Form form, Errors errors) {
        var who = Acting.now();
        boolean manages = Involving.manages();
        var page = new InvolvedPage(person, access.name(person), involving.with(person), who.agencyId() == null ? 0 : who.agencyId(), manages,
            manages ? colleagues() : List.of(), involving.decidesGrade(person), involving.grade(person), form, errors);
        return new ModelAndView("access/involved", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
