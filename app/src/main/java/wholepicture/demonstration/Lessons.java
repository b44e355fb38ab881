package wholepicture.demonstration;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Workers;
import wholepicture.cases.Asked.Form;
import wholepicture.cases.Asked.Strength;
import wholepicture.learning.Passage.Decision;
import wholepicture.learning.Recommendation;
import wholepicture.learning.Recommendations;
import wholepicture.learning.ReviewKind;
import wholepicture.learning.Reviews;
import wholepicture.learning.checks.Checks;
import wholepicture.learning.checks.Condition;
import wholepicture.learning.checks.Whom;
import wholepicture.learning.checks.Wording;
import wholepicture.learning.measures.Counting;
import wholepicture.learning.measures.Measures;
import wholepicture.learning.topics.Topics;
import wholepicture.time.Then;
import wholepicture.time.When;

/** Tells how the partnership learnt: a review two years ago, its recommendations, the questions they became, and the cases before and after. */
@Component
class Lessons {

    private static final Logger LOG = LoggerFactory.getLogger(Lessons.class);
    private static final String REVIEW = "Child Heron";
    private static final String CLOSING = "Who will see this child after the case is closed?";
    private static final String ANSWERS_FOR = "city-csc";

    private final Reviews reviews;
    private final Recommendations recommendations;
    private final Checks checks;
    private final Measures measures;
    private final Topics topics;
    private final LessonCases cases;
    private final Agencies agencies;
    private final Workers workers;

    Lessons(Reviews reviews, Recommendations recommendations, Checks checks, Measures measures, Topics topics, LessonCases cases, Agencies agencies, Workers workers) {
        this.reviews = reviews;
        this.recommendations = recommendations;
        this.checks = checks;
        this.measures = measures;
        this.topics = topics;
        this.cases = cases;
        this.agencies = agencies;
        this.workers = workers;
    }

    /** Lives through it all, once; whatever an interruption left out is lived through at the next start, and nothing twice. @param guided the child of the guided tour */
    void live(LocalDate today, UUID guided) {
        var lead = worker(ANSWERS_FOR, "learning.lead");
        var other = worker("police", "learning.lead.police");
        if (Acting.as(lead, () -> written(CLOSING)).isPresent()) {
            return;
        }
        var month = today.withDayOfMonth(1);
        var found = at(month.minusMonths(14), () -> Acting.as(lead, () -> review(month.minusMonths(14))));
        var decided = worker(ANSWERS_FOR, "team.manager");
        var sees = worker(ANSWERS_FOR, "social.worker");
        var children = cases.children(decided, sees, worker("community", "health.visitor"), guided);
        for (int before = 16; before > 8; before--) {
            cases.month(month.minusMonths(before), children, "", before % 3 == 0 ? 4 : 3);
        }
        var voice = at(month.minusMonths(8), () -> check(lead, other, spoken(month.minusMonths(8), found.get(0))));
        at(month.minusMonths(8), () -> {
            Acting.doAs(lead, () -> {
                if (measures.of(voice).isEmpty()) {
                    measures.set(voice, new Counting.Followed("ChildSeen", 14), 75, 6);
                }
            });
            return check(lead, other, missed(month.minusMonths(8), found.get(1)));
        });
        for (int before = 8; before > 0; before--) {
            cases.month(month.minusMonths(before), children, voice, before % 3 == 0 ? 7 : 8);
        }
        cases.ofHealthVisitor(today, children, voice);
        at(today.minusDays(90), () -> Acting.as(lead, () -> topics(today)));
        at(today.minusDays(3), () -> check(lead, other, recorded(today.minusDays(3), found.get(1))));
        at(today.minusDays(2), () -> Acting.as(lead, () -> checks.write(closing(today, found.get(2)))));
        LOG.info("Told how the partnership learnt from the review {}", REVIEW);
    }

    /** Three topics that the newsletters of partnerships come back to. */
    private boolean topics(LocalDate today) {
        var nurse = workers.byUsername("safeguarding.nurse").orElseThrow();
        topics.keep("voice", nurse, today.plusMonths(9), "What has the child said, in their own words?\nWhat does the child show who does not speak?\nWhat is a day like here?", "What reviews found /themes/voice");
        topics.keep("violence-to-staff", nurse, today.plusMonths(4), "Am I afraid, and does it change what I ask?\nWho knows where I am?\nWhat would I do if this adult were not frightening?", "For supervision /self-assessment");
        topics.keep("disguised-compliance", nurse, today.minusDays(5), "What was promised, and what has changed?\nWhom have I not been able to see?\nWhich room have I not been in?", "For supervision /self-assessment");
        return true;
    }

