package wholepicture.childprotection;

import static wholepicture.clocks.Timescale.Evidence.BELIEVED;
import static wholepicture.clocks.Timescale.Evidence.UNCERTAIN;
import static wholepicture.clocks.Timescale.Force.EXPECTED;
import static wholepicture.clocks.Timescale.Force.LAW;
import static wholepicture.clocks.Timescale.Force.LOCAL;
import static wholepicture.clocks.Timescale.Force.MUST;
import static wholepicture.guidance.Basis.Source.AREA_PROCEDURES;
import static wholepicture.guidance.Basis.Source.CARE_PLANNING_REGULATIONS_2010;
import static wholepicture.guidance.Basis.Source.CHILDREN_ACT_1989;
import static wholepicture.guidance.Basis.Source.CHILDREN_OF_FAMILY_Y;
import static wholepicture.guidance.Basis.Source.LEARNING_REVIEW_2;
import static wholepicture.guidance.Basis.Source.PARTNERSHIP;
import static wholepicture.guidance.Basis.Source.WORKING_TOGETHER_2018;
import static wholepicture.guidance.Basis.Source.WORKING_TOGETHER_2023;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import wholepicture.clocks.Span;
import wholepicture.clocks.TimeLimits;
import wholepicture.clocks.Timescale;

/** The time limits of child protection, in the order a case meets them. */
@Component
public final class Timescales implements TimeLimits {

    /** The day the 2023 edition of the guidance took the place of that of 2018. */
    private static final LocalDate WT_2023 = LocalDate.of(2023, 12, 15);
    private static final String DAY_ZERO =
        "That the day of the event is day 0 is believed right. The census validator counts it as day 1; the guide of the Department for Education has not been read.";

    public static final Timescale REFERRAL_DECISION = guidance("cp.referral-decision", "A manager decides what is done about the concern",
        Span.workingDays(1), "the concern being received", "the response to a referral").inDoubt(DAY_ZERO);

    public static final Timescale REFERRER_TOLD = Timescale.byDefault("cp.referrer-told", "The referrer is told what became of the concern",
        Span.workingDays(3), "the concern being received", EXPECTED, PARTNERSHIP.at("front door"), BELIEVED,
        "Procedures ask the referrer to chase after 3 working days; the limit for telling them was not found for this area.");

    public static final Timescale SIGNPOST_FOLLOWED_UP = Timescale.byDefault("cp.signpost-followed-up", "Somebody finds out whether the family reached the agency they were sent to",
        Span.workingDays(10), "the decision", LOCAL, LEARNING_REVIEW_2.at("signposting"), UNCERTAIN, "The source asks for a follow-up and gives no time.");

    public static final Timescale STRATEGY_DISCUSSION = Timescale.byDefault("cp.strategy-discussion", "The strategy discussion is held",
        Span.workingDays(1), "the decision to hold one", LOCAL, AREA_PROCEDURES.at("strategy discussions"), UNCERTAIN,
        "Guidance says as soon as possible; one area sets 24 hours. No value was found for this area. Where a child is in danger now it is the same day.");

    public static final Timescale ASSESSMENT = guidance("cp.assessment", "The child and family assessment is authorised",
        Span.workingDays(45), "the concern being received, not of the case being given to a worker", "assessments").inDoubt(DAY_ZERO);

    public static final Timescale INITIAL_CONFERENCE = guidance("cp.initial-conference", "The initial child protection conference is held",
        Span.workingDays(15), "the strategy discussion at which section 47 enquiries began", "initial child protection conferences").inDoubt(DAY_ZERO);

    public static final Timescale CORE_GROUP = guidance("cp.core-group", "The core group first meets",
        Span.workingDays(10), "the initial child protection conference", "the core group").inDoubt(DAY_ZERO);

    public static final Timescale NEXT_CORE_GROUP = Timescale.byDefault("cp.next-core-group", "The core group meets again",
        Span.weeks(6), "its last meeting", LOCAL, AREA_PROCEDURES.at("core groups"), UNCERTAIN,
        "There is no national interval. Areas set 4 weeks, 28 days or at most 6 weeks; no value was found for this area.");

    public static final Timescale VISIT_EVERY_WEEK = visit("cp.visit-weekly", Span.weeks(1));
    public static final Timescale VISIT_EVERY_TEN_DAYS = visit("cp.visit", Span.workingDays(10));
    public static final Timescale VISIT_EVERY_FOUR_WEEKS = visit("cp.visit-four-weekly", Span.weeks(4));

