package wholepicture.learning.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;
import wholepicture.learning.Passage;
import wholepicture.learning.Reviews;
import wholepicture.learning.WordForWord;
import wholepicture.learning.products.Finding;
import wholepicture.learning.products.Identifying;
import wholepicture.learning.products.Part;
import wholepicture.learning.products.Product;
import wholepicture.learning.products.Products;

/**
 * Decides whether a review is published. It is published only after all that others would read has been looked through for
 * people, and a learning lead has said that nobody can be known from it. Source.
 */
@Component
public class Publication {

    private final Reviews reviews;
    private final WordForWord wordForWord;
    private final Identifying identifying;
    private final Products products;
    private final JdbcClient sql;
    private final Journal journal;
    private final TransactionOperations transaction;

    Publication(Reviews reviews, WordForWord wordForWord, Identifying identifying, Products products, JdbcClient sql, Journal journal, TransactionOperations transaction) {
        this.reviews = reviews;
        this.wordForWord = wordForWord;
        this.identifying = identifying;
        this.products = products;
        this.sql = sql;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** It cannot be done now; the message says what comes first. */
    public static final class NotYet extends RuntimeException {
        NotYet(String message) {
            super(message);
        }
    }

    /** Why a review is not published. */
    public enum Reason {
        SIBLINGS("What it would do to brothers and sisters who live"),
        PROCEEDINGS("A case is before a court"),
        RECOGNISABLE("Somebody would be recognised, whatever is left out"),
        ANOTHER("Another reason");

        private final String inWords;

        Reason(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    /**
     * How a review stands on its way out.
     *
     * @param findings words that may tell who somebody is and that nobody has explained yet
     * @param stay words that may stay, each with the reason
     * @param anonymised who said that nobody can be known from it; empty until somebody did, and again after a change
     * @param withheld why it is not published, empty when that is not decided
     * @param bulletin the number of the product by which the lesson reaches staff
     */
    public record Standing(List<Finding> findings, Map<String, String> stay, String anonymised, Optional<Reason> withheld, Optional<Long> bulletin) {}

    private record Kept(String anonymised, Optional<Reason> withheld, Optional<Long> bulletin) {}

    /** Looks through all that others would read. Never call it in a transaction. */
    public Standing look(long review) {
        Reviews.onlyLeads();
        var findings = identifying.in(words(review));
        var stay = stay(review);
        var kept = inTransaction(() -> sql.sql("select coalesce(anonymised_by, '') as by, withheld_for, bulletin from learning.review where id = ?").param(review)
            .query((row, n) -> new Kept(row.getString("by"), Optional.ofNullable(row.getString("withheld_for")).map(Reason::valueOf), Optional.ofNullable(row.getObject("bulletin", Long.class)))).single());
        return new Standing(findings.stream().filter(finding -> !finding.kind().mayStay() || !stay.containsKey(finding.words())).toList(), stay, kept.anonymised(), kept.withheld(), kept.bulletin());
    }

    private Map<String, String> stay(long review) {
        return inTransaction(() -> sql.sql("select words, reason from learning.word_stays where review_id = ? order by words").param(review)
            .query((row, n) -> Map.entry(row.getString("words"), row.getString("reason"))).list()).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** All that others would read of it, as a text that can be looked through. Its name may be an invented one, as reviews are spoken of. */
    private Product.Version words(long review) {
        var known = reviews.at(review);
        var parts = new ArrayList<Part>();
        reviews.passages(review).stream().filter(p -> p.decision().filter(d -> d != Passage.Decision.REJECTED).isPresent())
            .forEach(p -> parts.add(Part.of("Passage %d".formatted(p.position()), p.decision().filter(Passage.Decision.MENDED::equals).isPresent() ? p.words() + "\n" + p.mended() : p.words())));
        wordForWord.boxes(review).stream().filter(box -> box.stands().orElse(false)).forEach(box -> parts.add(Part.of("Box " + box.box().title(), box.box().words())));
        var sentences = new HashSet<String>();
        wordForWord.figures(review).stream().filter(figure -> figure.stands().orElse(false) && sentences.add(figure.passage())).forEach(figure -> parts.add(Part.of("Figure", figure.passage())));
        inTransaction(() -> sql.sql("select field, words from learning.told where review_id = ? and not withheld").param(review)
            .query((row, n) -> Part.of("Learning record", row.getString("words"))).list()).forEach(parts::add);
        return new Product.Version(1, Product.Standing.DRAFT, "", known.publicationReason(), List.copyOf(parts), "", List.of(), known.title(), 0, "", "");
    }

    /** Says why words that read as if they told of somebody may stay. */
    public void mayStay(long review, String words, String reason) {
        Reviews.onlyLeads();
        reviews.at(review);
        transaction.executeWithoutResult(status -> {
            sql.sql("insert into learning.word_stays (review_id, words, reason, said_by) values (?, ?, ?, ?) on conflict (review_id, words) do update set reason = excluded.reason, said_by = excluded.said_by")
                .params(review, words, reason, Acting.now().name()).update();
            journal.write("review", null, "Said why words of a review may stay.", reason, Map.of("review", String.valueOf(review)));
        });
    }

    /** A learning lead has read it, and nobody can be known from it. @throws NotYet while words in it may tell of somebody */
    public void anonymised(long review) {
        if (!look(review).findings().isEmpty()) {
            throw new NotYet("Words in it may tell who somebody is. They are listed on this page");
        }
        reviews.readForNames(review);
    }

    /** @throws NotYet until it is anonymised, and again after a change */
    public void publish(long review, String reason) {
        onceRead(review, () -> reviews.publish(review, reason));
    }

    /** Opens it to those who answer for the partners, and to nobody else. @throws NotYet as {@link #publish} */
    public void forThePartners(long review, String reason) {
        onceRead(review, () -> reviews.forThePartners(review, reason));
    }

    private void onceRead(long review, Runnable act) {
        if (!look(review).findings().isEmpty()) {
            throw new NotYet("It is published only after it has been read for names");
        }
        try {
            act.run();
        } catch (Reviews.NotReadForNames e) {
            throw new NotYet(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The decision not to publish.
     *
     * @param bulletin the published product by which the lesson reaches staff all the same; needed where brothers and sisters are the reason
     * @throws NotYet without one, or when there is no such product that is published
     */
    public void withhold(long review, Reason why, String words, Optional<Long> bulletin) {
        Reviews.onlyLeads();
        if (why == Reason.SIBLINGS && bulletin.isEmpty()) {
            throw new NotYet("Choose the bulletin or briefing by which the lesson reaches staff without the review");
        }
        if (bulletin.isPresent() && bulletins().stream().noneMatch(product -> product.id() == bulletin.get())) {
            throw new NotYet("There is no such product that is published");
        }
        transaction.executeWithoutResult(status -> {
            sql.sql("update learning.review set withheld_for = ?, bulletin = ? where id = ? and published_on is null").param(why.name()).param(bulletin.orElse(null)).param(review).update();
            reviews.keepRestricted(review, Stream.of(why == Reason.ANOTHER ? "" : why.inWords(), words).filter(said -> !said.isBlank()).collect(Collectors.joining(". ")));
        });
    }

    /** What is published of the learning products: one of them can carry the lesson. */
    public List<Product> bulletins() {
        return products.published();
    }
}
