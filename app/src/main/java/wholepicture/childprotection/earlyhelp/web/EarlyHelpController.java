package wholepicture.childprotection.earlyhelp.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.childprotection.earlyhelp.EarlyHelp;
import wholepicture.childprotection.earlyhelp.HelpStage;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;

/** The early help that the viewer's agency holds: what waits to be offered, whose needs are being assessed, and who is helped, the oldest first. */
@Controller
class EarlyHelpController {

    private static final int SHOWN = 50;

    private final Cases cases;
    private final HelpPages pages;

    EarlyHelpController(Cases cases, HelpPages pages) {
        this.cases = cases;
        this.pages = pages;
    }

    @GetMapping("/early-help")
    ModelAndView show() {
        var agency = Objects.requireNonNullElse(Acting.now().agencyId(), 0L);
        var waiting = Arrays.stream(HelpStage.values()).filter(stage -> stage != HelpStage.ENDED).map(stage -> new HelpStageLines(HelpPages.tag(stage).text(),
            cases.openAt(EarlyHelp.PROCESS, stage.name(), agency, SHOWN).stream().map(this::line).toList())).toList();
        return new ModelAndView("earlyhelp/all", Map.of("waiting", waiting));
    }

    private HelpLine line(CaseFile file) {
        return new HelpLine(new Link(file.ref().value(), file.address()), file.name(), Dates.brief(file.openedAt()), pages.first(file), file.worker().isEmpty() ? "Nobody yet" : file.worker(), file.agency());
    }

}
