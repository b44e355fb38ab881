package wholepicture.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.agencies.Acting;

/**
 * The moments of work that has no case of its own. The room that does the work says here what happened, so that lessons can ask with it
 * and be measured by it, and knows nothing of who asks.
 */
@Component
public class Occasions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Something that happened. @param stage where it led to; empty where there are no stages. @param body codes that questions may depend on, never words about somebody */
    public record Moment(String kind, Instant happened, Bearing bearing, String stage, Map<String, String> body) {

        public Moment {
            body = Map.copyOf(body);
        }
    }

    private final Asking asking;
    private final JdbcClient sql;
    private final Clock clock;

    Occasions(Asking asking, JdbcClient sql, Clock clock) {
        this.asking = asking;
        this.sql = sql;
        this.clock = clock;
    }

    /** The questions due when the worker who acts now is about to do this, as far as that worker may see. Outside of the works. */
    public Put due(Collection<Occasion> occasions, String act) {
        return new Put(occasions.stream().collect(Collectors.toMap(one -> one, one -> asking.due(one, act), (a, b) -> a, LinkedHashMap::new)));
    }

    /**
     * Says what happened, and keeps what was asked with it and answered. In the works, in the transaction that keeps the act.
     *
     * @param occasions one for each person whom it is about
     * @param put what was asked; questions that were not due on one of them are not kept there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(Collection<Occasion> occasions, Moment moment, Put put, Replies replies) {
        for (var one : occasions) {
            var asked = put.with(one);
            long kept = keep(one, moment);
            if (!asked.isEmpty()) {
                asking.keep(kept, moment.kind(), moment.bearing(), asked, replies);
            }
        }
    }

    private long keep(Occasion one, Moment moment) {
        var who = Acting.now();
        return sql.sql("""
                insert into cases.moment (process, about, kind, case_id, record_id, happened_at, recorded_at, worker_id, bearing, stage, body)
                values (:process, :about, :kind, :case, coalesce((select record_id from cases.file where id = :case), access.own_record(:person, :agency)), :happened, :now, :worker,
                    :bearing, :stage, :body::jsonb) returning id
                """)
            .param("process", one.process()).param("about", one.about()).param("kind", moment.kind()).param("case", one.caseId()).param("person", one.person())
            .param("agency", who.agencyId()).param("happened", moment.happened().atOffset(ZoneOffset.UTC)).param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("worker", who.workerId()).param("bearing", moment.bearing().name()).param("stage", moment.stage()).param("body", JSON.writeValueAsString(moment.body()))
            .query(Long.class).single();
    }

    /** What was asked in it and answered, the newest first, as far as the viewer may see. */
    public List<Asking.Answered> answered(Collection<Occasion> occasions) {
        return occasions.stream().flatMap(one -> asking.answered(one).stream()).distinct().toList();
    }
}
