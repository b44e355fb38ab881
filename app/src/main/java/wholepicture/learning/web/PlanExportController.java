package wholepicture.learning.web;

import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;
import wholepicture.learning.Recommendation;
import wholepicture.learning.Recommendations;
import wholepicture.learning.Reviews;
import wholepicture.learning.plan.Answering;
import wholepicture.learning.plan.Plans;

/** The response plan of a review as a document to lay before a board. It holds what the reader may see, and no more. */
@Controller
class PlanExportController {

    private static final MediaType WORD = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Reviews reviews;
    private final Recommendations recommendations;
    private final Plans plans;
    private final Answering answering;
    private final Journal journal;
    private final TransactionOperations transaction;

    PlanExportController(Reviews reviews, Recommendations recommendations, Plans plans, Answering answering, Journal journal, TransactionOperations transaction) {
        this.reviews = reviews;
        this.recommendations = recommendations;
        this.plans = plans;
        this.answering = answering;
        this.journal = journal;
        this.transaction = transaction;
    }

    @GetMapping("/reviews/{review}/response-plan.docx")
    ResponseEntity<byte[]> word(@PathVariable long review) {
        return sent(document(review, "Word").word(), WORD, review, "docx");
    }

    @GetMapping("/reviews/{review}/response-plan.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long review) {
        return sent(document(review, "PDF").pdf(), MediaType.APPLICATION_PDF, review, "pdf");
    }

    private PlanDocument document(long id, String kind) {
        var review = reviews.at(id);
        var all = recommendations.of(review).stream().filter(r -> r.status() != Recommendation.Status.WITHDRAWN).toList();
        var read = plans.of(all.stream().map(Recommendation::id).toList());
        transaction.executeWithoutResult(status -> journal.write("review", null, "Took along a response plan as %s.".formatted(kind), null, Map.of("review", String.valueOf(id))));
        var who = Acting.now();
        return new PlanDocument(review, IntStream.range(0, all.size()).mapToObj(i -> new PlanDocument.Entry(all.get(i), read.get(i))).toList(), answering.today(),
            "%s, %s".formatted(who.name(), who.agency()));
    }

    private static ResponseEntity<byte[]> sent(byte[] document, MediaType type, long review, String ending) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("response-plan-%d.%s".formatted(review, ending)).build().toString()).body(document);
    }
}
