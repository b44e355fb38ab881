package wholepicture.picture.web;

import static org.springframework.web.util.UriUtils.encodeQueryParam;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.people.Found;
import wholepicture.people.Hit;
import wholepicture.people.People;
import wholepicture.people.Query;
import wholepicture.picture.web.SearchPage.FoundRow;
import wholepicture.ui.Link;
import wholepicture.ui.Section;
import wholepicture.ui.Tag;
import wholepicture.ui.Tag.Colour;

/** Finding a person: one box that understands names, days, numbers and addresses. */
@Controller
class SearchController {

    private final People people;
    private final Clock clock;

    SearchController(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Bean
    static Section peopleSection() {
        return Section.forAll(10, "People", "/people");
    }

    /** @param page from 1; anything else is the first */
    @GetMapping("/people")
    ModelAndView search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page) {
        var query = Query.of(q);
        int number = page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
        var shown = query.isEmpty() ? nothingAsked(q) : found(q, people.search(query, number));
        return new ModelAndView("picture/search", Map.of("page", shown));
    }

    private static SearchPage nothingAsked(String typed) {
        return new SearchPage(typed, !typed.isBlank(), "", false, List.of(), Link.NONE, Link.NONE);
    }

    private SearchPage found(String typed, Found found) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var count = found.more() ? "More than %,d people".formatted(Found.MOST)
            : found.count() == 1 ? "1 person" : "%,d people".formatted(found.count());
        return new SearchPage(typed, true, count, found.more(), found.hits().stream().map(hit -> row(hit, today)).toList(),
            found.page() > 1 ? step("Better matches", typed, found.page() - 1) : Link.NONE,
            found.page() < found.pages() ? step("More people", typed, found.page() + 1) : Link.NONE);
    }

    private static Link step(String text, String typed, int page) {
        return new Link(text, "/people?q=%s&page=%d".formatted(encodeQueryParam(typed, StandardCharsets.UTF_8).replace("+", "%2B"), page));
    }

    private static FoundRow row(Hit hit, LocalDate today) {
        return new FoundRow(hit.name().isBlank() ? "Name not recorded" : hit.name(), "/people/" + hit.person(), Particulars.born(hit, today),
            Particulars.sex(hit.sex()), switch (hit.sight()) {
                case INDEX -> new Tag("Index only", Colour.GREY);
                case OWN_RECORDS -> new Tag("Your agency's records", Colour.BLUE);
                case WHOLE, PROTECTED, SEALED -> new Tag("Open to you", Colour.TEAL);
            });
    }
}
