package wholepicture.questions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.questions.Line.Slot;

/**
 * A set of questions in one version. A published version never changes.
 *
 * @param code names it through all its versions
 * @param about what it is for, and what it is not
 * @param purpose which kind of work asks it
 * @param changed what is new in this version
 */
public record QuestionSet(String code, int version, String title, String about, String purpose, String changed, List<Section> sections) {

    public QuestionSet {
        sections = List.copyOf(sections);
    }

    /**
     * A part that stands on a page of its own.
     *
     * @param fromAge asked only about people of this age or older, in years; 0 asks about everybody
     */
    public record Section(String key, String title, String help, int fromAge, List<Line> lines) {

        public Section(String key, String title, @Nullable String help, int fromAge, List<Line> lines) {
            this.key = key;
            this.title = title;
            this.help = help == null ? "" : help;
            this.fromAge = fromAge;
            this.lines = List.copyOf(lines);
        }

        public List<Slot> slots() {
            return lines.stream().flatMap(line -> line.slots().stream()).toList();
        }
    }

    /** The parts that are asked about somebody of this age. @param age in years; negative when it is not known, which asks everything */
    public List<Section> sections(int age) {
        return sections.stream().filter(section -> age < 0 || section.fromAge() <= age).toList();
    }

    public Optional<Section> section(String key) {
        return sections.stream().filter(section -> section.key().equals(key)).findFirst();
    }

    public Stream<Line> lines() {
        return sections.stream().flatMap(section -> section.lines().stream());
    }

    public Optional<Line> line(String key) {
        return lines().filter(line -> line.key().equals(key)).findFirst();
    }

    public Optional<Slot> slot(String key) {
        return lines().flatMap(line -> line.slots().stream()).filter(slot -> slot.key().equals(key)).findFirst();
    }

    QuestionSet as(int number, String what) {
        return new QuestionSet(code, number, title, about, purpose, what, sections);
    }

    QuestionSet with(List<Section> others) {
        return new QuestionSet(code, version, title, about, purpose, changed, others);
    }
}
