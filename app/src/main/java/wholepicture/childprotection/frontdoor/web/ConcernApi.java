package wholepicture.childprotection.frontdoor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import wholepicture.access.Access;
import wholepicture.access.NoSuchPerson;
import wholepicture.cases.CaseRef;
import wholepicture.cases.NoSuchCase;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.FrontDoor;
import wholepicture.childprotection.MayNotAct;
import wholepicture.childprotection.Unlawful;
import wholepicture.childprotection.frontdoor.MachineConcerns;
import wholepicture.childprotection.frontdoor.MachineConcerns.Raised;

/** An agency's machine raises a concern, and hears what became of it. */
@RestController
@Tag(name = "Concerns")
class ConcernApi {

    /** @param repeated true when the same call came before: nothing was raised anew */
    record Opened(List<Ref> concerns, boolean repeated) {}

    /** @param outcome the address of what became of it */
    record Ref(String ref, UUID person, String outcome) {}

    /** @param outcome what was decided, once it was; {@code told} how the agency was told, once it was */
    record Became(String ref, UUID person, Instant received, @Nullable String outcome, @Nullable String told, List<Fact> happened) {}

    /** Something that happened with it and that the one who raised it hears of. */
    record Fact(Instant at, String sentence, String why) {}

    /** @param next for the page that follows; absent after the last */
    record Page(List<Ref> concerns, @Nullable Long next) {}

    private final RaisingByMachine raising;
    private final MachineConcerns concerns;
    private final ChildProtection protection;
    private final Access access;

    ConcernApi(RaisingByMachine raising, MachineConcerns concerns, ChildProtection protection, Access access) {
        this.raising = raising;
        this.concerns = concerns;
        this.protection = protection;
        this.access = access;
    }

    @PostMapping("/api/concerns")
    @Operation(summary = "Raise a concern about a child, or the children of a family",
        description = "For a worker of the agency, whom it names. What the page asks must be answered here too. The same key with the same body raises one concern, however often it is sent.")
    ResponseEntity<Opened> raise(@Parameter(description = "Made by the caller, one for each concern; at most 200 characters") @RequestHeader("Idempotency-Key") String key,
        @RequestBody SentConcern sent) {
        var opened = raising.raise(key, sent);
        var answer = new Opened(opened.refs().stream().map(ref -> concerns.raised(ref).orElseThrow(NoSuchCase::new)).map(ConcernApi::ref).toList(), opened.repeated());
        return (opened.repeated() ? ResponseEntity.ok() : ResponseEntity.created(URI.create("/api/concerns/" + opened.refs().getFirst()))).body(answer);
    }

    @GetMapping("/api/concerns")
    @Operation(summary = "The concerns that the agency raised", description = "The newest first, 50 to a page.")
    Page list(@Parameter(description = "What \"next\" said") @RequestParam(required = false) @Nullable Long before) {
        var found = concerns.raised(before);
        return new Page(found.stream().map(ConcernApi::ref).toList(), found.size() < 50 ? null : (Long) found.getLast().id());
    }

    @GetMapping("/api/concerns/{ref}")
    @Operation(summary = "What became of a concern that the agency raised")
    Became became(@PathVariable String ref) {
        var raised = concerns.raised(ref).orElseThrow(NoSuchCase::new);
        access.look(raised.person(), "what became of a concern, by machine");
        var read = protection.read(raised.person(), CaseRef.read(ref).orElseThrow(NoSuchCase::new));
        var journey = read.journey();
        return new Became(ref, raised.person(), journey.begun(), journey.lastOf(FrontDoor.ReferralDecided.class).map(h -> ((FrontDoor.ReferralDecided) h.fact()).outcome().name())
            .orElse(null), journey.lastOf(FrontDoor.ReferrerTold.class).map(h -> ((FrontDoor.ReferrerTold) h.fact()).how()).orElse(null),
            read.rows().stream().map(row -> new Fact(row.happenedAt(), row.sentence(), row.because().why())).toList());
    }

    private static Ref ref(Raised raised) {
        return new Ref(raised.ref(), raised.person(), "/api/concerns/" + raised.ref());
    }

    @ExceptionHandler(RaisingByMachine.Refused.class)
    ProblemDetail refused(RaisingByMachine.Refused e) {
        var problem = problem(e.status(), e.status() == HttpStatus.CONFLICT ? "Used before" : "Not understood", String.valueOf(e.getMessage()));
        if (!e.errors().isEmpty()) {
            problem.setProperty("errors", e.errors().stream().map(one -> Map.of("field", one.field(), "message", one.message())).toList());
        }
        return problem;
    }

    @ExceptionHandler({NoSuchPerson.class, NoSuchCase.class})
    ProblemDetail nothing() {
        return problem(HttpStatus.NOT_FOUND, "Not found", "There is none, or your agency may not see it.");
    }

    @ExceptionHandler(MayNotAct.class)
    ProblemDetail mayNot(MayNotAct e) {
        return problem(HttpStatus.FORBIDDEN, "Not yours", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler(Unlawful.class)
    ProblemDetail unlawful(Unlawful e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "Cannot be done", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MissingRequestHeaderException.class, MethodArgumentTypeMismatchException.class})
    ProblemDetail notUnderstood(Exception e) {
        return problem(HttpStatus.BAD_REQUEST, "Not understood", e instanceof MissingRequestHeaderException
            ? "Send the header Idempotency-Key, one of your own making for each concern." : "The call cannot be read. The description at /api/openapi.json says what is expected.");
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

}
