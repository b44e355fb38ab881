package wholepicture.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.access.KeptAs;

/** Remembers with the records how closely a worker decided that their person is kept, so that no later delivery undoes it. */
@Component
class Keeping {

    private final JdbcClient sql;
    private final Clock clock;
    private final Records records;
    private final Persons persons;
    private final Linking linking;

    Keeping(JdbcClient sql, Clock clock, Records records, Persons persons, Linking linking) {
        this.sql = sql;
        this.clock = clock;
        this.records = records;
        this.persons = persons;
        this.linking = linking;
    }

    @EventListener
    void remember(KeptAs kept) {
        linking.lock();
        sql.sql("update people.record set kept = ? where person_id = ?").params(kept.grade().number(), kept.person()).update();
        var all = Map.of(kept.person(), records.ofPersons(List.of(kept.person())));
        var faces = Persons.faces(all);
        persons.settle(all, faces, Set.of(), clock.instant());
        persons.find(all.keySet(), Persons.words(all, faces), Set.of());
    }
}
