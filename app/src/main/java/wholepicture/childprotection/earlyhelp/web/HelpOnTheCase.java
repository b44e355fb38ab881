package wholepicture.childprotection.earlyhelp.web;

import java.util.List;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.cases.OnCase;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.earlyhelp.EarlyHelp;
import wholepicture.childprotection.earlyhelp.HelpStage;

/** On the page of a case of child protection: the early help that there is or was for the child. */
@Component
class HelpOnTheCase implements OnCase {

    private final Cases cases;

    HelpOnTheCase(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String heading() {
        return "Early help";
    }

    @Override
    public List<Line> lines(CaseFile file) {
        return cases.of(file.person()).stream().filter(one -> one.process().equals(EarlyHelp.PROCESS))
            .map(one -> new Line(one.ref().value(), one.address(), HelpStage.valueOf(one.stage()).inWords() + (one.worker().isEmpty() ? "" : ", led by " + one.worker()))).toList();
    }

    @Override
    public List<Line> begin(CaseFile file) {
        return Acting.now().workerId() != null && file.process().equals(ChildProtection.PROCESS) && file.closedAt() != null && cases.of(file.person()).stream()
            .noneMatch(one -> one.process().equals(EarlyHelp.PROCESS) && one.closedAt() == null)
            ? List.of(new Line("Ask for early help", "/people/%s/early-help/ask".formatted(file.person()), "")) : List.of();
    }
}
