package wholepicture.cases;

import java.time.Instant;
import java.util.List;

/** What managers decided, authorised, signed or looked at in a case, gate by gate, made from what is kept of it anyway. Each kind of work that has such gates offers one as a bean. */
public interface Overseen {

    /**
     * One entry of a manager's oversight.
     *
     * @param gate what was overseen: "Section 47 enquiries authorised"
     * @param by who did it
     * @param why the reason they gave, or what they found
     * @param address where it stands
     */
    record Entry(Instant at, String gate, String by, String why, String address) {}

    /** As far as the viewer may see the case. */
    List<Entry> entries(CaseFile file);
}
