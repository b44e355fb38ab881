package wholepicture.people.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.access.NoSuchPerson;
import wholepicture.access.Sight;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.people.Found;
import wholepicture.people.Hit;
import wholepicture.people.People;
import wholepicture.people.Query;
import wholepicture.people.Scoring;
import wholepicture.people.Shape;
import wholepicture.people.Steward;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;

/** Which agencies' records make a person, why, how it came to that, and putting it right. */
@Controller
@RequestMapping("/people/{person}/records")
class RecordsController {

    private final Access access;
    private final People people;
    private final Steward steward;
    private final Scoring scoring;
    private final Clock clock;

    RecordsController(Access access, People people, Steward steward, Scoring scoring, Clock clock) {
        this.access = access;
        this.people = people;
        this.steward = steward;
        this.scoring = scoring;
        this.clock = clock;
    }

    /** @param on a past day, as 5/11/2026 or 2026-11-05; anything else is told to be wrong */
    @GetMapping
    ModelAndView records(@PathVariable UUID person, @RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String done) {
        var wrong = "";
        LocalDate day = null;
        try {
            day = on.isBlank() ? null : Dates.typed(on);
        } catch (DateTimeException e) {
            wrong = "The day must be a real date, for example 5/11/2026";
        }
        if (day != null && day.isAfter(LocalDate.ofInstant(clock.instant(), When.UK))) {
            wrong = "The day must be today or in the past";
            day = null;
        }
        access.look(person, day == null ? "the records of the person" : "the records of the person as on " + Dates.inWords(day));
        var page = RecordsPage.of(who(person), people.shape(person, day), scoring.thresholds(), steward(), done.isEmpty() ? "" : "Done. What hangs on the record went with it.", wrong);
        return new ModelAndView("people/records", Map.of("page", page), wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{record}")
    ModelAndView wrongHere(@PathVariable UUID person, @PathVariable long record, @RequestParam(defaultValue = "") String q) {
        onlyStewards();
        access.look(person, "a record of the person");
        return page(person, record, q, "", "", Errors.NONE);
    }

    @PostMapping("/{record}/part")
    ModelAndView part(@PathVariable UUID person, @PathVariable long record, @RequestParam(defaultValue = "") String reason) {
        onlyStewards();
        if (reason.isBlank()) {
            return page(person, record, "", reason, "", Errors.of("reason", "Say why the record is not of this person"));
        }
        return after(person, steward.partRecord(person, record, reason.strip()));
    }

    @PostMapping("/{record}/move")
    ModelAndView move(@PathVariable UUID person, @PathVariable long record, @RequestParam(defaultValue = "") String q,
        @RequestParam @Nullable UUID to, @RequestParam(defaultValue = "") String moveReason) {
        onlyStewards();
        if (to == null || moveReason.isBlank()) {
            return page(person, record, q, "", moveReason, to != null ? Errors.of("moveReason", "Say why it is that person's record")
                : q.isBlank() ? Errors.of("q", "Find the right person first") : Errors.of("to", "Choose whose record it is"));
        }
        return after(person, steward.moveRecord(person, record, to, moveReason.strip()));
    }

    /** To whichever of the two can be seen; a person without records is not there any more. */
    private ModelAndView after(UUID person, UUID now) {
        for (var candidate : List.of(person, now)) {
            try {
                access.sight(candidate);
                return new ModelAndView("redirect:/people/" + candidate + "/records?done=1");
            } catch (NoSuchPerson e) {
                continue;
            }
        }
        return new ModelAndView("redirect:/people");
    }

    private ModelAndView page(UUID person, long record, String q, String reason, String moveReason, Errors errors) {
        var who = who(person);
        var member = people.shape(person, null).members().stream().filter(m -> m.record() == record).findFirst().orElseThrow(NoSuchPerson::new);
        var found = q.isBlank() ? Found.NOBODY : people.search(Query.of(q), 1);
        var options = found.hits().stream().filter(hit -> !hit.person().equals(person)).map(RecordsController::option).toList();
        var page = new MovePage(person, who.name(), record, member.agency(), member.localId(),
            Sides.rows(List.of(member.says()), List.of(member.says().residences())), q, options, !q.isBlank() && options.isEmpty(), reason, moveReason, errors);
        return new ModelAndView("people/move", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static Option option(Hit hit) {
        var born = hit.born() == null ? hit.due() == null ? "birth date not recorded" : "expected " + Dates.inWords(hit.due()) : "born " + hit.born().inWords();
        return new Option(hit.person().toString(), hit.name().isBlank() ? "Name not recorded" : hit.name(),
            hit.sight() == Sight.INDEX ? born + ", index only" : born, false);
    }

    private Hit who(UUID person) {
        return people.index(List.of(person)).stream().findFirst().orElseThrow(NoSuchPerson::new);
    }

    private static boolean steward() {
        return Acting.now().is(Role.DATA_STEWARD) && Acting.now().workerId() != null;
    }

    private static void onlyStewards() {
        if (!steward()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Only a data steward decides which records are of one person");
        }
    }
}
