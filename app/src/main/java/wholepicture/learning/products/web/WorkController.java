package wholepicture.learning.products.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Role;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.products.Audience;
import wholepicture.learning.products.Explained;
import wholepicture.learning.products.Product;
import wholepicture.learning.products.ProductFacts;
import wholepicture.learning.products.Products;
import wholepicture.learning.products.Publishing;
import wholepicture.learning.products.Reading;
import wholepicture.learning.products.Receipts;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;

/** What the keepers of products do with one: write it, have it checked and approved, publish it, look at it again, withdraw it. */
@Controller
@RequestMapping("/learning/products/{product}")
class WorkController {

    private final Products products;
    private final Publishing publishing;
    private final ProductFacts facts;
    private final Explained explained;
    private final Receipts receipts;
    private final Agencies agencies;
    private final Reading reading;
    private final Vocabulary vocabulary;
    private final Clock clock;

    WorkController(Products products, Publishing publishing, ProductFacts facts, Explained explained, Receipts receipts, Agencies agencies, Reading reading, Vocabulary vocabulary, Clock clock) {
        this.products = products;
        this.publishing = publishing;
        this.facts = facts;
        this.explained = explained;
        this.receipts = receipts;
        this.agencies = agencies;
        this.reading = reading;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @GetMapping("/work")
    ModelAndView work(@PathVariable long product) {
        return work(product, DateFields.BLANK, Errors.NONE);
    }

    private ModelAndView work(long id, DateFields reviewOn, Errors errors) {
        Products.onlyKeepers();
        var page = WorkPage.of(products.at(id), publishing.look(id), receipts.audience(id), agencies.all(), receipts.leads(), receipts.wouldReach(id).orElse(""), products.published(),
            facts.of(id), Objects.requireNonNullElse(Acting.now().workerId(), 0L), reviewOn, today(), errors);
        return new ModelAndView("products/work", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable long product) {
        Products.onlyKeepers();
        return edit(product, EditForm.typed(products.at(product)), Errors.NONE);
    }

    private ModelAndView edit(long id, EditForm.Typed typed, Errors errors) {
        return new ModelAndView("products/edit", Map.of("page", EditForm.of(products.at(id), typed, products.published(), vocabulary.now(), errors)),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @PostMapping("/edit")
    ModelAndView save(@PathVariable long product, @RequestParam MultiValueMap<String, String> sent) {
        Products.onlyKeepers();
        var typed = EditForm.read(sent, vocabulary.now());
        if (typed.title().isEmpty()) {
            return edit(product, typed, Errors.of("title", "Enter a title"));
        }
        products.save(product, typed.title(), typed.summary(), typed.parts(), typed.ask(), typed.themes(), typed.invented());
        return to(product);
    }

    @PostMapping("/work/explain")
    ModelAndView explain(@PathVariable long product, @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String reason,
        @RequestParam(defaultValue = "1") String finding) {
        Products.onlyKeepers();
        if (reason.isBlank() || words.isBlank()) {
            return work(product, DateFields.BLANK, Errors.of("findings", "Say why the words identify nobody"));
        }
        explained.identifiesNobody(product, words, reason.strip());
        return new ModelAndView("redirect:/learning/products/%d/work#findings".formatted(product));
    }

    @PostMapping("/work/check")
    ModelAndView check(@PathVariable long product) {
        Products.onlyKeepers();
        publishing.check(product);
        return to(product);
    }

    @PostMapping("/work/approve")
    ModelAndView approve(@PathVariable long product) {
        Products.onlyKeepers();
        products.approve(product);
        return to(product);
    }

    @PostMapping("/work/publish")
    ModelAndView publish(@PathVariable long product, @RequestParam(name = "reviewOn.day", defaultValue = "") String day,
        @RequestParam(name = "reviewOn.month", defaultValue = "") String month, @RequestParam(name = "reviewOn.year", defaultValue = "") String year,
        @RequestParam(defaultValue = "") String again, @RequestParam(defaultValue = "") String changed) {
        Products.onlyKeepers();
        var typed = new DateFields(day, month, year);
        var until = until(typed);
        if (until.isEmpty()) {
            return work(product, typed, Errors.of("reviewOn", "Enter a day to come by which somebody looks at it again"));
        }
        var now = products.at(product);
        if (now.published().isPresent() && now.now().standing() == Product.Standing.APPROVED) {
            if (again.isEmpty()) {
                return work(product, typed, Errors.of("again", "Choose whether those who had the earlier version get it again"));
            }
            if (again.equals("yes") && changed.isBlank()) {
                return work(product, typed, Errors.of("changed", "Say in a sentence what is new"));
            }
        }
        publishing.publish(product, until.get(), again.equals("yes") ? changed.strip() : "");
        return to(product);
    }

    @PostMapping("/work/holds")
    ModelAndView holds(@PathVariable long product, @RequestParam(name = "reviewOn.day", defaultValue = "") String day,
        @RequestParam(name = "reviewOn.month", defaultValue = "") String month, @RequestParam(name = "reviewOn.year", defaultValue = "") String year,
        @RequestParam(defaultValue = "") String why) {
        Products.onlyKeepers();
        var typed = new DateFields(day, month, year);
        var until = until(typed);
        if (until.isEmpty()) {
            return work(product, typed, Errors.of("reviewOn", "Enter a day to come by which somebody looks at it again"));
        }
        products.holds(product, until.get(), why.strip());
        return to(product);
    }

    @PostMapping("/work/withdraw")
    ModelAndView withdraw(@PathVariable long product, @RequestParam(defaultValue = "") String why, @RequestParam(defaultValue = "") String instead) {
        Products.onlyKeepers();
        if (why.isBlank()) {
            return work(product, DateFields.BLANK, Errors.of("withdrawn-why", "Say why it is withdrawn"));
        }
        products.withdraw(product, why.strip(), Optional.of(instead).filter(one -> one.matches("\\d{1,15}")).map(Long::valueOf));
        return to(product);
    }

    @PostMapping("/work/audience")
    ModelAndView audience(@PathVariable long product, @RequestParam MultiValueMap<String, String> sent) {
        Products.onlyKeepers();
        var kinds = Arrays.stream(AgencyKind.values()).filter(k -> sent.getOrDefault("kind", List.of()).contains(k.name())).toList();
        var roles = Arrays.stream(Role.values()).filter(r -> sent.getOrDefault("role", List.of()).contains(r.name())).toList();
        var some = agencies.all().stream().map(a -> a.id()).filter(id -> sent.getOrDefault("agency", List.of()).contains(id.toString())).toList();
        var jobs = Arrays.stream(LessonForm.text(sent, "jobs").split(",")).map(String::strip).filter(job -> !job.isEmpty()).distinct().toList();
        receipts.address(product, new Audience(kinds, some, roles, jobs));
        return new ModelAndView("redirect:/learning/products/%d/work#audience".formatted(product));
    }

    @GetMapping("/reach")
    ModelAndView reach(@PathVariable long product) {
        var read = products.read(product);
        var own = Acting.now().agencyId();
        var page = ReachPage.of(read, receipts.reach(product), own == null ? List.of() : receipts.notRead(product, own), Objects.requireNonNullElse(own, 0L),
            receipts.answers(product), Products.keeps(), reading.openings(product), agencies.all().stream().map(a -> a.name()).sorted().toList());
        return new ModelAndView("products/reach", Map.of("page", page));
    }

    @PostMapping("/reach/remind")
    ModelAndView remind(@PathVariable long product) {
        Products.onlyKeepers();
        receipts.remind(product);
        return new ModelAndView("redirect:/learning/products/%d/reach".formatted(product));
    }

    private Optional<LocalDate> until(DateFields typed) {
        return typed.readDay("The day") instanceof DateFields.Read.Known known && known.day().isAfter(today()) ? Optional.of(known.day()) : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    }

    private static ModelAndView to(long product) {
        return new ModelAndView("redirect:/learning/products/%d/work".formatted(product));
    }
}
