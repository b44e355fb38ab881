package wholepicture.childprotection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.childprotection.Words.Outcome;
import wholepicture.childprotection.Words.StrategyDecision;
import wholepicture.clocks.Owed;
import wholepicture.clocks.Timescale;
import wholepicture.time.When;

/** Which clocks the facts of a case start and stop. Nothing else starts or stops one. */
final class Timekeeping {

    private static final List<Timescale> ORDERS = List.of(Timescales.EMERGENCY_PROTECTION, Timescales.EMERGENCY_PROTECTION_EXTENDED, Timescales.CHILD_ASSESSMENT_ORDER);

    private static final List<Timescale> MINUTES = List.of(Timescales.MINUTES, Timescales.MINUTES_OF_CONFERENCE, Timescales.MINUTES_OF_CORE_GROUP, Timescales.MINUTES_OF_REVIEW);

    /** So many times missing within so long put the question; the numbers are ours. */
    private static final int MISSING_TIMES = 3;
    private static final Duration MISSING_WITHIN = Duration.ofDays(90);

    private final Ticking clocks = new Ticking();
    private final PlanTime plan = new PlanTime(clocks);
    private Instant begun = Instant.EPOCH;
    private Instant taken = Instant.EPOCH;
    private Instant emergency = Instant.EPOCH;
    private List<Telling.Listed> hearing = List.of();
    private final List<Instant> missing = new ArrayList<>();

    private Timekeeping() {}

    static List<Owed> of(Journey journey) {
        var keeping = new Timekeeping();
        var before = Journey.NOT_BEGUN;
        for (var next : journey.facts()) {
            var after = before.then(next);
            keeping.hear(next, after.stage());
            before = after;
        }
        return keeping.clocks.all();
    }

    private void hear(Happened it, Stage now) {
        switch (it.fact()) {
            case FrontDoor.ConcernRaised raised -> raised(raised, it);
            case FrontDoor.EarlierConcernsRead ignored -> { }
            case FrontDoor.ReferralDecided decided -> decided(decided, it);
            case FrontDoor.SignedOff signed -> signed(signed, it, now);
            case FrontDoor.ReferrerTold ignored -> clocks.stop(Timescales.REFERRER_TOLD, it.at());
            case FrontDoor.SignpostFollowedUp ignored -> clocks.stop(Timescales.SIGNPOST_FOLLOWED_UP, it.at());
            case Strategy.StrategyAsked ignored -> {
                clocks.start(Timescales.STRATEGY_DISCUSSION, it.at());
                assess();
                clocks.notNeeded(Timescales.SIGNPOST_FOLLOWED_UP, it.at(), "A strategy discussion was asked for");
            }
            case Strategy.StrategyHeld held -> held(held, it);
            case Enquiries.ChildSeen seen -> plan.seen(seen, it, now);
            case Enquiries.AgencyAnswered ignored -> { }
            case Enquiries.EnquiryConcluded ignored -> { }
            case Authorising.EnquiryAuthorised ignored -> {
                if (now == Stage.ASSESSING) {
                    clocks.notNeeded(Timescales.INITIAL_CONFERENCE, it.at(), "The enquiries found no continuing risk");
                }
            }
            case Authorising.AssessmentAuthorised ignored -> clocks.stop(Timescales.ASSESSMENT, it.at());
            case Strategy.ConferenceCalled ignored -> { }
            case Assessing.AssessmentBegun ignored -> clocks.stop(Timescales.PRE_BIRTH_ASSESSMENT, it.at());
            case Assessing ignored -> { }
            case Need fact -> need(fact, it, now);
            case Statements ignored -> { }
            case Alike ignored -> { }
            case TakingPart ignored -> { }
            case Planning fact -> plan.hear(fact, it);
            case PlanWork fact -> plan.hear(fact, it);
            case OtherPlans fact -> plan.hear(fact, it);
            case Engagement ignored -> { }
            case Gathering.ExpertAsked ignored -> clocks.start(Timescales.EXPERT_OPINION, it.at());
            case Gathering.ExpertAnswered ignored -> clocks.stop(Timescales.EXPERT_OPINION, it.at());
            case Gathering ignored -> { }
            case Telling fact -> telling(fact, it);
            case Keeping.GivenTo ignored -> { }
            case Keeping.MinutesIssued ignored -> MINUTES.forEach(minutes -> clocks.stop(minutes, it.at()));
            case Keeping.DueRevised revised -> clocks.revise(revised.code(), new Owed.Revision(revised.to(), it.by(), it.why()));
            case Keeping.Disagreed _, Keeping.OversightGiven _ -> { }
            case Emergency fact -> powers(fact, it, now);
            case Harm fact -> harm(fact, it, now);
            case Whereabouts fact -> whereabouts(fact, it, now);
            case Moving fact -> moving(fact, it, now);
        }
    }

