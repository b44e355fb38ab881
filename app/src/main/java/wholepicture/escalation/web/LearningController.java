package wholepicture.escalation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.escalation.Disagreement;
import wholepicture.escalation.DisagreementRows;
import wholepicture.escalation.Outcome;
import wholepicture.escalation.Step;
import wholepicture.escalation.Theme;
import wholepicture.ui.Dates;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;

/** Disagreements that wait for somebody, and what can be learnt of all that they may see: how many, by whom, how far, about what. */
@Controller
class LearningController {

    private static final int SHOWN = 50;

    private final DisagreementRows rows;

    LearningController(DisagreementRows rows) {
        this.rows = rows;
    }

    @Bean
    static HomePart disagreements(DisagreementRows rows) {
        return new HomePart() {
            @Override
            public int order() {
                return 7;
            }

            @Override
            public boolean concerns() {
                return !waiting(rows, 1).isEmpty();
            }

            @Override
            public Box box() {
                return new Box("Disagreements", waiting(rows, 6).stream().map(one -> new Line(one.number() + ", " + one.otherAgencyName(), one.address(),
                    one.step().inWords() + ", until " + Dates.inWords(one.due().minusSeconds(1)))).toList(), "None waits for you.", new Link("All disagreements", "/disagreements"));
            }
        };
    }

    private static List<Disagreement> waiting(DisagreementRows rows, int most) {
        var worker = Acting.now().workerId();
        return worker == null ? List.of() : rows.waitingFor(worker, most);
    }

    @GetMapping("/disagreements")
    ModelAndView show() {
        return new ModelAndView("escalation/learning", Map.of("waiting", waiting(rows, SHOWN), "chart", Quarters.svg(rows.counts()),
            "counts", rows.counts().stream().map(c -> List.of(c.quarter(), c.agency(), step(c.step()), outcome(c.outcome()), String.valueOf(c.number()))).toList(),
            "themes", rows.themes().stream().map(t -> List.of(Theme.valueOf(t.theme()).inWords(), String.valueOf(t.number()))).toList()));
    }

    private static String step(String number) {
        return Arrays.stream(Step.values()).filter(s -> String.valueOf(s.number()).equals(number)).map(s -> s.number() + ". " + s.inWords()).findFirst().orElse("");
    }

    private static String outcome(String name) {
        return Arrays.stream(Outcome.values()).filter(o -> o.name().equals(name)).map(Outcome::inWords).findFirst().orElse("Not settled");
    }
}
