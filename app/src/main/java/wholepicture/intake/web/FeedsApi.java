package wholepicture.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.intake.Deliveries;
import wholepicture.intake.Delivery;
import wholepicture.intake.Delivery.Via;
import wholepicture.intake.Intake;
import wholepicture.intake.NotReceived;
import wholepicture.intake.Quarantined;
import wholepicture.intake.ReceivedFiles;
import wholepicture.intake.reading.Problem;

/** Files from agencies' own systems: send one, follow it, read what is wrong with its rows. */
@RestController
@Tag(name = "Feeds")
class FeedsApi {

    private static final int MOST = 500;
    private static final int LONGEST_WAIT = 30;

    /** An agency or delivery that is not there, or not this caller's: there is no telling which. */
    static final class NoSuchFeed extends RuntimeException {
        NoSuchFeed() {
            super(null, null, false, false);
        }
    }

    /** The request does not hold one file. */
    static final class NotOneFile extends RuntimeException {
        NotOneFile(String message) {
            super(message);
        }
    }

    /** @param next the value of {@code before} for the deliveries that follow; absent after the last */
    record Feeds(List<Feed> deliveries, @Nullable Long next) {}

    /** @param next the value of {@code after} for the rows that follow; absent after the last */
    record Problems(List<Row> rows, @Nullable Long next) {}

    /** A quarantined row or resource. @param number its number within the delivery; {@code row} is as its sender counts, in {@code part} of an archive */
    record Row(long number, String part, long row, String what, String raw, List<Problem> problems) {}

    /** @param next the value of {@code after} for the rows that follow; absent after the last */
    record NotRead(List<Deliveries.NotRead> rows, @Nullable Long next) {}

    private final Agencies agencies;
    private final Intake intake;
    private final Deliveries deliveries;
    private final Quarantined quarantined;
    private final ReceivedFiles files;

    FeedsApi(Agencies agencies, Intake intake, Deliveries deliveries, Quarantined quarantined, ReceivedFiles files) {
        this.agencies = agencies;
        this.intake = intake;
        this.deliveries = deliveries;
        this.quarantined = quarantined;
        this.files = files;
    }

    @PostMapping("/api/feeds/{agency}")
    @Operation(summary = "Send a file",
        description = "The body is the file itself, of any format that is read, or a multipart form with one file. Answered as soon as the file is "
            + "safely kept; follow it at its url, or ask with \"wait\" to be answered when it has been read. The same file again changes nothing and is answered 200 with the first delivery.")
    @ApiResponse(responseCode = "202", description = "Kept, and waiting to be read")
    @ApiResponse(responseCode = "200", description = "This agency sent the same file before")
    ResponseEntity<Feed> send(@Parameter(description = "The agency's code") @PathVariable String agency,
        @Parameter(hidden = true) HttpServletRequest request) throws IOException {
        var from = mine(agency);
        if (request.getContentLengthLong() > files.largest()) {
            throw new NotReceived(NotReceived.Why.TOO_LARGE,
                "The file is larger than %,d MB, the most that is received. Send it in parts.".formatted(files.largest() >> 20));
        }
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        var most = seconds(query(request, "wait"));
        var sent = multipart == null ? whole(from, request, most) : one(from, multipart, most);
        var feed = Feed.of(sent.delivery(), sent.repeated());
        return ResponseEntity.status(sent.repeated() ? 200 : 202).location(URI.create(feed.url())).body(feed);
    }

    private Intake.Sent one(Agency from, MultipartHttpServletRequest multipart, Duration most) throws IOException {
        var all = multipart.getMultiFileMap().values().stream().flatMap(List::stream).toList();
        if (all.size() != 1) {
            throw new NotOneFile("The form holds %d files. Send one file with each request.".formatted(all.size()));
        }
        var file = all.getFirst();
        try (InputStream content = file.getInputStream()) {
            String name = file.getOriginalFilename();
            return intake.receiveAndFollow(from, name == null ? "" : name, content, Via.API, most);
        }
    }

