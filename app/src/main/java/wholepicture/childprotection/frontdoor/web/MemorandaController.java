package wholepicture.childprotection.frontdoor.web;

import static wholepicture.childprotection.web.Question.day;
import static wholepicture.childprotection.web.Question.line;
import static wholepicture.childprotection.web.Question.one;
import static wholepicture.childprotection.web.Question.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.childprotection.frontdoor.Memoranda;
import wholepicture.childprotection.frontdoor.Memorandum;
import wholepicture.childprotection.web.ActPage;
import wholepicture.childprotection.web.Answers;
import wholepicture.childprotection.web.Question;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;

/** The register of memoranda of understanding. */
@Controller
@RequestMapping("/front-door/memoranda")
class MemorandaController {

    private static final List<Question> QUESTIONS = List.of(one("subject", "What it is about", "", Memorandum.Subject.class, "Choose what it is about"),
        line("title", "Title", "", "Enter the title"), words("signatories", "Who signed it", "Each agency, with who signed for it", "Say who signed it"),
        words("purpose", "Its purpose", "", "Say its purpose"), words("objectives", "What it can reach", "Objectives that can be reached, and how one knows", "Say what it can reach"),
        day("from", "In force from", "", "Enter the first day it is in force"), day("reviewBy", "To be reviewed by", "", "Enter the day by which it is reviewed"));

    private final Memoranda memoranda;

    MemorandaController(Memoranda memoranda) {
        this.memoranda = memoranda;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("childprotection/memoranda", Map.of("all", memoranda.all(), "today", memoranda.today(), "mayKeep", Memoranda.mayKeep()));
    }

    /** @param entry the one of which this is a further version; none for a new one */
    @GetMapping("/new")
    ModelAndView ask(@RequestParam(required = false) @Nullable UUID entry) {
        officeOnly();
        var typed = new LinkedMultiValueMap<String, String>();
        before(entry).ifPresent(one -> {
            Map.of("subject", one.subject().name(), "title", one.title(), "signatories", one.signatories(), "purpose", one.purpose(), "objectives", one.objectives()).forEach(typed::set);
            DateFields.typed("from", one.from()).forEach(typed::set);
        });
        return page(new Answers(typed), Errors.NONE);
    }

    @PostMapping("/new")
    ModelAndView say(@RequestParam MultiValueMap<String, String> typed, @RequestParam(required = false) @Nullable UUID entry) {
        officeOnly();
        var answers = new Answers(typed);
        var errors = answers.check(QUESTIONS);
        LocalDate from = answers.day("from");
        LocalDate review = answers.day("reviewBy");
        if (errors.any() || from == null || review == null) {
            return page(answers, errors);
        }
        if (review.isBefore(from)) {
            return page(answers, Errors.of("reviewBy-day", "The day of the review must be after the first day it is in force"));
        }
        memoranda.say(new Memorandum(before(entry).map(Memorandum::entry).orElseGet(UUID::randomUUID), 0, answers.one(Memorandum.Subject.class, "subject"), answers.text("title"), answers.text("signatories"),
            answers.text("purpose"), answers.text("objectives"), from, review, ""));
        return new ModelAndView("redirect:/front-door/memoranda");
    }

    private Optional<Memorandum> before(@Nullable UUID entry) {
        return entry == null ? Optional.empty() : memoranda.find(entry);
    }

    private static ModelAndView page(Answers answers, Errors errors) {
        var page = new ActPage("Enter a memorandum of understanding", "Front door", new Link("Memoranda of understanding", "/front-door/memoranda"), "", "", "",
            QUESTIONS.stream().map(question -> ActPage.Shown.of(question, answers, errors)).toList(), List.of(), "", errors, false, List.of(), List.of(), "Enter it");
        return new ModelAndView("childprotection/act", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static void officeOnly() {
        if (!Memoranda.mayKeep()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
