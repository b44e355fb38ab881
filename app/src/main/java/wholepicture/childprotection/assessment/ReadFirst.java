package wholepicture.childprotection.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.Assessing;
import wholepicture.family.Family;
import wholepicture.questions.Answers;
import wholepicture.questions.Days;
import wholepicture.questions.QuestionSet;
import wholepicture.questions.Sheet;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;

/** What stands beside the questions: the history before the first of them, the chronology and the family. As far as the viewer may see. */
@Component
class ReadFirst {

    private static final int MOST = 12;

    private final FilesRead files;
    private final Family family;
    private final JdbcClient sql;
    private final Clock clock;

    ReadFirst(FilesRead files, Family family, JdbcClient sql, Clock clock) {
        this.files = files;
        this.family = family;
        this.sql = sql;
        this.clock = clock;
    }

    /** By the key of the section that they stand before. */
    Map<String, List<Link>> of(CaseFile file, String code) {
        var person = "/people/" + file.person();
        var chronology = new Link("The chronology", person + "/chronology");
        if (!code.equals(Assessing.CHILD_AND_FAMILY)) {
            return Map.of("signs", List.of(chronology), "worries", List.of(chronology), "body", List.of(chronology), "pitfalls", List.of(chronology));
        }
        var genogram = genogram(file);
        return Map.of("history", Stream.concat(history(file).stream(), Stream.of(chronology, genogram)).toList(), "adults", List.of(genogram), "analysis", List.of(chronology));
    }

    /** What is known already stands before the first questions, each with whether it was read. */
    private List<Link> history(CaseFile file) {
        var all = files.of(file);
        var links = new ArrayList<Link>();
        long unread = all.stream().filter(one -> !one.isRead()).count();
        if (all.isEmpty()) {
            links.add(new Link("No earlier concern that you may see, for the child, siblings or household", ""));
        } else {
            links.add(new Link(unread == 0 ? "Earlier involvements: all %d were read".formatted(all.size()) : "Earlier involvements: %d of %d not read yet. Open each and mark it".formatted(unread, all.size()),
                file.address() + "/assessments/history"));
        }
        all.stream().limit(MOST).forEach(one -> links.add(new Link("%s, %s: %s (%s)%s".formatted(Dates.brief(one.earlier().on()), one.earlier().whose(), one.earlier().title(), one.earlier().agency(),
            one.isRead() ? ", read" : ""), one.earlier().address())));
        return links;
    }

    private Link genogram(CaseFile file) {
        int near = family.near(file.person()).size();
        return new Link(near == 0 ? "The genogram: nobody of the family is recorded yet" : "The genogram: %d of the family %s recorded".formatted(near, near == 1 ? "is" : "are"),
            "/people/%s/family".formatted(file.person()));
    }

    /** Links that follow from what was answered: the chronology as it stood on the day it was read. */
    List<Link> notes(CaseFile file, Sheet sheet, QuestionSet set, Answers answers) {
        var notes = new ArrayList<Link>();
        set.lines().filter(line -> line.mark().equals("chronology-day")).flatMap(line -> Days.day(answers.value(line.key())).stream()).forEach(day ->
            notes.add(new Link("The chronology as it was known on " + Dates.inWords(day), "/people/%s/chronology?knownOn=%s".formatted(file.person(), day))));
        if (sheet.reviewOn() != null) {
            notes.add(new Link((sheet.reviewOn().isBefore(today()) ? "It was to be looked at again on %s, which has passed." : "It is to be looked at again on %s.")
                .formatted(Dates.inWords(sheet.reviewOn())), ""));
        }
        return List.copyOf(notes);
    }

    LocalDate today() {
        return clock.instant().atZone(When.UK).toLocalDate();
    }

    /** In whole years on a day; -1 when the birth is not known to the viewer. */
    @Transactional(readOnly = true)
    int age(UUID person, LocalDate on) {
        return sql.sql("select born_from from people.person where id = ? and born_from is not null").param(person).query(LocalDate.class).optional()
            .map(born -> born.isAfter(on) ? 0 : Period.between(born, on).getYears()).orElse(-1);
    }
}
