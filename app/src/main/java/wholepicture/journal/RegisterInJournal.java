package wholepicture.journal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Register;

/** The register stands below the journal, so the journal listens to it. */
@Component
class RegisterInJournal {

    private final Journal journal;

    RegisterInJournal(Journal journal) {
        this.journal = journal;
    }

    @EventListener
    void changed(Register.Changed changed) {
        journal.write(changed.kind(), null, changed.sentence());
    }
}
