package wholepicture.childprotection.frontdoor.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.NoSuchCase;
import wholepicture.childprotection.Words;
import wholepicture.childprotection.earlyhelp.EarlyHelp;
import wholepicture.childprotection.earlyhelp.Episode;
import wholepicture.childprotection.earlyhelp.HelpStage;
import wholepicture.childprotection.earlyhelp.Helping;

/** From early help up to the front door: what is known stands in the form already, and the episode keeps that a concern was raised. */
@Component
class FromEarlyHelp {

    private final EarlyHelp help;
    private final Clock clock;

    FromEarlyHelp(EarlyHelp help, Clock clock) {
        this.help = help;
        this.clock = clock;
    }

    /**
     * The episode that the form was opened from; empty when it was opened from none, or when it has ended.
     *
     * @throws NoSuchCase when there is none, or none that the worker may see
     */
    Optional<CaseFile> episode(UUID person, String ref) {
        return running(person, ref).map(EarlyHelp.Reading::file);
    }

    /** What the episode knows, as the form takes it. */
    Map<String, String> known(UUID person, String ref) {
        return running(person, ref).map(read -> known(read.episode())).orElse(Map.of());
    }

    private static Map<String, String> known(Episode episode) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("source", Words.Source.EARLY_HELP.name());
        typed.put("referrer", "%s, %s".formatted(Acting.now().name(), Acting.now().agency()));
        typed.put("account", account(episode));
        if (!episode.area().isBlank()) {
            typed.put("to", episode.area());
        }
        return typed;
    }

    /** Keeps that the concern was raised from the episode, in the transaction that raises it. */
    void steppedUp(Optional<CaseFile> episode, CaseFile raised) {
        episode.ifPresent(file -> help.steppedUp(file, raised.ref(), clock.instant()));
    }

    private static String account(Episode episode) {
        var asked = episode.asked();
        var assessed = episode.assessed();
        return Stream.of(Stream.of("Early help was asked for: " + asked.what(), asked.known()),
                episode.facts().stream().map(Episode.Happened::fact).filter(Helping.SomethingNew.class::isInstance).map(fact -> "Since then: " + ((Helping.SomethingNew) fact).what()),
                assessed.stream().flatMap(one -> Stream.concat(one.answers().stream().map(answer -> answer.heading() + ": " + answer.text()), Stream.of("The child: " + one.childSays()))),
                episode.actions().stream().map(action -> "Tried: %s (%s)".formatted(action.what(), action.answer() == null ? "still open" : action.answer().how())))
            .flatMap(lines -> lines).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private Optional<EarlyHelp.Reading> running(UUID person, String ref) {
        return ref.isBlank() ? Optional.empty()
            : Optional.of(help.read(person, CaseRef.read(ref).orElseThrow(NoSuchCase::new))).filter(read -> read.episode().stage() != HelpStage.ENDED);
    }
}
