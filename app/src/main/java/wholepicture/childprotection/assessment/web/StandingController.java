package wholepicture.childprotection.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Role;
import wholepicture.childprotection.assessment.FamiliesKnown;
import wholepicture.childprotection.assessment.FamiliesKnown.Known;
import wholepicture.childprotection.assessment.Standing;
import wholepicture.chronology.Contacts;
import wholepicture.questions.Kind;
import wholepicture.questions.QuestionSets;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.Section;
import wholepicture.ui.pictures.Shares;
import wholepicture.ui.pictures.Shares.Share;

/** For managers: which assessments are due again, and what a year of them tells. */
@Controller
class StandingController {

    private final Standing standing;
    private final QuestionSets sets;
    private final Contacts contacts;
    private final FamiliesKnown families;

    StandingController(Standing standing, QuestionSets sets, Contacts contacts, FamiliesKnown families) {
        this.standing = standing;
        this.sets = sets;
        this.contacts = contacts;
        this.families = families;
    }

    @Bean
    static Section assessmentsSection() {
        return new Section(45, "Assessments", "/assessments", Set.of(Role.MANAGER.name(), Role.HEAD_OF_SERVICE.name()));
    }

    @GetMapping("/assessments")
    ModelAndView show(HttpServletResponse response) throws IOException {
        if (!Standing.may()) {
            return refused(response);
        }
        var titles = new LinkedHashMap<String, String>();
        sets.asked("assessment").forEach(set -> titles.put(set.code(), set.title()));
        var pitfalls = new LinkedHashMap<String, String>();
        sets.newest("pitfalls").lines().filter(line -> line.kind() == Kind.YES_NO).forEach(line -> pitfalls.put(line.key(), line.text()));
        var due = standing.due().stream().map(one -> new StandingPage.DueRow(one.team(), one.ref(), "/people/%s/protection/%s/assessments".formatted(one.person(), one.ref()),
            titles.getOrDefault(one.code(), one.code()), Dates.inWords(one.on()))).toList();
        return new ModelAndView("assessment/standing", Map.of("page", new StandingPage(due, rows(standing.counts()), rows(standing.pitfalls(pitfalls)), contacts(), fathers())));
    }

    /** Of how many babies the father or the man at home was met, quarter by quarter. Source: A-059. */
    private String fathers() {
        var quarters = standing.fathersByQuarter();
        return quarters.isEmpty() ? "" : Shares.svg("Babies whose father, or the man at home, was met", quarters.stream().map(one -> Share.of(one.team(), one.some(), one.of())).toList());
    }

    @GetMapping("/assessments/families")
    ModelAndView families(HttpServletResponse response) throws IOException {
        if (!Standing.may()) {
            return refused(response);
        }
        var all = families.all();
        var shares = Stream.of(share("Plans in which every man is accounted for", all, one -> one.unaccounted().isEmpty()),
            share("Plans in which every man was invited, assessed or consulted", all.stream().filter(one -> one.men() > 0).toList(), Known::allInvited),
            share("Plans without a genogram", all, one -> !one.genogram()), share("Plans without an ecomap", all, one -> !one.ecomap())).flatMap(List::stream).toList();
        var rows = all.stream().map(one -> new FamiliesPage.Row(new Link(one.name() + ", " + one.ref(), "/people/%s/family".formatted(one.person())), one.team(),
            one.men() == 0 ? "No man is known" : one.unaccounted().isEmpty() ? "All %d accounted for".formatted(one.men()) : "Nothing recorded of: " + String.join(", ", one.unaccounted()),
            !one.unaccounted().isEmpty(), one.genogram() ? "There" : "Missing", one.ecomap() ? "There" : "Missing")).toList();
        return new ModelAndView("assessment/families", Map.of("page", new FamiliesPage(shares, rows, FamiliesKnown.MOST)));
    }

    private static List<List<String>> share(String what, List<Known> all, Predicate<Known> some) {
        return all.stream().collect(Collectors.groupingBy(Known::team, TreeMap::new, Collectors.toList())).entrySet().stream()
            .map(team -> List.of(what, team.getKey(), "%,d of %,d".formatted(team.getValue().stream().filter(some).count(), team.getValue().size()))).toList();
    }

    private static ModelAndView refused(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, "Managers and Heads of Service look across assessments here");
        return new ModelAndView((model, request, answer) -> { });
    }

    private List<List<String>> contacts() {
        var visits = contacts.since(standing.today().minusYears(1)).stream().map(one -> List.of(one.what(), one.team(), "%,d of %,d".formatted(one.some(), one.of())));
        return Stream.concat(visits, rows(standing.agendas()).stream()).toList();
    }

    private static List<List<String>> rows(List<Standing.Count> counts) {
        return counts.stream().map(one -> List.of(one.what(), one.team(), "%,d of %,d".formatted(one.some(), one.of()))).toList();
    }
}
