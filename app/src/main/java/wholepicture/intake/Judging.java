package wholepicture.intake;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import wholepicture.arrivals.JudgesAgain;

/** Has judged again, before a file is called read, what could not be judged before it came. */
@Component
class Judging {

    private static final Logger log = LoggerFactory.getLogger(Judging.class);

    private final List<JudgesAgain> judges;

    Judging(List<JudgesAgain> judges) {
        this.judges = judges;
    }

    /** In the caller's transaction, or in one of its own; to be called inside the works. */
    void again() {
        int judged = judges.stream().mapToInt(JudgesAgain::judgeAgain).sum();
        if (judged > 0) {
            log.info("{} lines judged again", judged);
        }
    }

    /** Outside a transaction. What fails here is tried again after the next file. */
    void againIfPossible() {
        try {
            again();
        } catch (RuntimeException e) {
            log.warn("Nothing could be judged again", e);
        }
    }
}
