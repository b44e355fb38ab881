package wholepicture.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.learning.Passage;
import wholepicture.learning.Passage.Decision;
import wholepicture.learning.Recommendation.Status;
import wholepicture.learning.Recommendations;
import wholepicture.learning.ReviewKind;
import wholepicture.learning.Reviews;
import wholepicture.learning.plan.Answering.NotYet;
import wholepicture.learning.plan.Answering.NotYours;
import wholepicture.learning.plan.Answering.Shown;
import wholepicture.learning.plan.Answering.Undertaking;

/** A recommendation is asked about, answered, acted upon, evidenced and complete; response, action, evidence and impact are four different things. */
@Story
class ResponsePlanTests {

    private static final String PAPER = """
        1. Missed appointments

        1.1. All agencies must record a child who was not brought, and consider harm.

        1.1.1. Response

        - The trust has changed its policy.
        - Guidance was given to all workers.

        2. Recording

        2.1. Each agency must share minutes promptly.

        2.1.1. Response

        - Standards were repeated to all chairs.
        """;

    @Autowired Reviews reviews;
    @Autowired Recommendations recommendations;
    @Autowired Plans plans;
    @Autowired Answering answering;
    @Autowired Chasing chasing;
    @Autowired Cast cast;
    @Autowired MovableClock clock;

    private Agency trust;
    private Agency school;
    private Practitioner lead;
    private Practitioner secondLead;
    private Practitioner nurse;
    private Practitioner teacher;
    private Practitioner visitor;
    private long review;
    private UUID missed;

