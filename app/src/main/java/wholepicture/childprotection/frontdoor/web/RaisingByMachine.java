package wholepicture.childprotection.frontdoor.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.access.NoSuchPerson;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Workers;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.entering.NewChild;
import wholepicture.childprotection.entering.NewChildren;
import wholepicture.childprotection.frontdoor.MachineConcerns;
import wholepicture.time.When;
import wholepicture.ui.FieldError;

/** Raises what an agency's machine sent, for the worker whom it names, by the rules of the page. */
@Component
class RaisingByMachine {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_KEY = 200;

    /** @param repeated true when the same call came before */
    record Done(List<String> refs, boolean repeated) {}

    /** The call is refused, with what is wrong in it. */
    static final class Refused extends RuntimeException {

        private final HttpStatus status;
        private final transient List<FieldError> errors;

        Refused(HttpStatus status, String message, List<FieldError> errors) {
            super(message);
            this.status = status;
            this.errors = List.copyOf(errors);
        }

        HttpStatus status() {
            return status;
        }

        List<FieldError> errors() {
            return errors;
        }
    }

    private final ChildProtection protection;
    private final MachineConcerns concerns;
    private final NewChildren entering;
    private final ConcernQuestions questions;
    private final Authorities authorities;
    private final Workers workers;
    private final Clock clock;

    RaisingByMachine(ChildProtection protection, MachineConcerns concerns, NewChildren entering, ConcernQuestions questions, Authorities authorities, Workers workers, Clock clock) {
        this.protection = protection;
        this.concerns = concerns;
        this.entering = entering;
        this.questions = questions;
        this.authorities = authorities;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * Raises it, or answers as before.
     *
     * @throws Refused when something is missing or was said otherwise under the same key
     */
    Done raise(String key, SentConcern sent) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Refused(HttpStatus.BAD_REQUEST, "The header Idempotency-Key has 1 to 200 characters.", List.of());
        }
        var body = JSON.writeValueAsString(sent);
        var earlier = concerns.earlier(key, body);
        if (earlier.isPresent()) {
            if (!earlier.get().same()) {
                throw new Refused(HttpStatus.CONFLICT, "This key was used before for other words. Make a new one for each concern.", List.of());
            }
            return new Done(earlier.get().refs(), true);
        }
        var machine = Acting.now();
        var raiser = raiser(machine, SentConcern.text(sent.raisedBy()));
        return Acting.as(raiser, () -> raise(key, body, machine.name(), sent));
    }

    private Done raise(String key, String body, String machine, SentConcern sent) {
        var to = authority(sent);
        var answers = sent.answers(to == null ? "" : to.code(), clock.instant().atZone(When.UK));
        var errors = new ArrayList<>(questions.check(answers, questions.always(SentConcern.text(sent.postcode()), answers)).list());
        var children = sent.children() == null ? List.<SentConcern.Child>of() : sent.children();
        if (children.isEmpty()) {
            errors.add(new FieldError("children", "Name at least one child"));
        }
        for (int i = 0; i < children.size(); i++) {
            check(children.get(i), "children[%d]".formatted(i), errors);
        }
        if (!errors.isEmpty() || to == null) {
            throw new Refused(HttpStatus.BAD_REQUEST, "Something is missing or cannot be read; errors says what.", errors);
        }
        var files = protection.raise(persons(children, sent, key), to, questions.concern(answers), answers.happened(clock.instant().atZone(When.UK)), answers.because(),
            opened -> concerns.keep(key, body, machine, opened));
        return new Done(files.stream().map(file -> file.ref().value()).toList(), false);
    }

    /** A machine names one of its own agency's workers; a worker who is signed in is the one. */
    private Practitioner raiser(Practitioner machine, String username) {
        if (machine.workerId() != null) {
            return machine;
        }
        return workers.byUsername(username).filter(worker -> Long.valueOf(worker.agency().id()).equals(machine.agencyId())).map(Practitioner::of)
            .orElseThrow(() -> new Refused(HttpStatus.BAD_REQUEST, "Something is missing or cannot be read; errors says what.",
                List.of(new FieldError("raisedBy", "Name the worker of your agency who raises it, by the name they sign in with"))));
    }

    private @Nullable Agency authority(SentConcern sent) {
        var code = SentConcern.text(sent.to());
        return code.isEmpty() ? authorities.at(SentConcern.text(sent.postcode())).orElse(null)
            : authorities.all().stream().filter(a -> a.code().equals(code)).findFirst().orElse(null);
    }

    private static void check(SentConcern.Child child, String field, List<FieldError> errors) {
        if (child.isNew() && SentConcern.text(child.given()).isEmpty() && SentConcern.text(child.family()).isEmpty()) {
            errors.add(new FieldError(field, "Give person, localId, or the name of a child whom nobody knows"));
        } else if (child.isNew() && child.due() == null && born(child) == null) {
            errors.add(new FieldError(field + ".born", "Give born as 2019-05-06, 2019-05 or 2019, or due for a child not yet born"));
        }
    }

    /** Those who are not known yet are entered together, as a family; the key names them, so that sent again they are the same. */
    private List<UUID> persons(List<SentConcern.Child> children, SentConcern sent, String key) {
        var fresh = children.stream().filter(SentConcern.Child::isNew).map(child -> new NewChild(
            child.due() != null && SentConcern.text(child.given()).isEmpty() ? "Unborn" : SentConcern.text(child.given()), SentConcern.text(child.family()),
            child.due() == null ? born(child) : null, child.due(), child.sex() == null ? Sex.UNKNOWN : child.sex())).toList();
        var once = UUID.nameUUIDFromBytes((Acting.now().agencyCode() + " " + key).getBytes(StandardCharsets.UTF_8));
        var entered = (fresh.isEmpty() ? List.<UUID>of() : entering.enter(once, fresh, false, SentConcern.text(sent.address()), SentConcern.text(sent.postcode()))).iterator();
        return children.stream().map(child -> child.isNew() ? entered.next() : child.person() != null ? child.person()
            : concerns.person(SentConcern.text(child.localId())).orElseThrow(NoSuchPerson::new)).distinct().toList();
    }

    private static @Nullable When born(SentConcern.Child child) {
        var born = SentConcern.text(child.born());
        try {
            return switch (born.length()) {
                case 4 -> When.year(Integer.parseInt(born));
                case 7 -> When.month(YearMonth.parse(born));
                case 10 -> When.day(LocalDate.parse(born));
                default -> null;
            };
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
