package wholepicture.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.Grade;
import wholepicture.demonstration.Story.Bond;
import wholepicture.demonstration.Story.Decision;
import wholepicture.demonstration.Story.Flagged;
import wholepicture.demonstration.Story.Involved;
import wholepicture.demonstration.Story.Known;
import wholepicture.demonstration.Story.Line;
import wholepicture.demonstration.Story.Part;
import wholepicture.time.When;

/** Reads a story as a practitioner wrote it; {@code stories/README.txt} says how it is written. */
final class StoryFile {

    private static final Pattern KEYED = Pattern.compile("([\\w.#-]+): (.+)");
    private static final Pattern BOND = Pattern.compile("(?:([\\w-]+): )?(\\w+) is ([a-z ]+) (?:of|to) ([\\w, ]+?)((?:; .*)?)");
    private static final Pattern KNOWN = Pattern.compile("(\\w+)(?:#(\\d))?(?: \\(([^)]*)\\))?");
    private static final Pattern LINE = Pattern.compile("(\\S+) ([\\w-]+) (\\w+): ([^:]+): (.+)");

    private final String file;
    private final int number;
    private final Shift shift;
    private int at;

    private String title = "";
    private String theme = "";
    private String about = "";
    private final Map<String, Residence> homes = new LinkedHashMap<>();
    private final Map<String, Part> people = new LinkedHashMap<>();
    private final List<Bond> bonds = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();
    private final Map<String, String> writers = new LinkedHashMap<>();
    private final List<Involved> involved = new ArrayList<>();
    private final List<Flagged> flags = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    private StoryFile(String file, int number, Shift shift) {
        this.file = file;
        this.number = number;
        this.shift = shift;
    }

