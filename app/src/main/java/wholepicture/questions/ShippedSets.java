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
import wholepicture.agencies.Practitioner;
import wholepicture.store.Works;

/** Publishes the sets that come with the release, and their next versions, where the partnership has published none of its own; its own are left alone. */
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
            shipped().stream().filter(set -> isNew(set, sets.versions(set.code()))).forEach(sets::add);
        }));
    }

    /** Whoever published a version of their own decides themselves what to take over from ours. */
    static boolean isNew(QuestionSet set, List<QuestionSets.Version> versions) {
        return versions.stream().allMatch(version -> version.publishedBy().equals(Practitioner.SYSTEM.name()) && version.number() < set.version());
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
