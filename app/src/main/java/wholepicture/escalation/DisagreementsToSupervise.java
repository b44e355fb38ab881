package wholepicture.escalation;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.cases.CaseFile;
import wholepicture.cases.ToSupervise;

/** A disagreement with another agency is spoken of in supervision. */
@Component
class DisagreementsToSupervise implements ToSupervise {

    private final DisagreementRows rows;
    private final TransactionOperations transaction;

    DisagreementsToSupervise(DisagreementRows rows, TransactionOperations transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    @Override
    public List<Point> points(CaseFile file) {
        return Objects.requireNonNull(transaction.execute(status -> rows.ofCase(file.id()))).stream().map(one -> new Point("disagreement-" + one.number(),
            "Disagreement of %s with %s".formatted(one.raisedAgencyName(), one.otherAgencyName()), one.issue() + "\nWanted: " + one.wanted(),
            "What made it hard to say, and would training in challenging others help?", one.raisedAt(), one.address())).toList();
    }
}
