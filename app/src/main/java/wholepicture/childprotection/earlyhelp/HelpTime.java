package wholepicture.childprotection.earlyhelp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import wholepicture.clocks.Owed;
import wholepicture.clocks.Timescale;
import wholepicture.time.When;

/** Which clocks the facts of an episode start and stop. Nothing else starts or stops one. */
final class HelpTime {

    private final List<Owed> clocks = new ArrayList<>();

    private HelpTime() {}

    static List<Owed> of(Episode episode) {
        var time = new HelpTime();
        var before = Episode.NOT_BEGUN;
        for (var next : episode.facts()) {
            before = before.then(next);
            time.hear(next, before);
            if (before.stage() == HelpStage.ENDED) {
                time.clocks.replaceAll(owed -> owed.isRunning() ? owed.stop(next.at(), "The early help ended") : owed);
            }
        }
        return List.copyOf(time.clocks);
    }

    /** @param now the episode with it */
    private void hear(Episode.Happened it, Episode now) {
        switch (it.fact()) {
            case Offering.HelpAsked _ -> start(HelpTimescales.OFFER, it.at());
            case Offering.OfferDecided decided -> {
                stop(HelpTimescales.OFFER, it.at());
                if (decided.offer() == HelpWords.Offer.ACCEPTED) {
                    start(HelpTimescales.PLAN, it.at());
                }
            }
            case FamilyPlan.PlanBegun _ -> {
                stop(HelpTimescales.PLAN, it.at());
                start(HelpTimescales.REVIEW, it.at());
            }
            case FamilyPlan.Reviewed _ -> {
                stop(HelpTimescales.REVIEW, it.at());
                start(HelpTimescales.REVIEW, it.at());
            }
            case Helping.SomethingNew _ -> {
                if (clocks.stream().noneMatch(owed -> owed.isRunning() && owed.timescale() == HelpTimescales.LEVEL)) {
                    start(HelpTimescales.LEVEL, it.at());
                }
            }
            case Helping.LevelJudged _ -> stop(HelpTimescales.LEVEL, it.at());
            case FamilyPlan.ActionAgreed agreed when agreed.by() != null -> agreed(agreed.by());
            case FamilyPlan.ActionAnswered answered -> answered(answered.number(), it, now);
            case Offering.LeadNamed _, Offering.TeamJoined _, Offering.AreaChanged _, Offering.FamilyAssessed _ -> { }
            case FamilyPlan.ActionAgreed _, Helping.SteppedUp _, Helping.HelpEnded _ -> { }
        }
    }

    /** One clock for all actions of one day: whoever leads looks at them together. */
    private void agreed(LocalDate by) {
        clocks.removeIf(owed -> isFor(owed, by));
        clocks.add(new Owed(HelpTimescales.ACTION, by.atStartOfDay(When.UK), null, null));
    }

    private void answered(int number, Episode.Happened it, Episode now) {
        var day = now.actions().stream().filter(one -> one.number() == number).map(Episode.Action::by).findFirst();
        var thatDay = now.actions().stream().filter(one -> day.isPresent() && one.by().equals(day.get())).toList();
        if (day.isPresent() && thatDay.stream().noneMatch(Episode.Action::isOpen)) {
            clocks.replaceAll(owed -> isFor(owed, day.get()) ? owed.stop(it.at(), "") : owed);
        }
    }

    private static boolean isFor(Owed owed, LocalDate day) {
        return owed.timescale() == HelpTimescales.ACTION && owed.anchor().toLocalDate().equals(day);
    }

    private void start(Timescale timescale, Instant at) {
        if (clocks.stream().noneMatch(owed -> owed.timescale() == timescale && owed.anchor().toInstant().equals(at))) {
            clocks.add(new Owed(timescale, at.atZone(When.UK), null, null));
        }
    }

    private void stop(Timescale timescale, Instant at) {
        clocks.replaceAll(owed -> owed.isRunning() && owed.timescale() == timescale ? owed.stop(at, "") : owed);
    }
}
