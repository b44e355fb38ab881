package wholepicture.childprotection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.childprotection.Words.Outcome;
import wholepicture.childprotection.Words.StrategyDecision;
import wholepicture.clocks.Owed;
import wholepicture.clocks.Timescale;
import wholepicture.time.When;

/** Which clocks the facts of a case start and stop. Nothing else starts or stops one. */
final class Timekeeping {

    private static final List<Timescale> ORDERS = List.of(Timescales.EMERGENCY_PROTECTION, Timescales.EMERGENCY_PROTECTION_EXTENDED, Timescales.CHILD_ASSESSMENT_ORDER);
    /** What is still owed when a case has closed. */
    private static final Set<Timescale> OUTLIVE = Set.of(Timescales.REFERRER_TOLD, Timescales.SIGNPOST_FOLLOWED_UP, Timescales.MINUTES, Timescales.POLICE_PROTECTION_AUDIT,
        Timescales.RETURN_INTERVIEW);

    private final List<Owed> clocks = new ArrayList<>();
    private Instant begun = Instant.EPOCH;
    private Instant taken = Instant.EPOCH;
    private Instant emergency = Instant.EPOCH;

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
            case Assessing ignored -> { }
            case Statements ignored -> { }
            case Alike ignored -> { }
            case Planning.ConferenceHeld held -> conference(held, it);
            case Planning.CoreGroupMet ignored -> {
                stop(Timescales.CORE_GROUP, it.at());
                stop(Timescales.NEXT_CORE_GROUP, it.at());
                stop(Timescales.REVIEW_AFTER_BIRTH, it.at());
                start(Timescales.NEXT_CORE_GROUP, it.at());
                start(Timescales.MINUTES, it.at());
            }
            case Planning.ReviewHeld held -> review(held, it);
            case Keeping.GivenTo ignored -> { }
            case Keeping.MinutesIssued ignored -> stop(Timescales.MINUTES, it.at());
            case Keeping.DueRevised revised -> clocks.replaceAll(owed -> owed.isRunning() && owed.timescale().code().equals(revised.code())
                ? owed.revise(new Owed.Revision(revised.to(), it.by(), it.why())) : owed);
            case Keeping.Disagreed ignored -> { }
            case Emergency fact -> powers(fact, it, now);
            case Harm fact -> harm(fact, it, now);
            case Whereabouts fact -> whereabouts(fact, it);
            case Moving fact -> moving(fact, it, now);
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
            clocks.replaceAll(owed -> owed.isRunning() && !OUTLIVE.contains(owed.timescale()) ? owed.stop(it.at(), "The case was closed") : owed);
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
        stop(Timescales.TRANSFER_CONFERENCE, it.at());
        start(Timescales.MINUTES, it.at());
        if (held.plan() != null) {
            start(Timescales.CORE_GROUP, it.at());
            start(Timescales.FIRST_REVIEW, it.at());
        }
    }

    private void review(Planning.ReviewHeld held, Happened it) {
        stop(Timescales.FIRST_REVIEW, it.at());
        stop(Timescales.LATER_REVIEW, it.at());
        stop(Timescales.REVIEW_AFTER_BIRTH, it.at());
        start(Timescales.MINUTES, it.at());
        if (held.continuingRisk()) {
            start(Timescales.LATER_REVIEW, it.at());
        } else {
            clocks.replaceAll(owed -> owed.isRunning() && !OUTLIVE.contains(owed.timescale()) ? owed.stop(it.at(), "The plan ended") : owed);
        }
    }

    private void powers(Emergency fact, Happened it, Stage now) {
        switch (fact) {
            case Emergency.PoliceProtectionTaken ignored -> {
                taken = it.at();
                start(Timescales.POLICE_PROTECTION, it.at());
                start(Timescales.POLICE_PROTECTION_AUDIT, it.at());
                strategyAt(it, now);
            }
            case Emergency.PoliceProtectionConsidered ignored -> { }
            case Emergency.PoliceProtectionEnded ignored -> stop(Timescales.POLICE_PROTECTION, it.at());
            case Emergency.PoliceProtectionAudited ignored -> stop(Timescales.POLICE_PROTECTION_AUDIT, it.at());
            case Emergency.OrderMade made -> ordered(made, it);
            case Emergency.OrderEnded ignored -> ORDERS.forEach(order -> stop(order, it.at()));
        }
    }

    /** Where the police asked for it, the 8 days begin on the first day of police protection. Source: Children Act 1989, section 45(3). */
    private void ordered(Emergency.OrderMade made, Happened it) {
        var begins = made.begins() == null ? it.at() : made.begins().atStartOfDay(When.UK).toInstant();
        ORDERS.forEach(order -> notNeeded(order, it.at(), made.order().inWords() + " made"));
        switch (made.order()) {
            case EMERGENCY_PROTECTION -> {
                emergency = made.policeAsked() ? taken : begins;
                start(Timescales.EMERGENCY_PROTECTION, emergency);
            }
            case EXTENSION -> start(Timescales.EMERGENCY_PROTECTION_EXTENDED, emergency);
            case CHILD_ASSESSMENT -> start(Timescales.CHILD_ASSESSMENT_ORDER, begins);
            case INTERIM_CARE, INTERIM_SUPERVISION -> { }
        }
    }

    private void harm(Harm fact, Happened it, Stage now) {
        switch (fact) {
            case Harm.InjuryFound found when !found.movesAlone() -> {
                start(Timescales.INJURY_EXAMINED, it.at());
                strategyAt(it, now);
            }
            case Harm.MedicalHeld ignored -> stop(Timescales.INJURY_EXAMINED, it.at());
            case Harm.InjuryFound _, Harm.MedicalAsked _, Harm.GravelyHarmed _ -> { }
        }
    }

    private void whereabouts(Whereabouts fact, Happened it) {
        switch (fact) {
            case Whereabouts.WentMissing ignored -> { }
            case Whereabouts.Returned ignored -> start(Timescales.RETURN_INTERVIEW, it.at());
            case Whereabouts.ReturnInterview interview -> notNeeded(Timescales.RETURN_INTERVIEW, it.at(), interview.held() ? "" : "No interview was held: " + interview.whyNot());
        }
    }

    private void moving(Moving fact, Happened it, Stage now) {
        switch (fact) {
            case Moving.Born ignored when now == Stage.ON_PLAN -> start(Timescales.REVIEW_AFTER_BIRTH, it.at());
            case Moving.TransferAccepted ignored -> clocks.replaceAll(owed -> owed.isRunning() && !OUTLIVE.contains(owed.timescale())
                ? owed.stop(it.at(), "Another authority took the case") : owed);
            case Moving.TransferredIn ignored -> {
                stop(Timescales.REFERRAL_DECISION, it.at());
                assess();
                start(Timescales.TRANSFER_CONFERENCE, it.at());
            }
            case Moving.Born _, Moving.BeforeBirth _, Moving.EarlyEndAllowed _, Moving.TransferAsked _ -> { }
        }
    }

    /** What brings a strategy discussion about needs no decision on the concern any more. */
    private void strategyAt(Happened it, Stage now) {
        if (now == Stage.AWAITING_STRATEGY && clocks.stream().noneMatch(owed -> owed.isRunning() && owed.timescale() == Timescales.STRATEGY_DISCUSSION)) {
            start(Timescales.STRATEGY_DISCUSSION, it.at());
            notNeeded(Timescales.REFERRAL_DECISION, it.at(), "A strategy discussion follows at once");
            notNeeded(Timescales.SIGNPOST_FOLLOWED_UP, it.at(), "A strategy discussion follows at once");
            assess();
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
