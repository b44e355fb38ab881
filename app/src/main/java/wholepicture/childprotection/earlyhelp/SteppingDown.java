package wholepicture.childprotection.earlyhelp;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.cases.Because;
import wholepicture.cases.Cases;
import wholepicture.childprotection.Acted;
import wholepicture.childprotection.Authorising;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.FrontDoor;
import wholepicture.childprotection.Need;
import wholepicture.childprotection.Planning;
import wholepicture.childprotection.Words.Outcome;
import wholepicture.childprotection.earlyhelp.HelpWords.Trigger;
import wholepicture.childprotection.earlyhelp.Offering.HelpAsked;

/**
 * From child protection to early help, in the transaction that ends or notices: a concern that ends with early help, a plan that ends,
 * and what always asks whether early help is offered. Nobody has to remember it, and what is known comes along. Source.
 */
@Component
class SteppingDown {

    private final HelpKeeper keeper;
    private final Cases cases;
    private final Agencies agencies;

    SteppingDown(HelpKeeper keeper, Cases cases, Agencies agencies) {
        this.keeper = keeper;
        this.cases = cases;
        this.agencies = agencies;
    }

    @EventListener
    void on(Acted acted) {
        ask(acted).ifPresent(asked -> {
            var running = cases.of(acted.file().person()).stream().filter(file -> file.process().equals(EarlyHelp.PROCESS) && file.closedAt() == null).findFirst();
            var because = Because.of("Follows from " + acted.file().ref());
            if (running.isPresent()) {
                keeper.act(running.get().person(), running.get().ref(), new Helping.SomethingNew(asked.trigger().inWords() + ": " + asked.what()), acted.happened(), because, "");
            } else {
                keeper.open(acted.file().person(), acted.file().agencyId(), asked, acted.happened(), because);
            }
        });
    }

    private Optional<HelpAsked> ask(Acted acted) {
        return switch (acted.fact()) {
            case FrontDoor.SignedOff signed when signed.agreed() -> acted.before().lastOf(FrontDoor.ReferralDecided.class).map(last -> (FrontDoor.ReferralDecided) last.fact())
                .filter(decided -> decided.outcome() == Outcome.EARLY_HELP && acted.before().lastOf(FrontDoor.ReferralDecided.class, Authorising.AssessmentAuthorised.class)
                    .filter(last -> last.fact() instanceof FrontDoor.ReferralDecided).isPresent())
                .map(decided -> asked(acted, Trigger.AFTER_CONCERN, "The concern was decided at %s".formatted(decided.level().inWords().toLowerCase(Locale.UK)),
                    known(acted.before().concern())));
            case Planning.ReviewHeld review when !review.continuingRisk() -> {
                var down = review.stepDown();
                yield Optional.of(asked(acted, Trigger.AFTER_PLAN, down == null ? "The child protection plan ended" : down.support(), Stream.of("Progress: " + review.progress(),
                    down == null ? "" : "Who holds the child: " + down.lead(), down == null ? "" : "What would bring a concern back: " + down.triggers()).filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"))));
            }
            case Need.RiskEventRecorded event -> Optional.ofNullable(event.prompt()).map(prompt -> asked(acted, Trigger.of(prompt), event.event(), ""));
            default -> Optional.empty();
        };
    }

    private HelpAsked asked(Acted acted, Trigger trigger, String what, String known) {
        return new HelpAsked(trigger, what, agencies.byId(acted.file().agencyId()).map(Agency::code).orElse(""), known, acted.file().ref().value());
    }

    private static String known(Concern concern) {
        return Stream.of(concern.source().inWords() + ": " + concern.account(), concern.indicators().isBlank() ? "" : "Signs: " + concern.indicators(),
            concern.parents().isBlank() ? "" : "Parents: " + concern.parents()).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
