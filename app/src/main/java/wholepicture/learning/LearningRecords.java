package wholepicture.learning;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;

/** What a review tells of what happened, field by field; a field that is withheld stays with learning leads. Source: A-281. */
@Component
public class LearningRecords {

    private final JdbcClient sql;
    private final Journal journal;

    LearningRecords(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** What a record tells, in the order in which it is read. */
    public enum Field {
        BACKGROUND("Background", "Who this was, in a few sentences and without a name"),
        CONCERNS("Concerns and incidents", "What worried people before, and what happened"),
        TIMELINE("Timeline", "One line for each: month or age, and what happened"),
        AGENCIES("Agencies", "Which agencies knew, and what each did"),
        MENTAL_HEALTH_ACT("Mental Health Act status", "Detained, on a community treatment order, entitled to aftercare, or none of these"),
        CAPACITY("Mental capacity", "What was assessed, for which decision, and what was found"),
        TRANSITION("From children’s to adults’ services", "How it was planned, and whether it was carried through"),
        CAMHS("Child and adolescent mental health services", "What was asked for, offered and refused"),
        VOICE("What the person said", "In their own words where these are known");

        private final String inWords;
        private final String hint;

        Field(String inWords, String hint) {
            this.inWords = inWords;
            this.hint = hint;
        }

        public String inWords() {
            return inWords;
        }

        public String hint() {
            return hint;
        }
    }

    /** What stands in a field. */
    public record Told(String words, boolean withheld) {}

    /** The fields that somebody wrote and that this worker may read. */
    @Transactional(readOnly = true)
    public Map<Field, Told> of(long review) {
        var told = new EnumMap<Field, Told>(Field.class);
        sql.sql("select field, words, withheld from learning.told where review_id = ? and words <> ''").param(review)
            .query((row, n) -> told.put(Field.valueOf(row.getString("field")), new Told(row.getString("words"), row.getBoolean("withheld")))).list();
        return told;
    }

    /** Writes the whole record; a field without words is empty again. */
    @Transactional
    public void write(long review, Map<Field, Told> told) {
        Reviews.onlyLeads();
        told.forEach((field, one) -> sql.sql("""
                insert into learning.told (review_id, field, words, withheld, written_by) values (?, ?, ?, ?, ?)
                on conflict (review_id, field) do update set words = excluded.words, withheld = excluded.withheld, written_by = excluded.written_by, written_at = store.now()
                    where (told.words, told.withheld) is distinct from (excluded.words, excluded.withheld)
                """).params(review, field.name(), one.words(), one.withheld(), Acting.now().name()).update());
        journal.write("review", null, "Wrote the learning record of a review.", null, Map.of("review", String.valueOf(review)));
    }
}
