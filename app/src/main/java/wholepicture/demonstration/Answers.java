package wholepicture.demonstration;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Workers;
import wholepicture.learning.Passage.Decision;
import wholepicture.learning.Recommendation;
import wholepicture.learning.Recommendations;
import wholepicture.learning.ReviewKind;
import wholepicture.learning.Reviews;
import wholepicture.learning.plan.Answering;
import wholepicture.learning.plan.Answering.Shown;
import wholepicture.learning.plan.Answering.Undertaking;
import wholepicture.learning.plan.Output;
import wholepicture.learning.plan.Plan;
import wholepicture.learning.plan.Plans;
import wholepicture.learning.plan.Strength;
import wholepicture.time.Then;

/** Tells what agencies answered to reviews: one recommendation complete, one with evidence and no impact yet, one late, and a review that is still restricted. */
@Component
class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final String FIRST = "Family Bracken";

    private final Reviews reviews;
    private final Recommendations recommendations;
    private final Plans plans;
    private final Answering answering;
    private final Agencies agencies;
    private final Workers workers;
    private final Once once;

    Answers(Reviews reviews, Recommendations recommendations, Plans plans, Answering answering, Agencies agencies, Workers workers, Once once) {
        this.reviews = reviews;
        this.recommendations = recommendations;
        this.plans = plans;
        this.answering = answering;
        this.agencies = agencies;
        this.workers = workers;
        this.once = once;
    }

    /** Plays it all, once; after an interruption it goes on with what was not told. */
    void play(LocalDate today) {
        var lead = worker("learning.lead");
        review(lead, ReviewKind.NATIONAL, "Babies harmed by the men who care for them, national review", "national-men", LocalDate.of(2021, 9, 16), "It is public.");
        review(lead, ReviewKind.AUDIT, "Audit of strategy discussions", "audit-of-strategy-discussions", today.minusMonths(30), "Every agency is to read it.");
        var tansy = review(lead, ReviewKind.SAFEGUARDING_ADULT_REVIEW, "Adult Tansy", "adult-tansy", today.minusMonths(20), "Her sister wants it to be read.");
        var bracken = review(lead, ReviewKind.SERIOUS_CASE_REVIEW, FIRST, "family-bracken", today.minusYears(7), "The duty to publish serious case reviews.");
        var speedwell = review(lead, ReviewKind.RAPID_REVIEW, "Baby Speedwell", "baby-speedwell", today.minusDays(20), "");
        ask(lead, today, bracken, tansy, speedwell);
        complete(lead, bracken.getFirst().id(), today);
        shown(lead, bracken.get(1).id(), today);
        late(bracken, today);
        LOG.info("Told what agencies answered to five reviews");
    }

    private void ask(Practitioner lead, LocalDate today, List<Recommendation> bracken, List<Recommendation> tansy, List<Recommendation> speedwell) {
        at("asked four months ago", today.minusDays(120), lead, () -> {
            answering.ask(bracken.getFirst().id(), agency("community"), today.minusDays(60));
            answering.ask(bracken.get(1).id(), agency("city-csc"), today.minusDays(60));
            answering.ask(bracken.get(2).id(), agency("police"), today.minusDays(40));
            answering.ask(bracken.get(3).id(), agency("larch-hill"), today.minusDays(16));
            answering.ask(tansy.get(1).id(), agency("hospital"), today.plusDays(5));
        });
        at("asked this week", today.minusDays(4), lead, () -> {
            answering.ask(speedwell.getFirst().id(), agency("hospital"), today.plusDays(10));
            answering.ask(speedwell.getFirst().id(), agency("community"), today.plusDays(10));
        });
    }

    private void complete(Practitioner lead, UUID of, LocalDate today) {
        var nurse = worker("safeguarding.nurse");
        var trust = agency("community");
        at("answered for missed appointments", today.minusDays(90), nurse, () -> {
            answering.respond(of, trust, "We changed the policy and trained every clinic; a supervisor reads each second missed appointment.");
            answering.undertake(of, trust, new Undertaking("Read 40 records of missed appointments", "Moira Keane", "In nine of ten somebody asked why", today.minusDays(45), Output.AUDIT));
        });
        at("audited missed appointments", today.minusDays(50), nurse, () -> {
            answering.done(of, trust, part(of, trust).actions().getFirst().id(), today.minusDays(52));
            answering.show(of, trust, new Shown("In 37 of 40 records somebody asked why the child was not brought", Strength.AUDITED, "Audit of the community trust, table 2", today.minusDays(52)));
            answering.claim(of, trust, "Six children who had been missed for months were seen within a week, and two of them were found unsafe.", part(of, trust).evidence().getFirst().id());
        });
        at("accepted missed appointments", today.minusDays(35), lead, () -> {
            answering.acceptStatement(of, trust);
            answering.decide(of, part(of, trust).impact().getFirst().id(), true, "");
            answering.complete(of, plans.of(of));
        });
    }

    private void shown(Practitioner lead, UUID of, LocalDate today) {
        var manager = worker("team.manager");
        var care = agency("city-csc");
        at("given to an agency", today.minusDays(70), lead, () -> answering.whose(of, plans.of(of).unclaimed().getFirst().id(), care));
        at("evidence without impact", today.minusDays(65), manager, () -> {
            answering.undertake(of, care, new Undertaking("Closing forms ask who sees the child next", "Anita Desai", "No case closes without a name", today.minusDays(30), Output.SYSTEMIC_CHANGE));
            answering.undertake(of, care, new Undertaking("Tell every team why the form asks", "Anita Desai", "Each team has talked about it", today.plusDays(20), Output.AWARENESS));
            answering.done(of, care, part(of, care).actions().getFirst().id(), today.minusDays(66));
            answering.show(of, care, new Shown("Managers say that they are asked more often", Strength.ANECDOTAL, "", today.minusDays(65)));
        });
    }

    private void late(List<Recommendation> bracken, LocalDate today) {
        var police = agency("police");
        at("late", today.minusDays(60), worker("police.detective"), () -> {
            answering.respond(bracken.get(2).id(), police, "Minutes are sent by secure mail the same day.");
            answering.undertake(bracken.get(2).id(), police, new Undertaking("Ask ten agencies whether they had them", "DS Carol Hickling", "Ten of ten had them", today.minusDays(10), Output.PROCEDURAL_UPDATE));
        });
    }

    private Plan.Part part(UUID recommendation, Agency agency) {
        return plans.of(recommendation).agencies().stream().filter(part -> part.agency() == agency.id()).findFirst().orElseThrow();
    }

    /** @return its recommendations in their order; an empty reason leaves it restricted */
    private List<Recommendation> review(Practitioner lead, ReviewKind kind, String title, String file, LocalDate day, String reason) {
        return Then.at(Lessons.nine(day), () -> Acting.as(lead, () -> {
            long review = once.step("review: " + title, () -> {
                long id = reviews.register(kind, title, day);
                reviews.take(id, Reviews.read(file + ".txt", text(file)));
                reviews.passages(id).forEach(passage -> reviews.decide(id, passage.id(), Decision.ACCEPTED, "", ""));
                if (!reason.isEmpty()) {
                    reviews.readForNames(id);
                    reviews.publish(id, reason);
                }
                return id;
            });
            return recommendations.of(reviews.at(review));
        }));
    }

    private static String text(String file) {
        try (InputStream in = requireNonNull(Answers.class.getResourceAsStream("/demonstration/learning/%s.txt".formatted(file)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void at(String step, LocalDate day, Practitioner who, Runnable work) {
        Then.at(Lessons.nine(day), () -> {
            Acting.doAs(who, () -> once.step("answers: " + step, work));
            return true;
        });
    }

    private Agency agency(String code) {
        return agencies.byCode(code).orElseThrow();
    }

    private Practitioner worker(String username) {
        return Practitioner.of(workers.byUsername(username).orElseThrow());
    }
}
