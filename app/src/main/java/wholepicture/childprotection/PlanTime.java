package wholepicture.childprotection;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.clocks.Timescale;
import wholepicture.time.When;

/** Which clocks conferences, core groups and visits start and stop. */
final class PlanTime {

    private static final List<Timescale> CARE = List.of(Timescales.CARE_FIRST_REVIEW, Timescales.CARE_SECOND_REVIEW, Timescales.CARE_LATER_REVIEW);

    private final Ticking clocks;
    private Timescale visits = Timescales.VISIT_EVERY_TEN_DAYS;
    /** The last visit at which the child was seen, or the conference. */
    private Instant seen = Instant.EPOCH;
    /** Whether the plan of the child in care was reviewed once. */
    private boolean careReviewed;

    PlanTime(Ticking clocks) {
        this.clocks = clocks;
    }

    void hear(Planning fact, Happened it) {
        switch (fact) {
            case Planning.ConferenceHeld held -> {
                clocks.start(Timescales.MINUTES_OF_CONFERENCE, it.at());
                clocks.stop(Timescales.INITIAL_CONFERENCE, it.at());
                clocks.stop(Timescales.TRANSFER_CONFERENCE, it.at());
                if (held.plan() != null) {
                    clocks.notNeeded(Timescales.NEED_PLAN_REVIEWED, it.at(), "A child protection plan took the place of the child in need plan");
                    clocks.start(Timescales.CORE_GROUP, it.at());
                    clocks.start(Timescales.FIRST_REVIEW, it.at());
                    visits = Timescales.VISIT_EVERY_TEN_DAYS;
                    visited(it.at());
                }
            }
            case Planning.CoreGroupMet ignored -> {
                clocks.start(Timescales.MINUTES_OF_CORE_GROUP, it.at());
                clocks.stop(Timescales.CORE_GROUP, it.at());
                clocks.stop(Timescales.NEXT_CORE_GROUP, it.at());
                clocks.stop(Timescales.REVIEW_AFTER_BIRTH, it.at());
                clocks.start(Timescales.NEXT_CORE_GROUP, it.at());
            }
            case Planning.ReviewHeld held -> {
                clocks.start(Timescales.MINUTES_OF_REVIEW, it.at());
                clocks.stop(Timescales.FIRST_REVIEW, it.at());
                clocks.stop(Timescales.LATER_REVIEW, it.at());
                clocks.stop(Timescales.REVIEW_AFTER_BIRTH, it.at());
                if (held.continuingRisk()) {
                    clocks.start(Timescales.LATER_REVIEW, it.at());
                } else {
                    clocks.close(it.at(), "The plan ended");
                }
            }
        }
    }

    void hear(PlanWork fact, Happened it) {
        switch (fact) {
            case PlanWork.VisitsSet set when set.every().rule() != visits -> {
                clocks.notNeeded(visits, it.at(), "Visits were set to another interval");
                visits = set.every().rule();
                clocks.start(visits, seen);
            }
            case PlanWork.Visited visit -> seen(visit, it, Stage.ON_PLAN);
            case PlanWork ignored -> { }
        }
    }

    void hear(OtherPlans fact, Happened it) {
        switch (fact) {
            case OtherPlans.NeedPlanMade ignored -> clocks.start(Timescales.NEED_PLAN_REVIEWED, it.at());
            case OtherPlans.NeedPlanReviewed ignored -> {
                clocks.stop(Timescales.NEED_PLAN_REVIEWED, it.at());
                clocks.start(Timescales.NEED_PLAN_REVIEWED, it.at());
            }
            case OtherPlans.NeedPlanEnded ignored -> clocks.notNeeded(Timescales.NEED_PLAN_REVIEWED, it.at(), "The plan ended");
            case OtherPlans.CarePlanMade made -> {
                clocks.start(Timescales.CARE_FIRST_REVIEW, made.since() == null ? it.at() : made.since().atStartOfDay(When.UK).toInstant());
                careReviewed = false;
            }
            case OtherPlans.CarePlanReviewed ignored -> {
                CARE.forEach(review -> clocks.stop(review, it.at()));
                clocks.start(careReviewed ? Timescales.CARE_LATER_REVIEW : Timescales.CARE_SECOND_REVIEW, it.at());
                careReviewed = true;
            }
            case OtherPlans.CarePlanEnded ignored -> CARE.forEach(review -> clocks.notNeeded(review, it.at(), "The plan ended"));
            case OtherPlans.InterimPlanMade ignored -> { }
        }
    }

    /** A visit at which the child was not seen does not count. */
    void seen(SawChild saw, Happened it, Stage now) {
        if (now == Stage.ON_PLAN && saw.wasSeen() && !it.at().isBefore(seen)) {
            visited(it.at());
        }
    }

    private void visited(Instant at) {
        Stream.of(Timescales.VISIT_EVERY_WEEK, Timescales.VISIT_EVERY_TEN_DAYS, Timescales.VISIT_EVERY_FOUR_WEEKS).forEach(rule -> clocks.stop(rule, at));
        seen = at;
        clocks.start(visits, at);
    }
}
