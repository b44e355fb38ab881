package wholepicture.intake.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Agency;
import wholepicture.intake.Delivery;
import wholepicture.intake.Delivery.State;
import wholepicture.intake.Delivery.Via;
import wholepicture.intake.Intake;
import wholepicture.intake.Mappings;
import wholepicture.intake.NotReceived;
import wholepicture.intake.reading.FileRefused;
import wholepicture.intake.reading.Guess;
import wholepicture.intake.reading.PlainTable.Beginning;
import wholepicture.intake.reading.Template;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;

/** Saying once what the columns of an agency's own tables mean, so that they are read from then on. */
@Controller
@RequestMapping("/intake/mapping")
class MappingController {

    private static final int ROWS = 20;

    private final Allowed allowed;
    private final Mappings mappings;
    private final Intake intake;
    private final Clock clock;

    MappingController(Allowed allowed, Mappings mappings, Intake intake, Clock clock) {
        this.allowed = allowed;
        this.mappings = mappings;
        this.intake = intake;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list() {
        return list(Errors.NONE);
    }

    private ModelAndView list(Errors errors) {
        var page = new MappingsPage(IntakePlaces.places("/intake/mapping"), mappings.of(allowed.own().id()).stream().map(MappingsPage.Row::of).toList(), errors);
        return new ModelAndView("intake/mappings", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** Receives a table without having it read yet. */
    @PostMapping
    ModelAndView send(@RequestParam("file") MultipartFile file) throws IOException {
        var own = allowed.own();
        try (var content = file.getInputStream()) {
            var sent = intake.receive(own, String.valueOf(file.getOriginalFilename()), content, Via.PAGE, true);
            return new ModelAndView("redirect:/intake/mapping/for/" + sent.delivery().id());
        } catch (NotReceived e) {
            return list(Errors.of("file", String.valueOf(e.getMessage())));
        }
    }

    @GetMapping("/for/{id:\\d+}")
    ModelAndView guess(@PathVariable long id, @RequestParam(required = false) @Nullable Template template) {
        var delivery = allowed.ownDelivery(id);
        return withTable(delivery, table -> {
            var guess = template == null ? Guess.of(table.header(), table.rows()) : Guess.as(template, table.header(), table.rows());
            String name = delivery.name().replaceFirst("\\.[A-Za-z0-9]{1,8}$", "");
            return page(forFile(delivery), delivery.name(), MappingForm.guessed(name, guess, table.header()), guess.why(), table, Optional.empty(), Errors.NONE);
        });
    }

    @PostMapping("/for/{id:\\d+}")
    ModelAndView say(@PathVariable long id, @RequestParam Map<String, String> typed) {
        var delivery = allowed.ownDelivery(id);
        return withTable(delivery, table -> {
            var form = MappingForm.typed(typed, table.header());
            if (!typed.getOrDefault("act", "preview").equals("save")) {
                return page(forFile(delivery), delivery.name(), form, Map.of(), table,
                    Optional.of(MappingPreview.of(table, form.mapping(), LocalDate.now(clock))), Errors.NONE);
            }
            return form.errors().any() ? page(forFile(delivery), delivery.name(), form, Map.of(), table, Optional.empty(), form.errors())
                : saved(delivery, form);
        });
    }

    private ModelAndView saved(Delivery delivery, MappingForm form) {
        mappings.save(delivery.agency(), form.name(), form.header(), form.mapping());
        if (delivery.state() == State.HELD || delivery.state() == State.REFUSED) {
            intake.readOn(delivery);
        } else if (delivery.counts().quarantined() > 0) {
            intake.retryAll(delivery);
        }
        return new ModelAndView("redirect:/intake/" + delivery.id());
    }

    /** A saved mapping, to be changed; the change is its next version. */
    @GetMapping("/{id:\\d+}")
    ModelAndView change(@PathVariable long id, @RequestParam(required = false) @Nullable Template template) {
        var saved = saved(id);
        var form = template == null || template == saved.mapping().template() ? MappingForm.of(saved.name(), saved.mapping(), saved.header())
            : MappingForm.guessed(saved.name(), Guess.as(template, saved.header(), List.of()), saved.header());
        return page("/intake/mapping/" + id, "", form, Map.of(), rowless(saved), Optional.empty(), Errors.NONE);
    }

    @PostMapping("/{id:\\d+}")
    ModelAndView changed(@PathVariable long id, @RequestParam Map<String, String> typed) {
        var saved = saved(id);
        var form = MappingForm.typed(typed, saved.header());
        if (form.errors().any()) {
            return page("/intake/mapping/" + id, "", form, Map.of(), rowless(saved), Optional.empty(), form.errors());
        }
        mappings.save(allowed.own(), form.name(), saved.header(), form.mapping());
        return new ModelAndView("redirect:/intake/mapping");
    }

    private Mappings.Saved saved(long id) {
        Agency own = allowed.own();
        return mappings.find(id).filter(m -> m.agencyId() == own.id()).orElseThrow(Allowed::nothing);
    }

    private static Beginning rowless(Mappings.Saved saved) {
        return new Beginning(saved.header(), List.of());
    }

    private static String forFile(Delivery delivery) {
        return "/intake/mapping/for/" + delivery.id();
    }

    private interface ForTable {
        ModelAndView show(Beginning table);
    }

    private ModelAndView withTable(Delivery delivery, ForTable then) {
        try {
            return then.show(intake.beginning(delivery, ROWS));
        } catch (FileRefused e) {
            return list(new Errors(e.problems().stream().map(p -> new FieldError("file", p.inWords())).toList()));
        }
    }

    private static ModelAndView page(String action, String file, MappingForm form, Map<String, String> why, Beginning table, Optional<MappingPreview> preview,
        Errors errors) {
        var page = MappingPage.of(action, file, form, why, table.rows(), preview, errors);
        return new ModelAndView("intake/mapping", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
