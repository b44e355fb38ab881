package wholepicture.family.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.ui.Dates;
import wholepicture.ui.documents.Pdf;

/** A picture as a file to keep. The file's name says what and which day, never who. */
@Component
class Exports {

    private final Clock clock;

    Exports(Clock clock) {
        this.clock = clock;
    }

    ResponseEntity<String> svg(String what, LocalDate on, String svg) {
        return ResponseEntity.ok().headers(named(what, on, "svg")).contentType(MediaType.valueOf("image/svg+xml;charset=UTF-8"))
            .cacheControl(CacheControl.noStore()).body(svg);
    }

    ResponseEntity<byte[]> pdf(String what, LocalDate on, String title, String subject, String body) {
        var who = Acting.now();
        var foot = "Made by %s, %s, on %s. Shows what they may see.".formatted(who.name(), who.agency(), Dates.inWords(clock.instant()));
        return ResponseEntity.ok().headers(named(what, on, "pdf")).contentType(MediaType.APPLICATION_PDF)
            .cacheControl(CacheControl.noStore()).body(new Pdf(title, subject, foot, true, body).bytes());
    }

    private static HttpHeaders named(String what, LocalDate on, String ending) {
        var headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment().filename("%s-%s.%s".formatted(what, on, ending)).build());
        return headers;
    }
}
