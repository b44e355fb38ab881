package wholepicture.demonstration;

import static wholepicture.demonstration.StoryWords.columns;
import static wholepicture.demonstration.StoryWords.keyed;

import java.util.ArrayList;
import java.util.List;
import wholepicture.arrivals.Grade;
import wholepicture.demonstration.Story.Decision;
import wholepicture.demonstration.Story.Flagged;
import wholepicture.demonstration.Story.Involved;

/** Who works with the people of a story, the flags they raised, and what they decided. */
final class StoryActs {

    private final StoryPeople people;
    private final Shift shift;
    private final List<Involved> involved = new ArrayList<>();
    private final List<Flagged> flags = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    StoryActs(StoryPeople people, Shift shift) {
        this.people = people;
        this.shift = shift;
    }

    List<Involved> involved() {
        return List.copyOf(involved);
    }

    List<Flagged> flags() {
        return List.copyOf(flags);
    }

    List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** {@code community: mason, lacey | Grace Adeyemi | health visitor | Westholme 0-19 Team | 0116 496 0021 | since 2023-04-01 | reason} */
    void involved(String line) {
        var match = keyed(line, "agency: people | worker | role | team | phone | since … | reason");
        var parts = columns(match.group(2), 7);
        var span = parts[5].split(" until ");
        involved.add(new Involved(match.group(1), people.references(match.group(1), parts[0]), parts[1], parts[2], parts[3].isEmpty() ? null : parts[3],
            parts[4].isEmpty() ? null : parts[4], shift.when(span[0].replace("since ", "")), span.length > 1 ? shift.when(span[1]) : null, parts[6]));
    }

    /** {@code city-csc: mason | Child protection plan | Neglect | from 2026-02-03 | review 2026-08-01 | told} */
    void flag(String line) {
        var match = keyed(line, "agency: people | what | reason | from … | review … | told, or not told: why");
        var parts = columns(match.group(2), 6);
        boolean told = parts[5].equals("told");
        var span = parts[3].replace("from ", "").split(" to ");
        flags.add(new Flagged(match.group(1), people.references(match.group(1), parts[0]), parts[1], parts[2], shift.when(span[0]),
            span.length > 1 ? shift.when(span[1]) : null, parts[4].isEmpty() ? null : shift.when(parts[4].replace("review ", "")), told,
            told ? null : parts[5].replace("not told: ", ""), null));
    }

    /** {@code kept: mina | SEALED | user.name | why}, {@code wrongly joined: hospital | cousin | community | lacey | user.name | why} */
    void decision(String line) {
        int colon = line.indexOf(": ");
        switch (line.substring(0, colon)) {
            case "kept" -> {
                var parts = columns(line.substring(colon + 2), 4);
                decisions.add(new Decision.Kept(people.part(parts[0]).key(), Grade.valueOf(parts[1]), parts[2], parts[3]));
            }
            case "joined", "wrongly joined" -> {
                var parts = columns(line.substring(colon + 2), 6);
                decisions.add(new Decision.Joined(parts[0], people.references(parts[0], parts[1]).getFirst(), parts[2],
                    people.references(parts[2], parts[3]).getFirst(), parts[4], parts[5],
                    line.startsWith("wrongly")));
            }
            default -> throw new IllegalArgumentException("a decision is kept, joined or wrongly joined");
        }
    }
}
