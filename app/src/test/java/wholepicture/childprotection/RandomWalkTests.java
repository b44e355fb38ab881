package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.childprotection.Words.EnquiryOutcome;
import wholepicture.childprotection.Words.Outcome;
import wholepicture.childprotection.Words.StrategyDecision;
import wholepicture.childprotection.plan.PlanHistory;
import wholepicture.clocks.Owed;
import wholepicture.clocks.Rules;
import wholepicture.clocks.RulesFor;
import wholepicture.clocks.Timescale;
import wholepicture.time.When;

/** Thousands of cases with lawful and unlawful acts in any order: no stage is reached unlawfully and no clock is lost. */
class RandomWalkTests {

    private static final Rules RULES = RulesFor.of(new Timescales());
    private static final int CASES = 3_000;
    private static final int ACTS = 60;
    private static final long SEED = 20261121;

    /** What must run at each stage; one of each set. */
    private static final Map<Stage, List<Set<Timescale>>> RUNS = new EnumMap<>(Map.of(
        Stage.REFERRED, List.of(Set.of(Timescales.REFERRAL_DECISION)),
        Stage.AWAITING_STRATEGY, List.of(Set.of(Timescales.STRATEGY_DISCUSSION)),
        Stage.ENQUIRING, List.of(Set.of(Timescales.INITIAL_CONFERENCE)),
        Stage.CONCLUDED, List.of(Set.of(Timescales.INITIAL_CONFERENCE)),
        Stage.AWAITING_CONFERENCE, List.of(Set.of(Timescales.INITIAL_CONFERENCE, Timescales.TRANSFER_CONFERENCE)),
        Stage.ON_PLAN, List.of(Set.of(Timescales.CORE_GROUP, Timescales.NEXT_CORE_GROUP), Set.of(Timescales.FIRST_REVIEW, Timescales.LATER_REVIEW))));

    private static final Set<Timescale> CARE = Set.of(Timescales.CARE_FIRST_REVIEW, Timescales.CARE_SECOND_REVIEW, Timescales.CARE_LATER_REVIEW);