    private void raised(FrontDoor.ConcernRaised raised, Happened it) {
        begun = it.at();
        if (!raised.concern().isAnonymous()) {
            clocks.start(Timescales.REFERRER_TOLD, it.at());
        }
        if (raised.concern().crime().isBlank()) {
            young(raised.young(), it);
            clocks.start(Timescales.REFERRAL_DECISION, it.at());
        } else {
            clocks.start(Timescales.STRATEGY_DISCUSSION, it.at());
            assess();
        }
    }

    private void young(FrontDoor.@Nullable Young young, Happened it) {
        if (young == FrontDoor.Young.UNBORN) {
            clocks.start(Timescales.PRE_BIRTH_ASSESSMENT, it.at());
        } else if (young == FrontDoor.Young.UNDER_ONE) {
            clocks.start(Timescales.UNDER_ONE_DECISION, it.at());
        }
    }

    private void decided(FrontDoor.ReferralDecided decided, Happened it) {
        clocks.stop(Timescales.UNDER_ONE_DECISION, it.at());
        clocks.stop(Timescales.REFERRAL_DECISION, it.at());
        if (decided.outcome() == Outcome.STRATEGY) {
            clocks.start(Timescales.STRATEGY_DISCUSSION, it.at());
        }
        if (!decided.outcome().closes()) {
            assess();
        } else if (decided.outcome() == Outcome.SIGNPOST) {
            clocks.start(Timescales.SIGNPOST_FOLLOWED_UP, it.at());
        }
    }

    /** A decision that was sent back was none: its clock runs on from where it began. */
    private void signed(FrontDoor.SignedOff signed, Happened it, Stage now) {
        if (signed.agreed()) {
            clocks.close(it.at(), "The case was closed");
            return;
        }
        var again = now == Stage.REFERRED ? Timescales.REFERRAL_DECISION : Timescales.ASSESSMENT;
        clocks.again(again, begun);
        clocks.notNeeded(Timescales.SIGNPOST_FOLLOWED_UP, it.at(), "The decision was sent back");
    }

    private void held(Strategy.StrategyHeld held, Happened it) {
        clocks.stop(Timescales.STRATEGY_DISCUSSION, it.at());
        clocks.start(Timescales.MINUTES, it.at());
        if (held.decision().beginsEnquiry()) {
            clocks.start(Timescales.INITIAL_CONFERENCE, it.at());
        } else if (held.decision() == StrategyDecision.FURTHER_DISCUSSION) {
            clocks.start(Timescales.STRATEGY_DISCUSSION, it.at());
        }
    }

    private void powers(Emergency fact, Happened it, Stage now) {
        switch (fact) {
            case Emergency.PoliceProtectionTaken ignored -> {
                taken = it.at();
                clocks.start(Timescales.POLICE_PROTECTION, it.at());
                clocks.start(Timescales.POLICE_PROTECTION_AUDIT, it.at());
                strategyAt(it, now);
            }
            case Emergency.PoliceProtectionConsidered ignored -> { }
            case Emergency.PoliceProtectionEnded ignored -> clocks.stop(Timescales.POLICE_PROTECTION, it.at());
            case Emergency.PoliceProtectionAudited ignored -> clocks.stop(Timescales.POLICE_PROTECTION_AUDIT, it.at());
            case Emergency.OrderMade made -> ordered(made, it);
            case Emergency.OrderEnded ignored -> ORDERS.forEach(order -> clocks.stop(order, it.at()));
        }
    }

    /** Where the police asked for it, the 8 days begin on the first day of police protection. Source: Children Act 1989, section 45(3). */
    private void ordered(Emergency.OrderMade made, Happened it) {
        var begins = made.begins() == null ? it.at() : made.begins().atStartOfDay(When.UK).toInstant();
        ORDERS.forEach(order -> clocks.notNeeded(order, it.at(), made.order().inWords() + " made"));
        switch (made.order()) {
            case EMERGENCY_PROTECTION -> {
                emergency = made.policeAsked() ? taken : begins;
                clocks.start(Timescales.EMERGENCY_PROTECTION, emergency);
            }
            case EXTENSION -> clocks.start(Timescales.EMERGENCY_PROTECTION_EXTENDED, emergency);
            case CHILD_ASSESSMENT -> clocks.start(Timescales.CHILD_ASSESSMENT_ORDER, begins);
            case INTERIM_CARE, INTERIM_SUPERVISION -> { }
        }
    }

