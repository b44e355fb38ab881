package wholepicture.childprotection.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.ToSupervise;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Engagement;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.Journey;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.childprotection.Keeping;
import wholepicture.childprotection.Stage;
import wholepicture.ui.Dates;

/** What a supervisor speaks of with whoever works a case of child protection: aggression, going along in appearance, and the work between its gates. */
@Component
class ForSupervision implements ToSupervise {

    private final ChildProtection protection;
    private final Clock clock;

    ForSupervision(ChildProtection protection, Clock clock) {
        this.protection = protection;
        this.clock = clock;
    }

    @Override
    public List<Point> points(CaseFile file) {
        if (!file.process().equals(ChildProtection.PROCESS)) {
            return List.of();
        }
        var read = protection.read(file.person(), file.ref());
        if (!read.isWhole()) {
            return List.of();
        }
        var journey = read.journey();
        var points = new ArrayList<Point>();
        journey.facts().forEach(it -> told(it, file, journey).forEach(points::add));
        if (journey.stage() != Stage.ENDED && protection.isMine(file, Fact.By.MANAGER) && !(journey.facts().getLast().fact() instanceof Keeping.OversightGiven)) {
            var last = journey.lastOf(Keeping.OversightGiven.class);
            points.add(new Point("oversight-" + journey.facts().size(), "The work between its gates", last.map(it -> "Last looked at on %s: %s".formatted(Dates.inWords(it.on()),
                ((Keeping.OversightGiven) it.fact()).directs())).orElse("No manager has looked at it between the gates yet."), "What has drifted, and what do you direct?",
                last.map(Happened::at).orElse(journey.begun()), file.address()));
        }
        return points;
    }

    private static Stream<Point> told(Happened it, CaseFile file, Journey journey) {
        return switch (it.fact()) {
            case Engagement.AggressionMet met -> Stream.of(new Point("aggression-" + it.n(), "Aggression towards workers: " + (met.way() == Engagement.Way.OVERT ? "overt" : "passive"),
                words("What happened", met.what(), "Others have met", met.others(), "What it did to the worker", met.feelings(), "What it does to the work", met.effect(), "What is done", met.mitigation()),
                "What does it do to you, and who sees the child while everybody looks at the adult?", it.at(), file.address()));
            case Engagement.NotEngaging not -> Stream.of(new Point("engagement-" + it.n(), "The family does not engage", words("How", not.what(), "How we meet it", not.strategy(), "What follows", not.consequence()),
                "Does the strategy work, and did what was announced follow?", it.at(), file.address()));
            case Engagement.DisguisedCompliance found when journey.isBetween(Engagement.DisguisedCompliance.class, Engagement.ComplianceAddressed.class) ->
                Stream.of(new Point("compliance-" + it.n(), "Disguised compliance", words("What shows it", found.evidence(), "How it was challenged", found.challenge(), "The answer", found.response()),
                    "What is this child's day like, whatever the adults say, and who besides them says so?", it.at(), file.address()));
            default -> Stream.of();
        };
    }

    private static String words(String... labelled) {
        return IntStream.range(0, labelled.length / 2).filter(i -> !labelled[2 * i + 1].isBlank()).mapToObj(i -> labelled[2 * i] + ": " + labelled[2 * i + 1])
            .collect(Collectors.joining("\n"));
    }

    /** A manager of the authority who spoke of it has addressed it in the case too; a supervisor of another agency has spoken of it for that agency alone. */
    @Override
    public void spokenOf(CaseFile file, String key, String agreed) {
        if (!file.process().equals(ChildProtection.PROCESS) || !protection.isMine(file, Fact.By.MANAGER)) {
            return;
        }
        var journey = protection.read(file.person(), file.ref()).journey();
        if (key.startsWith("compliance-") && journey.isBetween(Engagement.DisguisedCompliance.class, Engagement.ComplianceAddressed.class)) {
            protection.act(file.person(), file.ref(), new Engagement.ComplianceAddressed(agreed), clock.instant(), Because.of("Spoken of in supervision"));
        } else if (key.startsWith("oversight-") && journey.stage() != Stage.ENDED) {
            protection.act(file.person(), file.ref(), new Keeping.OversightGiven("Looked at in supervision", agreed), clock.instant(), Because.of("Spoken of in supervision"));
        }
    }
}
