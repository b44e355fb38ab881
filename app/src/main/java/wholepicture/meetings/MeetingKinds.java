package wholepicture.meetings;

import java.util.List;
import java.util.Map;
import wholepicture.cases.CaseFile;

/** The kinds of meeting of one process. Each process that meets offers one as a bean. */
public interface MeetingKinds {

    List<MeetingKind> all();

    /** What is known already of an item of the agenda, by its code, for whoever takes the minutes; as far as the viewer may see the cases. */
    default Map<String, String> known(Meeting meeting, List<CaseFile> files) {
        return Map.of();
    }

    /**
     * The minutes of a meeting went out: the process stops the clocks that waited for it. Called in the transaction that issues them, in the works.
     *
     * @param to to whom they went, in words
     */
    void minutesIssued(Meeting meeting, List<CaseFile> files, String to);
}
