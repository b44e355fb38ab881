package wholepicture.childprotection.assessment;

import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.childprotection.Assessing;
import wholepicture.questions.QuestionSets;

/** What child and parents need in order to understand, as the newest assessment that the viewer may see has it. Source: A-084. */
@Component
public class CommunicationNeeds {

    private static final String LINE = "communication";

    private final JdbcClient sql;
    private final QuestionSets sets;

    CommunicationNeeds(JdbcClient sql, QuestionSets sets) {
        this.sql = sql;
        this.sets = sets;
    }

    /** In words, with semicolons between; empty when no assessment says anything of it, or that they need nothing. */
    @Transactional(readOnly = true)
    public String of(UUID person) {
        var answer = sql.sql("""
                select a.value from questions.sheet s join questions.answer a on a.sheet_id = s.id and a.slot = ? and not a.beside
                where s.person_id = ? and s.code = ? order by s.begun_at desc, a.n desc limit 1
                """).params(LINE, person, Assessing.CHILD_AND_FAMILY).query(String.class).optional().orElse("");
        var words = sets.newest(Assessing.CHILD_AND_FAMILY).slot(LINE);
        return answer.lines().filter(key -> !key.equals("none")).map(key -> words.map(slot -> slot.inWords(key)).orElse(key)).collect(Collectors.joining("; "));
    }
}
