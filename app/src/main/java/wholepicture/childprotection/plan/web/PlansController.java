package wholepicture.childprotection.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.plan.MissedInPlans;
import wholepicture.childprotection.plan.PlanHistory;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;

/** Which plans a child had over all cases that the reader may see, of which kind, from when until when. */
@Controller
class PlansController {

    private final ChildProtection protection;
    private final Cases cases;
    private final MissedInPlans missed;
    private final Access access;

    PlansController(ChildProtection protection, Cases cases, MissedInPlans missed, Access access) {
        this.missed = missed;
        this.protection = protection;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping("/people/{person}/protection/plans")
    ModelAndView show(@PathVariable UUID person) {
        access.look(person, "the plans of a child");
        var days = missed.days(person);
        var lines = cases.of(person).stream().filter(file -> file.process().equals(ChildProtection.PROCESS)).flatMap(file -> lines(file, days)).toList();
        return new ModelAndView("childprotection/plans", Map.of("page", new PlansPage(person.toString(), access.name(person), lines)));
    }

    private Stream<PlansPage.Line> lines(CaseFile file, List<LocalDate> days) {
        var read = protection.read(file.person(), file.ref());
        return !read.isWhole() ? Stream.of() : PlanHistory.of(read.journey()).reversed().stream().map(period -> new PlansPage.Line(period.kind().inWords(), day(period.from(), "Not recorded"),
            day(period.until(), "Now"), Stream.of(period.how(), MissedInPlans.inWords(days, period)).filter(words -> !words.isEmpty()).collect(Collectors.joining(". ")), new Link(file.ref().value(), file.address())));
    }

    private static String day(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : Dates.inWords(day);
    }
}
