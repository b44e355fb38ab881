package wholepicture.questions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import wholepicture.questions.QuestionSet.Section;
import wholepicture.ui.Link;

/** A kind of work that asks questions; each offers one as a bean. It says who may answer, what stands beside, and what follows. */
public interface Asks {

    /** The purpose of the sets that it asks. */
    String purpose();

    /**
     * Opens a sheet for whoever acts; a sheet about a person is looked at through the gate.
     *
     * @throws RuntimeException as a person who may not be seen is answered
     */
    Opened open(Sheet sheet, String what);

    /**
     * Finishes a whole sheet, with what follows from it.
     *
     * @throws CannotFinish with what stands in the way
     */
    void finish(Sheet sheet, QuestionSet set, Answers answers);

    /** Why it cannot be finished now, and the way out. */
    final class CannotFinish extends RuntimeException {
        public CannotFinish(String why) {
            super(why);
        }
    }

    /** The worker may know of the sheet and does not read it now, with the way out. */
    final class NotNow extends RuntimeException {
        public NotNow(String why) {
            super(why);
        }
    }

    /**
     * A sheet as this worker meets it.
     *
     * @param about above the title: the child's name and the case
     * @param closed why this worker does not answer it; empty when they may
     * @param age of whom it is about, in years; -1 when it is nobody or not known
     * @param beside what to read before answering a section, by its key
     * @param notes what is to be known of the whole sheet
     */
    record Opened(String about, Link back, String closed, int age, Map<String, List<Link>> beside, List<Link> notes) {

        public List<Section> sections(QuestionSet set) {
            return set.sections(age);
        }
    }

    /** Names of themes, which the vocabulary of the learning loop knows. */
    interface ThemeNames {

        /** All, by id, in their order. */
        Map<String, String> all();
    }

    /** The number of a sheet as it stands in an address. */
    static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new Sheets.NoSuchSheet();
        }
    }
}
