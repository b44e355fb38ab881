package wholepicture.learning.reflection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.agencies.Workers;
import wholepicture.journal.Journal;
import wholepicture.questions.Answers;
import wholepicture.questions.Asks;
import wholepicture.questions.Kind;
import wholepicture.questions.QuestionSet;
import wholepicture.questions.QuestionSets;
import wholepicture.questions.Sheet;
import wholepicture.questions.Sheets;
import wholepicture.questions.Typed;
import wholepicture.questions.Wholeness;
import wholepicture.ui.Link;

/** A worker's own list of things to consider. The database lets nobody else read it, unless its owner shares it with one supervisor. */
@Component
public class Reflection implements Asks {

    /** The purpose of the sets asked here. */
    public static final String PURPOSE = "self";
    private static final String SUPERVISORS_OWN = "supervisor";

    /** How it is answered. */
    public enum With {
        ALONE("On my own"), SUPERVISION("In supervision"), TEAM("As a team: whoever works in my agency may read it");

        private final String inWords;

        With(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    private final Sheets sheets;
    private final QuestionSets sets;
    private final OpenAgain openAgain;
    private final Workers workers;
    private final Confidence confidence;
    private final About about;
    private final Journal journal;

    Reflection(Sheets sheets, QuestionSets sets, OpenAgain openAgain, Workers workers, Confidence confidence, About about, Journal journal) {
        this.sheets = sheets;
        this.sets = sets;
        this.openAgain = openAgain;
        this.workers = workers;
        this.confidence = confidence;
        this.about = about;
        this.journal = journal;
    }

    /**
     * Begins a list in its newest version. What the worker answered the last time stands in a list of how sure they are already, except
     * the lines that are open again because their theme came back. A log begins empty.
     *
     * @throws QuestionSets.NoSuchSet when no such list is asked here
     */
    @Transactional
    public UUID begin(String code, With with) {
        Objects.requireNonNull(Acting.now().workerId(), "only a worker reflects");
        var set = sets.asked(PURPOSE).stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow(QuestionSets.NoSuchSet::new);
        var last = own().stream().filter(sheet -> sheet.code().equals(code) && sheet.isFinished() && sheet.withinAgency() == null).findFirst();
        var id = sheets.beginOwn(set, with.name(), with == With.TEAM);
        if (last.isPresent() && with != With.TEAM && set.lines().anyMatch(line -> line.kind() == Kind.CONFIDENCE)) {
            carry(sheets.at(id), set, sheets.answers(last.get()), openAgain.lines(set, last.get()).keySet());
        }
        return id;
    }

    private void carry(Sheet sheet, QuestionSet set, Answers before, Set<String> again) {
        set.lines().filter(line -> !again.contains(line.key())).flatMap(line -> line.slots().stream()).filter(slot -> before.isAnswered(slot.key()))
            .forEach(slot -> sheets.save(sheet, List.of(slot), Typed.one(slot, 0, before.value(slot.key()))));
    }

    /** The worker's own sheets, the newest first. */
    public List<Sheet> own() {
        return sheets.own(PURPOSE).stream().filter(sheet -> Objects.equals(sheet.privateTo(), Acting.now().workerId())).toList();
    }

    /** What others let the worker read. */
    public List<Sheet> ofOthers() {
        return sheets.own(PURPOSE).stream().filter(sheet -> !Objects.equals(sheet.privateTo(), Acting.now().workerId())).toList();
    }

    /** Lets one worker of the same agency read it, or takes that back. @param with their user name; blank takes it back */
    @Transactional
    public boolean share(UUID id, String with) {
        var sheet = sheets.at(id);
        if (!Objects.equals(sheet.privateTo(), Acting.now().workerId())) {
            throw new Sheets.NoSuchSheet();
        }
        var supervisor = with.isBlank() ? Optional.<Worker>empty() : workers.byUsername(with.strip()).filter(w -> Long.valueOf(w.agency().id()).equals(Acting.now().agencyId()));
        if (!with.isBlank() && supervisor.isEmpty()) {
            return false;
        }
        sheets.share(sheet, supervisor.map(Worker::id).orElse(null));
        journal.write("reflection", null, supervisor.isPresent() ? "Let a supervisor read a self-assessment." : "A self-assessment is private again.", null, Map.of());
        return true;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    /** A supervisor finishes the list of their own before they read one of a practitioner. Source: the lists of things to consider. */
    @Override
    public Opened open(Sheet sheet, String what) {
        boolean mine = Objects.equals(sheet.privateTo(), Acting.now().workerId());
        if (!mine && sheet.withinAgency() == null && !mayReadAnothers()) {
            throw new NotNow("Finish your own list for supervisors first; then read a practitioner’s with them.");
        }
        var notes = new ArrayList<Link>();
        notes.add(new Link(mine ? sheet.withinAgency() == null ? "Only you read this, and whoever you let." : "Whoever works in your agency may read this." : "This is %s’s own; treat it so.".formatted(sheet.begunBy()), ""));
        notes.addAll(about.of(sets.of(sheet), sheets.answers(sheet)));
        return new Opened("Self-assessment", new Link("Self-assessment", "/self-assessment"), mine ? "" : "Only %s answers.".formatted(sheet.begunBy()), -1, Map.of(), List.copyOf(notes));
    }

    private boolean mayReadAnothers() {
        return !Acting.now().is(Role.MANAGER) || own().stream().anyMatch(sheet -> sheet.code().equals(SUPERVISORS_OWN) && sheet.isFinished());
    }

    @Override
    @Transactional
    public void finish(Sheet sheet, QuestionSet set, Answers answers) {
        var missing = Wholeness.of(set.sections(), answers).missing();
        if (!missing.isEmpty()) {
            throw new CannotFinish(missing.getFirst().sentence());
        }
        sheets.finish(sheet, Wholeness.reviewOn(set, answers).orElse(null));
        confidence.letOut();
        journal.write("reflection", null, "Finished a self-assessment.", null, Map.of());
    }

    /** The lines of each list that are open again for this worker, with why, by the code of the list. */
    public Map<QuestionSet, Map<String, String>> openAgain() {
        var own = own().stream().filter(Sheet::isFinished).collect(Collectors.toMap(Sheet::code, sheet -> sheet, (newer, older) -> newer));
        return sets.asked(PURPOSE).stream().filter(set -> own.containsKey(set.code()))
            .collect(Collectors.toMap(set -> set, set -> openAgain.lines(set, Objects.requireNonNull(own.get(set.code()))), (a, b) -> a, LinkedHashMap::new));
    }
}
