package wholepicture.questions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import wholepicture.questions.Answers;
import wholepicture.questions.Asks;
import wholepicture.questions.Asks.Opened;
import wholepicture.questions.Drafts.Draft;
import wholepicture.questions.Kind;
import wholepicture.questions.Line;
import wholepicture.questions.Line.Slot;
import wholepicture.questions.QuestionSet;
import wholepicture.questions.QuestionSet.Section;
import wholepicture.questions.Sheet;
import wholepicture.questions.Typed;
import wholepicture.questions.Wholeness;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Link;
import wholepicture.ui.Tag;

/** Puts sheets and their sections into words. */
@Component
class SheetPages {

    private final ObjectProvider<Asks.ThemeNames> themes;

    SheetPages(ObjectProvider<Asks.ThemeNames> themes) {
        this.themes = themes;
    }

    SectionPage section(Sheet sheet, QuestionSet set, Section section, Opened opened, Answers answers, Draft draft) {
        var sections = opened.sections(set);
        int at = sections.indexOf(section);
        var typed = draft.asTyped();
        boolean waits = section.slots().stream().anyMatch(slot -> typed.has(slot) && !typed.value(slot).equals(answers.value(slot.key())));
        var names = names();
        return new SectionPage(opened.about(), section.title(), "%s, part %d of %d".formatted(set.title(), at + 1, sections.size()), section.help(),
            new Link("Back to the whole", sheet.address()), sheet.address() + "/" + section.key(), draft.key().toString(), waits ? Dates.inWords(draft.at()) : "",
            opened.beside().getOrDefault(section.key(), List.of()), section.lines().stream().map(line -> block(sheet, line, answers, draft, names)).toList(), at == sections.size() - 1);
    }

    private static SectionPage.Block block(Sheet sheet, Line line, Answers answers, Draft draft, Map<String, String> names) {
        if (line.kind() == Kind.TABLE) {
            return new SectionPage.Block(line.text(), line.help(), line.required(), line.rows().stream().map(row -> new SectionPage.Row(row.text(),
                line.columns().stream().map(column -> Field.of(sheet.address(), line.cell(row, column), answers, draft)).map(f -> named(f, line)).toList())).toList(), why(line, names));
        }
        return new SectionPage.Block("", line.help(), line.required(),
            List.of(new SectionPage.Row("", line.slots().stream().map(slot -> Field.of(sheet.address(), slot, answers, draft)).toList())), why(line, names));
    }

    /** In its row a cell is called by its column alone. */
    private static Field named(Field field, Line line) {
        var column = line.columns().stream().filter(c -> field.name().endsWith("." + c.key())).findFirst().orElseThrow();
        return new Field(field.name(), field.seenName(), field.seen(), field.kind(), column.text(), field.value(), field.date(), field.options(), field.by(), field.history(),
            field.settleName(), field.two());
    }

    private static List<String> why(Line line, Map<String, String> names) {
        return Stream.concat(line.sources().stream(), line.themes().isEmpty() ? Stream.of()
            : Stream.of("Themes: " + String.join("; ", line.themes().stream().map(id -> names.getOrDefault(id, id)).toList()))).toList();
    }

    private Map<String, String> names() {
        var known = themes.getIfAvailable();
        return known == null ? Map.of() : known.all();
    }

    SheetPage sheet(Sheet sheet, QuestionSet set, Opened opened, Answers answers, Errors errors) {
        var sections = opened.sections(set);
        var whole = Wholeness.of(sections, answers);
        var agencies = answers.agencies();
        boolean open = !sheet.isFinished() && opened.closed().isEmpty();
        return new SheetPage(opened.about(), set.title(), opened.back(), standing(sheet),
            "Version %d of these questions. Begun by %s, %s.".formatted(sheet.version(), sheet.begunBy(), Dates.inWords(sheet.begunAt())), set.about(), opened.closed(),
            agencies(sheet, agencies.stream().toList()), opened.notes(), sheet.isFinished() ? List.of() : whole.warnings(), open ? whole.missing().size() : 0,
            sections.stream().map(section -> part(sheet, section, answers, whole, open)).toList(), open ? sheet.address() + "/finish" : "", errors);
    }

