package wholepicture.meetings.web;

import java.util.List;
import wholepicture.cases.AskedForm;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.Happening;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/**
 * A meeting as whoever asks may see it.
 *
 * @param children whose meeting it is, each with where what is decided for them is recorded; empty for somebody who is only invited
 * @param next what may be done by whoever runs it, the likeliest first
 * @param issue whether the minutes may be issued now
 * @param asked what lessons ask with issuing them; {@code answered} what was asked and answered before
 * @param sign whether the record waits for the signature of whoever asks; {@code found} what they typed when it was wrong
 * @param challenges who was said to be missing; {@code challenge} whether whoever asks may say so
 * @param mine what whoever asks is asked themselves; {@code null} when they are not
 */
public record MeetingPage(String number, String title, Tag state, List<SummaryRow> facts, List<Child> children, List<Link> next, boolean issue, List<Person> people,
    List<Person> excluded, Own mine, List<Act> actions, List<Words> reports, List<Words> heard, List<Words> challenges, boolean challenge, List<Happening> story, boolean whole, Link back, List<AskedForm.Shown> asked, String shown,
    List<AskedForm.Answer> answered, boolean sign, String found, Errors errors) {

    /** @param decide {@link Link#NONE} when this kind of meeting decides nothing or it is recorded already */
    public record Child(Link link, String ref, Tag decided, Link decide) {}

    /** @param answer COMING, APOLOGIES … in a tag. @param take {@link Link#NONE} unless the invitation may be changed here */
    public record Person(String name, String as, Tag answer, String apology, String report, Link take) {}

    /** Words of somebody, kept whole. */
    public record Words(String who, String when, String words) {}

    /** @param open whether whoever asks may say that it is done */
    public record Act(int n, String what, String who, String due, Tag state, String measure, boolean open) {}

    /**
     * What is asked of whoever reads the page.
     *
     * @param asked false when nothing is
     * @param answer whether they may still answer
     * @param report when their report is due, in words; empty when none is asked
     * @param hear whether the minutes wait for them
     * @param seat as what they are asked, and {@code todo} each action that falls to them
     */
    public record Own(boolean asked, boolean answer, String answered, String report, String written, DateFields shared, boolean hear, String apology, String seat, List<String> todo) {
        static final Own NONE = new Own(false, false, "", "", "", DateFields.BLANK, false, "", "", List.of());
    }
}
