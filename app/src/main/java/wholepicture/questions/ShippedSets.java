package wholepicture.questions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.store.Works;

/** Publishes the sets that come with the release where the partnership has none of that name yet; its own versions are left alone. */
@Component
class ShippedSets implements SmartInitializingSingleton {

    private final QuestionSets sets;
    private final JdbcClient sql;
    private final TransactionOperations transaction;

    ShippedSets(QuestionSets sets, JdbcClient sql, TransactionOperations transaction) {
        this.sets = sets;
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Works.run(() -> transaction.executeWithoutResult(status -> {
            sql.sql("select pg_advisory_xact_lock(hashtext('questions.question_set'))").query((row, n) -> n).list();
            shipped().stream().filter(set -> sets.versions(set.code()).isEmpty()).forEach(sets::add);
        }));
    }

    static List<QuestionSet> shipped() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:questions/*.json")).map(resource -> {
                try {
                    return QuestionSets.read(resource.getContentAsString(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