    /** @return its recommendations, in their order */
    private List<Recommendation> review(LocalDate day) {
        long id = reviews.all().stream().filter(review -> review.title().equals(REVIEW)).findFirst().map(review -> review.id())
            .orElseGet(() -> reviews.register(ReviewKind.LOCAL_PRACTICE_REVIEW, REVIEW, day));
        if (reviews.documents(id).isEmpty()) {
            reviews.take(id, document());
        }
        reviews.passages(id).stream().filter(passage -> passage.decision().isEmpty()).forEach(passage -> reviews.decide(id, passage.id(), Decision.ACCEPTED, "", ""));
        if (reviews.at(id).published().isEmpty()) {
            reviews.readForNames(id);
            reviews.publish(id, "The family agreed, and wants it to be read.");
        }
        return recommendations.of(reviews.at(id));
    }

    private static Reviews.Taken document() {
        try (InputStream in = requireNonNull(Lessons.class.getResourceAsStream("/demonstration/learning/child-heron.txt"))) {
            var file = Files.createTempFile("child-heron", ".txt");
            try {
                Files.write(file, in.readAllBytes());
                return Reviews.read("child-heron.txt", file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String check(Practitioner lead, Practitioner other, Wording wording) {
        var id = Acting.as(lead, () -> written(wording.question()).orElseGet(() -> checks.write(wording)));
        Acting.doAs(other, () -> {
            if (checks.approved(id).isEmpty()) {
                checks.approve(id);
            }
        });
        return id;
    }

    private Optional<String> written(String question) {
        return checks.all().stream().filter(check -> check.wording().question().equals(question)).findFirst().map(check -> check.id());
    }

    private static Wording spoken(LocalDate from, Recommendation of) {
        return new Wording("Has somebody spoken with the child alone?", "protection", "ReferralDecided", new Condition.Age(36, 216), Whom.EVERYBODY, Form.YES_NO, true,
            Strength.NEEDS_REASON, false, from, from.plusYears(2), "Three times it was decided what to do about Child Heron, and nobody had spoken with the child. "
                + "Ask first; and if nobody has, see to it that somebody does within two weeks.", of.href(), "Review of Child Heron, recommendation 1", of.themes(), of.id());
    }

    private static Wording missed(LocalDate from, Recommendation of) {
        return new Wording("Appointments were missed: what was in the way, and who brings the child next time?", "protection", "ReferralDecided", new Condition.Missed(2, 365),
            Whom.EVERYBODY, Form.WORDS, false, Strength.NEEDS_REASON, false, from, from.plusYears(2), "Child Heron was not brought to appointments, which were recorded as did not attend. "
                + "A child depends on somebody to bring them: find out what stood in the way.", of.href(), "Review of Child Heron, recommendation 2", of.themes(), of.id());
    }

    /** The same lesson where there is no case yet: whoever records the second missed appointment is asked. */
    private static Wording recorded(LocalDate from, Recommendation of) {
        return new Wording("This is not the first: what stood in the way, and who brings the child next time?", "was-not-brought", "AppointmentMissed", new Condition.Missed(1, 365),
            Whom.EVERYBODY, Form.WORDS, true, Strength.PROMPT, false, from, from.plusYears(1), "Nobody asked why Child Heron was not brought until it had happened five times. "
                + "Ask with the second one.", of.href(), "Review of Child Heron, recommendation 2", of.themes(), of.id());
    }

    private static Wording closing(LocalDate from, Recommendation of) {
        return new Wording(CLOSING, "protection", "ReferralDecided", new Condition.Missed(1, 365), Whom.EVERYBODY, Form.WORDS, false,
            Strength.GATE, false, from, from.plusYears(1), "Cases about Child Heron were closed while appointments were being missed, so nobody saw the child. "
                + "Before a case closes, name who does.", of.href(), "Review of Child Heron, recommendation 3", of.themes(), of.id());
    }

    private Practitioner worker(String agency, String username) {
        return workers.of(agencies.byCode(agency).orElseThrow()).stream().filter(one -> one.username().equals(username)).findFirst().map(Practitioner::of).orElseThrow();
    }

    private static <T> T at(LocalDate day, Supplier<T> work) {
        return Then.at(nine(day), () -> work.get());
    }

    static Instant nine(LocalDate day) {
        return day.atTime(9, 0).atZone(When.UK).toInstant();
    }
}
