package wholepicture.post.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.post.Letters;
import wholepicture.ui.Link;
import wholepicture.ui.Section;

/** Which letters left, which wait and why, for an administrator. */
@Controller
class LettersController {

    private final Letters letters;

    LettersController(Letters letters) {
        this.letters = letters;
    }

    @Bean
    static Section lettersSection() {
        return new Section(85, "Letters", "/letters", Set.of(Role.ADMINISTRATOR.name()));
    }

    @GetMapping("/letters")
    ModelAndView list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        onlyAdministrators();
        var found = letters.latest(before);
        var shown = found.stream().limit(Letters.PAGE).toList();
        var older = found.size() <= Letters.PAGE ? Link.NONE : new Link("Earlier", "/letters?before=" + shown.getLast().seq());
        return new ModelAndView("post/letters", Map.of("letters", shown, "older", older, "leave", letters.leave()));
    }

    @GetMapping("/letters/{id}")
    ModelAndView one(@PathVariable UUID id) {
        onlyAdministrators();
        var letter = letters.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("post/letter", Map.of("letter", letter));
    }

    @GetMapping("/letters/{id}/enclosures/{position}")
    ResponseEntity<byte[]> enclosure(@PathVariable UUID id, @PathVariable int position) {
        onlyAdministrators();
        var enclosure = letters.enclosure(id, position).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(enclosure.name()).build().toString())
            .body(enclosure.content());
    }

    private static void onlyAdministrators() {
        if (!Acting.now().is(Role.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