    public static final Timescale FIRST_REVIEW = guidance("cp.first-review", "The first review conference is held",
        Span.months(3), "the initial child protection conference", "child protection review conferences");

    public static final Timescale LATER_REVIEW = guidance("cp.later-review", "The next review conference is held",
        Span.months(6), "the review before it", "child protection review conferences");

    public static final Timescale NEED_PLAN_REVIEWED = Timescale.byDefault("cp.need-plan-review", "The child in need plan is reviewed",
        Span.months(3), "the plan being made, or its last review", LOCAL, AREA_PROCEDURES.at("children in need"), BELIEVED,
        "Areas review within 3 months, and then every 3 to 6; no value was found for this area.");

    public static final Timescale REVIEW_AFTER_BIRTH = Timescale.byDefault("cp.review-after-birth", "A review conference or core group is held for a baby who was on a plan before birth",
        Span.workingDays(10), "the birth", LOCAL, AREA_PROCEDURES.at("review conferences, unborn children"), UNCERTAIN,
        "Areas differ: 10 working days, or 20. It never moves the first review later.");

    public static final Timescale MINUTES = Timescale.byDefault("cp.minutes", "The minutes of a strategy discussion or another meeting are issued",
        Span.workingDays(10), "the meeting", LOCAL, PARTNERSHIP.at("minutes of safeguarding meetings"), UNCERTAIN,
        "The source asks for prompt minutes; areas range from 1 to 20 working days.");

    public static final Timescale MINUTES_OF_CONFERENCE = minutes("cp.minutes-conference", "an initial conference");
    public static final Timescale MINUTES_OF_CORE_GROUP = minutes("cp.minutes-core-group", "a core group");
    public static final Timescale MINUTES_OF_REVIEW = minutes("cp.minutes-review", "a review conference");

    public static final Timescale UPDATE_EVERY_WEEK = update("cp.update-weekly", Span.weeks(1));
    public static final Timescale UPDATE_EVERY_FORTNIGHT = update("cp.update-fortnightly", Span.weeks(2));
    public static final Timescale UPDATE_EVERY_MONTH = update("cp.update-monthly", Span.months(1));

    public static final Timescale NEWBORN_ON_PLAN = Timescale.byDefault("cp.newborn-on-plan", "A plan made at or around birth is not ended before",
        Span.months(9), "the plan being made", LOCAL, LEARNING_REVIEW_2.at("recommendations, newborn babies"), UNCERTAIN,
        "A recommendation to the board of 2011; whether the partnership adopted it is not known.");

    public static final Timescale POLICE_PROTECTION = Timescale.verified("cp.police-protection", "Police protection of the child ends",
        Span.hours(72), "the child being taken into police protection", LAW, CHILDREN_ACT_1989.at("section 46(6)"));

    public static final Timescale EMERGENCY_PROTECTION = Timescale.byDefault("cp.emergency-protection", "An emergency protection order ends",
        Span.days(8).beginningWithTheDay(), "the order, or the first day of police protection where the police asked for it", LAW,
        CHILDREN_ACT_1989.at("section 45(1) to (3)"), BELIEVED,
        "Read in an Act of the same wording. Whether the day of the order is day 1 is the court's to say: follow the order. A court may add up to 7 days once.");

    public static final Timescale EMERGENCY_PROTECTION_EXTENDED = Timescale.byDefault("cp.emergency-protection-extended", "An emergency protection order that was extended ends",
        Span.days(15).beginningWithTheDay(), "the order, or the first day of police protection where the police asked for it", LAW,
        CHILDREN_ACT_1989.at("section 45(1) to (6)"), BELIEVED, "8 days and at most 7 more, once. Read in an Act of the same wording. Follow the order.");

    public static final Timescale POLICE_PROTECTION_AUDIT = Timescale.byDefault("cp.police-protection-audit", "The use of police protection is audited",
        Span.workingDays(20), "the child being taken into police protection", LOCAL, CHILDREN_OF_FAMILY_Y.at("police protection"), UNCERTAIN,
        "The source asks that every use is audited and gives no time.");

    public static final Timescale INJURY_EXAMINED = Timescale.byDefault("cp.injury-examined", "A child who does not move about alone and has an injury is examined",
        Span.hours(4), "the injury being found", LOCAL, AREA_PROCEDURES.at("bruising in children who are not mobile"), UNCERTAIN,
        "One area sets 4 hours; no value was found for this area.");

