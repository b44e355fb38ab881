package wholepicture.childprotection.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wholepicture.childprotection.Journey;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.childprotection.Meeting;
import wholepicture.childprotection.Planning.ConferenceHeld;
import wholepicture.childprotection.Words;

/** The record of an initial conference, section by section: what each agency told apart from what it means, the risk apart from the plan. */
public record ConferenceRecord(Happened held, List<Section> sections) {

    /** One section. @param lines each with what it is, or whose, and its words */
    public record Section(String key, String title, List<Line> lines) {}

    /** @param label what it is; for a recommendation the agency that is to carry it out */
    public record Line(String label, String words) {}

    /** Of the last initial conference of the case; empty when none was held. */
    public static Optional<ConferenceRecord> of(Journey journey) {
        return journey.lastOf(ConferenceHeld.class).map(held -> new ConferenceRecord(held, sections((ConferenceHeld) held.fact(), held.why())));
    }

    private static List<Section> sections(ConferenceHeld held, String why) {
        var plan = held.plan();
        return Stream.of(
                section("present", "Who was there", Stream.concat(there(held.meeting()), Stream.of(new Line("How the child took part", held.child() == null ? "" : held.child().inWords())))),
                section("information", "What each agency told", held.meeting().shared().lines().map(ConferenceRecord::told)),
                section("analysis", "What it means for this child", Stream.of(new Line("Analysis", held.analysis()), new Line("What MARAC knows", held.marac()), new Line("Earlier plans", held.earlierPlans()))),
                section("risk", "The risk", Stream.of(new Line("At continuing risk of significant harm", held.continuingRisk() ? "Yes" : "No"), new Line("Why", why),
                    new Line("Category", plan == null ? "" : plan.category().inWords()))),
                section("plan", "The plan", plan == null ? Stream.of() : Stream.concat(Stream.of(new Line("Lead practitioner", plan.lead()), new Line("Core group", plan.coreGroup())),
                    Stream.concat(plan.outline().lines().map(words -> new Line("What must improve", words)), Stream.of(new Line("If it does not", plan.contingency()))))),
                section("recommendations", "Recommendations", plan == null ? Stream.of() : plan.recommendations().stream().map(one -> new Line(one.agency(), one.what()))))
            .filter(section -> !section.lines().isEmpty()).toList();
    }

    private static Stream<Line> there(Meeting meeting) {
        return Stream.of(new Line("Chair", meeting.chair()), new Line("Agencies", meeting.present().stream().map(Words.Sector::inWords).sorted().collect(Collectors.joining(", "))),
            new Line("Who they were", meeting.names()), new Line("Missing", meeting.missing()));
    }

    /** "Police: two call-outs" as what the police told. */
    private static Line told(String line) {
        int colon = line.indexOf(':');
        return colon < 1 || colon > 60 ? new Line("Told", line.strip()) : new Line(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    private static Section section(String key, String title, Stream<Line> lines) {
        return new Section(key, title, lines.filter(line -> !line.words().isBlank()).toList());
    }

    /** As a spreadsheet reads it. @param section its key; empty for all of them */
    public String csv(String section) {
        return "Section,What or whose,Words\r\n" + sections.stream().filter(one -> section.isEmpty() || one.key().equals(section))
            .flatMap(one -> one.lines().stream().map(line -> Stream.of(one.title(), line.label(), line.words()).map(ConferenceRecord::quoted).collect(Collectors.joining(","))))
            .map(line -> line + "\r\n").collect(Collectors.joining());
    }

    /** Words that begin like a formula are kept from being one. */
    private static String quoted(String words) {
        var safe = words.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + words : words;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
