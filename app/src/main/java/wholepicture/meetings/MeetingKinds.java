package wholepicture.meetings;

import java.util.List;

/** The kinds of meeting of one process. Each process that meets offers one as a bean. */
public interface MeetingKinds {

    List<MeetingKind> all();

    /**
     * The minutes of a meeting went out: the process stops the clocks that waited for it. Called in the transaction that issues them, in the works.
     *
     * @param to to whom they went, in words
     */
    void minutesIssued(Meeting meeting, List<wholepicture.cases.CaseFile> files, String to);
}
