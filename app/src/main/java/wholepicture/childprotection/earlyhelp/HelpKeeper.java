package wholepicture.childprotection.earlyhelp;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.agencies.Acting;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.Cases;
import wholepicture.cases.FactRow;
import wholepicture.cases.Step;
import wholepicture.childprotection.Unlawful;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Written;
import wholepicture.clocks.Clocks;
import wholepicture.journal.Journal;
import wholepicture.time.When;

/** Keeps what happened in an episode: a fact, the clocks that follow from it, a line of the child's chronology and a row of the journal. */
@Component
class HelpKeeper {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Class<?>> KINDS = HelpFact.kinds().stream().collect(Collectors.toUnmodifiableMap(Class::getSimpleName, kind -> kind));

    private final Cases cases;
    private final Clocks clocks;
    private final Chronology chronology;
    private final Journal journal;

    HelpKeeper(Cases cases, Clocks clocks, Chronology chronology, Journal journal) {
        this.cases = cases;
        this.clocks = clocks;
        this.chronology = chronology;
        this.journal = journal;
    }

    static Episode episode(List<FactRow> rows) {
        return Episode.of(rows.stream().map(HelpKeeper::happened).toList());
    }

    /** Opens an episode with what asks for it. In the works. */
    @Transactional(propagation = Propagation.MANDATORY)
    CaseFile open(UUID child, long agency, Offering.HelpAsked asked, Instant happened, Because because) {
        var file = cases.open("EH", EarlyHelp.PROCESS, child, agency, UUID.randomUUID(), null, HelpStage.OFFER_DUE.name(), happened);
        keep(file, asked, happened, because, "");
        return file;
    }

    /**
     * Adds a fact, with the case held. In the works.
     *
     * @param answered what was answered to the questions of lessons, in words
     * @throws Unlawful when it may not be done now; nothing is changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void act(UUID person, CaseRef ref, HelpFact fact, Instant happened, Because because, String answered) {
        keep(cases.hold(person, ref), fact, happened, because, answered);
    }

    private void keep(CaseFile file, HelpFact fact, Instant happened, Because because, String answered) {
        var before = episode(cases.facts(file));
        var refusal = before.refuses(fact, happened);
        if (!refusal.isEmpty()) {
            throw new Unlawful(refusal);
        }
        var now = before.then(new Episode.Happened(before.facts().size() + 1, happened, Acting.now().name(), fact));
        cases.add(file, new Step(fact.getClass().getSimpleName(), happened, fact.sentence(), because, JSON.writeValueAsString(fact), now.stage().name(), fact.bearing(),
            now.stage() == HelpStage.ENDED, false));
        if (fact instanceof Offering.LeadNamed named) {
            cases.give(file, named.worker());
        }
        clocks.keep(file.id(), HelpTime.of(now));
        chronology.write(file.person(), new Written(fact.chronologyKind(), When.moment(happened.atZone(When.UK).toLocalDateTime()), fact.sentence(), inWords(file, fact, because, answered),
            null, null, List.of(), childSays(fact), "", "", null));
        journal.write("early-help-" + fact.getClass().getSimpleName(), file.person(), fact.sentence(), because.why(), Map.of("case", file.ref().value()));
    }

    private static String childSays(HelpFact fact) {
        return switch (fact) {
            case Offering.FamilyAssessed assessed -> assessed.childSays();
            case FamilyPlan.Reviewed reviewed -> reviewed.childSays();
            case Helping.HelpEnded ended -> ended.childSays();
            default -> "";
        };
    }

    private static String inWords(CaseFile file, HelpFact fact, Because because, String answered) {
        var what = switch (fact) {
            case Offering.HelpAsked asked -> asked.what();
            case Helping.SomethingNew something -> something.what();
            case FamilyPlan.Reviewed reviewed -> reviewed.better();
            case FamilyPlan.PlanBegun begun -> begun.aim();
            default -> "";
        };
        return Stream.of(what, because.why().isBlank() ? "" : "Why: " + because.why(), because.considered().isBlank() ? "" : "Also considered: " + because.considered(),
            because.dissent().isBlank() ? "" : "Disagreed: " + because.dissent(), answered, "Case " + file.ref()).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    private static Episode.Happened happened(FactRow row) {
        return new Episode.Happened(row.n(), row.happenedAt(), row.worker(), (HelpFact) JSON.readValue(row.body(), Objects.requireNonNull(KINDS.get(row.kind()))));
    }
}
