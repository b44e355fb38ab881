package wholepicture.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.clocks.WorkingDays;
import wholepicture.guidance.Basis;
import wholepicture.journal.Journal;
import wholepicture.learning.Passage.Decision;
import wholepicture.learning.reading.Paper;
import wholepicture.learning.reading.Papers;
import wholepicture.learning.reading.Proposal;
import wholepicture.learning.reading.Reading;

/** The register of reviews. The database itself hides a review that is not published from everybody but learning leads. */
@Component
public class Reviews {

    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final JdbcClient sql;
    private final ReviewRows rows;
    private final Journal journal;
    private final Clock clock;
    private final Accepted accepted;
    private final TakingIn takingIn;
    private final WorkingDays calendar = WorkingDays.ofEnglandAndWales();

    Reviews(JdbcClient sql, ReviewRows rows, Journal journal, Clock clock, Accepted accepted, TakingIn takingIn) {
        this.sql = sql;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
        this.accepted = accepted;
        this.takingIn = takingIn;
    }

    /** A review that is not there, or that this worker may not know of: the two answer alike. */
    public static final class NoSuchReview extends RuntimeException {}

    /** Somebody else than a learning lead tried to write. */
    public static final class OnlyLearningLeads extends RuntimeException {}

    /** Nobody has read it for names since it last changed. */
    public static final class NotReadForNames extends RuntimeException {
        NotReadForNames() {
            super("It is published only after it has been read for names");
        }
    }

    /** A document read to its end, before anything of it is kept. */
    public record Taken(String name, byte[] content, Paper paper, List<Proposal> proposals) {}

    @Transactional(readOnly = true)
    public List<Review> all() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    public Review at(long id) {
        return rows.find(id).orElseThrow(NoSuchReview::new);
    }

    @Transactional
    public long register(ReviewKind kind, String title, LocalDate began) {
        onlyLeads();
        long id = sql.sql("insert into learning.review (kind, title, began_on, registered_by) values (?, ?, ?, ?) returning id")
            .params(kind.name(), title, began, Acting.now().name()).query(Long.class).single();
        for (int i = 0; i < kind.steps().size(); i++) {
            var step = kind.steps().get(i);
            sql.sql("insert into learning.step (review_id, position, name, due_on, says) values (?, ?, ?, ?, ?)")
                .param(id).param(i + 1).param(step.name()).param(step.due(began, calendar).orElse(null))
                .param(step.basis().map(Basis::cited).orElse("")).update();
        }
        journal.write("review", null, "Registered a review: %s.".formatted(kind.inWords()), null, Map.of("review", String.valueOf(id)));
        return id;
    }

    @Transactional(readOnly = true)
    public List<Review.Step> steps(long review) {
        return rows.steps(review);
    }

    /** @param on the day it was done, which may be before today */
    @Transactional
    public void done(long review, long step, LocalDate on) {
        onlyLeads();
        int changed = sql.sql("update learning.step set done_on = ?, recorded_at = store.now(), recorded_by = ? where id = ? and review_id = ? and done_on is null")
            .params(on, Acting.now().name(), step, review).update();
        if (changed > 0) {
            journal.write("review", null, "Recorded a step of a review as done.", null, Map.of("review", String.valueOf(review), "step", String.valueOf(step)));
        }
    }

