package wholepicture.intake.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.intake.Deliveries;
import wholepicture.intake.Delivery.Via;
import wholepicture.intake.Intake;
import wholepicture.intake.NotReceived;
import wholepicture.intake.ReceivedFiles;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** The files that an agency sent, and sending more. */
@Controller
class DeliveriesController {

    private static final int PAGE = 50;

    private final Allowed allowed;
    private final Deliveries deliveries;
    private final Intake intake;
    private final ReceivedFiles files;

    DeliveriesController(Allowed allowed, Deliveries deliveries, Intake intake, ReceivedFiles files) {
        this.allowed = allowed;
        this.deliveries = deliveries;
        this.intake = intake;
        this.files = files;
    }

    @GetMapping("/intake")
    ModelAndView list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, @RequestParam(defaultValue = "0") int sent,
        @RequestParam(defaultValue = "0") int repeated) {
        allowed.agencies();
        boolean all = Allowed.isAdministrator();
        var found = deliveries.newest(all ? null : Acting.now().agencyId(), before, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var older = found.size() > PAGE ? new Link("Older files", "/intake?before=" + shown.getLast().id()) : Link.NONE;
        var page = new DeliveriesPage(IntakePlaces.places("/intake"), all, all ? "every agency" : Acting.now().agency(), done(sent, repeated),
            shown.stream().map(DeliveriesPage.Row::of).toList(), older);
        return new ModelAndView("intake/deliveries", Map.of("page", page));
    }

    private static String done(int sent, int repeated) {
        return sent == 0 ? "" : "%d files are received and will be read%s".formatted(sent,
            repeated == 0 ? "" : "; %d of them had been sent before, which changes nothing".formatted(repeated));
    }

    @GetMapping("/intake/send")
    ModelAndView form() {
        return form("", Errors.NONE);
    }

    @PostMapping("/intake/send")
    ModelAndView send(@RequestParam(defaultValue = "") String agency, @RequestParam("files") List<MultipartFile> chosen) throws IOException {
        Agency from = agency.isEmpty() ? allowed.own() : allowed.agency(agency);
        var given = chosen.stream().filter(file -> !file.isEmpty() || !String.valueOf(file.getOriginalFilename()).isBlank()).toList();
        if (given.isEmpty()) {
            return form(agency, Errors.of("files", "Choose one or more files"));
        }
        var errors = new ArrayList<FieldError>();
        var sent = new ArrayList<Intake.Sent>();
        for (var file : given) {
            try (var content = file.getInputStream()) {
                sent.add(intake.receive(from, String.valueOf(file.getOriginalFilename()), content, Via.PAGE, false));
            } catch (NotReceived e) {
                errors.add(new FieldError("files", "%s: %s".formatted(file.getOriginalFilename(), e.getMessage())));
            }
        }
        if (!errors.isEmpty()) {
            return form(agency, new Errors(errors));
        }
        long repeated = sent.stream().filter(Intake.Sent::repeated).count();
        return new ModelAndView(sent.size() == 1 ? "redirect:/intake/%d?%s".formatted(sent.getFirst().delivery().id(), repeated > 0 ? "repeated" : "sent")
            : "redirect:/intake?sent=%d&repeated=%d".formatted(sent.size(), repeated));
    }

    private ModelAndView form(String agency, Errors errors) {
        var may = allowed.agencies();
        @Nullable Long own = Acting.now().agencyId();
        var options = may.stream().map(a -> new Option(a.code(), a.name(), "", agency.isEmpty() ? Long.valueOf(a.id()).equals(own) : a.code().equals(agency)))
            .toList();
        var page = new SendPage(IntakePlaces.places("/intake/send"), may.getFirst().name(), may.size() > 1 ? options : List.of(),
            InWords.size(files.largest()), errors);
        return new ModelAndView("intake/send", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