    /** All stories, moved so that they end shortly before this day. */
    static List<Story> all(LocalDate today) {
        var shift = Shift.to(today);
        var names = Resources.lines("stories/index.txt");
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            stories.add(new StoryFile(names.get(i), i, shift).read(Resources.text("stories/" + names.get(i) + ".txt")));
        }
        return List.copyOf(stories);
    }

    /** @throws IllegalArgumentException when a line cannot be understood; the message names the file and the line */
    static Story read(String name, int number, List<String> text, LocalDate today) {
        return new StoryFile(name, number, Shift.to(today)).read(text);
    }

    private Story read(List<String> text) {
        var section = "";
        for (at = 0; at < text.size(); at++) {
            var line = text.get(at).stripTrailing();
            try {
                if (line.startsWith("== ")) {
                    section = line.substring(3);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    switch (section) {
                        case "" -> head(line);
                        case "homes" -> home(line);
                        case "people" -> person(line);
                        case "family" -> bond(line);
                        case "known" -> known(line);
                        case "writers" -> writer(line);
                        case "involved" -> involved(line);
                        case "flags" -> flag(line);
                        case "decisions" -> decision(line);
                        case "entries" -> entry(line, text);
                        default -> throw new IllegalArgumentException("there is no section \"%s\"".formatted(section));
                    }
                }
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("Story %s, line %d, \"%s\": %s".formatted(file, at + 1, line, e.getMessage()), e);
            }
        }
        return new Story(number, title, theme, about, List.copyOf(people.values()), List.copyOf(bonds), List.copyOf(known),
            List.copyOf(involved), List.copyOf(flags), List.copyOf(lines), List.copyOf(decisions));
    }

    private void head(String line) {
        var match = match(KEYED, line, "title, theme or about");
        switch (match.group(1)) {
            case "title" -> title = match.group(2);
            case "theme" -> theme = match.group(2);
            case "about" -> about = match.group(2);
            default -> throw new IllegalArgumentException("a story begins with title, theme and about");
        }
    }

    /** {@code lark: 14 Larkspur Close, Westholme, Soarminster; LE3 6AB; refuge} */
    private void home(String line) {
        var match = match(KEYED, line, "key: lines; postcode");
        var parts = match.group(2).split("; ");
        homes.put(match.group(1), new Residence(parts[0], parts.length > 1 ? parts[1] : null, null, parts.length > 2 ? parts[2] : "home", null, null));
    }

    private void person(String line) {
        var match = match(KEYED, line, "key: girl, Name, born …");
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
    private void bond(String line) {
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
    private void known(String line) {
        var match = match(KEYED, line, "agency: person, person (as …)");
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

    private void writer(String line) {
        var match = match(KEYED, line, "agency: Name, job");
        writers.put(match.group(1), match.group(2));
    }

    /** {@code community: mason, lacey | Grace Adeyemi | health visitor | Westholme 0-19 Team | 0116 496 0021 | since 2023-04-01 | reason} */
    private void involved(String line) {
        var match = match(KEYED, line, "agency: people | worker | role | team | phone | since … | reason");
        var parts = columns(match.group(2), 7);
        var span = parts[5].split(" until ");
        involved.add(new Involved(match.group(1), references(match.group(1), parts[0]), parts[1], parts[2], parts[3].isEmpty() ? null : parts[3],
            parts[4].isEmpty() ? null : parts[4], shift.when(span[0].replace("since ", "")), span.length > 1 ? shift.when(span[1]) : null, parts[6]));
    }

    /** {@code city-csc: mason | Child protection plan | Neglect | from 2026-02-03 | review 2026-08-01 | told} */
    private void flag(String line) {
        var match = match(KEYED, line, "agency: people | what | reason | from … | review … | told, or not told: why");
        var parts = columns(match.group(2), 6);
        boolean told = parts[5].equals("told");
        var span = parts[3].replace("from ", "").split(" to ");
        flags.add(new Flagged(match.group(1), references(match.group(1), parts[0]), parts[1], parts[2], shift.when(span[0]),
            span.length > 1 ? shift.when(span[1]) : null, parts[4].isEmpty() ? null : shift.when(parts[4].replace("review ", "")), told,
            told ? null : parts[5].replace("not told: ", ""), null));
    }

    /** {@code kept: mina | SEALED | user.name | why}, {@code wrongly joined: hospital | cousin | community | lacey | user.name | why} */
    private void decision(String line) {
        int colon = line.indexOf(": ");
        switch (line.substring(0, colon)) {
            case "kept" -> {
                var parts = columns(line.substring(colon + 2), 4);
                decisions.add(new Decision.Kept(part(parts[0]).key(), Grade.valueOf(parts[1]), parts[2], parts[3]));
            }
            case "joined", "wrongly joined" -> {
                var parts = columns(line.substring(colon + 2), 6);
                decisions.add(new Decision.Joined(parts[0], references(parts[0], parts[1]).getFirst(), parts[2],
                    references(parts[2], parts[3]).getFirst(), parts[4], parts[5],
                    line.startsWith("wrongly")));
            }
            default -> throw new IllegalArgumentException("a decision is kept, joined or wrongly joined");
        }
    }

    private void entry(String first, List<String> text) {
        var match = match(LINE, first, "date agency kind: people: title");
        var agency = match.group(2);
        var description = new StringBuilder();
        When recorded = null;
        Significance significance = null;
        String means = null;
        String author = writers.get(agency);
        Outcome outcome = null;
        Voice voice = null;
        Grade grade = null;
        List<String> present = List.of();
        var factors = EnumSet.noneOf(Factor.class);
        Map<String, String> original = new LinkedHashMap<>();
        while (at + 1 < text.size() && text.get(at + 1).startsWith("  ")) {
            var line = text.get(++at).strip();
            if (!line.startsWith("- ")) {
                description.append(description.isEmpty() ? "" : " ").append(line);
                continue;
            }
            var words = line.substring(2).split(" ", 2);
            switch (words[0]) {
                case "recorded" -> recorded = shift.when(words[1]);
                case "significance" -> significance = word(Significance.class, words[1]);
                case "means" -> means = words[1];
                case "by" -> author = words[1];
                case "outcome" -> outcome = word(Outcome.class, words[1]);
                case "voice" -> voice = word(Voice.class, words[1].replace('-', ' '));
                case "grade" -> grade = word(Grade.class, words[1]);
                case "present" -> present = List.of(words[1].split(", "));
                case "factors" -> Arrays.stream(words[1].split(", ")).forEach(factor -> factors.add(word(Factor.class, factor)));
                case "code" -> original.put(words[1].substring(0, words[1].indexOf('=')), words[1].substring(words[1].indexOf('=') + 1));
                default -> throw new IllegalArgumentException("\"- %s\" is not known of an entry".formatted(words[0]));
            }
        }
        var happened = match.group(1).equals("undated") ? null : shift.when(match.group(1));
        lines.add(new Line(agency, references(agency, match.group(4)), word(EntryKind.class, match.group(3)), happened,
            recorded != null ? recorded : happened == null ? null : When.day(happened.to()), match.group(5), description.toString(), significance,
            means, present, author, outcome, voice, unmodifiable(factors), Collections.unmodifiableMap(original), grade));
    }

    private List<String> references(String agency, String text) {
        var list = List.of(text.split(", "));
        for (var reference : list) {
            if (known.stream().noneMatch(k -> k.agency().equals(agency) && k.reference().equals(reference))) {
                throw new IllegalArgumentException("%s does not know \"%s\"".formatted(agency, reference));
            }
        }
        return list;
    }

    private Part part(String key) {
        return of(people, key, "person");
    }

    private static Set<Factor> unmodifiable(EnumSet<Factor> factors) {
        return Collections.unmodifiableSet(factors);
    }

    private static <T> T of(Map<String, T> map, String key, String what) {
        var found = map.get(key);
        if (found == null) {
            throw new IllegalArgumentException("there is no %s \"%s\"".formatted(what, key));
        }
        return found;
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) {
        return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static String[] columns(String text, int count) {
        var parts = Arrays.stream(text.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        if (parts.length != count) {
            throw new IllegalArgumentException("there should be %d parts with | between them, and there are %d".formatted(count, parts.length));
        }
        return parts;
    }

    private static Matcher match(Pattern pattern, String line, @Nullable String expected) {
        var matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected " + expected);
        }
        return matcher;
    }
}
