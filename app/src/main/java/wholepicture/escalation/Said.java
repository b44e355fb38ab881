package wholepicture.escalation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Written;
import wholepicture.post.Letter;
import wholepicture.post.Post;
import wholepicture.time.When;

/** What is said and done about a disagreement: its story, the child's chronology, and letters to whoever must act. In the works. */
@Component
class Said {

    private final JdbcClient sql;
    private final Chronology chronology;
    private final Post post;
    private final Clock clock;

    Said(JdbcClient sql, Chronology chronology, Post post, Clock clock) {
        this.sql = sql;
        this.chronology = chronology;
        this.post = post;
        this.clock = clock;
    }

    void tell(Disagreement one, Named.Person person) {
        if (Letter.isAddress(person.email())) {
            post.send(new Letter(person.email(), "A disagreement waits for you: " + one.number(),
                "A disagreement between professionals waits for you. Who it is about stands on its page:\n%s\n".formatted(post.addressOf(one.address()))));
        }
    }

    void say(Disagreement one, String sentence, String words) {
        var who = Acting.now();
        sql.sql("insert into escalation.happened (disagreement_id, at, step, worker, agency, sentence, words) values (?, ?, ?, ?, ?, ?, ?)")
            .params(one.id(), clock.instant().atOffset(ZoneOffset.UTC), one.step().number(), who.name(), who.agency(), sentence, words.strip()).update();
    }

    /** A line of the child's chronology, by workers of the two agencies: writing it makes nobody else's agency one that holds a record of the child. */
    void line(Disagreement one, String title, String words) {
        var agency = Acting.now().agencyId();
        if (!Long.valueOf(one.raisedAgency()).equals(agency) && !Long.valueOf(one.otherAgency()).equals(agency)) {
            return;
        }
        chronology.write(one.person(), new Written(EntryKind.DECISION, When.moment(clock.instant().atZone(When.UK).toLocalDateTime()), title,
            words.strip() + "\nDisagreement %s, case %s".formatted(one.number(), one.caseRef()), null, null, List.of(), "", "", "", null));
    }
}
