package wholepicture.childprotection.frontdoor.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.NoSuchCase;
import wholepicture.childprotection.Alike;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.ChildProtection.Reading;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.Linking;
import wholepicture.childprotection.MayNotAct;
import wholepicture.childprotection.Unlawful;
import wholepicture.childprotection.frontdoor.LinkedConcerns;
import wholepicture.childprotection.frontdoor.LinkedConcerns.Like;
import wholepicture.childprotection.web.Question;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** The concerns that may tell of the same as this one, and how they belong together. */
@Controller
@RequestMapping("/people/{person}/protection/{ref}/alike")
class AlikeController {

    private final LinkedConcerns linked;
    private final Linking linking;
    private final ChildProtection protection;
    private final Access access;

    AlikeController(LinkedConcerns linked, Linking linking, ChildProtection protection, Access access) {
        this.linked = linked;
        this.linking = linking;
        this.protection = protection;
        this.access = access;
    }

    @GetMapping
    ModelAndView list(@PathVariable UUID person, @PathVariable String ref) {
        access.look(person, "concerns that may tell of the same");
        return page(mine(person, ref), "", "", "", Errors.NONE);
    }

    @PostMapping
    ModelAndView link(@PathVariable UUID person, @PathVariable String ref, @RequestParam(defaultValue = "") String other, @RequestParam(defaultValue = "") String how,
        @RequestParam(defaultValue = "") String why) {
        access.sight(person);
        var read = mine(person, ref);
        if (near(read.file()).isEmpty()) {   // the form is not on the page
            return new ModelAndView("redirect:" + read.file().address());
        }
        var chosen = near(read.file()).stream().filter(one -> one.ref().equals(other)).findFirst();
        var as = Option.chosen(Alike.How.class, how);
        var errors = new ArrayList<FieldError>();
        if (chosen.isEmpty()) {
            errors.add(new FieldError("other", "Choose the concern"));
        }
        if (as.isEmpty()) {
            errors.add(new FieldError("how", "Choose how they belong together"));
        }
        if (why.isBlank()) {
            errors.add(new FieldError("why", "Say why you think so"));
        }
        if (!errors.isEmpty()) {
            return page(read, other, how, why, new Errors(errors));
        }
        try {
            linking.link(read.file(), chosen.orElseThrow().person(), CaseRef.read(other).orElseThrow(), as.orElseThrow(), Because.of(why.strip()));
        } catch (Unlawful e) {
            return page(read, other, how, why, Errors.of("how", String.valueOf(e.getMessage())));
        }
        return new ModelAndView("redirect:" + read.file().address());
    }

    private List<Like> near(CaseFile file) {
        return linked.near(file.person(), file.ref().value(), file.openedAt());
    }

    private Reading mine(UUID person, String ref) {
        var read = protection.read(person, CaseRef.read(ref).orElseThrow(NoSuchCase::new));
        if (!read.file().process().equals(ChildProtection.PROCESS)) {
            throw new NoSuchCase();
        }
        if (!protection.isMine(read.file(), Fact.By.WORKER)) {
            throw new MayNotAct("This is for a worker of %s.".formatted(read.file().agency()));
        }
        return read;
    }

    private ModelAndView page(Reading read, String other, String how, String why, Errors errors) {
        var near = near(read.file());
        var others = Option.choosing(near.stream().map(one -> Option.of(one.ref(), one.ref() + ", " + one.name(), one.whose())).toList(), other);
        var hows = Option.choosing(Question.options(Alike.How.class), how);
        var already = read.journey().facts().stream().filter(h -> h.fact() instanceof Alike.ConcernsLinked).map(h -> (Alike.ConcernsLinked) h.fact())
            .map(one -> List.of(one.other(), one.how().inWords())).toList();
        return new ModelAndView("childprotection/alike", Map.of("file", read.file(), "near", near, "others", others, "hows", hows, "already", already, "why", why, "errors", errors),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @ExceptionHandler(NoSuchCase.class)
    void noSuchCase(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(MayNotAct.class)
    void mayNot(MayNotAct e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
