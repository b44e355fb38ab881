package wholepicture.childprotection.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Role;
import wholepicture.childprotection.assessment.Standing;
import wholepicture.questions.Kind;
import wholepicture.questions.QuestionSets;
import wholepicture.ui.Dates;
import wholepicture.ui.Section;

/** For managers: which assessments are due again, and what a year of them tells. */
@Controller
class StandingController {

    private final Standing standing;
    private final QuestionSets sets;

    StandingController(Standing standing, QuestionSets sets) {
        this.standing = standing;
        this.sets = sets;
    }

    @Bean
    static Section assessmentsSection() {
        return new Section(45, "Assessments", "/assessments", Set.of(Role.MANAGER.name(), Role.HEAD_OF_SERVICE.name()));
    }

    @GetMapping("/assessments")
    ModelAndView show(HttpServletResponse response) throws IOException {
        if (!Standing.may()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Managers and Heads of Service look across assessments here");
            return new ModelAndView((model, request, answer) -> { });
        }
        var titles = new LinkedHashMap<String, String>();
        sets.asked("assessment").forEach(set -> titles.put(set.code(), set.title()));
        var pitfalls = new LinkedHashMap<String, String>();
        sets.newest("pitfalls").lines().filter(line -> line.kind() == Kind.YES_NO).forEach(line -> pitfalls.put(line.key(), line.text()));
        var due = standing.due().stream().map(one -> new StandingPage.DueRow(one.team(), one.ref(), "/people/%s/protection/%s/assessments".formatted(one.person(), one.ref()),
            titles.getOrDefault(one.code(), one.code()), Dates.inWords(one.on()))).toList();
        return new ModelAndView("assessment/standing", Map.of("page", new StandingPage(due, rows(standing.counts()), rows(standing.pitfalls(pitfalls)))));
    }

    private static List<List<String>> rows(List<Standing.Count> counts) {
        return counts.stream().map(one -> List.of(one.what(), one.team(), "%,d of %,d".formatted(one.some(), one.of()))).toList();
    }
}
