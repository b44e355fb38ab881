package wholepicture.childprotection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
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

/** Finds concerns that may tell of the same as this one, and links those that a person says do. */
@Component
public class LinkedConcerns {

    private static final Because ELSEWHERE = Because.of("Why is written in the other case, for those who may see that child.");


    /** How far apart two concerns may be received. No source gives a number; the partnership's procedures were not found. */
    private static final Duration NEAR = Duration.ofDays(14);
    private static final int MOST = 30;

    /** @param whose "The child", or who they are to the child; {@code by} the agency that raised it */
    public record Like(String ref, UUID person, String name, String whose, Instant received, String by, String stage) {

        public String address() {
            return "/people/%s/protection/%s".formatted(person, ref);
        }
    }

    private final JdbcClient sql;
    private final Around around;
    private final Cases cases;
    private final FactKeeper keeper;
    private final ChildProtection protection;
    private final Rules rules;
    private final Clock clock;
    private final TransactionOperations transaction;

    LinkedConcerns(JdbcClient sql, Around around, Cases cases, FactKeeper keeper, ChildProtection protection, Rules rules, Clock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.around = around;
        this.cases = cases;
        this.keeper = keeper;
        this.protection = protection;
        this.rules = rules;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Concerns about the child, the family or the household received within days of that moment, the nearest first, as far as the viewer may see.
     *
     * @param not the reference of the concern itself; empty when it is only being raised
     */
    public List<Like> near(UUID child, String not, Instant at) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var whose = around.of(child);
            return sql.sql("""
                    select f.ref, f.person_id, p.name, f.opened_at, a.name as raised_by, f.stage from cases.file f join people.person p on p.id = f.person_id
                    join agencies.agency a on a.id = coalesce(f.raised_by_agency, f.agency_id)
                    where f.person_id = any(?::uuid[]) and f.process = ? and f.ref <> ? and f.opened_at between ? and ?
                    order by abs(extract(epoch from f.opened_at - ?)), f.id limit ?
                    """)
                .param(whose.keySet().stream().map(UUID::toString).toArray(String[]::new)).param(ChildProtection.PROCESS).param(not)
                .param(at.minus(NEAR).atOffset(ZoneOffset.UTC)).param(at.plus(NEAR).atOffset(ZoneOffset.UTC)).param(at.atOffset(ZoneOffset.UTC)).param(MOST)
                .query((row, n) -> {
                    var person = row.getObject("person_id", UUID.class);
                    return new Like(row.getString("ref"), person, row.getString("name"), String.valueOf(whose.get(person)),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getString("raised_by"), Stage.valueOf(row.getString("stage")).inWords());
                }).list();
        }));
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
