package wholepicture.wasnotbrought;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.cases.CaseFile;
import wholepicture.cases.ToSupervise;

/** A child who is not brought again and again stands on the agenda of supervision until a supervisor of the agency has judged it. */
@Component
class PatternsToSupervise implements ToSupervise {

    private final MissedRows rows;
    private final TransactionOperations transaction;

    PatternsToSupervise(MissedRows rows, TransactionOperations transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    @Override
    public List<Point> points(CaseFile file) {
        return Objects.requireNonNull(transaction.execute(status -> rows.oversights(file.person()))).stream()
            .filter(one -> one.isOpen() && Long.valueOf(one.agencyId()).equals(Acting.now().agencyId()))
            .map(one -> new Point("not-brought-" + one.id(), "Not brought again and again", "A supervisor is to judge whether it harms the child.", "What does it mean for this child, and who has asked the parents?",
                one.openedAt(), "/people/%s/was-not-brought".formatted(file.person()))).toList();
    }
}
