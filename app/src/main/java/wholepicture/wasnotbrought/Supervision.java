package wholepicture.wasnotbrought;

import java.util.List;
import org.springframework.stereotype.Component;
import wholepicture.clocks.Span;
import wholepicture.clocks.TimeLimits;
import wholepicture.clocks.Timescale;
import wholepicture.guidance.Basis.Source;

/** How long a supervisor has to judge. */
@Component
public final class Supervision implements TimeLimits {

    public static final Timescale JUDGED = Timescale.byDefault("wnb.judged", "A supervisor judges whether not being brought harms the child", Span.workingDays(5),
        "the pattern being found", Timescale.Force.LOCAL, Source.CHILDREN_OF_FAMILY_Y.at("recommendation 8.2"), Timescale.Evidence.UNCERTAIN,
        "The source asks supervisors to consider it and gives no time.");

    @Override
    public String process() {
        return "Was not brought";
    }

    @Override
    public List<Timescale> all() {
        return List.of(JUDGED);
    }
}
