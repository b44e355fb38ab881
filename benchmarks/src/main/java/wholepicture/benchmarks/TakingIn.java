package wholepicture.benchmarks;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Workers;
import wholepicture.learning.ReviewKind;
import wholepicture.learning.Reviews;

/** Taking in a review of a hundred pages, as a PDF: reading it, and keeping it with all that is proposed from it. */
final class TakingIn {

    private static final int PAGES = 100;
    private static final int RUNS = 5;
    private static final String[] WORDS = ("the family lived near school and nobody asked who else was at home when health visitors came again in spring after police had been called twice by a neighbour "
        + "because children were heard crying at night and their mother said that she was tired").split(" ");

    private final ConfigurableApplicationContext context;

    TakingIn(ConfigurableApplicationContext context) {
        this.context = context;
    }

    void run() throws Exception {
        var file = document();
        var agencies = context.getBean(Agencies.class);
        var agency = agencies.byCode("measured-board").orElseGet(() -> agencies.register("measured-board", "Measured board", AgencyKind.PARTNERSHIP_OFFICE, "", "", ""));
        var workers = context.getBean(Workers.class);
        var lead = Practitioner.of(workers.of(agency).stream().findFirst()
            .orElseGet(() -> workers.register(agency, "measured.board", "Measured", "Measured", null, "", "", Set.of(Role.LEARNING_LEAD), "", false)));
        var reviews = context.getBean(Reviews.class);
        System.out.printf("%nA review of %d pages, %,d KB as PDF%n", PAGES, Files.size(file) >> 10);
        System.out.printf("  %-44s %s%n", "read", Percentiles.of(RUNS, i -> Reviews.read("review.pdf", file)));
        var taken = Reviews.read("review.pdf", file);
        System.out.printf("  %-44s %s  %d proposals%n", "kept, with all its proposals and figures", Acting.as(lead, () -> Percentiles.of(RUNS, i ->
            reviews.take(reviews.register(ReviewKind.LOCAL_PRACTICE_REVIEW, "Measured " + i, LocalDate.of(2026, 11, 2)), taken))), taken.proposals().size());
        Files.delete(file);
    }

    private static Path document() throws IOException {
        var random = new Random(7);
        var html = new StringBuilder("<html><head><title>Review</title></head><body>");
        for (int page = 1; page <= PAGES; page++) {
            html.append("<div style=\"page-break-after: always\"><h2>").append(page % 10 == 0 ? "Recommendations" : page % 10 == 5 ? "What went well" : "Chapter " + page).append("</h2>");
            for (int paragraph = 0; paragraph < 7; paragraph++) {
                html.append(page % 5 == 0 ? "<ul><li>Agencies should ask in 3 of 5 cases: " : "<p>").append(sentence(random)).append(page % 5 == 0 ? "</li></ul>" : "</p>");
            }
            html.append("</div>");
        }
        var file = Files.createTempFile("review", ".pdf");
        try (var out = Files.newOutputStream(file)) {
            new PdfRendererBuilder().withHtmlContent(html.append("</body></html>").toString(), null).toStream(out).run();
        }
        return file;
    }

    private static String sentence(Random random) {
        var said = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            said.append(WORDS[random.nextInt(WORDS.length)]).append(i % 20 == 19 ? ". " : " ");
        }
        return said.toString().strip();
    }
}
