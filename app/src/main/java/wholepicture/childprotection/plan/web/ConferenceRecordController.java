package wholepicture.childprotection.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.cases.CaseRef;
import wholepicture.cases.NoSuchCase;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.ChildProtection.Reading;
import wholepicture.childprotection.plan.ConferenceRecord;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;

/** The record of an initial conference in its sections, each of which can be taken along by itself. */
@Controller
@RequestMapping("/people/{person}/protection/{ref}/conference-record")
class ConferenceRecordController {

    private final ChildProtection protection;
    private final Access access;

    ConferenceRecordController(ChildProtection protection, Access access) {
        this.protection = protection;
        this.access = access;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID person, @PathVariable String ref) {
        access.look(person, "the record of a conference");
        var read = read(person, ref);
        var record = record(read);
        return new ModelAndView("childprotection/conference-record", Map.of("name", read.file().name(), "back", new Link("Back to " + read.file().ref(), read.file().address()),
            "address", read.file().address() + "/conference-record/", "held", Dates.inWords(record.held().on()), "sections", record.sections().stream().map(one -> new SectionView(one.key(), one.title(),
                one.lines().stream().map(line -> List.of(line.label(), line.words())).toList())).toList()));
    }

    /** One section, or all of them, for a spreadsheet. */
    @GetMapping("/{section}.csv")
    ResponseEntity<String> export(@PathVariable UUID person, @PathVariable String ref, @PathVariable String section) {
        access.look(person, "the record of a conference, exported");
        var read = read(person, ref);
        var record = record(read);
        if (!section.equals("all") && record.sections().stream().noneMatch(one -> one.key().equals(section))) {
            throw new NoSuchCase();
        }
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("%s-conference-%s.csv".formatted(read.file().ref(), section)).build().toString())
            .body(record.csv(section.equals("all") ? "" : section));
    }

    private Reading read(UUID person, String ref) {
        var read = protection.read(person, CaseRef.read(ref).orElseThrow(NoSuchCase::new));
        if (!read.isWhole()) {
            throw new NoSuchCase();
        }
        return read;
    }

    private static ConferenceRecord record(Reading read) {
        return ConferenceRecord.of(read.journey()).orElseThrow(NoSuchCase::new);
    }

    @ExceptionHandler(NoSuchCase.class)
    void noSuchCase(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