    @Test
    void thousands_of_cases() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var reached = EnumSet.noneOf(Stage.class);
        int refusals = 0;
        for (int i = 0; i < CASES; i++) {
            var at = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700)).atTime(random.nextInt(24), 0).atZone(When.UK).toInstant();
            var crime = random.nextInt(4) == 0 ? "Assault" : "";
            var journey = Journey.NOT_BEGUN.then(new Happened(1, at, 1L, "Lena", "because", new FrontDoor.ConcernRaised(Told.concern(crime))));
            for (int n = 2; n < ACTS; n++) {
                at = at.plus(Duration.ofHours(random.nextInt(120) - 10));
                long worker = random.nextInt(1, 4);
                var fact = any(random, at);
                var refusal = journey.refuses(fact, new Fact.Moment(at, at.atZone(When.UK).toLocalDate(), worker, RULES, ToldOfPlan.KNOWN));
                if (!refusal.isEmpty()) {
                    assertThat(refusal).endsWith(".");
                    refusals++;
                    continue;
                }
                var before = journey;
                journey = journey.then(new Happened(journey.facts().size() + 1, at, worker, "Sam", "because", fact));
                check(before, journey, fact);
                reached.add(journey.stage());
            }
            assertThat(Journey.of(journey.facts()).stage()).as("the facts alone say the stage").isEqualTo(journey.stage());
        }
        assertThat(reached).as("every stage is reached").containsExactlyInAnyOrder(Stage.values());
        assertThat(refusals).isGreaterThan(CASES);
    }

    private static void check(Journey before, Journey now, Fact fact) {
        assertThat(fact.from()).as("%s at %s", fact, before.stage()).contains(before.stage());
        assertThat(now.stage() == before.stage() || fact.mayLeadTo().contains(now.stage())).as("%s led to %s", fact, now.stage()).isTrue();
        var owed = Timekeeping.of(now);
        var running = owed.stream().filter(Owed::isRunning).map(Owed::timescale).toList();
        RUNS.getOrDefault(now.stage(), List.of()).forEach(one -> assertThat(running).as("clocks at %s after %s", now.stage(), fact).containsAnyElementsOf(one));
        if (now.stage() == Stage.ASSESSING) {
            assertThat(owed).as("an assessment is timed").anyMatch(o -> o.timescale() == Timescales.ASSESSMENT);
        }
        if (now.stage() == Stage.ENDED) {
            assertThat(running).isSubsetOf(Timescales.REFERRER_TOLD, Timescales.SIGNPOST_FOLLOWED_UP, Timescales.MINUTES, Timescales.MINUTES_OF_CONFERENCE,
                Timescales.MINUTES_OF_CORE_GROUP, Timescales.MINUTES_OF_REVIEW, Timescales.POLICE_PROTECTION_AUDIT,
                Timescales.RETURN_INTERVIEW);
            assertThat(signedOrStepped(now)).as("nobody closes alone").isTrue();
            assertThat(now.isBetween(Whereabouts.WentMissing.class, Whereabouts.Returned.class)).as("closed on a missing child").isFalse();
        }
        if (now.stage() == Stage.ON_PLAN) {
            assertThat((now.has(Authorising.EnquiryAuthorised.class) || now.has(Moving.TransferredIn.class)) && now.planMade().isPresent()).isTrue();
            checkPlan(now);
            assertThat(OtherPlans.hasNeedPlan(now)).as("no child in need plan beside a child protection plan").isFalse();
            assertThat(PlanHistory.interim(now)).as("the interim plan ended with the conference").isEmpty();
        }
        assertThat(running.contains(Timescales.NEED_PLAN_REVIEWED)).as("a child in need plan is reviewed in time").isEqualTo(OtherPlans.hasNeedPlan(now));
        assertThat(running.stream().filter(CARE::contains).count()).as("one review of the plan of a child in care is owed while there is one").isEqualTo(OtherPlans.inCare(now) ? 1 : 0);
        assertThat(PlanHistory.of(now).stream().filter(p -> p.until() == null).map(PlanHistory.Period::kind)).as("one plan of a kind at a time").doesNotHaveDuplicates();
        if (now.stage() != Stage.ENDED) {
            for (var every : Telling.Every.values()) {
                assertThat(running.contains(every.rule())).as("whoever hears regularly is told in time").isEqualTo(Telling.of(now).stream().anyMatch(one -> one.every() == every));
            }
        }
        assertThat(running.contains(Timescales.POLICE_PROTECTION)).as("72 hours run while a child is in police protection")
            .isEqualTo(now.isBetween(Emergency.PoliceProtectionTaken.class, Emergency.PoliceProtectionEnded.class));
        var earlier = Timekeeping.of(before).stream().collect(Collectors.toMap(RandomWalkTests::key, Function.identity()));
        var later = owed.stream().collect(Collectors.toMap(RandomWalkTests::key, Function.identity()));
        assertThat(later.keySet()).as("no clock is lost").containsAll(earlier.keySet());
    }

    /** What is written into a plan is never lost: every writing is a version, and no version is written over another. */
    private static void checkPlan(Journey now) {
        var plan = ProtectionPlan.of(now);
        for (var goal : plan.parts(PlanWork.GoalWritten.class)) {
            assertThat(plan.versions(goal.fact().part())).hasSize(goal.version());
        }
        assertThat(plan.versions("goal-1").stream().map(h -> ((PartOfPlan) h.fact()).over())).isSorted().doesNotHaveDuplicates();
        assertThat(plan.actions()).as("the outline is carried in").hasSizeGreaterThanOrEqualTo(2);
        assertThat(Timekeeping.of(now).stream().filter(owed -> owed.isRunning() && owed.timescale().code().startsWith("cp.visit"))).as("one clock for visits").hasSize(1);
    }

    private static String key(Owed owed) {
        return owed.timescale().code() + owed.anchor().toInstant();
    }

    private static boolean signedOrStepped(Journey journey) {
        return journey.lastOf(FrontDoor.SignedOff.class).filter(s -> ((FrontDoor.SignedOff) s.fact()).agreed()).filter(s ->
                journey.lastOf(FrontDoor.ReferralDecided.class, Authorising.AssessmentAuthorised.class).filter(d -> !d.worker().equals(s.worker())).isPresent()).isPresent()
            || journey.has(Moving.TransferAccepted.class)
            || journey.lastOf(Planning.ReviewHeld.class).filter(r -> ((Planning.ReviewHeld) r.fact()).stepDown() != null).isPresent();
    }

    /** Any fact at all, filled in well or badly. */
    private static Fact any(RandomGenerator random, Instant at) {
        boolean well = random.nextInt(5) > 0;
        var day = at.atZone(When.UK).toLocalDate();
        return switch (random.nextInt(52)) {
            case 0 -> new FrontDoor.EarlierConcernsRead(random.nextInt(4), "read");
            case 1, 2 -> well ? Told.decided(one(random, Outcome.values())) : new FrontDoor.ReferralDecided(one(random, Outcome.values()), Words.Level.UNIVERSAL, "", null);
            case 3 -> new FrontDoor.SignedOff(well);
            case 4 -> new FrontDoor.ReferrerTold(true, "telephone", well ? "spoke" : "");
            case 5 -> new FrontDoor.SignpostFollowedUp(well, "went");
            case 6 -> new Strategy.StrategyAsked("a new bruise");
            case 7, 8 -> well ? Told.strategy(one(random, StrategyDecision.values()))
                : new Strategy.StrategyHeld(new Meeting("M", Set.of(), "", "", ""), one(random, StrategyDecision.values()), "", "", "", "");
            case 9 -> well ? Told.seen() : new Enquiries.ChildSeen(false, "", "", "", "");
            case 10 -> new Enquiries.EnquiryConcluded("analysis", one(random, EnquiryOutcome.values()));
            case 11 -> new Authorising.EnquiryAuthorised();
            case 12 -> new Authorising.AssessmentAuthorised("analysis", random.nextBoolean(), well ? Told.LOOKED : null);
            case 13 -> new Strategy.ConferenceCalled(day.plusDays(random.nextInt(12)), "Priya Nair");
            case 14 -> well ? Told.planMade(day) : new Planning.ConferenceHeld(Told.conference(), random.nextBoolean(), null, 1, "", "analysis", "");
            case 15 -> well ? Told.coreGroup() : new Planning.CoreGroupMet(Told.conference(), "a", "b", "c", null);
            case 16 -> random.nextInt(4) > 0 ? Told.goesOn() : well ? Told.ends(day) : new Planning.ReviewHeld(Told.conference(), false, null, "", "some", null, Told.judged(ChairsJudgement.Progress.NOT_ENOUGH, ""));
            case 17 -> random.nextBoolean() ? new Keeping.MinutesIssued("all") : well ? Told.oversight() : new Keeping.OversightGiven("drift", "");
            case 38, 39 -> List.<Fact>of(new Need.RiskEventRecorded("new partner"), new Need.LevelJudgedAgain(Words.Level.TARGETED, Words.Level.STATUTORY), new Need.RiskKnown("smoke", well ? "" : "midwife"),
                new Need.RisksActedOn("midwife"), new Need.CrimeReported("26/1", "Monday 10:00", well ? "clothes kept" : "", "with Nan", true),
                new Whereabouts.MissingPatternJudged(well, "older boys"), new Whereabouts.MissingEducation("inclusion", ""), new Whereabouts.BackInEducation("Year 4"),
                new Statements.StatementMade("Neighbour", Teller.NEIGHBOUR, "shouting"), new Statements.StatementChecked(2, Said.Standing.CANNOT, Teller.NEIGHBOUR, "", well ? "little" : ""))
                .get(random.nextInt(10));
            case 18 -> new FrontDoor.ConcernRaised(Told.concern());
            case 19, 20, 21, 22, 23, 24, 25, 26 -> ToldOfPlan.any(random, well, day);
            case 27, 28, 29, 30 -> ToldOfPlan.beside(random, well);
            default -> ToldUrgently.any(random, well, day);
        };
    }

    private static <T> T one(RandomGenerator random, T[] of) {
        return of[random.nextInt(of.length)];
    }
}
