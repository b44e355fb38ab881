package wholepicture.intake;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.Receives;
import wholepicture.arrivals.Taken;

/** Hands each arrival to the room that keeps its kind: people first, then what hangs on them. */
@Component
class Rooms {

    private final List<Receives> inOrder;
    private final Map<Class<? extends Arrival>, Receives> byKind = new HashMap<>();

    /** @throws IllegalStateException unless every kind of arrival has exactly one receiver */
    Rooms(List<Receives> receivers) {
        inOrder = receivers.stream().sorted(Comparator.comparing(r -> !r.kinds().contains(PersonSent.class))).toList();
        for (var receiver : inOrder) {
            for (var kind : receiver.kinds()) {
                if (byKind.put(kind, receiver) != null) {
                    throw new IllegalStateException("%s has two receivers".formatted(kind.getSimpleName()));
                }
            }
        }
        for (var kind : Arrival.class.getPermittedSubclasses()) {
            if (!byKind.containsKey(kind)) {
                throw new IllegalStateException("%s has no receiver".formatted(kind.getSimpleName()));
            }
        }
    }

    /**
     * Has units taken in, in the caller's transaction.
     *
     * @return what became of each; {@code null} for a unit that says nothing by itself
     */
    @Nullable Taken[] receive(Agency from, OffsetDateTime at, long delivery, List<Unit.Good> units) {
        Map<Receives, List<Received>> batches = new HashMap<>();
        Map<Receives, List<Integer>> whose = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            var unit = units.get(i);
            for (var arrival : unit.arrivals()) {
                var receiver = Objects.requireNonNull(byKind.get(arrival.getClass()));
                batches.computeIfAbsent(receiver, r -> new ArrayList<>()).add(new Received(arrival, at, delivery, unit.place().number()));
                whose.computeIfAbsent(receiver, r -> new ArrayList<>()).add(i);
            }
        }
        var taken = new @Nullable Taken[units.size()];
        for (var receiver : inOrder) {
            var batch = batches.get(receiver);
            if (batch != null) {
                note(taken, whose.getOrDefault(receiver, List.of()), receiver.receive(from, batch), receiver);
            }
        }
        return taken;
    }

    /** Has arrivals that came without a file taken in, in the caller's transaction. */
    void receive(Agency from, List<Received> arrivals) {
        for (var receiver : inOrder) {
            var its = arrivals.stream().filter(one -> receiver.kinds().contains(one.arrival().getClass())).toList();
            if (!its.isEmpty()) {
                receiver.receive(from, its);
            }
        }
    }

    private static void note(@Nullable Taken[] taken, List<Integer> whose, List<Taken> became, Receives receiver) {
        if (became.size() != whose.size()) {
            throw new IllegalStateException("%s was given %d arrivals and answered for %d"
                .formatted(receiver.getClass().getSimpleName(), whose.size(), became.size()));
        }
        for (int i = 0; i < became.size(); i++) {
            taken[whose.get(i)] = most(taken[whose.get(i)], became.get(i));
        }
    }

    /** A row that supersedes anything supersedes; else one that brings anything new is new. */
    private static Taken most(@Nullable Taken a, Taken b) {
        return a == null ? b : Arrays.asList(Taken.SUPERSEDES, Taken.NEW, Taken.UNCHANGED).stream().filter(t -> t == a || t == b).findFirst().orElse(b);
    }
}
