package wholepicture.sharing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.access.Sight;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Worker;
import wholepicture.agencies.Workers;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.MayNotAdd;
import wholepicture.sharing.Consent;
import wholepicture.sharing.MayNotHandOver;
import wholepicture.sharing.NothingHandedOver;
import wholepicture.sharing.Shared;
import wholepicture.sharing.Shares;
import wholepicture.sharing.Sharing;
import wholepicture.ui.CsvOut;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/** What was shared about a person, with whom and on what basis: read, recorded, taken out as a file. */
@Controller
@RequestMapping("/people/{person}")
class SharedController {

    private final Sharing sharing;
    private final Shares shares;
    private final Access access;
    private final Chronology chronology;
    private final Agencies agencies;
    private final Workers workers;
    private final Clock clock;

    SharedController(Sharing sharing, Shares shares, Access access, Chronology chronology, Agencies agencies, Workers workers, Clock clock) {
        this.sharing = sharing;
        this.shares = shares;
        this.access = access;
        this.chronology = chronology;
        this.agencies = agencies;
        this.workers = workers;
        this.clock = clock;
    }

    @GetMapping("/shared")
    ModelAndView show(@PathVariable UUID person, @RequestParam(defaultValue = "") String agency) {
        access.look(person, "what was shared");
        var typed = new LinkedMultiValueMap<String, String>();
        typed.set("agency", agency);
        return page(person, typed, Errors.NONE);
    }

    @PostMapping("/shared")
    ModelAndView record(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        chronology.mayWrite(person);
        var form = new SharedForm(typed);
        var given = form.read(agencies.byCode(form.text("agency")), clock.instant());
        var recipient = ofAgency(form.text("agency")).stream().filter(one -> String.valueOf(one.id()).equals(form.text("worker"))).findFirst();
        if (!form.text("words").isEmpty() && recipient.isEmpty()) {
            form.wrong("worker", "Choose the worker who alone may open it");
        }
        if (given == null || form.errors().any()) {
            return page(person, typed, form.errors());
        }
        try {
            if (form.text("words").isEmpty()) {
                sharing.record(person, given);
            } else {
                sharing.handOver(person, given, recipient.orElseThrow(), form.text("words"));
            }
        } catch (MayNotHandOver e) {
            return page(person, typed, Errors.of("words", String.valueOf(e.getMessage())));
        }
        return new ModelAndView("redirect:/people/%s/shared".formatted(person));
    }

    @GetMapping("/shared.csv")
    ResponseEntity<byte[]> file(@PathVariable UUID person) {
        access.look(person, "everything that was shared, as a file");
        var head = List.of("Number", "When", "Recorded", "Shared", "What", "Agency", "With whom", "Purpose", "Lawful basis", "Consent", "Why without", "Why proportionate", "By");
        var lines = shares.of(person).stream().map(s -> List.of(s.number(), Dates.inWords(s.at()), Dates.inWords(s.recordedAt()), s.given() ? "Yes" : "No", s.what(), s.withAgency(), s.whom(),
            s.purpose(), s.basis().inWords(), s.consent().inWords(), s.consentWhy(), s.proportionate(), s.by()));
        var text = CsvOut.MARK + Stream.concat(Stream.of(head), lines).map(CsvOut::line).collect(Collectors.joining());
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("shared.csv").build().toString()).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView page(UUID person, MultiValueMap<String, String> typed, Errors errors) {
        var form = new SharedForm(typed);
        var agency = form.text("agency");
        var filled = new SharedPage.Filled(Option.choosing(SharedForm.GIVEN, form.text("given").isEmpty() ? "yes" : form.text("given")), form.date("day"), form.text("what"),
            Option.choosing(Stream.concat(Stream.of(Option.of("", "None of this partnership")), agencies.all().stream().filter(a -> !Long.valueOf(a.id()).equals(Acting.now().agencyId()))
                .map(a -> Option.of(a.code(), a.name()))).toList(), agency), agencies.byCode(agency).map(Agency::name).orElse(""),
            Option.choosing(Stream.concat(Stream.of(Option.of("", "Nobody: it was shared in another way")), ofAgency(agency).stream().map(w -> Option.of(String.valueOf(w.id()), w.name() + ", " + w.jobTitle())))
                .toList(), form.text("worker")), form.text("whom"), form.text("purpose"), Option.choosing(SharedForm.BASIS, form.text("basis")),
            Option.choosing(SharedForm.CONSENT, form.text("consent")), form.text("consentWhy"), form.text("proportionate"), form.text("words"));
        var page = new SharedPage(person.toString(), access.name(person), shares.of(person).stream().map(SharedController::line).toList(), access.sight(person) != Sight.INDEX, filled, errors);
        return new ModelAndView("sharing/person", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private List<Worker> ofAgency(String code) {
        return agencies.byCode(code).map(workers::of).orElse(List.of());
    }

    private static SharedPage.Line line(Shared one) {
        var opened = one.openedAt();
        var state = !one.given() ? new Tag("Not shared", Tag.Colour.ORANGE) : !one.isHandedOver() ? new Tag("Shared", Tag.Colour.GREEN)
            : opened == null ? new Tag("Handed over, not opened yet", Tag.Colour.YELLOW) : new Tag("Opened " + Dates.inWords(opened), one.isUnderstood() ? Tag.Colour.GREEN : Tag.Colour.BLUE);
        var who = Acting.now().workerId();
        return new SharedPage.Line(one.number(), one.what(), state, Stream.of(SummaryRow.of("When", Dates.inWords(one.at())),
            SummaryRow.of("With", Stream.of(one.whom(), one.withAgency()).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "))), SummaryRow.of("Purpose", one.purpose()),
            SummaryRow.of("Lawful basis", one.basis().inWords()), SummaryRow.of("Consent", one.consent().inWords() + (one.consent() == Consent.GIVEN ? "" : ": " + one.consentWhy())),
            SummaryRow.of("Why this much", one.proportionate()), SummaryRow.of("By", one.by()), SummaryRow.of("Said back", said(one))).filter(row -> !row.value().isEmpty()).toList(),
            one.isHandedOver() && one.recipientId() != null && one.recipientId().equals(who) ? new Link("Open it", "/handed-over/" + one.number()) : Link.NONE,
            one.given() && !one.isHandedOver() && !one.isUnderstood());
    }

    private static String said(Shared one) {
        var at = one.understoodAt();
        return at != null ? "%s (%s, %s)".formatted(one.understood(), one.understoodBy(), Dates.inWords(at)) : one.given() ? "Not yet: nobody knows whether it was understood" : "";
    }

    /** What the recipient said back, of something that was shared in another way than here. */
    @PostMapping("/shared/{number}/understood")
    ModelAndView understood(@PathVariable UUID person, @PathVariable String number, @RequestParam(defaultValue = "") String back) {
        chronology.mayWrite(person);
        if (!back.isBlank()) {
            sharing.understood(shares.of(person, number), back);
        }
        return new ModelAndView("redirect:/people/%s/shared".formatted(person));
    }

    @ExceptionHandler(MayNotHandOver.class)
    void notTheirs(MayNotHandOver e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }

    @ExceptionHandler(NothingHandedOver.class)
    void nothing(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(MayNotAdd.class)
    void mayNot(MayNotAdd e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
