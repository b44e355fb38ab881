package wholepicture.childprotection;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.Cases;
import wholepicture.cases.NoSuchCase;
import wholepicture.clocks.Rules;
import wholepicture.store.Works;
import wholepicture.time.When;

/** Links concerns that a person says tell of the same, or belong together. */
@Component
public class Linking {

    private static final Because ELSEWHERE = Because.of("Why is written in the other case, for those who may see that child.");

    private final Cases cases;
    private final FactKeeper keeper;
    private final ChildProtection protection;
    private final Rules rules;
    private final Clock clock;
    private final TransactionOperations transaction;

    Linking(Cases cases, FactKeeper keeper, ChildProtection protection, Rules rules, Clock clock, TransactionOperations transaction) {
        this.cases = cases;
        this.keeper = keeper;
        this.protection = protection;
        this.rules = rules;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Says how two concerns belong together; both cases keep it. Why is kept with the case from which they were linked: what is
     * written of one child may not be for everybody who may see the other.
     *
     * @throws NoSuchCase unless the worker may see both
     * @throws MayNotAct for a worker of an authority that is not responsible for both
     * @throws Unlawful when they are linked like this already
     */
    public void link(CaseFile one, UUID otherPerson, CaseRef otherRef, Alike.How how, Because because) {
        var other = Objects.requireNonNull(transaction.execute(status -> cases.find(otherPerson, otherRef)));
        if (other.id() == one.id() || !other.process().equals(ChildProtection.PROCESS)) {
            throw new NoSuchCase();
        }
        for (var file : List.of(one, other)) {
            if (!protection.isMine(file, Fact.By.WORKER)) {
                throw new MayNotAct("Only a worker of %s does this.".formatted(file.agency()));
            }
        }
        Works.run(() -> transaction.executeWithoutResult(status -> {
            var held = (one.id() < other.id() ? List.of(one, other) : List.of(other, one)).stream().map(file -> cases.hold(file.person(), file.ref())).toList();
            for (var file : held) {
                var from = file.id() == one.id() || file.person().equals(one.person());
                keep(file, file == held.getFirst() ? held.getLast() : held.getFirst(), how, from ? because : ELSEWHERE);
            }
        }));
    }

    private void keep(CaseFile file, CaseFile other, Alike.How how, Because because) {
        var now = clock.instant();
        var journey = keeper.journey(file);
        var fact = new Alike.ConcernsLinked(other.ref().value(), other.person(), how);
        var refusal = journey.refuses(fact, new Fact.Moment(now, now.atZone(When.UK).toLocalDate(), Objects.requireNonNull(FactKeeper.worker().workerId()), rules));
        if (!refusal.isEmpty()) {
            throw new Unlawful(refusal);
        }
        keeper.keep(file, journey, fact, now, because, "", () -> { });
    }
}
