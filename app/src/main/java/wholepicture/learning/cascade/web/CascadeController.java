package wholepicture.learning.cascade.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.learning.Reviews;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.cascade.Cascade;
import wholepicture.learning.cascade.Cascade.Given;
import wholepicture.learning.cascade.Cascade.Receipt;
import wholepicture.learning.plan.Answering;
import wholepicture.learning.reading.Themes.Theme;
import wholepicture.learning.web.LearningPlaces;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Sent;

/** Sending a theme to the agencies, and an agency's receipt. */
@Controller
@RequestMapping("/themes/{theme}/agencies")
class CascadeController {

    private static final List<Option> CHOICES = List.of(Option.of("FOUND", "We found it in our own work"), Option.of("NONE", "We looked, and found none"));

    private final Cascade cascade;
    private final Vocabulary vocabulary;
    private final LearningPlaces places;

    CascadeController(Cascade cascade, Vocabulary vocabulary, LearningPlaces places) {
        this.cascade = cascade;
        this.vocabulary = vocabulary;
        this.places = places;
    }

    @GetMapping
    ModelAndView agencies(@PathVariable("theme") String id) {
        return page(theme(id), Sent.nothing());
    }

    @PostMapping
    ModelAndView send(@PathVariable("theme") String id, @RequestParam Map<String, String> typed) {
        Reviews.onlyLeads();
        var theme = theme(id);
        var form = Sent.of(typed);
        var why = form.need("why", "Say what is asked of the agencies");
        if (form.errors().any()) {
            return page(theme, form);
        }
        cascade.send(theme.id(), why);
        return new ModelAndView("redirect:/themes/%s/agencies".formatted(theme.id()));
    }

    @PostMapping("/receipt")
    ModelAndView receive(@PathVariable("theme") String id, @RequestParam Map<String, String> typed) {
        if (!Cascade.answers()) {
            throw new Answering.NotYours();
        }
        var theme = theme(id);
        var form = Sent.of(typed);
        if (cascade.sent(theme.id()).isEmpty()) {
            return new ModelAndView("redirect:/themes/%s/agencies".formatted(theme.id()));
        }
        var found = form.text("found");
        form.must(found.equals("FOUND") || found.equals("NONE"), "found", "Choose whether you found it in your own work");
        form.must(!found.equals("FOUND") || !form.text("what").isEmpty(), "what", "Write what you found");
        var passedOn = form.need("passed", "Write how your staff are told");
        if (form.errors().any()) {
            return page(theme, form);
        }
        cascade.give(theme.id(), found.equals("FOUND") ? form.text("what") : "", passedOn);
        return new ModelAndView("redirect:/themes/%s/agencies".formatted(theme.id()));
    }

    private Theme theme(String id) {
        return vocabulary.now().byId(id).orElseThrow(Reviews.NoSuchReview::new);
    }

    private ModelAndView page(Theme theme, Sent typed) {
        var all = cascade.sent(theme.id());
        var latest = all.stream().findFirst();
        var receipts = latest.map(cascade::receipts).orElse(List.of());
        var own = receipts.stream().filter(r -> Objects.equals(r.agency(), Acting.now().agencyId())).findFirst().filter(r -> Cascade.answers());
        var given = own.flatMap(Receipt::given);
        var form = typed.has("found") || typed.has("passed") || typed.has("what") ? typed : given.map(CascadeController::again).orElse(typed);
        var reach = cascade.reach(theme.id());
        var page = new AgenciesPage(places.at("/themes"), new Link(theme.name(), "/themes/" + theme.id()), sentence(latest, receipts), latest.map(Cascade.Sent::why).orElse(""),
            rows(receipts, true, reach), rows(receipts, false, reach), !reach.isEmpty(), Acting.now().is(Role.LEARNING_LEAD), own.map(Receipt::name).orElse(""), given.isPresent(),
            Option.choosing(CHOICES, form.text("found")), all.stream().skip(1).map(this::earlier).toList(), form, typed.errors());
        return new ModelAndView("learning/themeAgencies", Map.of("page", page), page.errors().any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static Sent again(Given given) {
        return Sent.of(Map.of("found", given.found().isEmpty() ? "NONE" : "FOUND", "what", given.found(), "passed", given.passedOn()));
    }

    private static String sentence(Optional<Cascade.Sent> latest, List<Receipt> receipts) {
        return latest.map(sent -> "Sent to every agency on %s by %s.%s".formatted(Dates.inWords(sent.on()), sent.by(),
            Cascade.seesAll() ? " %d of %d have given a receipt.".formatted(given(receipts), receipts.size()) : "")).orElse("It was not sent to the agencies yet.");
    }

    private String earlier(Cascade.Sent sent) {
        var receipts = cascade.receipts(sent);
        return "%s, by %s: %s".formatted(Dates.inWords(sent.on()), sent.by(), Cascade.seesAll() ? "%d of %d gave a receipt".formatted(given(receipts), receipts.size()) : sent.why());
    }

    private static long given(List<Receipt> receipts) {
        return receipts.stream().filter(r -> r.given().isPresent()).count();
    }

    private static List<AgenciesPage.Row> rows(List<Receipt> receipts, boolean given, Map<Long, Cascade.Reach> reach) {
        return receipts.stream().filter(r -> r.given().isPresent() == given).map(r -> row(r, Optional.ofNullable(reach.get(r.agency())))).toList();
    }

    private static AgenciesPage.Row row(Receipt receipt, Optional<Cascade.Reach> reach) {
        var given = receipt.given();
        return new AgenciesPage.Row(receipt.name(), given.map(g -> "%s by %s".formatted(Dates.inWords(g.on()), g.by())).orElse(""),
            given.map(g -> g.found().isEmpty() ? "Looked, and found none" : g.found()).orElse(""), given.map(Given::passedOn).orElse(""),
            reach.map(r -> "%,d of %,d".formatted(r.read(), r.sent())).orElse("Nothing was sent to them"));
    }
}
