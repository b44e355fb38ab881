package wholepicture.childprotection.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.NoSuchCase;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.MayNotAct;
import wholepicture.childprotection.assessment.FilesRead;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;

/** The earlier involvements before an assessment: each is opened, and marked when it was read. */
@Controller
@RequestMapping("/people/{person}/protection/{ref}/assessments/history")
class HistoryController {

    private final FilesRead files;
    private final ChildProtection protection;
    private final Access access;

    HistoryController(FilesRead files, ChildProtection protection, Access access) {
        this.files = files;
        this.protection = protection;
        this.access = access;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID person, @PathVariable String ref) {
        var sight = access.look(person, "earlier involvements");
        var file = file(person, ref);
        var rows = files.of(file).stream().map(HistoryController::row).toList();
        return new ModelAndView("assessment/history", Map.of("page", new HistoryPage(file.name(), new Link("Assessments of " + file.ref(), file.address() + "/assessments"),
            file.address() + "/assessments/history", rows, sight.isWhole() && file.closedAt() == null)));
    }

    @PostMapping
    ModelAndView read(@PathVariable UUID person, @PathVariable String ref, @RequestParam(defaultValue = "") List<String> line) {
        access.sight(person);
        var file = file(person, ref);
        files.read(file, line.stream().filter(one -> one.matches("\\d{1,18}")).map(Long::valueOf).collect(Collectors.toSet()));
        return new ModelAndView("redirect:" + file.address() + "/assessments/history");
    }

    private CaseFile file(UUID person, String ref) {
        var read = protection.read(person, CaseRef.read(ref).orElseThrow(NoSuchCase::new));
        if (!read.isWhole()) {
            throw new NoSuchCase();
        }
        return read.file();
    }

    @ExceptionHandler(NoSuchCase.class)
    void noSuchCase(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(MayNotAct.class)
    void mayNot(MayNotAct e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }

    private static HistoryPage.Row row(FilesRead.Involvement one) {
        var earlier = one.earlier();
        var at = one.at();
        return new HistoryPage.Row(String.valueOf(earlier.line()), Dates.brief(earlier.on()), earlier.whose(), new Link(earlier.title(), earlier.address()), earlier.agency(),
            at == null ? "" : "%s, %s".formatted(one.by(), Dates.brief(at.atZone(When.UK).toLocalDate())));
    }
}
