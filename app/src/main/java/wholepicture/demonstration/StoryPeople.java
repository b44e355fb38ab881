package wholepicture.demonstration;

import static wholepicture.demonstration.StoryWords.keyed;
import static wholepicture.demonstration.StoryWords.match;
import static wholepicture.demonstration.StoryWords.of;
import static wholepicture.demonstration.StoryWords.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.demonstration.Story.Bond;
import wholepicture.demonstration.Story.Known;
import wholepicture.demonstration.Story.Part;
import wholepicture.time.When;

/** The first half of a story file: the homes, the people, what they are to each other, and which agency has a record of whom. */
final class StoryPeople {

    private static final Pattern BOND = Pattern.compile("(?:([\\w-]+): )?(\\w+) is ([a-z ]+) (?:of|to) ([\\w, ]+?)((?:; .*)?)");
    private static final Pattern KNOWN = Pattern.compile("(\\w+)(?:#(\\d))?(?: \\(([^)]*)\\))?");

    private final int number;
    private final Shift shift;
    private final Map<String, Residence> homes = new LinkedHashMap<>();
    private final Map<String, Part> people = new LinkedHashMap<>();
    private final List<Bond> bonds = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();

    /** @param number which story it is, from 0; the numbers of its people follow from it */
    StoryPeople(int number, Shift shift) {
        this.number = number;
        this.shift = shift;
    }

    List<Part> people() {
        return List.copyOf(people.values());
    }

    List<Bond> bonds() {
        return List.copyOf(bonds);
    }

    List<Known> known() {
        return List.copyOf(known);
    }

    Part part(String key) {
        return of(people, key, "person");
    }

    /** What the agency calls {@code lacey, mason#2}. */
    List<String> references(String agency, String text) {
        var list = List.of(text.split(", "));
        for (var reference : list) {
            if (known.stream().noneMatch(k -> k.agency().equals(agency) && k.reference().equals(reference))) {
                throw new IllegalArgumentException("%s does not know \"%s\"".formatted(agency, reference));
            }
        }
        return list;
    }

    /** {@code lark: 14 Larkspur Close, Westholme, Soarminster; LE3 6AB; refuge} */
    void home(String line) {
        var match = keyed(line, "key: lines; postcode");
        var parts = match.group(2).split("; ");
        homes.put(match.group(1), new Residence(parts[0], parts.length > 1 ? parts[1] : null, null, parts.length > 2 ? parts[2] : "home", null, null));
    }

    void person(String line) {
        var match = keyed(line, "key: girl, Name, born …");
        var parts = match.group(2).split(", ");
        int serial = 400_000 + number * 40 + people.size();
        var name = parts[1].split(" ");
        When born = null;
        When due = null;
        When died = null;
        String earlier = null;
        boolean twin = false;
        boolean upn = false;
        boolean nhs = true;
        String phone = null;
        List<Residence> at = new ArrayList<>();
        Map<String, String> particulars = new LinkedHashMap<>();
        for (int i = 2; i < parts.length; i++) {
            var words = parts[i].split(" ", 2);
            switch (words[0]) {
                case "born" -> born = shift.when(words[1]);
                case "due" -> due = shift.when(words[1]);
                case "died" -> died = shift.when(words[1]);
                case "formerly" -> earlier = words[1];
                case "at" -> at.add(residence(words[1]));
                case "phone" -> phone = words[1];
                case "twin" -> twin = true;
                case "upn" -> upn = true;
                case "no" -> nhs = !words[1].equals("nhs");
                default -> particulars.put(words[0].replace('_', ' '), words[1]);
            }
        }
        var sex = switch (parts[0]) {
            case "girl", "woman" -> Sex.FEMALE;
            case "boy", "man" -> Sex.MALE;
            case "unborn", "person" -> Sex.UNKNOWN;
            default -> throw new IllegalArgumentException("say girl, boy, woman, man, unborn or person");
        };
        boolean unborn = parts[0].equals("unborn");
        boolean oneWord = name.length == 1;
        int firstYear = born == null ? 2020 : born.from().getYear();
        people.put(match.group(1), new Part(match.group(1), serial, sex, unborn ? "" : name[0],
            String.join(" ", Arrays.asList(name).subList(1, Math.max(1, name.length - 1))), oneWord && !unborn ? "" : name[name.length - 1], earlier, born, due, died, twin,
            nhs && !unborn ? Numbers.nhs(serial) : null, upn ? Numbers.upn(Area.CITY, serial, firstYear + 4) : null, phone,
            List.copyOf(at), Collections.unmodifiableMap(particulars)));
    }

    /** {@code lark since 2021-04-10 until 2024-01-05} */
    private Residence residence(String text) {
        var words = text.split(" ");
        When from = null;
        When to = null;
        for (int i = 1; i + 1 < words.length; i += 2) {
            if (words[i].equals("since")) {
                from = shift.when(words[i + 1]);
            } else {
                to = shift.when(words[i + 1]);
            }
        }
        var home = of(homes, words[0], "home");
        return new Residence(home.lines(), home.postcode(), null, home.use(), from, to);
    }

    /** {@code police: dean is partner of kayleigh; from 2022; to 2024; responsibility no; disputed by Kayleigh; note …} */
    void bond(String line) {
        var match = match(BOND, line, "A is the mother of B, C; responsibility yes");
        When from = null;
        When to = null;
        Boolean responsibility = null;
        String disputedBy = null;
        String note = null;
        var said = match.group(5);
        int noted = said.indexOf("; note ");
        if (noted >= 0) {
            note = said.substring(noted + "; note ".length());
            said = said.substring(0, noted);
        }
        for (var part : said.split("; ")) {
            var words = part.split(" ", 2);
            switch (words[0]) {
                case "" -> { }
                case "from" -> from = shift.when(words[1]);
                case "to" -> to = shift.when(words[1]);
                case "responsibility" -> responsibility = words[1].equals("yes");
                case "disputed" -> disputedBy = words[1].substring("by ".length());
                default -> throw new IllegalArgumentException("\"%s\" is not known of a relationship".formatted(words[0]));
            }
        }
        var kind = word(RelationshipKind.class, match.group(3));
        for (var other : match.group(4).split(", ")) {
            bonds.add(new Bond(match.group(1), part(match.group(2)), kind, part(other), from, to, responsibility, disputedBy, note));
        }
    }

    /** {@code police: dean (as Deano Prat; born 1988; no postcode), kayleigh#2 (as Kay Hart)} */
    void known(String line) {
        var match = keyed(line, "agency: person, person (as …)");
        var rest = match.group(2);
        var people = KNOWN.matcher(rest);
        int end = 0;
        while (people.find()) {
            end = people.end();
            known.add(new Known(match.group(1), part(people.group(1)), people.group(2) == null ? 1 : Integer.parseInt(people.group(2)),
                people.group(3) == null ? List.of() : List.of(people.group(3).split("; "))));
        }
        if (end != rest.length()) {
            throw new IllegalArgumentException("\"%s\" was not understood".formatted(rest.substring(end)));
        }
    }
}
