package wholepicture.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.ResidenceSent;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.Receives;
import wholepicture.arrivals.Taken;
import wholepicture.people.Linking.Work;
import wholepicture.people.Records.Row;
import wholepicture.store.Works;

/** Takes in persons and residences as agencies send them, and links what is new or changed. */
@Component
class Receiving implements Receives {

    private final Records records;
    private final Residences residences;
    private final Linking linking;

    Receiving(Records records, Residences residences, Linking linking) {
        this.records = records;
        this.residences = residences;
        this.linking = linking;
    }

    @Override
    public Set<Class<? extends Arrival>> kinds() {
        return Set.of(PersonSent.class, ResidenceSent.class);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Taken> receive(Agency from, List<Received> batch) {
        if (!Works.isInside()) {
            throw new IllegalStateException("Records are taken in by the works: call this inside Works.call");
        }
        var drafts = new LinkedHashMap<String, Draft>();
        for (int i = 0; i < batch.size(); i++) {
            drafts.computeIfAbsent(batch.get(i).arrival().localPerson(), Draft::new).add(i, batch.get(i));
        }
        linking.lock();
        meetWhatIsThere(from, drafts);
        var taken = new Taken[batch.size()];
        drafts.values().forEach(draft -> draft.compare(taken));
        keep(from, drafts.values().stream().filter(Draft::changed).toList());
        return List.of(taken);
    }

    private void meetWhatIsThere(Agency from, Map<String, Draft> drafts) {
        var there = records.ofAgency(from.id(), drafts.keySet());
        var ids = there.values().stream().map(Row::id).toList();
        var digests = records.digests(ids);
        var standing = residences.standing(ids, false);
        there.forEach((localId, row) -> Objects.requireNonNull(drafts.get(localId))
            .meet(row, digests.getOrDefault(row.id(), List.of()), standing.getOrDefault(row.id(), List.of())));
    }

    private void keep(Agency from, List<Draft> changed) {
        var before = records.known(changed.stream().map(draft -> draft.row).filter(Objects::nonNull).toList());
        var numbers = records.numbers((int) changed.stream().filter(draft -> draft.row == null).count()).iterator();
        changed.forEach(draft -> draft.id = draft.row == null ? numbers.next() : draft.row.id());
        var facts = new HashMap<Long, Facts>();
        before.stream().filter(Known::told).forEach(known -> facts.put(known.id(), known.says()));
        var told = new ArrayList<Known>();
        var mentioned = new ArrayList<Known>();
        var fresh = new HashSet<Long>();
        changed.parallelStream().map(draft -> draft.now(from, facts.get(draft.id))).toList().forEach(now -> (now.told() ? told : mentioned).add(now));
        changed.stream().filter(draft -> draft.row == null).forEach(draft -> fresh.add(draft.id));
        records.insert(mentioned.stream().filter(known -> fresh.contains(known.id())).toList());
        if (!told.isEmpty()) {
            var at = told.stream().map(Known::receivedAt).max(Instant::compareTo).orElseThrow();
            linking.settle(new Work(told, before.stream().filter(Known::told).toList(), fresh, true),
                Cause.COMPARISON, at, Known::receivedAt);
        }
        records.insertVersions(changed.stream().flatMap(draft -> draft.versions.stream().map(sent -> sent.version(draft))).toList());
        residences.insert(changed.stream().flatMap(Draft::freshResidences).toList());
        for (var draft : changed) {
            residences.supersede(draft.goneResidences, draft.at());
        }
    }
}
