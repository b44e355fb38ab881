package wholepicture.learning.products;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.journal.Journal;

/** Stopping the letters about learning by the key that stands in each of them, without signing in. The key does nothing else. Source: A-376. */
@Component
public class StopLetters {

    private final JdbcClient sql;
    private final Journal journal;

    StopLetters(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** Where the letter that carries this key leads. */
    static String address(UUID key) {
        return "/learning/letters/stop/" + key;
    }

    /** Whether letters come to whoever has the key; empty when nobody has it. */
    @Transactional(readOnly = true)
    public Optional<Boolean> come(UUID key) {
        return sql.sql("select learning.letters_come(?)").param(key).query((row, n) -> Optional.ofNullable(row.getObject(1, Boolean.class))).single();
    }

    /** Keeps whether letters should come. @return whether somebody has the key */
    @Transactional
    public boolean choose(UUID key, boolean come) {
        boolean kept = sql.sql("select learning.choose_letters(?, ?)").params(key, come).query((row, n) -> row.getBoolean(1)).single();
        if (kept) {
            journal.write("learning", null, come ? "Somebody asked, by a letter of theirs, for letters about learning again." : "Somebody stopped letters about learning, by one of them.");
        }
        return kept;
    }
}
