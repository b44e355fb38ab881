package wholepicture.childprotection;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Worker;
import wholepicture.agencies.Workers;
import wholepicture.cases.CaseFile;
import wholepicture.cases.RisksToShare;

/** What stands outside of a case and bears on what a conference decides in it. Asked in the works, of everything that is kept. */
@Component
class Beyond {

    private final JdbcClient sql;
    private final Agencies agencies;
    private final Workers workers;
    private final Around around;
    private final ObjectProvider<RisksToShare> risks;
    private final NewbornPlans newborns;

    Beyond(JdbcClient sql, Agencies agencies, Workers workers, Around around, ObjectProvider<RisksToShare> risks, NewbornPlans newborns) {
        this.newborns = newborns;
        this.around = around;
        this.risks = risks;
        this.sql = sql;
        this.agencies = agencies;
        this.workers = workers;
    }

    /** No more than the birth, and what other agencies told lately, for a fact that does not ask. @param othersLately as whoever acts may see it */
    @Transactional(propagation = Propagation.MANDATORY)
    Fact.Known of(CaseFile file, Fact fact, int othersLately) {
        if (fact instanceof Planning.ReviewHeld) {
            return new Fact.Known(0, false, Set.of(), Set.of(), file.born(), newborns.now() == NewbornPlans.Standing.ADOPTED, othersLately);
        }
        if (fact instanceof Planning.ConferenceHeld) {
            var all = agencies.byId(file.agencyId()).stream().flatMap(agency -> workers.of(agency).stream()).toList();
            return new Fact.Known(plansBefore(file), isKnownToMarac(file), names(all.stream()), names(all.stream().filter(PlanOutline::mayLead)), file.born(), true, othersLately);
        }
        return new Fact.Known(0, false, Set.of(), Set.of(), file.born(), true, othersLately);
    }

    private static Set<String> names(Stream<Worker> workers) {
        return workers.map(Worker::name).collect(Collectors.toSet());
    }

    /** Whether the child, or anybody close to the child or at the same address, is known to it now; also where this worker may not know of whom. */
    private boolean isKnownToMarac(CaseFile file) {
        var close = around.of(file.person()).keySet();
        return risks.stream().anyMatch(one -> one.knowsAnyOf(close));
    }

    /** Plans that conferences made in any case of the child, and those that were taken over from another authority. Source: B7, any plan ever held counts. */
    @Transactional(propagation = Propagation.MANDATORY)
    int plansBefore(CaseFile file) {
        return sql.sql("""
                select count(*) from cases.fact where person_id = ? and (kind = 'ConferenceHeld' and body -> 'plan' <> 'null'::jsonb or kind = 'TransferredIn')
                """)
            .param(file.person()).query(Integer.class).single();
    }
}
