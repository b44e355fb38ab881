package wholepicture.childprotection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.childprotection.Words.Outcome;
import wholepicture.childprotection.Words.StrategyDecision;
import wholepicture.clocks.Owed;
import wholepicture.clocks.Timescale;
import wholepicture.time.When;

/** Which clocks the facts of a case start and stop. Nothing else starts or stops one. */
final class Timekeeping {

    private final List<Owed> clocks = new ArrayList<>();
    private Instant begun = Instant.EPOCH;

    private Timekeeping() {}

    static List<Owed> of(Journey journey) {
        var keeping = new Timekeeping();
        var before = Journey.NOT_BEGUN;
        for (var next : journey.facts()) {
            var after = before.then(next);
            keeping.hear(next, after.stage());
            before = after;
        }
        return List.copyOf(keeping.clocks);
    }

    private void hear(Happened it, Stage now) {
        switch (it.fact()) {
            case FrontDoor.ConcernRaised raised -> raised(raised, it);
            case FrontDoor.EarlierConcernsRead ignored -> { }
            case FrontDoor.ReferralDecided decided -> decided(decided, it);
            case FrontDoor.SignedOff signed -> signed(signed, it, now);
            case FrontDoor.ReferrerTold ignored -> stop(Timescales.REFERRER_TOLD, it.at());
            case FrontDoor.SignpostFollowedUp ignored -> stop(Timescales.SIGNPOST_FOLLOWED_UP, it.at());
            case Enquiries.StrategyAsked ignored -> {
                start(Timescales.STRATEGY_DISCUSSION, it.at());
                assess();
                notNeeded(Timescales.SIGNPOST_FOLLOWED_UP, it.at(), "A strategy discussion was asked for");
            }
            case Enquiries.StrategyHeld held -> held(held, it);
            case Enquiries.ChildSeen ignored -> { }
            case Enquiries.AgencyAnswered ignored -> { }
            case Enquiries.EnquiryConcluded ignored -> { }
            case Enquiries.EnquiryAuthorised ignored -> {
                if (now == Stage.ASSESSING) {
                    notNeeded(Timescales.INITIAL_CONFERENCE, it.at(), "The enquiries found no continuing risk");
                }
            }
            case Enquiries.AssessmentAuthorised ignored -> stop(Timescales.ASSESSMENT, it.at());
            case Enquiries.ConferenceCalled ignored -> { }
            case Planning.ConferenceHeld held -> conference(held, it);
            case Planning.CoreGroupMet ignored -> {
                stop(Timescales.CORE_GROUP, it.at());
                stop(Timescales.NEXT_CORE_GROUP, it.at());
                start(Timescales.NEXT_CORE_GROUP, it.at());
                start(Timescales.MINUTES, it.at());
            }
            case Planning.ReviewHeld held -> review(held, it);
            case Keeping.GivenTo ignored -> { }
            case Keeping.MinutesIssued ignored -> stop(Timescales.MINUTES, it.at());
            case Keeping.DueRevised revised -> clocks.replaceAll(owed -> owed.isRunning() && owed.timescale().code().equals(revised.code())
                ? owed.revise(new Owed.Revision(revised.to(), it.by(), it.why())) : owed);
            case Keeping.Disagreed ignored -> { }
        }
    }

    private void raised(FrontDoor.ConcernRaised raised, Happened it) {
        begun = it.at();
        if (!raised.concern().isAnonymous()) {
            start(Timescales.REFERRER_TOLD, it.at());
        }
        if (raised.concern().crime().isBlank()) {
            start(Timescales.REFERRAL_DECISION, it.at());
        } else {
            start(Timescales.STRATEGY_DISCUSSION, it.at());
            assess();
        }
    }

