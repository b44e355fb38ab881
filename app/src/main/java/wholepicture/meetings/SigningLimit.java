package wholepicture.meetings;

import static wholepicture.clocks.Timescale.Evidence.UNCERTAIN;
import static wholepicture.clocks.Timescale.Force.LOCAL;
import static wholepicture.guidance.Basis.Source.CHILDREN_OF_FAMILY_Y;

import java.util.List;
import org.springframework.stereotype.Component;
import wholepicture.clocks.Span;
import wholepicture.clocks.TimeLimits;
import wholepicture.clocks.Timescale;

/** Within which time the record of a meeting that decides is signed. */
@Component
public final class SigningLimit implements TimeLimits {

    public static final Timescale SIGNED = Timescale.byDefault("meetings.record-signed", "The record of a meeting that decides is signed by somebody who did not write it",
        Span.workingDays(5), "the minutes being issued", LOCAL, CHILDREN_OF_FAMILY_Y.at("before closure, signature by a manager"), UNCERTAIN,
        "The source asks for the signature and gives no time.");

    @Override
    public String process() {
        return "Meetings";
    }

    @Override
    public List<Timescale> all() {
        return List.of(SIGNED);
    }
}
