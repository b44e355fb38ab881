package wholepicture.childprotection.earlyhelp;

import static wholepicture.clocks.Timescale.Evidence.UNCERTAIN;
import static wholepicture.clocks.Timescale.Force.LOCAL;
import static wholepicture.guidance.Basis.Source.AREA_PROCEDURES;
import static wholepicture.guidance.Basis.Source.LEARNING_REVIEW_2;
import static wholepicture.guidance.Basis.Source.PARTNERSHIP;

import java.util.List;
import org.springframework.stereotype.Component;
import wholepicture.clocks.Span;
import wholepicture.clocks.TimeLimits;
import wholepicture.clocks.Timescale;

/** The time limits of early help, in the order an episode meets them. None is national: each is a default that a partnership sets. */
@Component
public final class HelpTimescales implements TimeLimits {

    public static final Timescale OFFER = Timescale.byDefault("eh.offer", "Somebody speaks with the family and decides whether early help is offered",
        Span.workingDays(5), "being told of what asks for it", LOCAL, PARTNERSHIP.at("early help"), UNCERTAIN, "The source asks for support as soon as a problem emerges and gives no time.");

    public static final Timescale PLAN = Timescale.byDefault("eh.plan", "The needs are assessed and the family plan begins",
        Span.workingDays(30), "the family accepting the offer", LOCAL, AREA_PROCEDURES.at("early help assessments"), UNCERTAIN,
        "There is no national limit. Areas set 20 to 45 working days; no value was found for this area.");

    public static final Timescale REVIEW = Timescale.byDefault("eh.review", "The family plan is reviewed",
        Span.weeks(6), "the plan beginning, or its last review", LOCAL, AREA_PROCEDURES.at("team around the family"), UNCERTAIN,
        "Areas review every 6 to 12 weeks; no value was found for this area.");

    public static final Timescale LEVEL = Timescale.byDefault("eh.level", "The level of need is judged again in early help",
        Span.workingDays(2), "something new being recorded", LOCAL, LEARNING_REVIEW_2.at("from need to protection"), UNCERTAIN, "The source asks for it and gives no time.");

    public static final Timescale ACTION = Timescale.byDefault("eh.action", "Somebody says what came of an action of the family plan",
        Span.workingDays(1), "the day agreed for it", LOCAL, AREA_PROCEDURES.at("early help plans"), UNCERTAIN, "The day is agreed with the family; how soon somebody says what came of it is ours.");

    @Override
    public String process() {
        return "Early help";
    }

    @Override
    public List<Timescale> all() {
        return List.of(OFFER, PLAN, REVIEW, LEVEL, ACTION);
    }
}