    private void harm(Harm fact, Happened it, Stage now) {
        switch (fact) {
            case Harm.InjuryFound found when !found.movesAlone() -> {
                clocks.start(Timescales.INJURY_EXAMINED, it.at());
                strategyAt(it, now);
            }
            case Harm.MedicalHeld ignored -> clocks.stop(Timescales.INJURY_EXAMINED, it.at());
            case Harm.InjuryFound _, Harm.MedicalAsked _, Harm.MedicalRead _, Harm.GravelyHarmed _ -> { }
        }
    }

    private void need(Need fact, Happened it, Stage now) {
        switch (fact) {
            case Need.RiskEventRecorded ignored -> clocks.start(Timescales.RETHRESHOLD, it.at());
            case Need.LevelJudgedAgain ignored -> clocks.stop(Timescales.RETHRESHOLD, it.at());
            case Need.RiskKnown known when known.action().isBlank() -> clocks.start(Timescales.KNOWN_RISK, it.at());
            case Need.RiskKnown ignored -> { }
            case Need.RisksActedOn ignored -> clocks.stop(Timescales.KNOWN_RISK, it.at());
            case Need.CrimeReported ignored -> strategyAt(it, now);
        }
    }

    /** One clock for all who hear as often as that; it begins with the first of them, and again with each time they are told. */
    private void telling(Telling fact, Happened it) {
        hearing = Telling.after(hearing, fact);
        if (fact instanceof Telling.UpdateSent sent) {
            clocks.stop(sent.every().rule(), it.at());
        }
        for (var every : Telling.Every.values()) {
            if (hearing.stream().noneMatch(one -> one.every() == every)) {
                clocks.notNeeded(every.rule(), it.at(), "Nobody hears of the case as often as that any more");
            } else if (!clocks.isRunning(every.rule())) {
                clocks.start(every.rule(), it.at());
            }
        }
    }

    private void whereabouts(Whereabouts fact, Happened it, Stage now) {
        switch (fact) {
            case Whereabouts.WentMissing ignored -> {
                missing.add(it.at());
                if (missing.stream().filter(at -> !at.isBefore(it.at().minus(MISSING_WITHIN)) && !at.isAfter(it.at())).count() >= MISSING_TIMES) {
                    clocks.start(Timescales.MISSING_PATTERN, it.at());
                }
            }
            case Whereabouts.MissingPatternJudged ignored -> {
                clocks.stop(Timescales.MISSING_PATTERN, it.at());
                strategyAt(it, now);
            }
            case Whereabouts.MissingEducation _, Whereabouts.BackInEducation _ -> { }
            case Whereabouts.Returned ignored -> clocks.start(Timescales.RETURN_INTERVIEW, it.at());
            case Whereabouts.ReturnInterview interview -> clocks.notNeeded(Timescales.RETURN_INTERVIEW, it.at(), interview.held() ? "" : "No interview was held: " + interview.whyNot());
        }
    }

    private void moving(Moving fact, Happened it, Stage now) {
        switch (fact) {
            case Moving.Born ignored when now != Stage.ON_PLAN -> clocks.notNeeded(Timescales.PRE_BIRTH_ASSESSMENT, it.at(), "The child was born");
            case Moving.Born ignored -> clocks.start(Timescales.REVIEW_AFTER_BIRTH, it.at());
            case Moving.TransferAccepted ignored -> clocks.close(it.at(), "Another authority took the case");
            case Moving.TransferredIn ignored -> {
                clocks.stop(Timescales.REFERRAL_DECISION, it.at());
                assess();
                clocks.start(Timescales.TRANSFER_CONFERENCE, it.at());
            }
            case Moving.BeforeBirth _, Moving.EarlyEndAllowed _, Moving.TransferAsked _ -> { }
        }
    }

    /** What brings a strategy discussion about needs no decision on the concern any more. */
    private void strategyAt(Happened it, Stage now) {
        if (now == Stage.AWAITING_STRATEGY && !clocks.isRunning(Timescales.STRATEGY_DISCUSSION)) {
            clocks.start(Timescales.STRATEGY_DISCUSSION, it.at());
            clocks.notNeeded(Timescales.REFERRAL_DECISION, it.at(), "A strategy discussion follows at once");
            clocks.notNeeded(Timescales.UNDER_ONE_DECISION, it.at(), "A strategy discussion follows at once");
            clocks.notNeeded(Timescales.SIGNPOST_FOLLOWED_UP, it.at(), "A strategy discussion follows at once");
            assess();
        }
    }

    /** A case has one assessment; once authorised, its clock does not run again. */
    private void assess() {
        if (!clocks.isThere(Timescales.ASSESSMENT, begun)) {
            clocks.start(Timescales.ASSESSMENT, begun);
        }
    }
}
