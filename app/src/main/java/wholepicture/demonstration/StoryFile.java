package wholepicture.demonstration;

import static wholepicture.demonstration.StoryWords.keyed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a story as a practitioner wrote it; {@code stories/README.txt} says how it is written. */
final class StoryFile {

    private final String file;
    private final int number;
    private final StoryPeople people;
    private final StoryActs acts;
    private final StoryLines lines;
    private final Map<String, String> head = new HashMap<>();

    private StoryFile(String file, int number, Shift shift) {
        this.file = file;
        this.number = number;
        this.people = new StoryPeople(number, shift);
        this.acts = new StoryActs(people, shift);
        this.lines = new StoryLines(people, shift);
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
        for (int at = 0; at < text.size(); at++) {
            var line = text.get(at).stripTrailing();
            try {
                if (line.startsWith("== ")) {
                    section = line.substring(3);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    var beneath = section.equals("entries") ? beneath(text, at) : List.<String>of();
                    line(section, line, beneath);
                    at += beneath.size();
                }
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("Story %s, line %d, \"%s\": %s".formatted(file, at + 1, line, e.getMessage()), e);
            }
        }
        return new Story(number, said("title"), said("theme"), said("about"), people.people(), people.bonds(), people.known(), acts.involved(),
            acts.flags(), lines.lines(), acts.decisions());
    }

    private void line(String section, String line, List<String> beneath) {
        switch (section) {
            case "" -> head(line);
            case "homes" -> people.home(line);
            case "people" -> people.person(line);
            case "family" -> people.bond(line);
            case "known" -> people.known(line);
            case "involved" -> acts.involved(line);
            case "flags" -> acts.flag(line);
            case "decisions" -> acts.decision(line);
            case "writers" -> lines.writer(line);
            case "entries" -> lines.entry(line, beneath);
            default -> throw new IllegalArgumentException("there is no section \"%s\"".formatted(section));
        }
    }

    /** The indented lines that follow, without their indent. */
    private static List<String> beneath(List<String> text, int at) {
        return text.subList(at + 1, text.size()).stream().takeWhile(line -> line.startsWith("  ")).map(String::strip).toList();
    }

    private void head(String line) {
        var match = keyed(line, "title, theme or about");
        if (!List.of("title", "theme", "about").contains(match.group(1))) {
            throw new IllegalArgumentException("a story begins with title, theme and about");
        }
        head.put(match.group(1), match.group(2));
    }

    private String said(String what) {
        return head.getOrDefault(what, "");
    }
}
