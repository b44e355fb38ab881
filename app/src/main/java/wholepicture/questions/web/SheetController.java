package wholepicture.questions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.questions.Asks;
import wholepicture.questions.Drafts;
import wholepicture.questions.QuestionSet;
import wholepicture.questions.QuestionSets;
import wholepicture.questions.Sheet;
import wholepicture.questions.Sheets;
import wholepicture.questions.Typed;
import wholepicture.questions.Wholeness;
import wholepicture.ui.Errors;

/** Answering and reading a sheet, whatever kind of work asks. */
@Controller
@RequestMapping("/answers/{id}")
class SheetController {

    private final Sheets sheets;
    private final QuestionSets sets;
    private final Drafts drafts;
    private final SheetPages pages;
    private final List<Asks> asks;

    SheetController(Sheets sheets, QuestionSets sets, Drafts drafts, SheetPages pages, List<Asks> asks) {
        this.sheets = sheets;
        this.sets = sets;
        this.drafts = drafts;
        this.pages = pages;
        this.asks = asks;
    }

    @GetMapping
    ModelAndView sheet(@PathVariable String id) {
        var sheet = sheets.at(Asks.id(id));
        return whole(sheet, sets.of(sheet), asks(sheet).open(sheet, "answers to questions"), Errors.NONE);
    }

    private ModelAndView whole(Sheet sheet, QuestionSet set, Asks.Opened opened, Errors errors) {
        return new ModelAndView("questions/sheet", Map.of("page", pages.sheet(sheet, set, opened, sheets.answers(sheet), errors)),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @GetMapping("/{part}")
    ModelAndView section(@PathVariable String id, @PathVariable String part) {
        var sheet = sheets.at(Asks.id(id));
        var set = sets.of(sheet);
        var section = set.section(part).orElseThrow(Sheets.NoSuchSheet::new);
        var opened = asks(sheet).open(sheet, "a part of answers to questions");
        if (sheet.isFinished() || !opened.closed().isEmpty()) {
            return to(sheet.address());
        }
        return new ModelAndView("questions/section", Map.of("page", pages.section(sheet, set, section, opened, sheets.answers(sheet), drafts.of(sheet, part))));
    }

    /** Saves what was typed. A script that only keeps the draft says "quiet": the filter before has done so already. */
    @PostMapping("/{part}")
    ModelAndView save(@PathVariable String id, @PathVariable String part, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response) {
        if (sent.containsKey("quiet")) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return new ModelAndView(NOTHING);
        }
        var sheet = sheets.at(Asks.id(id));
        var opened = mayWrite(sheet);
        var set = sets.of(sheet);
        var section = set.section(part).orElseThrow(Sheets.NoSuchSheet::new);
        var kept = sheets.save(sheet, section.slots(), Typed.of(sent));
        drafts.clear(sheet, part);
        if (!kept.beside().isEmpty()) {
            return to("%s/%s#%s%s".formatted(sheet.address(), part, Typed.FIELD, kept.beside().getFirst()));
        }
        var sections = opened.sections(set);
        int next = sections.indexOf(section) + 1;
        return to(sent.containsKey("stay") || next >= sections.size() ? sheet.address() : sheet.address() + "/" + sections.get(next).key());
    }

    private static final org.springframework.web.servlet.View NOTHING = (model, request, response) -> { };

    @GetMapping("/line/{slot}")
    ModelAndView history(@PathVariable String id, @PathVariable String slot) {
        var sheet = sheets.at(Asks.id(id));
        var found = sets.of(sheet).slot(slot).orElseThrow(Sheets.NoSuchSheet::new);
        var opened = asks(sheet).open(sheet, "the history of an answer");
        return new ModelAndView("questions/history", Map.of("page", SheetPages.history(sheet, found, opened, sheets.answers(sheet))));
    }

    @PostMapping("/finish")
    ModelAndView finish(@PathVariable String id) {
        var sheet = sheets.at(Asks.id(id));
        var opened = mayWrite(sheet);
        var set = sets.of(sheet);
        var asked = asks(sheet);
        var answers = sheets.answers(sheet);
        var whole = Wholeness.of(opened.sections(set), answers);
        if (!whole.isWhole()) {
            return whole(sheet, set, opened, SheetPages.errors(pages.sheet(sheet, set, opened, answers, Errors.NONE), whole));
        }
        try {
            asked.finish(sheet, set, answers);
        } catch (Asks.CannotFinish e) {
            return whole(sheet, set, opened, Errors.of("finish", String.valueOf(e.getMessage())));
        }
        return to(sheet.address());
    }

    private Asks.Opened mayWrite(Sheet sheet) {
        var opened = asks(sheet).open(sheet, "answers to questions");
        if (!opened.closed().isEmpty()) {
            throw new NotYours(opened.closed());
        }
        return opened;
    }

    private Asks asks(Sheet sheet) {
        return asks.stream().filter(one -> one.purpose().equals(sheet.purpose())).findFirst().orElseThrow(Sheets.NoSuchSheet::new);
    }

    private static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address);
    }

    private static final class NotYours extends RuntimeException {
        NotYours(String why) {
            super(why);
        }
    }

    @ExceptionHandler(Sheets.NoSuchSheet.class)
    void noSuchSheet(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler({NotYours.class, Asks.NotNow.class})
    void notYours(RuntimeException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }

    @ExceptionHandler(Sheets.IsFinished.class)
    void finished(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT, "Somebody finished it meanwhile. What you typed is kept as a draft.");
    }
}
