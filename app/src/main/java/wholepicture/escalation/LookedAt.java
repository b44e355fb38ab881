package wholepicture.escalation;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.access.Access;
import wholepicture.access.NoSuchPerson;
import wholepicture.journal.Journal;
import wholepicture.store.Works;

/** Finding a disagreement for a page, and writing down that it was looked at, also by somebody who sees nothing else of the person. */
@Component
public class LookedAt {

    private final DisagreementRows rows;
    private final Access access;
    private final Journal journal;
    private final TransactionOperations transaction;

    LookedAt(DisagreementRows rows, Access access, Journal journal, TransactionOperations transaction) {
        this.rows = rows;
        this.access = access;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** @throws NoSuchDisagreement when there is none of this person, or none that the viewer may see */
    public Disagreement look(UUID person, String number) {
        var one = Objects.requireNonNull(transaction.execute(status -> rows.find(person, number)));
        try {
            access.look(person, "a disagreement");
        } catch (NoSuchPerson e) {
            Works.run(() -> transaction.executeWithoutResult(status ->
                journal.write("look", person, "Looked at a disagreement, as one who acts in it", null, Map.of("disagreement", number))));
        }
        return one;
    }
}
