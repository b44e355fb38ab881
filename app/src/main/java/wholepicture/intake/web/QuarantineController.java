package wholepicture.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.intake.Became;
import wholepicture.intake.Deliveries;
import wholepicture.intake.MendedFile;
import wholepicture.intake.Mending;
import wholepicture.intake.Quarantined;
import wholepicture.intake.reading.PlainTable;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;

/** Rows that could not be taken in: look at them, mend them, set them aside. */
@Controller
@RequestMapping("/intake/{id:\\d+}")
class QuarantineController {

    private static final int PAGE = 50;
    private static final int ROWS_AT_ONCE = 1_000;

    private final Allowed allowed;
    private final Deliveries deliveries;
    private final Quarantined quarantined;
    private final Mending mending;

    QuarantineController(Allowed allowed, Deliveries deliveries, Quarantined quarantined, Mending mending) {
        this.allowed = allowed;
        this.deliveries = deliveries;
        this.quarantined = quarantined;
        this.mending = mending;
    }

    @GetMapping("/quarantine")
    ModelAndView list(@PathVariable long id, @RequestParam(defaultValue = "0") long after) {
        return list(id, after, "", Errors.NONE);
    }

    private ModelAndView list(long id, long after, String reason, Errors errors) {
        var delivery = allowed.ownDelivery(id);
        var found = quarantined.waiting(id, null, after, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var more = found.size() > PAGE ? new Link("More rows", "/intake/%d/quarantine?after=%d".formatted(id, shown.getLast().place().number())) : Link.NONE;
        var page = QuarantinePage.of(delivery, shown, quarantined.partsWaiting(id), deliveries.parts(id), more, reason, errors);
        return new ModelAndView("intake/quarantine", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** The waiting rows as a table that can be mended and sent back. */
    @GetMapping("/quarantine.csv")
    void download(@PathVariable long id, @RequestParam(defaultValue = "0") int part, HttpServletResponse response) throws IOException {
        var delivery = allowed.ownDelivery(id);
        var parts = deliveries.parts(id);
        if (part < 0 || part >= parts.size()) {
            throw Allowed.nothing();
        }
        String name = delivery.name().replaceFirst("\\.[A-Za-z0-9]{1,8}$", "") + "-to-mend.csv";
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        var out = response.getWriter();
        // a spreadsheet program takes a file without this mark for Windows-1252
        out.write("\uFEFF" + MendedFile.headings(parts.get(part)));
        List<Quarantined.Row> rows = quarantined.waiting(id, part, 0, ROWS_AT_ONCE);
        while (!rows.isEmpty()) {
            rows.forEach(row -> out.write(MendedFile.line(row)));
            rows = quarantined.waiting(id, part, rows.getLast().place().number(), ROWS_AT_ONCE);
        }
    }

    @PostMapping("/set-aside")
    ModelAndView setAllAside(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank()) {
            return list(id, 0, reason, Errors.of("reason", "Say why these rows are not to be taken in"));
        }
        mending.setAllAside(allowed.ownDelivery(id), reason.strip());
        return new ModelAndView("redirect:/intake/" + id);
    }

    @GetMapping("/quarantine/{number:\\d+}")
    ModelAndView row(@PathVariable long id, @PathVariable long number) {
        return row(id, number, "", Errors.NONE);
    }

    private ModelAndView row(long id, long number, String reason, Errors errors) {
        var row = allowed.row(id, number);
        var page = RowPage.of(allowed.ownDelivery(id).name(), row, quarantined.attempts(id, number), reason, errors);
        return new ModelAndView("intake/row", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** Sends the row again as it was mended: its cells {@code c0}, {@code c1} …, or a whole resource as {@code raw}. */
    @PostMapping("/quarantine/{number:\\d+}")
    ModelAndView mend(@PathVariable long id, @PathVariable long number, @RequestParam Map<String, String> typed) {
        var delivery = allowed.ownDelivery(id);
        var row = allowed.row(id, number);
        var cells = IntStream.range(0, typed.size()).mapToObj(i -> typed.get("c" + i)).takeWhile(Objects::nonNull).toList();
        while (cells.size() > row.part().header().size() && cells.getLast().isBlank()) {
            cells = cells.subList(0, cells.size() - 1);
        }
        var result = mending.resend(delivery, row, row.part().header().isEmpty() ? typed.getOrDefault("raw", "") : PlainTable.line(cells));
        if (result.became() == Became.STILL_WRONG) {
            var again = row(id, number, "", Errors.NONE);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return next(id, number);
    }

    @PostMapping("/quarantine/{number:\\d+}/set-aside")
    ModelAndView setAside(@PathVariable long id, @PathVariable long number, @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank()) {
            return row(id, number, reason, Errors.of("reason", "Say why this row is not to be taken in"));
        }
        mending.setAside(allowed.ownDelivery(id), allowed.row(id, number), reason.strip());
        return next(id, number);
    }

    /** To the next row that waits; when it was the last, back to the file. */
    private ModelAndView next(long id, long number) {
        var next = quarantined.waiting(id, null, number, 1);
        var first = next.isEmpty() ? quarantined.waiting(id, null, 0, 1) : next;
        return new ModelAndView(first.isEmpty() ? "redirect:/intake/%d?mended".formatted(id)
            : "redirect:/intake/%d/quarantine/%d".formatted(id, first.getFirst().place().number()));
    }
}
