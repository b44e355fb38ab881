package wholepicture.demonstration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.access.Involving;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Workers;
import wholepicture.demonstration.Story.Decision;
import wholepicture.store.Works;

/** Plays what the workers of the stories decided here, each as themselves. What is decided already stays as it is. */
@Component
class Decided {

    private final Laid laid;
    private final Involving involving;
    private final Workers workers;
    private final TransactionOperations transaction;

    Decided(Laid laid, Involving involving, Workers workers, TransactionOperations transaction) {
        this.laid = laid;
        this.involving = involving;
        this.workers = workers;
        this.transaction = transaction;
    }

    void play(Partnership partnership, List<Agency> register) {
        var agencies = register.stream().collect(Collectors.toMap(Agency::code, Function.identity()));
        partnership.stories().forEach(story -> story.decisions().forEach(decision -> {
            switch (decision) {
                case Decision.Kept kept -> keep(partnership, story, kept, agencies);
                case Decision.WronglyJoined joined -> { }
            }
        }));
    }

    private void keep(Partnership partnership, Story story, Decision.Kept kept, Map<String, Agency> agencies) {
        var worker = Practitioner.of(workers.byUsername(kept.worker()).orElseThrow());
        var known = story.known().stream().filter(one -> one.who().key().equals(kept.person()) && one.agency().equals(worker.agencyCode()))
            .findFirst().orElseThrow();
        var agency = requireNonNull(agencies.get(known.agency()));
        var person = requireNonNull(Works.call(() -> transaction.execute(status ->
            laid.person(agency, partnership.localPerson(story, known)).orElseThrow())));
        Acting.doAs(worker, () -> {
            if (involving.grade(person) != kept.grade()) {
                involving.keepAs(person, kept.grade(), kept.reason());
            }
        });
    }
}