    static Tag standing(Sheet sheet) {
        return sheet.isFinished() ? new Tag("Finished by %s, %s".formatted(sheet.finishedBy(), Dates.brief(Objects.requireNonNull(sheet.finishedAt()))), Tag.Colour.GREEN)
            : new Tag("Being answered", Tag.Colour.BLUE);
    }

    private static String agencies(Sheet sheet, List<String> agencies) {
        if (sheet.person() == null || agencies.isEmpty()) {
            return "";
        }
        return (agencies.size() == 1 ? "Single-agency: only %s has answered." : "Multi-agency: answered by %s.").formatted(String.join(", ", agencies));
    }

    private static SheetPage.Part part(Sheet sheet, Section section, Answers answers, Wholeness whole, boolean open) {
        long answered = section.slots().stream().map(Slot::key).filter(answers::isAnswered).count();
        long missing = whole.missing().stream().filter(m -> m.section().equals(section.key())).count();
        var state = answered == 0 ? new Tag("Not begun", Tag.Colour.GREY) : missing > 0 ? new Tag("%d to answer".formatted(missing), Tag.Colour.YELLOW) : new Tag("Answered", Tag.Colour.GREEN);
        var said = section.lines().stream().flatMap(line -> said(sheet, line, answers).stream()).toList();
        return new SheetPage.Part(section.title(), state, open ? new Link("Answer: " + section.title(), sheet.address() + "/" + section.key()) : Link.NONE, said);
    }

    private static List<SheetPage.Said> said(Sheet sheet, Line line, Answers answers) {
        if (line.kind() == Kind.TABLE) {
            var rows = new ArrayList<SheetPage.Said>();
            var all = line.slots().stream().filter(slot -> answers.seen(slot.key()) > 0).toList();
            all.forEach(slot -> rows.add(one(sheet, slot, slot.text(), answers)));
            return all.isEmpty() ? List.of(one(sheet, line.slots().getFirst(), line.text(), answers)) : List.copyOf(rows);
        }
        return line.slots().stream().filter(slot -> slot.key().equals(line.key()) || answers.isAnswered(slot.key())).map(slot -> one(sheet, slot, slot.text(), answers)).toList();
    }

    private static SheetPage.Said one(Sheet sheet, Slot slot, String text, Answers answers) {
        var field = Field.of(sheet.address(), slot, answers, new Draft(sheet.id(), Map.of(), sheet.begunAt()));
        return new SheetPage.Said(Typed.FIELD + slot.key(), text, slot.inWords(answers.value(slot.key())).lines().toList(), answers.isAnswered(slot.key()) ? field.by() : "",
            field.history(), field.two());
    }

    static Errors errors(SheetPage page, Wholeness whole) {
        var shown = page.parts().stream().flatMap(part -> part.lines().stream()).map(SheetPage.Said::id).toList();
        return new Errors(whole.missing().stream().map(m -> new FieldError(shown.contains(Typed.FIELD + m.slot()) ? Typed.FIELD + m.slot() : shown.getFirst(), m.sentence())).toList());
    }

    static HistoryPage history(Sheet sheet, Slot slot, Opened opened, Answers answers) {
        return new HistoryPage(opened.about(), slot.text(), new Link("Back to the whole", sheet.address()), answers.history(slot.key()).reversed().stream()
            .map(one -> List.of(Dates.brief(one.at()), slot.inWords(one.value()).isEmpty() ? "(taken out)" : slot.inWords(one.value()), one.worker() + ", " + one.agency(),
                one.beside() ? "Written beside another's words" : "")).toList());
    }
}