    private void decided(FrontDoor.ReferralDecided decided, Happened it) {
        stop(Timescales.REFERRAL_DECISION, it.at());
        if (decided.outcome() == Outcome.STRATEGY) {
            start(Timescales.STRATEGY_DISCUSSION, it.at());
        }
        if (!decided.outcome().closes()) {
            assess();
        } else if (decided.outcome() == Outcome.SIGNPOST) {
            start(Timescales.SIGNPOST_FOLLOWED_UP, it.at());
        }
    }

    /** A decision that was sent back was none: its clock runs on from where it began. */
    private void signed(FrontDoor.SignedOff signed, Happened it, Stage now) {
        if (signed.agreed()) {
            clocks.replaceAll(owed -> owed.isRunning() && owed.timescale() != Timescales.REFERRER_TOLD && owed.timescale() != Timescales.SIGNPOST_FOLLOWED_UP
                && owed.timescale() != Timescales.MINUTES ? owed.stop(it.at(), "The case was closed") : owed);
            return;
        }
        var again = now == Stage.REFERRED ? Timescales.REFERRAL_DECISION : Timescales.ASSESSMENT;
        clocks.replaceAll(owed -> owed.timescale() == again && begun.equals(owed.anchor().toInstant())
            ? new Owed(owed.timescale(), owed.anchor(), null, owed.revised()) : owed);
        notNeeded(Timescales.SIGNPOST_FOLLOWED_UP, it.at(), "The decision was sent back");
    }

    private void held(Enquiries.StrategyHeld held, Happened it) {
        stop(Timescales.STRATEGY_DISCUSSION, it.at());
        start(Timescales.MINUTES, it.at());
        if (held.decision().beginsEnquiry()) {
            start(Timescales.INITIAL_CONFERENCE, it.at());
        } else if (held.decision() == StrategyDecision.FURTHER_DISCUSSION) {
            start(Timescales.STRATEGY_DISCUSSION, it.at());
        }
    }

    private void conference(Planning.ConferenceHeld held, Happened it) {
        stop(Timescales.INITIAL_CONFERENCE, it.at());
        start(Timescales.MINUTES, it.at());
        if (held.plan() != null) {
            start(Timescales.CORE_GROUP, it.at());
            start(Timescales.FIRST_REVIEW, it.at());
        }
    }

    private void review(Planning.ReviewHeld held, Happened it) {
        stop(Timescales.FIRST_REVIEW, it.at());
        stop(Timescales.LATER_REVIEW, it.at());
        start(Timescales.MINUTES, it.at());
        if (held.continuingRisk()) {
            start(Timescales.LATER_REVIEW, it.at());
        } else {
            clocks.replaceAll(owed -> owed.isRunning() && owed.timescale() != Timescales.MINUTES && owed.timescale() != Timescales.REFERRER_TOLD
                ? owed.stop(it.at(), "The plan ended") : owed);
        }
    }

    /** An event that ends one wait and begins the next at the same moment keeps one clock running. */
    private void start(Timescale timescale, Instant at) {
        if (isThere(timescale, at)) {
            clocks.replaceAll(owed -> owed.timescale() == timescale && owed.anchor().toInstant().equals(at)
                ? new Owed(timescale, owed.anchor(), null, owed.revised()) : owed);
        } else {
            clocks.add(new Owed(timescale, at.atZone(When.UK), null, null));
        }
    }

    /** A case has one assessment; once authorised, its clock does not run again. */
    private void assess() {
        if (!isThere(Timescales.ASSESSMENT, begun)) {
            start(Timescales.ASSESSMENT, begun);
        }
    }

    private boolean isThere(Timescale timescale, Instant at) {
        return clocks.stream().anyMatch(owed -> owed.timescale() == timescale && owed.anchor().toInstant().equals(at));
    }

    private void stop(Timescale timescale, Instant at) {
        notNeeded(timescale, at, "");
    }

    private void notNeeded(Timescale timescale, Instant at, String why) {
        clocks.replaceAll(owed -> owed.isRunning() && owed.timescale() == timescale ? owed.stop(at, why) : owed);
    }
}