    private Intake.Sent whole(Agency from, HttpServletRequest request, Duration most) throws IOException {
        return intake.receiveAndFollow(from, name(request), request.getInputStream(), Via.API, most);
    }

    /** Asked of the query itself: asking for a parameter would swallow a body that says it is a form, as curl does unless told otherwise. */
    private static String name(HttpServletRequest request) {
        var query = query(request, "name");
        if (query != null) {
            return URLDecoder.decode(query, StandardCharsets.UTF_8);
        }
        var header = request.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        var named = header == null ? null : ContentDisposition.parse(header).getFilename();
        return named == null ? "" : named;
    }

    private static @Nullable String query(HttpServletRequest request, String wanted) {
        return UriComponentsBuilder.newInstance().query(request.getQueryString()).build().getQueryParams().getFirst(wanted);
    }

    /** How long somebody wants to wait; who says nothing that can be understood does not wait. */
    private static Duration seconds(@Nullable String said) {
        return Duration.ofSeconds(said == null || !said.matches("\\d{1,3}") ? 0 : Math.min(LONGEST_WAIT, Integer.parseInt(said)));
    }

    @GetMapping("/api/feeds/{agency}")
    @Operation(summary = "The agency's deliveries, newest first")
    Feeds list(@Parameter(description = "The agency's code") @PathVariable String agency,
        @Parameter(description = "What \"next\" said") @RequestParam(required = false) @Nullable Long before,
        @Parameter(description = "How many deliveries; 500 at most") @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var found = deliveries.newest(mine(agency).id(), before == null ? Long.MAX_VALUE : before, most);
        return new Feeds(found.stream().map(d -> Feed.of(d, false)).toList(), found.size() < most ? null : found.getLast().id());
    }

    @GetMapping("/api/feeds/{agency}/{delivery}")
    @Operation(summary = "How far a delivery has come, and what became of its rows")
    Feed progress(@Parameter(description = "The agency's code") @PathVariable String agency,
        @Parameter(description = "The number it was given when it was sent") @PathVariable long delivery,
        @Parameter(description = "Seconds to wait for it to be read; 30 at most") @RequestParam(defaultValue = "") String wait) {
        return Feed.of(intake.follow(mine(agency, delivery), seconds(wait)), false);
    }

    @GetMapping("/api/feeds/{agency}/{delivery}/problems")
    @Operation(summary = "The rows that wait to be mended, with all that is wrong with each")
    Problems problems(@Parameter(description = "The agency's code") @PathVariable String agency,
        @Parameter(description = "The number it was given when it was sent") @PathVariable long delivery, @Parameter(description = "What \"next\" said") @RequestParam(defaultValue = "0") long after,
        @Parameter(description = "How many rows; 500 at most") @RequestParam(defaultValue = "100") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var rows = quarantined.waiting(mine(agency, delivery).id(), null, after, most);
        return new Problems(rows.stream()
            .map(r -> new Row(r.place().number(), r.place().part(), r.place().row(), r.place().what(), r.raw(), r.problems())).toList(),
            rows.size() < most ? null : rows.getLast().place().number());
    }

    @GetMapping("/api/feeds/{agency}/{delivery}/not-read")
    @Operation(summary = "The rows that are not for this system, or were set aside, and why")
    NotRead notRead(@Parameter(description = "The agency's code") @PathVariable String agency,
        @Parameter(description = "The number it was given when it was sent") @PathVariable long delivery, @Parameter(description = "What \"next\" said") @RequestParam(defaultValue = "0") long after,
        @Parameter(description = "How many rows; 500 at most") @RequestParam(defaultValue = "100") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var rows = deliveries.notRead(mine(agency, delivery).id(), after, most);
        return new NotRead(rows, rows.size() < most ? null : rows.getLast().number());
    }

    private Agency mine(String code) {
        return agencies.byCode(code).filter(agency -> Intake.maySendFor(agency.id())).orElseThrow(NoSuchFeed::new);
    }

    private Delivery mine(String code, long id) {
        var agency = mine(code);
        return deliveries.find(id).filter(d -> d.agency().id() == agency.id()).orElseThrow(NoSuchFeed::new);
    }
}
