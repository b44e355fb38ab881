package wholepicture.learning.products.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.products.Discussion.Setting;
import wholepicture.learning.products.Product;
import wholepicture.learning.products.Products;
import wholepicture.learning.products.Prose;
import wholepicture.learning.products.Reading;
import wholepicture.learning.products.web.ProductPage.ContactLine;
import wholepicture.learning.products.web.ProductPage.TalkForm;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** Reading a product: its words, its question, and telling that a team talked about it. */
@Controller
@RequestMapping("/learning/products/{product}")
class ProductsController {

    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final Products products;
    private final Reading reading;
    private final Agencies agencies;
    private final Vocabulary vocabulary;
    private final Clock clock;

    ProductsController(Products products, Reading reading, Agencies agencies, Vocabulary vocabulary, Clock clock) {
        this.products = products;
        this.reading = reading;
        this.agencies = agencies;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView read(@PathVariable long product) {
        return page(product, TalkForm.EMPTY, Errors.NONE);
    }

    private ModelAndView page(long id, TalkForm talk, Errors errors) {
        var product = products.read(id);
        var page = ProductPage.of(product, others(product), contacts(), Products.keeps(), reading.mine(id), reading.talks(id), talk, products.changed(product), vocabulary.now(), today(), errors);
        return new ModelAndView("products/product", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** The products that it names, as they stand now: one that was withdrawn meanwhile says so here too. */
    private Map<Long, Product> others(Product product) {
        var others = new HashMap<Long, Product>();
        product.now().parts().stream().flatMap(part -> part.product().stream()).forEach(other -> put(others, other));
        product.withdrawn().flatMap(Product.Withdrawn::replacedBy).ifPresent(other -> put(others, other));
        return others;
    }

    private void put(Map<Long, Product> others, long id) {
        try {
            others.put(id, products.read(id));
        } catch (Products.NoSuchProduct e) {
            others.remove(id);
        }
    }

    private List<ContactLine> contacts() {
        return agencies.all().stream().filter(agency -> !agency.phone().isBlank() || !agency.email().isBlank())
            .map((Agency agency) -> new ContactLine(agency.name(), agency.phone(), agency.email())).toList();
    }

    /** One slide by itself, to be shown in a room. That it was opened is kept, so that it is seen what packs are used. */
    @GetMapping("/slides/{slide}")
    ModelAndView slide(@PathVariable long product, @PathVariable int slide) {
        var pack = products.read(product);
        var parts = pack.now().parts();
        if (!pack.form().isSlides() || slide < 1 || slide > parts.size() || pack.isWithdrawn()) {
            throw new Products.NoSuchProduct();
        }
        if (pack.published().isPresent()) {
            reading.opened(product, slide);
        }
        var part = parts.get(slide - 1);
        return new ModelAndView("products/slide", Map.of("product", pack.name(), "href", pack.href(), "title", part.title(), "number", slide, "of", parts.size(),
            "blocks", Prose.of(part.text()).blocks()));
    }

    @PostMapping("/read")
    ModelAndView haveRead(@PathVariable long product) {
        reading.read(product);
        return new ModelAndView("redirect:/learning/products/%d#yours".formatted(product));
    }

    @PostMapping("/understood")
    ModelAndView understood(@PathVariable long product, @RequestParam(defaultValue = "") String answer) {
        if (answer.isBlank()) {
            return page(product, TalkForm.EMPTY, Errors.of("answer", "Answer in your own words"));
        }
        reading.understood(product, answer.strip());
        return new ModelAndView("redirect:/learning/products/%d#yours".formatted(product));
    }

    @PostMapping("/talked")
    ModelAndView talked(@PathVariable long product, @RequestParam(defaultValue = "") String setting, @RequestParam(name = "on.day", defaultValue = "") String day,
        @RequestParam(name = "on.month", defaultValue = "") String month, @RequestParam(name = "on.year", defaultValue = "") String year,
        @RequestParam(defaultValue = "") String team, @RequestParam(defaultValue = "") String people, @RequestParam(defaultValue = "") String weShall,
        @RequestParam(defaultValue = "") String shared) {
        var form = new TalkForm(setting, new DateFields(day, month, year), team, people, weShall, shared);
        var wrong = new ArrayList<FieldError>();
        var on = form.on().readDay("The day");
        LocalDate held = today();
        switch (on) {
            case DateFields.Read.Known known -> held = known.day();
            case DateFields.Read.Nothing _ -> wrong.add(new FieldError("on", "Enter the day you talked about it"));
            case DateFields.Read.Problem problem -> wrong.add(new FieldError("on", problem.sentence()));
        }
        if (held.isAfter(today())) {
            wrong.add(new FieldError("on", "The day must be today or in the past"));
        }
        var where = Option.chosen(Setting.class, setting);
        if (where.isEmpty()) {
            wrong.add(new FieldError("setting", "Choose where you talked about it"));
        }
        if (team.isBlank()) {
            wrong.add(new FieldError("team", "Enter which team it was"));
        }
        if (!people.strip().matches("[1-9]\\d{0,2}")) {
            wrong.add(new FieldError("people", "Enter how many people there were, as a number"));
        }
        if (weShall.isBlank()) {
            wrong.add(new FieldError("weShall", "Say what you shall do"));
        }
        if (!wrong.isEmpty() || where.isEmpty()) {
            return page(product, form, new Errors(wrong));
        }
        reading.talked(product, where.get(), held, team.strip(), Integer.parseInt(people.strip()), weShall.strip(), shared.strip());
        return new ModelAndView("redirect:/learning/products/%d#talks".formatted(product));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), UK);
    }
}
