package wholepicture.ui;

import java.util.List;

/**
 * What a worker must not lose sight of on any page, shown below the header: that they broke the glass and until when, that
 * this is the demonstration. Any kind of work may offer a bean; each must be cheap, for it is asked for every page.
 */
public interface Notices {

    List<Notice> now();

    /**
     * @param warning true for amber, false for calm blue
     * @param link where to act on it; {@link Link#NONE} when there is nothing to do
     */
    record Notice(boolean warning, String text, Link link) {}
}