    /**
     * Reads a document; nothing is kept yet.
     *
     * @throws wholepicture.learning.reading.NotReadable with the reason and the way out
     */
    public static Taken read(String name, Path file) {
        var paper = Papers.read(file, name);
        try {
            return new Taken(name, Files.readAllBytes(file), paper, Reading.of(paper));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads words that are at hand; nothing is kept yet. */
    public static Taken read(String name, String words) {
        var paper = Papers.of(name, words);
        return new Taken(name, words.getBytes(StandardCharsets.UTF_8), paper, Reading.of(paper));
    }

    /** Keeps the whole document with all its proposals, or nothing of it. */
    @Transactional
    public void take(long review, Taken taken) {
        onlyLeads();
        at(review);
        long document = takingIn.keep(review, taken);
        journal.write("review", null, "Took in a document of a review, with %d proposals.".formatted(taken.proposals().size()), null,
            Map.of("review", String.valueOf(review), "document", String.valueOf(document)));
    }

    /** PostgreSQL keeps no NUL; the places count on, so another character stands in for it. */
    static String keepable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    @Transactional(readOnly = true)
    public List<Review.Document> documents(long review) {
        return rows.documents(review);
    }

    /** The proposals that this worker may see, beside the words round each in its document. */
    @Transactional(readOnly = true)
    public List<Passage> passages(long review) {
        return rows.passages(review);
    }

    /**
     * Accepts, mends or rejects a proposal. A later decision takes the place of an earlier one; the journal keeps both.
     *
     * @param mended how it should be said, when it is mended
     * @param reason why, which a rejection needs
     */
    @Transactional
    public void decide(long review, long proposal, Decision decision, String mended, String reason) {
        onlyLeads();
        int changed = sql.sql("update learning.proposal set decision = ?, mended = ?, reason = ?, decided_at = store.now(), decided_by = ? where id = ? and review_id = ?")
            .param(decision.name()).param(decision == Decision.MENDED ? mended : null).param(reason).param(Acting.now().name()).param(proposal).param(review).update();
        if (changed == 0) {
            throw new NoSuchReview();
        }
        accepted.decided(review, proposal, decision, mended, reason);
        journal.write("review", null, "Decided on a proposal: %s.".formatted(decision.inWords()), reason.isEmpty() ? null : reason,
            Map.of("review", String.valueOf(review), "proposal", String.valueOf(proposal)));
    }

    /** Who acts has read all that others would read of it, and nobody can be known from it. {@code Publication.anonymised} looks first. */
    @Transactional
    public void readForNames(long review) {
        onlyLeads();
        if (sql.sql("update learning.review set anonymised_at = store.now(), anonymised_by = ? where id = ?").params(Acting.now().name(), review).update() > 0) {
            journal.write("review", null, "Read a review for names before it is published, and found none.", null, Map.of("review", String.valueOf(review)));
        }
    }

    /**
     * From now on every worker may read what was accepted of it.
     *
     * @throws NotReadForNames until somebody has read it for names, and again after a change; the database holds to it as well
     */
    @Transactional
    public void publish(long review, String reason) {
        onlyLeads();
        mustBeRead(review);
        int changed = sql.sql("update learning.review set published_on = ?, publication_reason = ? where id = ? and published_on is null")
            .params(today(), reason, review).update();
        if (changed > 0) {
            journal.write("review", null, "Published a review.", reason, Map.of("review", String.valueOf(review)));
        }
    }

    /**
     * From now on those who answer for the partners read what was accepted of it, and nobody else; it can still be published. Source: A-136.
     *
     * @throws NotReadForNames as {@link #publish}; while it is read again after a change the partners do not see it
     */
    @Transactional
    public void forThePartners(long review, String reason) {
        onlyLeads();
        mustBeRead(review);
        int changed = sql.sql("update learning.review set partners_on = ?, partners_reason = ?, partners_by = ? where id = ? and partners_on is null and published_on is null")
            .params(today(), reason, Acting.now().name(), review).update();
        if (changed > 0) {
            journal.write("review", null, "Opened a review to the partners alone.", reason, Map.of("review", String.valueOf(review)));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), UK);
    }

    private void mustBeRead(long review) {
        boolean read = sql.sql("select published_on is not null or anonymised_at is not null from learning.review where id = ? for update").param(review).query(Boolean.class).optional().orElseThrow(NoSuchReview::new);
        if (!read) {
            throw new NotReadForNames();
        }
    }

    /** The decision not to publish, and why; it can still be published later. */
    @Transactional
    public void keepRestricted(long review, String reason) {
        onlyLeads();
        if (sql.sql("update learning.review set publication_reason = ? where id = ? and published_on is null").params(reason, review).update() > 0) {
            journal.write("review", null, "Decided not to publish a review.", reason, Map.of("review", String.valueOf(review)));
        }
    }

    /** How the family was heard, or why it was not. */
    @Transactional
    public void heard(long review, String family) {
        onlyLeads();
        if (sql.sql("update learning.review set family_part = ? where id = ?").params(family, review).update() > 0) {
            journal.write("review", null, "Recorded the family's part in a review.", null, Map.of("review", String.valueOf(review)));
        }
    }

    /** @throws OnlyLearningLeads unless the worker who acts is one */
    public static void onlyLeads() {
        if (!Acting.now().is(Role.LEARNING_LEAD)) {
            throw new OnlyLearningLeads();
        }
    }
}