    public static final Timescale MEDICAL_READ = Timescale.byDefault("cp.medical-read", "What a medical found is read by whoever asked for it and whoever holds the case",
        Span.workingDays(1), "the medical being recorded", LOCAL, CHILDREN_OF_FAMILY_Y.at("delivery of medical assessments"), UNCERTAIN,
        "The source asks that the plan of a medical is passed on and gives no time.");

    public static final Timescale CARE_FIRST_REVIEW = care("cp.care-first-review", "The plan of a child in care is first reviewed", Span.workingDays(20), "the child coming into care");
    public static final Timescale CARE_SECOND_REVIEW = care("cp.care-second-review", "The plan of a child in care is reviewed for the second time", Span.months(3), "the first review");
    public static final Timescale CARE_LATER_REVIEW = care("cp.care-later-review", "The plan of a child in care is reviewed again", Span.months(6), "the review before it");

    public static final Timescale EXPERT_OPINION = Timescale.byDefault("cp.expert-opinion", "The opinion of the expert is received",
        Span.workingDays(10), "the expert being asked", LOCAL, CHILDREN_OF_FAMILY_Y.at("strategy discussions, expert opinion"), UNCERTAIN,
        "The source asks for expert opinion where it is necessary and gives no time.");

    public static final Timescale RETURN_INTERVIEW = Timescale.verified("cp.return-interview", "The child is offered an interview by somebody independent",
        Span.hours(72), "the child coming back from being missing", MUST, AREA_PROCEDURES.at("children who go missing, return interviews"));

    public static final Timescale TRANSFER_CONFERENCE = Timescale.byDefault("cp.transfer-conference", "A conference is held for a child who moved here while on a plan",
        Span.workingDays(15), "the child being received from the other authority", EXPECTED, AREA_PROCEDURES.at("transfer of child protection plans"), BELIEVED,
        "Procedures of many areas say 15 working days; this area's own was not found.");

    public static final Timescale UNDER_ONE_DECISION = Timescale.byDefault("cp.under-one-decision", "A manager decides about a child under one year old",
        Span.hours(4), "the concern being received", LOCAL, LEARNING_REVIEW_2.at("babies"), UNCERTAIN,
        "The review found that the fragility of babies was underestimated and gives no time; the working day of every concern runs beside it.");

    public static final Timescale PRE_BIRTH_ASSESSMENT = Timescale.byDefault("cp.pre-birth-assessment", "The assessment before birth begins",
        Span.workingDays(10), "the concern being received", LOCAL, LEARNING_REVIEW_2.at("pre-birth assessments"), UNCERTAIN, "The review says swiftly, and gives no time.");

    public static final Timescale KNOWN_RISK = Timescale.byDefault("cp.known-risk", "Something is done about a risk that became known",
        Span.workingDays(5), "the risk being recorded without an action", LOCAL, LEARNING_REVIEW_2.at("early action on known risks"), UNCERTAIN, "The review gives no time.");

    public static final Timescale RETHRESHOLD = Timescale.byDefault("cp.rethreshold", "The level of need is judged again",
        Span.workingDays(2), "something new being recorded", LOCAL, LEARNING_REVIEW_2.at("from need to protection"), UNCERTAIN, "The source asks for it and gives no time.");

    public static final Timescale MISSING_PATTERN = Timescale.byDefault("cp.missing-pattern", "Somebody judges what it means that the child went missing again",
        Span.workingDays(2), "the third time within 90 days", LOCAL, AREA_PROCEDURES.at("children who go missing, repeated episodes"), UNCERTAIN,
        "Areas ask for a strategy discussion after several times within some weeks; the number three and the 90 days are ours.");

    public static final Timescale CHILD_ASSESSMENT_ORDER = Timescale.verified("cp.child-assessment-order", "A child assessment order ends",
        Span.days(7).beginningWithTheDay(), "the day the order names", LAW, CHILDREN_ACT_1989.at("section 43(5)"));

    public static final Timescale CARE_PROCEEDINGS = Timescale.verified("cp.care-proceedings", "The court decides on an application for a care or supervision order",
        Span.weeks(26).beginningWithTheDay(), "the application being issued", LAW, CHILDREN_ACT_1989.at("section 32(1)(a)"));

