package wholepicture.picture.web;

import java.util.List;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/** Everything that the page about a person shows, as text. The template computes nothing. */
public record PersonPage(String name, String given, Opened opened, List<Tag> tags, List<SummaryRow> facts, List<Link> actions,
    String known, List<PatternBox> patterns, List<String> rules, List<FlagBox> flags, List<Worry> worries, List<Voice> voice, List<Voice> own, List<Line> ahead, List<Line> happening,
    List<Line> latest, Link chronology, Link familyPage, List<Contact> involved, List<Contact> earlierInvolved, String genogram, List<Relative> family, boolean familyGoesOn,
    List<Fact> details, List<Fact> addresses, String records, String breakGlass) {

    /** How far the page is open to the viewer. */
    public enum Opened { INDEX, OWN_RECORDS, WHOLE }

    public boolean isIndexOnly() {
        return opened == Opened.INDEX;
    }

    public boolean isOwnRecordsOnly() {
        return opened == Opened.OWN_RECORDS;
    }

    /**
     * @param by the agency, and who wrote it where that is recorded
     * @param href where the whole line stands; empty when it stands nowhere else
     */
    public record Line(String when, String title, String text, String by, String href, List<Tag> tags) {}

    public record PatternBox(String sentence, List<Line> evidence) {}

    /**
     * @param told "Nell knows of it." or why not
     * @param overdue true when its review date has passed
     */
    public record FlagBox(String what, String reason, String by, String since, String review, boolean overdue, String told) {}

    /**
     * One concern with its newest evidence.
     *
     * @param all how many lines name it, and where they are
     */
    public record Worry(String what, List<Line> lines, Link all) {}

    /** @param how "In words", "Without words", "Observed", "Through an advocate" */
    public record Voice(String how, String words, String when, String by, String href) {}

    /** @param href a telephone link; empty when there is no number */
    public record Contact(String name, String role, String agency, String phone, String href, String email, String since, boolean holdsCase) {}

    /**
     * Somebody of the family or the household.
     *
     * @param href empty for somebody known by name only, and for somebody missing
     * @param remarks what must not be overlooked: "not yet checked"; empty when there is nothing
     */
    public record Relative(String name, String href, String relation, String born, String responsibility, String remarks) {}

    /** @param by which agencies say so */
    public record Fact(String key, String value, String by) {}
}
