package wholepicture.agencies.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Register;
import wholepicture.agencies.Role;
import wholepicture.agencies.Tokens;
import wholepicture.agencies.Workers;
import wholepicture.ui.Errors;
import wholepicture.ui.Section;

/** The register of agencies, their workers and their machines' tokens, for an administrator. */
@Controller
@RequestMapping("/administration")
class AdministrationController {

    private final Agencies agencies;
    private final Workers workers;
    private final Tokens tokens;
    private final Register register;

    AdministrationController(Agencies agencies, Workers workers, Tokens tokens, Register register) {
        this.agencies = agencies;
        this.workers = workers;
        this.tokens = tokens;
        this.register = register;
    }

    @Bean
    static Section administrationSection() {
        return new Section(90, "Administration", "/administration", Set.of(Role.ADMINISTRATOR.name()));
    }

    @ModelAttribute
    void administratorsOnly() {
        if (!Acting.now().is(Role.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping
    ModelAndView list() {
        return agencies(AgencyForm.EMPTY, Errors.NONE);
    }

    @PostMapping
    ModelAndView add(AgencyForm form) {
        var errors = form.errors(agencies.byCode(form.code()).isPresent());
        if (errors.any()) {
            return agencies(form, errors);
        }
        register.agency(form.code(), form.name(), AgencyKind.valueOf(form.kind()), form.area(), form.phone(), form.email());
        return new ModelAndView("redirect:/administration/" + form.code());
    }

    @GetMapping("/{code}")
    ModelAndView agency(@PathVariable String code) {
        return agency(known(code), WorkerForm.EMPTY, Errors.NONE, null);
    }

    @PostMapping("/{code}/workers")
    ModelAndView addWorker(@PathVariable String code, WorkerForm form) {
        var agency = known(code);
        var errors = form.errors(workers.byUsername(form.username()).isPresent());
        if (errors.any()) {
            return agency(agency, form, errors, null);
        }
        var roles = form.roles().stream().map(Role::valueOf).collect(Collectors.toSet());
        register.worker(agency, form.username(), form.name(), form.jobTitle(), form.team(), form.phone(), form.email(), roles);
        return new ModelAndView("redirect:/administration/" + code);
    }

    @PostMapping("/{code}/workers/{id}/leave")
    String leave(@PathVariable String code, @PathVariable long id) {
        register.leave(known(code), id);
        return "redirect:/administration/" + code;
    }

    /** The token is shown on the answer itself, once; it is in no address and in no log. */
    @PostMapping("/{code}/tokens")
    ModelAndView makeToken(@PathVariable String code, @RequestParam(defaultValue = "") String tokenName) {
        var agency = known(code);
        return tokenName.isBlank()
            ? agency(agency, WorkerForm.EMPTY, Errors.of("tokenName", "Say which machine will hold it"), null)
            : agency(agency, WorkerForm.EMPTY, Errors.NONE, register.token(agency, tokenName.strip()));
    }

    @PostMapping("/{code}/tokens/{id}/revoke")
    String revoke(@PathVariable String code, @PathVariable long id) {
        register.revoke(known(code), id);
        return "redirect:/administration/" + code;
    }

    private Agency known(String code) {
        return agencies.byCode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView agencies(AgencyForm form, Errors errors) {
        return new ModelAndView("agencies/agencies", Map.of("agencies", agencies.all(), "form", form, "errors", errors), status(errors));
    }

    private ModelAndView agency(Agency agency, WorkerForm form, Errors errors, @Nullable String newToken) {
        var page = new AgencyPage(agency, workers.of(agency), tokens.of(agency), form, errors, newToken == null ? "" : newToken,
            List.copyOf(Arrays.asList(Role.values())));
        return new ModelAndView("agencies/agency", Map.of("page", page), status(errors));
    }

    private static HttpStatus status(Errors errors) {
        return errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }
}