    private static Timescale visit(String code, Span within) {
        return Timescale.byDefault(code, "The child is visited by the plan, and seen", within, "the last visit at which the child was seen, or the conference; the plan says how often",
            LOCAL, AREA_PROCEDURES.at("visits to children with a plan"), UNCERTAIN,
            "There is no national interval. Areas range from 10 working days to 4 weeks; no value was found for this area. A plan that says nothing runs by 10 working days.");
    }

    private static Timescale care(String code, String what, Span within, String of) {
        return Timescale.byDefault(code, what, within, of, LAW, CARE_PLANNING_REGULATIONS_2010.at("regulation 33"), BELIEVED, "From general knowledge: the regulations were not opened.");
    }

    private static Timescale minutes(String code, String of) {
        return Timescale.byDefault(code, "The minutes of %s are issued".formatted(of), Span.workingDays(10), of, LOCAL, PARTNERSHIP.at("minutes of safeguarding meetings"), UNCERTAIN,
            "The source asks for prompt minutes; areas range from 1 to 20 working days.");
    }

    private static Timescale update(String code, Span every) {
        return Timescale.byDefault(code, "Those who hear of the case regularly are told", every, "the last time they were told", LOCAL, CHILDREN_OF_FAMILY_Y.at("regular information for interested parties"),
            UNCERTAIN, "The source asks for regular information and gives no interval; it is chosen for each who hears.");
    }

    private static Timescale guidance(String code, String what, Span within, String of, String place) {
        return Timescale.verified(code, what, within, of, MUST, WORKING_TOGETHER_2018.at(place))
            .from(WT_2023, within, WORKING_TOGETHER_2023.at("chapter 3, " + place));
    }

    @Override
    public String process() {
        return "Child protection";
    }

    @Override
    public List<Timescale> all() {
        return List.of(REFERRAL_DECISION, REFERRER_TOLD, SIGNPOST_FOLLOWED_UP, STRATEGY_DISCUSSION, ASSESSMENT, INITIAL_CONFERENCE, CORE_GROUP,
            NEXT_CORE_GROUP, VISIT_EVERY_WEEK, VISIT_EVERY_TEN_DAYS, VISIT_EVERY_FOUR_WEEKS, FIRST_REVIEW, LATER_REVIEW, NEED_PLAN_REVIEWED, CARE_FIRST_REVIEW, CARE_SECOND_REVIEW, CARE_LATER_REVIEW, REVIEW_AFTER_BIRTH, MINUTES, MINUTES_OF_CONFERENCE, MINUTES_OF_CORE_GROUP, MINUTES_OF_REVIEW, UPDATE_EVERY_WEEK,
            UPDATE_EVERY_FORTNIGHT, UPDATE_EVERY_MONTH, NEWBORN_ON_PLAN, POLICE_PROTECTION, EMERGENCY_PROTECTION,
            EMERGENCY_PROTECTION_EXTENDED, CHILD_ASSESSMENT_ORDER, CARE_PROCEEDINGS, POLICE_PROTECTION_AUDIT, INJURY_EXAMINED, MEDICAL_READ, EXPERT_OPINION, RETURN_INTERVIEW, TRANSFER_CONFERENCE,
            UNDER_ONE_DECISION, PRE_BIRTH_ASSESSMENT, KNOWN_RISK, RETHRESHOLD, MISSING_PATTERN);
    }

    @Override
    public List<Difference> differences() {
        return List.of(
            new Difference("Who leads", "Safeguarding partners take the place of the safeguarding board: local authority, clinical commissioning group, police",
                "Lead and delegated safeguarding partners, a partnership chair, education named; the integrated care board takes the place of the clinical commissioning group",
                "Multi-agency child protection teams: regulations expected late 2027", BELIEVED, "Local government law reports on the 2023 edition"),
            new Difference("Who may lead work with a child in need (section 17)", "A social worker", "Another suitably qualified practitioner may be the lead practitioner",
                "–", Timescale.Evidence.VERIFIED, "Staffordshire safeguarding board on the 2023 edition"),
            new Difference("Standards of child protection work", "–", "National multi-agency practice standards; harm outside the home; fathers and the family network named",
                "–", Timescale.Evidence.VERIFIED, "Staffordshire safeguarding board on the 2023 edition"),
            new Difference("Reviews of serious cases", "Serious case reviews end; local and national child safeguarding practice reviews", "The same, and deaths of care leavers are notified",
                "–", BELIEVED, "General knowledge of the guidance"),
            new Difference("Words", "Did not attend; absent (of a missing child)", "Was not brought; the category absent is gone", "–", BELIEVED, "General knowledge of the guidance"));
    }
}
