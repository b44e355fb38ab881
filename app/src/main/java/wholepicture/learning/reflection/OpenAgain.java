package wholepicture.learning.reflection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;
import wholepicture.learning.Reviews;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.reading.Themes;
import wholepicture.questions.Kind;
import wholepicture.questions.Line;
import wholepicture.questions.QuestionSet;
import wholepicture.questions.Sheet;
import wholepicture.questions.Sheets;

/** Which themes came back, and hence which lines are open again for everybody who had answered them. */
@Component
public class OpenAgain {

    /** @param theme its id */
    public record Back(String theme, Instant at, String why) {}

    private final JdbcClient sql;
    private final Sheets sheets;
    private final Journal journal;
    private final Vocabulary vocabulary;

    OpenAgain(JdbcClient sql, Sheets sheets, Journal journal, Vocabulary vocabulary) {
        this.sql = sql;
        this.sheets = sheets;
        this.journal = journal;
        this.vocabulary = vocabulary;
    }

    /** The themes that came back, the latest return first. */
    @Transactional(readOnly = true)
    public List<Back> themes() {
        return sql.sql("select theme, at, why from learning.themes_back() order by at desc, theme")
            .query((row, n) -> new Back(row.getString("theme"), Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(), row.getString("why"))).list();
    }

    /** A learning lead says that a theme was found again, where no review of our own says it. */
    @Transactional
    public void cameBack(String theme, String why) {
        Reviews.onlyLeads();
        sql.sql("insert into learning.theme_came_back (theme, why, said_by) values (?, ?, ?)").params(theme, why, Acting.now().name()).update();
        journal.write("reflection", null, "A theme came back: %s.".formatted(vocabulary.now().byId(theme).map(Themes.Theme::name).orElse(theme)),
            why, Map.of("theme", theme));
    }

    /** The lines of the set whose theme came back after they were answered on this sheet, with why. */
    @Transactional(readOnly = true)
    public Map<String, String> lines(QuestionSet set, Sheet sheet) {
        var back = themes();
        var answers = sheets.answers(sheet);
        var open = new LinkedHashMap<String, String>();
        set.lines().filter(line -> line.kind() == Kind.CONFIDENCE).forEach(line -> answers.standing(line.key()).stream().findFirst()
            .flatMap(answer -> since(line, answer.at(), back)).ifPresent(why -> open.put(line.key(), why)));
        return open;
    }

    private static Optional<String> since(Line line, Instant answered, List<Back> back) {
        return back.stream().filter(b -> line.themes().contains(b.theme()) && !b.at().isBefore(answered)).map(Back::why).findFirst();
    }
}
