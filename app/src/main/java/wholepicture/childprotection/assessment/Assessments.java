package wholepicture.childprotection.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.access.Access;
import wholepicture.access.Involving;
import wholepicture.agencies.Acting;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.Cases;
import wholepicture.cases.NoSuchCase;
import wholepicture.childprotection.Assessing;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.MayNotAct;
import wholepicture.childprotection.Unlawful;
import wholepicture.questions.Answers;
import wholepicture.questions.Asks;
import wholepicture.questions.QuestionSet;
import wholepicture.questions.QuestionSets;
import wholepicture.questions.Sheet;
import wholepicture.questions.Sheets;
import wholepicture.questions.Wholeness;
import wholepicture.store.Works;
import wholepicture.time.When;
import wholepicture.ui.Link;

/** Begins and finishes assessments and tools in a case; each leaves a fact, a line in the chronology and a row in the journal. */
@Component
public class Assessments implements Asks {

    /** The purpose of the sets asked here. */
    public static final String PURPOSE = "assessment";
    /** The set that only somebody who has not acted in the case finishes. Source: A-091. */
    static final String FRESH_LOOK = "fresh-look";
    /** The role of whoever is recorded as involved for that alone. */
    static final String LOOKS_AFRESH = "Fresh look";
    /** What an agency tells a conference; each agency writes its own. Source. */
    static final String CONFERENCE_REPORT = "conference-report";

    private final Sheets sheets;
    private final QuestionSets sets;
    private final ChildProtection protection;
    private final Cases cases;
    private final Access access;
    private final Involving involving;
    private final ReadFirst readFirst;
    private final FilesRead files;
    private final Clock clock;
    private final TransactionOperations transaction;

    Assessments(Sheets sheets, QuestionSets sets, ChildProtection protection, Cases cases, Access access, Involving involving, ReadFirst readFirst, FilesRead files, Clock clock, TransactionOperations transaction) {
        this.sheets = sheets;
        this.sets = sets;
        this.protection = protection;
        this.cases = cases;
        this.access = access;
        this.involving = involving;
        this.readFirst = readFirst;
        this.files = files;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Begins one in the newest version of its questions, or goes on with the one of this set that is not finished.
     *
     * @throws MayNotAct when it is not this worker's to do
     * @throws Unlawful when the case is closed
     */
    public UUID begin(UUID person, CaseRef ref, String code) {
        var file = cases.find(person, ref);
        var set = sets.asked(PURPOSE).stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow(QuestionSets.NoSuchSet::new);
        if (!access.sight(person).isWhole()) {
            throw new MayNotAct("Only those who are involved with the child answer.");
        }
        return Works.call(() -> Objects.requireNonNull(transaction.execute(status -> {
            var held = cases.hold(person, ref);
            boolean own = code.equals(CONFERENCE_REPORT);
            var open = of(held).stream().filter(sheet -> sheet.code().equals(code) && !sheet.isFinished())
                .filter(sheet -> !own || sheets.agency(sheet).equals(Acting.now().agencyId())).findFirst();
            if (open.isPresent()) {
                return open.get().id();
            }
            var sheet = own ? sheets.beginOwnAgencys(set, ref.value(), person) : sheets.begin(set, ref.value(), file.recordId());
            protection.act(person, ref, new Assessing.AssessmentBegun(code, set.title(), set.version(), sheet), clock.instant(), Because.of(""));
            return sheet;
        })));
    }

    /** The assessments and tools of a case, the newest first. */
    public List<Sheet> of(CaseFile file) {
        return sheets.of(PURPOSE, file.ref().value());
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Opened open(Sheet sheet, String what) {
        var person = Objects.requireNonNull(sheet.person());
        var sight = access.look(person, what);
        var file = file(sheet);
        var closed = file.closedAt() != null ? "The case is closed." : sight.isWhole() ? "" : "Only those who are involved with the child answer.";
        return new Opened("%s, %s".formatted(file.name(), file.ref()), new Link("Assessments of " + file.ref(), file.address() + "/assessments"), closed,
            readFirst.age(person, sheet.begunAt().atZone(When.UK).toLocalDate()), readFirst.of(file, sheet.code()), readFirst.notes(file, sheet, sets.of(sheet), sheets.answers(sheet)));
    }

    private CaseFile file(Sheet sheet) {
        try {
            return cases.find(Objects.requireNonNull(sheet.person()), new CaseRef(sheet.context()));
        } catch (NoSuchCase e) {
            throw new Sheets.NoSuchSheet();
        }
    }

    @Override
    public void finish(Sheet sheet, QuestionSet set, Answers answers) {
        var file = file(sheet);
        var finished = new Assessing.AssessmentFinished(set.code(), set.title(), set.version(), sheet.id(), List.copyOf(answers.agencies()), Results.of(set, answers));
        if (!protection.isMine(file, finished.by())) {
            throw new CannotFinish("A worker of %s finishes it. What you answered is saved.".formatted(file.agency()));
        }
        if (set.code().equals(FRESH_LOOK) && hasActed(file)) {
            throw new CannotFinish("You have acted in this case. Somebody who has not takes the fresh look; what was answered is saved.");
        }
        if (set.code().equals(FRESH_LOOK) && isInvolved(file)) {
            throw new CannotFinish("You are involved with this child. Somebody who is not takes the fresh look: a manager records them as involved with the role “%s”. What was answered is saved.".formatted(LOOKS_AFRESH));
        }
        long unread = set.code().equals(Assessing.CHILD_AND_FAMILY) ? files.unread(file) : 0;
        if (unread > 0) {
            throw new CannotFinish("%d earlier involvement%s not marked as read. Open the part History, read each and mark it.".formatted(unread, unread == 1 ? " is" : "s are"));
        }
        var missing = Wholeness.of(set.sections(readFirst.age(file.person(), sheet.begunAt().atZone(When.UK).toLocalDate())), answers).missing();
        if (!missing.isEmpty()) {
            throw new CannotFinish(missing.getFirst().sentence());
        }
        try {
            sheets.keep(sheet, () -> {
                sheets.finish(sheet, Wholeness.reviewOn(set, answers).orElse(null));
                protection.act(file.person(), file.ref(), finished, clock.instant(), Because.of(""));
                return true;
            });
        } catch (Unlawful e) {
            throw new CannotFinish(String.valueOf(e.getMessage()));
        }
    }

    /** Whether whoever acts is involved with the child now, in any other way than to take this look. */
    private boolean isInvolved(CaseFile file) {
        var who = Acting.now();
        var today = clock.instant().atZone(When.UK).toLocalDate();
        return involving.with(file.person()).stream().anyMatch(one -> one.worker().equals(who.name()) && Long.valueOf(one.agencyId()).equals(who.agencyId())
            && (one.until() == null || one.until().isAfter(today)) && !one.role().equalsIgnoreCase(LOOKS_AFRESH));
    }

    /** Whether whoever acts has acted in this case before. */
    private boolean hasActed(CaseFile file) {
        return protection.read(file.person(), file.ref()).journey().facts().stream().anyMatch(one -> one.worker().equals(Acting.now().workerId()));
    }
}
