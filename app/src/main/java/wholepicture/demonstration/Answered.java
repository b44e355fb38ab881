package wholepicture.demonstration;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Workers;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.FrontDoor;
import wholepicture.childprotection.Words;
import wholepicture.childprotection.assessment.Assessments;
import wholepicture.learning.reflection.Reflection;
import wholepicture.questions.Kind;
import wholepicture.questions.QuestionSets;
import wholepicture.questions.Sheets;
import wholepicture.questions.Typed;
import wholepicture.store.Works;
import wholepicture.time.When;

/** Questions that the workers of the stories answered here: an assessment of Lacey by three agencies, and lists of their own. What is answered already stays. */
@Component
class Answered {

    private static final Duration BEFORE = Duration.ofDays(3);

    private final Laid laid;
    private final Agencies agencies;
    private final Workers workers;
    private final ChildProtection protection;
    private final Cases cases;
    private final Assessments assessments;
    private final Reflection reflection;
    private final Sheets sheets;
    private final QuestionSets sets;
    private final Clock clock;
    private final TransactionOperations transaction;
    private final Once once;

    Answered(Laid laid, Agencies agencies, Workers workers, ChildProtection protection, Cases cases, Assessments assessments, Reflection reflection, Sheets sheets, QuestionSets sets,
        Clock clock, TransactionOperations transaction, Once once) {
        this.laid = laid;
        this.agencies = agencies;
        this.workers = workers;
        this.protection = protection;
        this.cases = cases;
        this.assessments = assessments;
        this.reflection = reflection;
        this.sheets = sheets;
        this.sets = sets;
        this.clock = clock;
        this.transaction = transaction;
        this.once = once;
    }

    void play(Partnership partnership) {
        assess(lacey(partnership));
        List.of("social.worker", "social.worker.duty", "team.manager", "conference.chair", "head.of.service", "leaving.care", "health.visitor", "health.visitor.county", "school.nurse",
            "safeguarding.nurse", "paediatrician", "hospital.safeguarding", "midwife", "emergency.nurse").forEach(this::reflect);
    }

    /** The child of the guided tour. */
    UUID lacey(Partnership partnership) {
        var story = partnership.stories().filter(one -> one.theme().equals("long-neglect")).findFirst().orElseThrow();
        return Works.call(() -> requireNonNull(transaction.execute(status ->
            laid.person(agencies.byCode("city-csc").orElseThrow(), partnership.localPerson(story, "city-csc", "lacey")).orElseThrow())));
    }

    private void assess(UUID lacey) {
        var file = Acting.as(worker("social.worker"), () -> cases.of(lacey).stream().filter(one -> one.process().equals(ChildProtection.PROCESS) && one.closedAt() == null).findFirst())
            .orElseGet(() -> raised(lacey));
        var assessment = Acting.as(worker("social.worker"), () -> assessments.begin(lacey, file.ref(), "child-and-family"));
        say("health.visitor", assessment, Map.of("day.waking.like", "She wakes in a cold room and waits for the bolt.", "day.waking.known", "Seen by police on 17 November; Tyler told us.",
            "day.night.like", "Two children on one mattress. She wakes when Alfie cries.", "day.night.known", "Hospital: held the nurse’s thumb, would not let the door close.",
            "health", "Weight below the second centile for a year; two developmental reviews missed, no speech therapy. These are my records and the school nurse’s.", "communication", "time",
            "said", "No words yet with us. She points at doors."));
        say("teacher", assessment, Map.of("day.daytime.like", "Reception when somebody brings her: she eats first, then sleeps on the carpet.", "day.daytime.known", "Her teacher, most mornings since September.",
            "day.after.like", "Tyler, ten, takes her home.", "day.after.known", "Seen at the gate by me.", "young-carer", "YES", "young-carer-done",
            "Tyler looks after three children. A young carer’s assessment was offered on 19 November."));
        say("social.worker", assessment, Map.of("history-read", "YES", "history-files", "School, health visitor, hospital, housing and ours since 2017. Police intelligence on Dean Pratt is asked for.",
            "men.first.who", "Dean Pratt. His partner says that he only visits; neighbours see his van every night.", "men.first.checked", "Police and the recovery service were asked on 18 November.",
            "hypotheses.first.idea", "The children are neglected and shut in so that adults can use drugs.", "hypotheses.first.for", "The bolt, the neighbour, missed appointments.",
            "hypotheses.first.against", "A calm evening routine that others have seen.", "hypotheses.first.looked", "Nobody yet: grandmother to be asked.",
            "familiar", "We have said “just this once” for four years."));
        tool(lacey, file);
        say("health.visitor", Acting.as(worker("health.visitor"), () -> assessments.begin(lacey, file.ref(), "safety-mapping")), Map.of("harm", "Lacey was locked in a cold room with a baby and was hungry.",
            "pairs.first.danger", "We worry that Lacey will be shut in again, and fall ill from hunger and cold, because adults in the house use drugs and nobody looks.",
            "pairs.first.goal", "Every night for three months somebody from the family’s own list sees Lacey fed, warm and with an open door.", "pairs.first.now", "1", "pairs.first.family", "4"));
    }

