package wholepicture.demonstration;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.access.Involving;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Workers;
import wholepicture.demonstration.Story.Decision;
import wholepicture.people.Steward;
import wholepicture.store.Works;

/** Plays what the workers of the stories decided here, each as themselves. What is decided already stays as it is. */
@Component
class Decided {

    private static final Logger LOG = LoggerFactory.getLogger(Decided.class);

    private final Laid laid;
    private final Involving involving;
    private final Steward steward;
    private final Agencies agencies;
    private final Workers workers;
    private final TransactionOperations transaction;

    Decided(Laid laid, Involving involving, Steward steward, Agencies agencies, Workers workers, TransactionOperations transaction) {
        this.laid = laid;
        this.involving = involving;
        this.steward = steward;
        this.agencies = agencies;
        this.workers = workers;
        this.transaction = transaction;
    }

    void play(Partnership partnership) {
        partnership.stories().forEach(story -> story.decisions().forEach(decision -> {
            switch (decision) {
                case Decision.Joined joined -> join(partnership, story, joined);
                case Decision.Kept kept -> keep(partnership, story, kept);
            }
        }));
    }

    private void join(Partnership partnership, Story story, Decision.Joined joined) {
        var one = person(partnership, story, joined.agency(), joined.record());
        var other = person(partnership, story, joined.otherAgency(), joined.other());
        if (one.equals(other)) {
            return;
        }
        question(one, other).ifPresentOrElse(
            question -> Acting.doAs(worker(joined.worker()), () -> steward.join(question, joined.reason())),
            () -> LOG.warn("{}: nobody asks whether {} of {} is {} of {}, so nobody joined them", story.title(), joined.record(), joined.agency(),
                joined.other(), joined.otherAgency()));
    }

    private Optional<Long> question(UUID one, UUID other) {
        return Works.call(() -> requireNonNull(transaction.execute(status -> laid.question(one, other))));
    }

    private void keep(Partnership partnership, Story story, Decision.Kept kept) {
        var worker = worker(kept.worker());
        var person = person(partnership, story, worker.agencyCode(), kept.person());
        Acting.doAs(worker, () -> {
            if (involving.grade(person) != kept.grade()) {
                involving.keepAs(person, kept.grade(), kept.reason());
            }
        });
    }

    private Practitioner worker(String username) {
        return Practitioner.of(workers.byUsername(username).orElseThrow());
    }

    private UUID person(Partnership partnership, Story story, String agencyCode, String reference) {
        return Works.call(() -> requireNonNull(transaction.execute(status ->
            laid.person(agencies.byCode(agencyCode).orElseThrow(), partnership.localPerson(story, agencyCode, reference)).orElseThrow())));
    }
}
