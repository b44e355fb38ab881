package wholepicture.learning.reflection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.reading.Themes;
import wholepicture.questions.Asks;
import wholepicture.store.Works;

/** How sure groups of workers are. The database itself adds up, and tells of no group smaller than the smallest. */
@Component
public class Confidence implements Asks.ThemeNames, SmartInitializingSingleton {

    /** @param agencyId {@code null} for all agencies together; {@code sure} from 1 to 5, to the nearest half */
    public record Cell(String theme, @Nullable Long agencyId, int people, double sure) {}

    /** One line of a list, in the agency of whoever asks. */
    public record OfLine(String code, String line, int people, double sure) {}

    private final JdbcClient sql;
    private final Vocabulary vocabulary;
    private final TransactionOperations transaction;
    private final int smallest;

    Confidence(JdbcClient sql, Vocabulary vocabulary, TransactionOperations transaction, @Value("${wholepicture.smallest-group:5}") int smallest) {
        this.sql = sql;
        this.vocabulary = vocabulary;
        this.transaction = transaction;
        this.smallest = smallest;
    }

    /** The partnership's smallest group is put where the database reads it; it refuses one below three. */
    @Override
    public void afterSingletonsInstantiated() {
        Works.run(() -> transaction.executeWithoutResult(status -> {
            sql.sql("update learning.smallest_group set people = ? where people <> ?").params(smallest, smallest).update();
            letOut();
        }));
    }

    public int smallest() {
        return smallest;
    }

    /**
     * Lets out the results of groups of which enough people answered since the last time. Whoever looks every day can so never tell
     * from the difference what one of them said. In the transaction of whoever finished.
     */
    void letOut() {
        sql.sql("select learning.release_confidence()").query((row, n) -> true).list();
    }

    @Transactional(readOnly = true)
    public List<Cell> cells() {
        return sql.sql("select theme, agency_id, people, sure from learning.confidence()").query(Cell.class).list();
    }

    @Transactional(readOnly = true)
    public List<OfLine> here() {
        return sql.sql("select code, line, people, sure from learning.confidence_here()").query(OfLine.class).list();
    }

    @Override
    public Map<String, String> all() {
        return vocabulary.now().all().stream().collect(Collectors.toMap(Themes.Theme::id, Themes.Theme::name, (a, b) -> a, LinkedHashMap::new));
    }

    /** "sure", for a number from 1 to 5. */
    public static String inWords(double sure) {
        return Optional.of(sure).filter(s -> s >= 4.5).map(s -> "could teach it").orElseGet(() -> sure >= 3.5 ? "sure" : sure >= 2.5 ? "manage" : sure >= 1.5 ? "need help" : "new to it");
    }
}
