package wholepicture.learning.products.web;

import java.util.Map;
import java.util.UUID;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.learning.products.StopLetters;

/** Where the last line of a letter about learning leads. Opening it changes nothing, because programs that look through mail open every link. */
@Controller
@RequestMapping("/learning/letters/stop/{key}")
class LettersController {

    private final StopLetters letters;

    LettersController(StopLetters letters) {
        this.letters = letters;
    }

    private static final class NoSuchKey extends RuntimeException {}

    @GetMapping
    ModelAndView ask(@PathVariable String key) {
        boolean come = letters.come(read(key)).orElseThrow(NoSuchKey::new);
        return new ModelAndView("products/letters", Map.of("key", key, "come", come));
    }

    @PostMapping
    ModelAndView choose(@PathVariable String key, @RequestParam(defaultValue = "no") String come) {
        if (!letters.choose(read(key), come.equals("yes"))) {
            throw new NoSuchKey();
        }
        return new ModelAndView("redirect:/learning/letters/stop/" + key);
    }

    private static UUID read(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new NoSuchKey();
        }
    }

    @ExceptionHandler(NoSuchKey.class)
    void noSuchKey(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
