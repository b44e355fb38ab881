package wholepicture.childprotection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.cases.FactRow;
import wholepicture.cases.Step;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Contact;
import wholepicture.chronology.Written;
import wholepicture.clocks.Clocks;
import wholepicture.journal.Journal;
import wholepicture.time.When;

/** Keeps what happened: a fact of the case, the clocks that follow from it, a line of the chronology and a row of the journal. */
@Component
class FactKeeper {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Class<?>> KINDS = Fact.kinds().stream().collect(Collectors.toUnmodifiableMap(Class::getSimpleName, kind -> kind));

    private final Cases cases;
    private final Clocks clocks;
    private final SaidRows said;
    private final Chronology chronology;
    private final Journal journal;

    FactKeeper(Cases cases, Clocks clocks, SaidRows said, Chronology chronology, Journal journal) {
        this.cases = cases;
        this.clocks = clocks;
        this.said = said;
        this.chronology = chronology;
        this.journal = journal;
    }

    /** The way of the case so far, as far as the viewer may see. */
    Journey journey(CaseFile file) {
        return journey(cases.facts(file));
    }

    static Journey journey(List<FactRow> rows) {
        return Journey.of(rows.stream().map(FactKeeper::happened).toList());
    }

    /**
     * Keeps the fact, in the works and with the case held.
     *
     * @param asked what was answered to the questions of lessons, in words
     * @param answers keeps these answers
     */
    void keep(CaseFile file, Journey before, Fact fact, Instant happened, Because because, String asked, Runnable answers) {
        var who = worker();
        var now = before.then(new Happened(before.facts().size() + 1, happened, Objects.requireNonNull(who.workerId()), who.name(), because.why(), fact));
        cases.add(file, new Step(fact.getClass().getSimpleName(), happened, fact.sentence(), because, JSON.writeValueAsString(fact), now.stage().name(),
            fact.bearing(), now.stage() == Stage.ENDED, fact.isHeardByReferrer()));
        answers.run();
        clocks.keep(file.id(), Timekeeping.of(now));
        if (fact instanceof FrontDoor.ConcernRaised || fact instanceof Statements) {
            said.keep(file.id(), Said.of(now));
        }
        chronology.write(file.person(), new Written(fact.chronologyKind(), When.moment(happened.atZone(When.UK).toLocalDateTime()), fact.sentence(),
            inWords(file, fact, because, asked), null, null, List.of(), seen(fact, 0), seen(fact, 1), seen(fact, 2), null)
            .with(fact instanceof SawChild visit ? visit.contact() : Contact.NONE));
        journal.write("protection-" + fact.getClass().getSimpleName(), file.person(), fact.sentence(), because.why(), Map.of("case", file.ref().value()));
    }

    static Practitioner worker() {
        var who = Acting.now();
        if (who.workerId() == null || who.agencyId() == null) {
            throw new MayNotAct("Only a worker who has signed in does this.");
        }
        return who;
    }

    private static String inWords(CaseFile file, Fact fact, Because because, String asked) {
        var what = switch (fact) {
            case FrontDoor.ConcernRaised raised -> raised.concern().account();
            case Statements.StatementMade made -> made.who() + ": " + made.says();
            default -> "";
        };
        return Stream.of(what, because.why().isBlank() ? "" : "Why: " + because.why(),
                because.considered().isBlank() ? "" : "Also considered: " + because.considered(),
                because.dissent().isBlank() ? "" : "Disagreed: " + because.dissent(), asked, "Case " + file.ref())
            .filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String seen(Fact fact, int part) {
        return fact instanceof SawChild seen ? List.of(seen.said(), seen.looked(), seen.behaved()).get(part) : "";
    }

    private static Happened happened(FactRow row) {
        return new Happened(row.n(), row.happenedAt(), row.workerId(), row.worker(), row.because().why(),
            (Fact) JSON.readValue(row.body(), Objects.requireNonNull(KINDS.get(row.kind()))));
    }
}