    /** The toolkit, whole, by three of them. */
    private void tool(UUID lacey, CaseFile file) {
        if (Acting.as(worker("social.worker"), () -> assessments.of(file)).stream().anyMatch(sheet -> sheet.code().equals("neglect"))) {
            return;
        }
        var sheet = Acting.as(worker("social.worker"), () -> assessments.begin(lacey, file.ref(), "neglect"));
        say("health.visitor", sheet, Map.of("food", "5", "food-seen", "Admitted hungry on 17 November; weight below the second centile.", "health", "5", "health-seen", "Four appointments missed since 2024.",
            "clean", "4", "clean-seen", "Hair matted to the scalp, seen on the ward.", "warmth", "4", "warmth-seen", "Goes to any adult who kneels."));
        say("teacher", sheet, Map.of("play", "3", "watch", "5", "watch-seen", "Brought and fetched by a ten-year-old.", "praise", "3"));
        say("social.worker", sheet, Map.of("home", "5", "home-seen", "No covers, no bulb, bolt outside the door.", "hazards", "4", "hazards-seen", "Methadone on a low shelf, seen by police.", "others", "4", "others-seen",
            "Adults nobody could name.", "meaning", "She has learnt that nobody comes.", "next", "Stays with her grandmother; hospital follows her growth; police ask about the bolt.", "review-on",
            clock.instant().plus(Duration.ofDays(42)).atZone(When.UK).toLocalDate().toString()));
        Acting.doAs(worker("social.worker"), () -> {
            var whole = sheets.at(sheet);
            assessments.finish(whole, sets.of(whole), sheets.answers(whole));
        });
    }

    private CaseFile raised(UUID lacey) {
        var when = clock.instant().minus(BEFORE);
        var raised = Acting.as(worker("teacher"), () -> protection.raise(List.of(lacey), agencies.byCode("city-csc").orElseThrow(), new Concern(Words.Source.SCHOOL, "Joanne Bird",
            "Lacey is brought by her brother of ten, hungry and cold. On Tuesday police opened a locked bedroom.", List.of(new Concern.Statement("Tyler, her brother", "I put the food under the door")),
            "hunger, cold, matted hair, brought by a child", Words.Level.STATUTORY, Words.Answer.NO, Words.Answer.YES, false, Words.Answer.SUSPECTED, "", "", false, "Her mother knows"), when,
            Because.of("Seen together it is four years")).getFirst());
        Acting.doAs(worker("team.manager"), () -> protection.act(lacey, raised.ref(), new FrontDoor.ReferralDecided(Words.Outcome.ASSESSMENT, Words.Level.STATUTORY, "", null),
            when.plus(Duration.ofHours(5)), new Because("Harm to health over years", "A strategy discussion at once: it is held if what was seen today is confirmed", "")));
        return raised;
    }

    /** Answers these lines of a sheet, where nobody has. */
    private void say(String username, UUID id, Map<String, String> words) {
        Acting.doAs(worker(username), () -> {
            var sheet = sheets.at(id);
            if (!sheet.isFinished()) {
                var answers = sheets.answers(sheet);
                var set = sets.of(sheet);
                words.forEach((key, said) -> {
                    var slot = set.slot(key).orElseThrow();
                    sheets.save(sheet, List.of(slot), Typed.one(slot, answers.seen(key), said));
                });
            }
        });
    }

    /** A worker's own list; how sure they are is drawn from their name, so that it is the same each time. */
    private void reflect(String username) {
        Acting.doAs(worker(username), () -> once.step("own list: " + username, () -> {
            var sheet = sheets.at(reflection.begin("practitioner", Reflection.With.ALONE));
            var set = sets.of(sheet);
            Map<String, List<String>> sent = new HashMap<>();
            set.lines().filter(line -> line.kind() == Kind.CONFIDENCE).forEach(line -> {
                sent.put(Typed.SEEN + line.key(), List.of("0"));
                sent.put(Typed.FIELD + line.key(), List.of(String.valueOf(2 + Math.floorMod((username + line.key()).hashCode(), 4))));
            });
            sheets.save(sheet, set.sections().stream().flatMap(section -> section.slots().stream()).toList(), Typed.of(sent));
            reflection.finish(sheet, set, sheets.answers(sheet));
        }));
    }

    private Practitioner worker(String username) {
        return Practitioner.of(workers.byUsername(username).orElseThrow());
    }
}
