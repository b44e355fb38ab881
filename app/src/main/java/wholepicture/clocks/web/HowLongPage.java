package wholepicture.clocks.web;

import java.util.List;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.Tag;

/** Everything that <em>How long do I have?</em> shows. */
public record HowLongPage(DateFields start, String time, Errors errors, String counted, String calendar, List<Group> groups, List<Change> changes) {

    /** The limits of one process. */
    public record Group(String process, List<Limit> limits) {}

    /**
     * @param worked the last day or moment, for the start that was typed in
     * @param remark what else must be known of that day: it is no working day, or may still become later
     * @param editions each edition: from when, how long, and where it stands
     */
    public record Limit(String what, String within, String of, String worked, String remark, String force, Tag evidence, String doubt,
        List<Cited> editions) {}

    /** @param address empty when it stands nowhere public */
    public record Cited(String since, String words, String address, boolean inForce) {}

    /** A topic on which editions of the guidance differ. */
    public record Change(String topic, String in2018, String in2023, String later, String evidence) {}
}