    @BeforeEach
    void a_recommendation_of_a_restricted_review() {
        clock.set("2026-11-02T10:00");
        trust = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        school = cast.agency(AgencyKind.SCHOOL);
        lead = cast.practitioner(cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE), "Ione Marsh", Role.LEARNING_LEAD);
        secondLead = cast.practitioner(cast.agency(AgencyKind.POLICE), "Ewan Pike", Role.LEARNING_LEAD);
        nurse = cast.practitioner(trust, "Ruth Vane", Role.SAFEGUARDING_LEAD);
        teacher = cast.practitioner(school, "Odd Larsen", Role.SAFEGUARDING_LEAD);
        visitor = cast.practitioner(trust, "Una Firth");
        Acting.doAs(lead, () -> {
            review = reviews.register(ReviewKind.LOCAL_PRACTICE_REVIEW, "Child Sorrel", LocalDate.of(2026, 10, 1));
            reviews.take(review, Reviews.read("plan.txt", PAPER));
            for (Passage passage : reviews.passages(review).reversed()) {
                reviews.decide(review, passage.id(), Decision.ACCEPTED, "", "");
            }
            missed = recommendations.of(reviews.at(review)).getFirst().id();
            answering.ask(missed, trust, LocalDate.of(2026, 11, 30));
        });
    }

    @Test
    void responses_of_a_document_stand_under_their_recommendation_and_a_lead_says_whose_they_are() {
        Acting.doAs(lead, () -> {
            var made = recommendations.of(reviews.at(review));
            assertThat(made).extracting(r -> r.number() + ": " + plans.of(r.id()).unclaimed().stream().map(Plan.Response::words).toList()).containsExactly(
                "1.1: [The trust has changed its policy., Guidance was given to all workers.]", "2.1: [Standards were repeated to all chairs.]");
            var first = plans.of(missed).unclaimed().getFirst();
            answering.whose(missed, first.id(), trust);
            assertThat(plans.of(missed).unclaimed()).hasSize(1);
            assertThat(plans.of(missed).silent()).isEmpty();
            var passage = reviews.passages(review).stream().filter(p -> p.words().startsWith("The trust")).findFirst().orElseThrow();
            reviews.decide(review, passage.id(), Decision.REJECTED, "", "It is not so");
            assertThat(plans.of(missed).silent()).containsExactly(trust.name());
        });
    }

    @Test
    void what_is_asked_of_an_agency_is_seen_by_who_answers_for_it_and_by_nobody_else_while_the_review_is_restricted() {
        Acting.doAs(nurse, () -> {
            assertThat(recommendations.all()).filteredOn(r -> r.review() == review).extracting(r -> r.number() + " " + r.reviewTitle()).containsExactly("1.1 A review that is not published yet");
            answering.respond(missed, trust, "We ring the family the same day.");
            assertThat(plans.of(missed).agencies()).singleElement().satisfies(part -> assertThat(part.responses()).hasSize(1));
            assertThatThrownBy(() -> answering.respond(missed, school, "Ours too")).isInstanceOf(NotYours.class);
        });
        for (var other : List.of(teacher, visitor)) {
            Acting.doAs(other, () -> {
                assertThat(recommendations.find(missed)).isEmpty();
                for (var table : List.of("assurance", "response", "action", "evidence", "impact", "chaser")) {
                    assertThat(cast.rows("select id from learning.%s%s".formatted(table, table.equals("chaser") ? "" : " where recommendation_id = '" + missed + "'"))).as(table).isEmpty();
                }
            });
        }
        Acting.doAs(lead, () -> {
            reviews.readForNames(review);
            reviews.publish(review, "The family agreed.");
        });
        Acting.doAs(teacher, () -> {
            assertThat(plans.of(missed).agencies()).singleElement().satisfies(part -> assertThat(part.responses()).extracting(Plan.Response::words).containsExactly("We ring the family the same day."));
            assertThatThrownBy(() -> cast.rows("insert into learning.response (recommendation_id, agency_id, words, given_by) values (?, ?, 'Not theirs', 'x') returning id", missed, trust.id()))
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("row-level security");
        });
    }

    @Test
    void it_is_complete_only_with_impact_that_somebody_else_accepted() {
        Acting.doAs(lead, () -> {
            assertThatThrownBy(() -> answering.complete(missed, plans.of(missed))).isInstanceOf(NotYet.class).hasMessageContaining(trust.name());
            assertThatThrownBy(() -> recommendations.complete(missed)).isInstanceOf(DataAccessException.class).hasMessageContaining("impact");
        });
        Acting.doAs(nurse, () -> {
            answering.respond(missed, trust, "We ring the family the same day.");
            answering.undertake(missed, trust, new Undertaking("Change the policy", "Ruth Vane", "All clinics use the new form", LocalDate.of(2026, 12, 18), Output.PROCEDURAL_UPDATE));
            answering.done(missed, trust, plans.of(missed).agencies().getFirst().actions().getFirst().id(), LocalDate.of(2026, 11, 20));
            answering.show(missed, trust, new Shown("40 records read; 36 show a call the same day", Strength.AUDITED, "Audit of November, page 3", LocalDate.of(2026, 11, 24)));
            var shown = plans.of(missed).agencies().getFirst().evidence().getFirst();
            answering.claim(missed, trust, "Nine of ten families are rung the same day; two children were found unsafe.", shown.id());
            var claimed = plans.of(missed).agencies().getFirst().impact().getFirst();
            assertThatThrownBy(() -> answering.decide(missed, claimed.id(), true, "")).isInstanceOf(NotYours.class);
        });
        Acting.doAs(lead, () -> {
            assertThatThrownBy(() -> answering.complete(missed, plans.of(missed))).isInstanceOf(NotYet.class).hasMessageContaining("impact");
            assertThat(plans.of(missed).strongest()).contains(Strength.AUDITED);
            answering.decide(missed, plans.of(missed).agencies().getFirst().impact().getFirst().id(), true, "");
            answering.complete(missed, plans.of(missed));
            assertThat(recommendations.at(missed).status()).isEqualTo(Status.COMPLETE);
            recommendations.reopen(missed, "A new review found it again.");
            assertThat(recommendations.at(missed).status()).isEqualTo(Status.REOPENED);
        });
        clock.set("2026-11-03T10:00");
        Acting.doAs(lead, () -> assertThatThrownBy(() -> recommendations.complete(missed)).as("impact from before it was reopened").hasMessageContaining("impact"));
    }

    @Test
    void the_database_itself_refuses_a_claim_accepted_by_its_claimant_or_in_anothers_name() {
        Acting.doAs(lead, () -> {
            answering.show(missed, trust, new Shown("A nurse says so", Strength.ANECDOTAL, "", LocalDate.of(2026, 11, 1)));
            answering.claim(missed, trust, "It feels better", plans.of(missed).agencies().getFirst().evidence().getFirst().id());
            long claim = plans.of(missed).agencies().getFirst().impact().getFirst().id();
            assertThatThrownBy(() -> answering.decide(missed, claim, true, "")).isInstanceOf(NotYet.class);
            var accept = "update learning.impact set accepted = true, decided_at = now(), decided_by = 'x', decided_by_id = ? where id = ? returning id";
            assertThatThrownBy(() -> cast.rows(accept, lead.workerId(), claim)).isInstanceOf(DataAccessException.class).hasMessageContaining("accepted_by_another");
            assertThatThrownBy(() -> cast.rows(accept, secondLead.workerId(), claim)).isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("row-level security");
        });
        Acting.doAs(secondLead, () -> answering.decide(missed, plans.of(missed).agencies().getFirst().impact().getFirst().id(), false, "One voice is not impact."));
    }

    @Test
    void agencies_are_reminded_a_week_before_the_day_after_and_every_two_weeks_from_then_on() {
        var sent = new java.util.ArrayList<String>();
        for (var day : List.of("2026-11-20", "2026-11-23", "2026-11-24", "2026-11-30", "2026-12-01", "2026-12-14", "2026-12-15", "2026-12-29")) {
            clock.set(day + "T09:00");
            while (chasing.sendOne()) {
                continue;
            }
            Acting.doAs(lead, () -> cast.rows("select days from learning.chaser where asked_id in (select id from learning.assurance where recommendation_id = ?) order by id", missed).stream()
                .skip(sent.size()).forEach(row -> sent.add(day + " " + row.get("days"))));
        }
        assertThat(sent).containsExactly("2026-11-23 -7", "2026-12-01 1", "2026-12-15 15", "2026-12-29 29");
        assertThat(cast.inWorks(() -> cast.one("select count(*) from post.letter where body like '%' || ? || '%' and to_address like 'ruth.vane%'", Long.class, missed.toString()))).isEqualTo(4);
        Acting.doAs(nurse, () -> answering.respond(missed, trust, "We ring the family the same day."));
        clock.set("2027-01-20T09:00");
        while (chasing.sendOne()) {
            continue;
        }
        Acting.doAs(lead, () -> {
            assertThat(recommendations.history(missed)).filteredOn(fact -> fact.sentence().startsWith("Reminded")).hasSize(4);
            assertThat(recommendations.history(missed)).filteredOn(fact -> fact.sentence().contains("not published") || fact.sentence().contains("Sorrel")).isEmpty();
        });
    }
}
