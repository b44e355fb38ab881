package wholepicture.intake.reading;

import java.util.List;

/** A table whose columns are those of no template and of no saved mapping: somebody has to say what they mean. */
public final class HeadingsNotKnown extends FileRefused {

    private static final long serialVersionUID = 1;

    HeadingsNotKnown(List<Problem> problems) {
        super(problems);
    }
}
