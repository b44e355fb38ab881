package wholepicture.learning.products;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import wholepicture.learning.products.Products.NotNow;

/** The way out of the house: before a product is checked, and again before it is published, its words are looked through for people. */
@Component
public class Publishing {

    private final Products products;
    private final Identifying identifying;
    private final Explained explained;
    private final Receipts receipts;

    Publishing(Products products, Identifying identifying, Explained explained, Receipts receipts) {
        this.products = products;
        this.identifying = identifying;
        this.explained = explained;
        this.receipts = receipts;
    }

    /** What stands between a draft and the next step. @param explained reasons by the words that they are given for */
    public record Standing(List<String> missing, List<Finding> findings, Map<String, String> explained) {

        public boolean clear() {
            return missing.isEmpty() && findings.stream().allMatch(this::isExplained);
        }

        public boolean isExplained(Finding finding) {
            return finding.kind().mayStay() && explained.containsKey(finding.words());
        }
    }

    /** Looks through the newest version. Never call it in a transaction. */
    public Standing look(long id) {
        Products.onlyKeepers();
        var product = products.at(id);
        var now = product.now();
        var findings = identifying.in(now);
        explained.looked(id, now.number(), findings.size());
        return new Standing(product.form().missing(now.title(), now.parts(), now.ask()), findings, explained.of(id));
    }

    /** @throws NotNow when something is missing, or words in it may identify somebody */
    public void check(long id) {
        var version = products.at(id).now().number();
        if (!look(id).clear()) {
            throw new NotNow("Something is missing, or words in it may identify somebody. Both are listed on this page.");
        }
        products.checked(id, version);
    }

    /**
     * Publishes what was approved, and sends it to its audience.
     *
     * @param reviewOn when somebody must look at it again
     * @throws NotNow when it is not approved, or words in it may by now identify somebody
     */
    public void publish(long id, LocalDate reviewOn) {
        publish(id, reviewOn, "");
    }

    /** @param changed what is new for those who had an earlier version, to whom it is sent again; empty leaves them alone */
    public void publish(long id, LocalDate reviewOn, String changed) {
        var version = products.at(id).now().number();
        if (!look(id).clear()) {
            throw new NotNow("Words in it may identify somebody. They are listed on this page.");
        }
        receipts.publish(id, version, reviewOn, changed);
    }
}
