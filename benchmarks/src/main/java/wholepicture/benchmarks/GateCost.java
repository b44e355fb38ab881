package wholepicture.benchmarks;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.chronology.Asked;
import wholepicture.chronology.Chronology;
import wholepicture.people.People;
import wholepicture.people.Query;
import wholepicture.store.Works;

/** The same question under the role that the gate binds and under the one that it lets through. */
final class GateCost {

    private final Chronology chronology;
    private final People known;
    private final TransactionOperations transaction;
    private final Practitioner worker;
    private final int runs;

    GateCost(ConfigurableApplicationContext context, Practitioner worker, int runs) {
        this.chronology = context.getBean(Chronology.class);
        this.known = context.getBean(People.class);
        this.transaction = context.getBean(TransactionOperations.class);
        this.worker = worker;
        this.runs = runs;
    }

    private interface Asking {
        Object ask() throws Exception;
    }

    void run(UUID heavy, List<UUID> people) throws Exception {
        System.out.println("\nWhat the gate costs: the same question with it and without it");
        both("a person's facts", i -> inTransaction(() -> known.find(people.get(i % people.size()))));
        both("a person's chronology, first 50 lines", i -> inTransaction(() -> lines(people.get(i % people.size()))));
        both("a chronology of 5,000 entries, first 50", i -> inTransaction(() -> lines(heavy)));
        both("a chronology of 5,000 entries, all of it", i -> inTransaction(() -> {
            var outline = chronology.outline(List.of(heavy), Asked.EVERYTHING);
            return chronology.entries(outline, outline.dated());
        }));
        System.out.println("Search: its function applies the gate itself, so there is no search without it");
        var search = Acting.as(worker, () -> Percentiles.of(runs, i -> inTransaction(() -> known.search(Query.of(Bench.SEARCHES.get(i % Bench.SEARCHES.size())), 1))));
        System.out.printf("  %-44s %s%n", "search by name, ten kinds of question", search);
    }

    private Object lines(UUID person) {
        var outline = chronology.outline(List.of(person), Asked.EVERYTHING);
        var dated = outline.dated();
        return chronology.entries(outline, dated.subList(0, Math.min(50, dated.size())));
    }

    private interface Numbered {
        Object ask(int number) throws Exception;
    }

    private void both(String what, Numbered question) throws Exception {
        var both = Percentiles.inTurn(runs, i -> Acting.as(worker, () -> question.ask(i)),
            i -> Acting.as(worker, () -> Works.call(() -> question.ask(i))));
        var with = both.getFirst();
        var without = both.getLast();
        System.out.printf("  %-44s with    %s%n  %-44s without %s   p50 ratio %.2f%n", what, with, "", without, with.p50() / without.p50());
    }

    private Object inTransaction(Asking question) {
        return Objects.requireNonNull(transaction.execute(status -> {
            try {
                return question.ask();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }
}
