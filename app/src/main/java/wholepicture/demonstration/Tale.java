package wholepicture.demonstration;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Worker;
import wholepicture.cases.Asked;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Replies;
import wholepicture.cases.Reply;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.Unlawful;
import wholepicture.escalation.Settled;
import wholepicture.meetings.CannotBe;
import wholepicture.store.Works;
import wholepicture.time.Then;
import wholepicture.time.When;

/**
 * One family's story as its workers live through it here, act by act, each on its day. The days are as they were written and move with the
 * story. How far it has come is kept after every act, so that an interruption loses and repeats nothing.
 */
final class Tale {

    /** Children's social care of the city, who are responsible for the families that are told of. */
    static final String CARE = "city-csc";

    private static final Logger LOG = LoggerFactory.getLogger(Tale.class);

    /** What a worker says to a question that comes up on the way and is not what the tale is about. */
    private static final Reply LATER = new Reply("UNKNOWN", "", null, "Asked at the next visit", null);

    private final Tools tools;
    private final Partnership partnership;
    private final Story story;
    private final Shift shift;
    private final Map<String, Worker> known = new HashMap<>();

    /** @param theme of the story among those that were written */
    Tale(Tools tools, Partnership partnership, LocalDate today, String theme) {
        this.tools = tools;
        this.partnership = partnership;
        this.story = partnership.stories().filter(one -> one.theme().equals(theme)).findFirst().orElseThrow();
        this.shift = Shift.to(today);
    }

    Tools with() {
        return tools;
    }

    /**
     * Does what is still to be done of these acts, in their order.
     *
     * @param strand what of the story is told
     */
    void tell(String strand, Runnable... acts) {
        var part = "told:" + story.theme() + ":" + strand;
        var care = tools.agencies().byCode(CARE).orElseThrow();
        int from = inWorks(() -> tools.laid().of(care, part));
        for (int n = from; n < acts.length; n++) {
            once(requireNonNull(acts[n]), n == from && from > 0);
            int done = n + 1;
            inWorks(() -> {
                tools.laid().mark(care, part, done);
                return done;
            });
        }
    }

    /** The first act after an interruption may have been done just before it: then it is refused now, and that is right. */
    private void once(Runnable act, boolean maybeDone) {
        try {
            act.run();
        } catch (Unlawful | CannotBe | Settled e) {
            if (!maybeDone) {
                throw e;
            }
            LOG.info("{}: done before the interruption: {}", story.title(), e.getMessage());
        }
    }

    /** A moment of the story, like {@code 2026-05-12T10:00}, moved with it. */
    Instant moment(String written) {
        return LocalDateTime.parse(written).plusDays(shift.days()).atZone(When.UK).toInstant();
    }

    LocalDate day(String written) {
        return LocalDate.parse(written).plusDays(shift.days());
    }

    /** A day as a form takes it: 3/5/2026. */
    String typed(String written) {
        var day = day(written);
        return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    Worker worker(String username) {
        return known.computeIfAbsent(username, one -> tools.workers().byUsername(one).orElseThrow(() -> new IllegalStateException("Nobody is called " + one)));
    }

    /** Whom an agency's record of somebody in the story is held to be of. */
    UUID person(String agency, String reference) {
        return inWorks(() -> tools.laid().person(tools.agencies().byCode(agency).orElseThrow(), partnership.localPerson(story, agency, reference)).orElseThrow());
    }

    <T> T at(Instant when, String username, Supplier<T> work) {
        return Then.at(when, () -> Acting.as(Practitioner.of(worker(username)), work::get));
    }

    void doAt(Instant when, String username, Runnable work) {
        Then.at(when, () -> Acting.doAs(Practitioner.of(worker(username)), work));
    }

    void doAt(String when, String username, Runnable work) {
        doAt(moment(when), username, work);
    }

    /** Raises the concern with which the tale begins, unless that was done; its cases are in the order of the children. */
    void raise(String when, String username, Concern concern, String why, UUID... children) {
        if (find(when, children[0]).isEmpty()) {
            doAt(when, username, () -> tools.protection().raise(List.of(children), tools.agencies().byCode(CARE).orElseThrow(), concern, moment(when), Because.of(why)));
        }
    }

    /** The cases of the children that were opened with the concern of that moment. */
    List<CaseFile> cases(String when, UUID... children) {
        return Arrays.stream(children).map(child -> find(when, child).orElseThrow()).toList();
    }

    private Optional<CaseFile> find(String when, UUID child) {
        return inWorks(() -> tools.cases().of(child).stream().filter(one -> one.process().equals(ChildProtection.PROCESS) && one.openedAt().equals(moment(when))).findFirst());
    }

    /** Does one thing in each of the cases, at the moment at which it happened. */
    void act(String when, String username, List<CaseFile> files, Fact fact, Because because) {
        act(moment(when), moment(when), username, files, fact, because);
    }

    void act(String when, String username, List<CaseFile> files, Fact fact, String why) {
        act(when, username, files, fact, Because.of(why));
    }

    /** @param written when it is written down, which may be days later */
    void act(Instant written, Instant happened, String username, List<CaseFile> files, Fact fact, Because because) {
        doAt(written, username, () -> files.forEach(file -> {
            var put = tools.asking().due(tools.cases().find(file.person(), file.ref()), fact.getClass().getSimpleName());
            tools.protection().act(file.person(), file.ref(), fact, happened, because, new Replies(put.stream().collect(Collectors.toMap(Asked::check, asked -> LATER))));
        }));
    }

    <T> T inWorks(Supplier<T> asked) {
        return Works.call(() -> requireNonNull(tools.transaction().execute(status -> asked.get())));
    }
}
