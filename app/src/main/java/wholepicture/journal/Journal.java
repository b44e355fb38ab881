package wholepicture.journal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;

/** What was done and what was looked at, by whom. The database chains each row to the one before it. */
@Component
public class Journal {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Clock clock;

    Journal(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Adds a row in the transaction that made the change, so that the two can never part. It takes the
     * chain's lock until that transaction ends: write it last.
     *
     * @param kind one or two words, always the same for the same act: {@code look}, {@code break-glass} …
     * @param person whom it is about, if anyone
     * @param sentence one plain sentence in the past tense; it never names a person whose record it is
     * @param reason the reason that was given for it, if one was asked for
     * @param details anything else worth keeping, as words
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String kind, @Nullable UUID person, String sentence, @Nullable String reason, Map<String, String> details) {
        var who = Acting.now();
        sql.sql("""
                insert into journal.entry (at, worker_id, worker, agency, role, kind, person_id, sentence, reason, details)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
            .param(clock.instant().atOffset(ZoneOffset.UTC)).param(who.workerId()).param(who.name()).param(who.agency())
            .param(who.jobTitle().isBlank() ? who.roles().stream().map(Role::inWords).sorted().findFirst().orElse("System") : who.jobTitle())
            .param(kind).param(person).param(sentence).param(reason).param(details.isEmpty() ? null : JSON.writeValueAsString(details))
            .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String kind, @Nullable UUID person, String sentence) {
        write(kind, person, sentence, null, Map.of());
    }
}
