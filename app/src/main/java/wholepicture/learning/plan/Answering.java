package wholepicture.learning.plan;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Role;
import wholepicture.learning.Recommendations;
import wholepicture.learning.Reviews;
import wholepicture.time.When;

/** What learning leads ask and agencies answer. The database holds the same: who may write for whom, and that nobody accepts an impact of their own. */
@Component
@Transactional
public class Answering {

    private final JdbcClient sql;
    private final Recommendations recommendations;
    private final Clock clock;

    Answering(JdbcClient sql, Recommendations recommendations, Clock clock) {
        this.sql = sql;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /** Whoever acts does not speak for that agency, or it was not asked. */
    public static final class NotYours extends RuntimeException {}

    /** It cannot be done now; the message says why and what comes first. */
    public static final class NotYet extends RuntimeException {
        NotYet(String message) {
            super(message);
        }
    }

    /** An undertaking. @param measure how we shall know that it was done and that it works */
    public record Undertaking(String what, String who, String measure, LocalDate due, Output output) {}

    /** @param where where whoever doubts it can look; may be empty only when it is anecdotal */
    public record Shown(String words, Strength strength, String where, LocalDate of) {}

    /** Whether whoever acts may answer for this agency. */
    public static boolean speaksFor(long agency) {
        var who = Acting.now();
        return who.is(Role.LEARNING_LEAD) || (who.is(Role.SAFEGUARDING_LEAD) || who.is(Role.MANAGER)) && who.agencyId() != null && who.agencyId() == agency;
    }

    /** Only workers hold the roles that these acts ask for. */
    private static long me() {
        return requireNonNull(Acting.now().workerId());
    }

    private static void speaking(long agency) {
        if (!speaksFor(agency)) {
            throw new NotYours();
        }
    }

    /** Asks an agency to assure the partners; asking again moves the day. */
    public void ask(UUID recommendation, Agency agency, LocalDate due) {
        Reviews.onlyLeads();
        recommendations.at(recommendation);
        sql.sql("""
                insert into learning.assurance (recommendation_id, agency_id, due_on, asked_by) values (?, ?, ?, ?)
                on conflict (recommendation_id, agency_id) do update set due_on = excluded.due_on, asked_by = excluded.asked_by
                """).params(recommendation, agency.id(), due, Acting.now().name()).update();
        recommendations.happened(recommendation, "Asked %s for assurance by %s.".formatted(agency.name(), due), "");
    }

    /** The agency's statement. */
    public void respond(UUID recommendation, Agency agency, String words) {
        speaking(agency.id());
        sql.sql("insert into learning.response (recommendation_id, agency_id, words, given_by_id, given_by) values (?, ?, ?, ?, ?)")
            .params(recommendation, agency.id(), words, me(), Acting.now().name()).update();
        recommendations.happened(recommendation, "%s answered.".formatted(agency.name()), "");
    }

    /** Says whose a response is that came with a document. */
    public void whose(UUID recommendation, long response, Agency agency) {
        Reviews.onlyLeads();
        sql.sql("update learning.response set agency_id = ? where id = ? and recommendation_id = ?").params(agency.id(), response, recommendation).update();
        recommendations.happened(recommendation, "A response of the document is %s’s.".formatted(agency.name()), "");
    }

    /** Whether whoever acts accepts statements for the partners. */
    public static boolean mayAccept() {
        return Acting.now().is(Role.LEARNING_LEAD) || Acting.now().is(Role.BOARD_OFFICER);
    }

    /** The partners accept what an agency states; somebody other than who stated it. A board officer does so once the review is published. */
    public void acceptStatement(UUID recommendation, Agency agency) {
        if (!mayAccept()) {
            throw new Reviews.OnlyLearningLeads();
        }
        recommendations.at(recommendation);
        var own = sql.sql("select count(*) from learning.response where recommendation_id = ? and agency_id = ? and not withdrawn and given_by_id is distinct from ?")
            .params(recommendation, agency.id(), me()).query(Long.class).single();
        if (own == 0) {
            throw new NotYet("A statement is accepted by somebody other than who gave it, once it is given");
        }
        sql.sql("update learning.assurance set accepted_at = store.now(), accepted_by_id = ?, accepted_by = ? where recommendation_id = ? and agency_id = ? and accepted_at is null")
            .params(me(), Acting.now().name(), recommendation, agency.id()).update();
        recommendations.happened(recommendation, "The partners accepted the statement of %s.".formatted(agency.name()), "");
    }

    public void undertake(UUID recommendation, Agency agency, Undertaking action) {
        speaking(agency.id());
        sql.sql("insert into learning.action (recommendation_id, agency_id, what, who, measure, due_on, output, made_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
            .params(recommendation, agency.id(), action.what(), action.who(), action.measure(), action.due(), action.output().name(), Acting.now().name()).update();
        recommendations.happened(recommendation, "%s undertook an action by %s.".formatted(agency.name(), action.due()), "");
    }

    /** @param on the day it was done, not the day this was recorded */
    public void done(UUID recommendation, Agency agency, long action, LocalDate on) {
        speaking(agency.id());
        int changed = sql.sql("update learning.action set done_on = ?, done_by = ? where id = ? and recommendation_id = ? and agency_id = ? and done_on is null")
            .params(on, Acting.now().name(), action, recommendation, agency.id()).update();
        if (changed > 0) {
            recommendations.happened(recommendation, "%s did what it undertook.".formatted(agency.name()), "");
        }
    }

    public void show(UUID recommendation, Agency agency, Shown evidence) {
        speaking(agency.id());
        sql.sql("insert into learning.evidence (recommendation_id, agency_id, words, strength, seen_where, of_day, given_by) values (?, ?, ?, ?, ?, ?, ?)")
            .params(recommendation, agency.id(), evidence.words(), evidence.strength().name(), evidence.where(), evidence.of(), Acting.now().name()).update();
        recommendations.happened(recommendation, "%s gave evidence: %s.".formatted(agency.name(), evidence.strength().inWords().toLowerCase(Locale.UK)), "");
    }

    /** @param evidence the piece that shows it */
    public void claim(UUID recommendation, Agency agency, String words, long evidence) {
        speaking(agency.id());
        int made = sql.sql("""
                insert into learning.impact (recommendation_id, agency_id, words, evidence_id, claimed_by_id, claimed_by)
                select recommendation_id, agency_id, ?, id, ?, ? from learning.evidence where id = ? and recommendation_id = ? and agency_id = ?
                """).params(words, me(), Acting.now().name(), evidence, recommendation, agency.id()).update();
        if (made == 0) {
            throw new NotYet("Give the evidence first, then say what it shows");
        }
        recommendations.happened(recommendation, "%s claims impact.".formatted(agency.name()), "");
    }

    /**
     * Accepts a claim of impact, or does not. Learning leads decide, and for a published review board officers and auditors.
     *
     * @param reason needed when it is not accepted
     * @throws NotYet when whoever claims it would decide
     */
    public void decide(UUID recommendation, long impact, boolean accepted, String reason) {
        var who = Acting.now();
        if (!maySettle()) {
            throw new NotYours();
        }
        int changed = sql.sql("""
                update learning.impact set accepted = ?, reason = ?, decided_at = store.now(), decided_by_id = ?, decided_by = ?
                where id = ? and recommendation_id = ? and accepted is null and claimed_by_id <> ?
                """).params(accepted, reason, me(), who.name(), impact, recommendation, me()).update();
        if (changed == 0) {
            throw new NotYet("Impact is accepted by somebody other than who claims it, and once");
        }
        recommendations.happened(recommendation, accepted ? "Impact was accepted." : "Impact was not accepted.", reason);
    }

    /** Whether whoever acts is of those who decide on impact. */
    public static boolean maySettle() {
        var who = Acting.now();
        return who.is(Role.LEARNING_LEAD) || who.is(Role.BOARD_OFFICER) || who.is(Role.AUDITOR);
    }

    /** @throws NotYet while impact is missing or an agency is silent */
    public void complete(UUID recommendation, Plan plan) {
        Reviews.onlyLeads();
        if (!plan.silent().isEmpty()) {
            throw new NotYet("Complete only when every agency asked has answered; still silent: " + String.join(", ", plan.silent()));
        }
        if (!plan.impactAccepted()) {
            throw new NotYet("Complete only with impact that somebody other than who claims it has accepted");
        }
        recommendations.complete(recommendation);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), When.UK);
    }
}
