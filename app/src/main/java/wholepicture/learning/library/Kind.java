package wholepicture.learning.library;

import static wholepicture.learning.library.Field.choice;
import static wholepicture.learning.library.Field.day;
import static wholepicture.learning.library.Field.line;
import static wholepicture.learning.library.Field.link;
import static wholepicture.learning.library.Field.number;
import static wholepicture.learning.library.Field.words;
import static wholepicture.learning.library.Field.yesNo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What stands in the library, and what is kept of each. Source. */
public enum Kind {
    MANUAL("Procedures manual", "Procedures manuals", link("link", "Where it is").needed(), choice("covers", "Whom it is for", "Children", "Adults", "Children and adults").needed(),
        line("owner", "Who keeps it").needed()),
    GUIDANCE("Procedure or guidance", "Procedures and guidance", link("link", "Where it is").needed(), line("chapter", "Chapter or page"), line("owner", "Who keeps it").needed(),
        Field.recommendation("recommendation", "The recommendation that it came of")),
    TOPIC("Topic", "Topics", words("why", "Why it matters"), words("look", "What to look for"), words("do", "What to do")),
    VIDEO("Video", "Videos", link("link", "Where to watch it").needed(), number("minutes", "How many minutes").needed(), line("presenter", "Who speaks").needed(),
        line("source", "Who made it"), line("owner", "Whom to ask about it")),
    BRIEFING("Briefing of another body", "Briefings of others", line("publisher", "Who published it").needed(), day("published", "When").needed(),
        line("summarises", "The review it summarises").needed(), link("link", "Where to read it")),
    BOOK("Book", "Books", line("authors", "Authors").needed(), number("year", "Year").needed(), line("publisher", "Publisher").needed(), line("ages", "For what age"),
        yesNo("death", "Talks about death directly")),
    BOOKLET("Booklet", "Booklets", line("edition", "What the edition is called").needed(), line("roles", "By whom, as roles").needed(), link("link", "Where it is")),
    TOOL("Tool", "Tools", choice("type", "What sort of tool", "Assessment tool", "Template", "Action-planning tool", "CPD recording sheet", "Critical-reflection tool").needed(),
        line("whom", "Who uses it"), link("link", "Where it is")),
    CASE_STUDY("Case study", "Case studies", words("written", "The case, written"), line("audio", "The case, to listen to"), line("chronology", "Sample chronology"),
        line("assessment", "Sample assessment"), line("plan", "Sample support plan"), line("tools", "Tools"), line("training", "Training materials")),
    EVENT("Event", "Events", day("held", "When").needed(), line("place", "Where").needed(), Field.issue("issue", "The issue of the newsletter that lies on the tables"),
        words("handouts", "What else was handed out")),
    CAMPAIGN("Awareness campaign", "Campaigns", choice("inside", "Whom it speaks to", "Own staff", "The public").needed(), line("audience", "Audience").needed(), day("from", "From").needed(),
        day("to", "Until"), words("messages", "What it says").needed(), number("reached", "How many it reached"), Field.recommendation("recommendation", "The recommendation it answers")),
    ROLE("What I do", "What colleagues do", line("job", "Job").needed(), line("organisation", "Organisation").needed(), line("forum", "Forum"), words("tasks", "Tasks").needed(),
        words("day", "A working day"), words("referral", "How to refer").needed(), yesNo("agreed", "The person has agreed that this stands here").needed());

    private final String inWords;
    private final String many;
    private final List<Field> fields;

    Kind(String inWords, String many, Field... fields) {
        this.inWords = inWords;
        this.many = many;
        this.fields = List.of(fields);
    }

    public String inWords() {
        return inWords;
    }

    public String many() {
        return many;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Whether organisations are given it and confirm that they use it. Source: A-095. */
    public boolean isHandedOut() {
        return this == TOOL || this == BOOKLET || this == MANUAL || this == GUIDANCE;
    }

    public static Optional<Kind> read(String typed) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(typed)).findFirst();
    }
}
