package wholepicture.learning.topics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Worker;
import wholepicture.journal.Journal;
import wholepicture.learning.Reviews;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.reading.Themes;

/** The topics of practice. Everybody reads them; learning leads keep them. Source. */
@Component
public class Topics {

    private final JdbcClient sql;
    private final Vocabulary vocabulary;
    private final Journal journal;

    Topics(JdbcClient sql, Vocabulary vocabulary, Journal journal) {
        this.sql = sql;
        this.vocabulary = vocabulary;
        this.journal = journal;
    }

    /** Words and where they lead; the address is empty where there is none. */
    public record Resource(String words, String address) {

        /** "Our guide https://…" */
        static Resource of(String line) {
            int at = line.lastIndexOf(' ');
            var last = line.substring(at + 1);
            boolean leads = last.matches("https?://\\S+|/\\S*");
            return leads ? new Resource(at < 0 ? last : line.substring(0, at).strip(), last) : new Resource(line, "");
        }
    }

    /** A topic. @param owner who keeps it @param reviewOn the day by which somebody looks at it again */
    public record Topic(String theme, String name, String owner, String ownerUsername, LocalDate reviewOn, List<String> questions, List<Resource> resources, String asTyped) {

        public boolean late(LocalDate today) {
            return reviewOn.isBefore(today);
        }
    }

    /** All of them, by name. */
    @Transactional(readOnly = true)
    public List<Topic> all() {
        var themes = vocabulary.now();
        return sql.sql("select t.*, w.name as owner, w.username from learning.topic t join agencies.worker w on w.id = t.owner_id").query((row, n) -> new Topic(row.getString("theme"),
                themes.byId(row.getString("theme")).map(Themes.Theme::name).orElse(row.getString("theme")), row.getString("owner"), row.getString("username"),
                Objects.requireNonNull(row.getObject("review_on", LocalDate.class)), lines(row.getString("questions")), lines(row.getString("resources")).stream().map(Resource::of).toList(),
                row.getString("resources"))).list().stream().sorted(Comparator.comparing(Topic::name)).toList();
    }

    private static List<String> lines(String words) {
        return words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Topic> of(String theme) {
        return all().stream().filter(topic -> topic.theme().equals(theme)).findFirst();
    }

    /** Keeps a theme as a topic from now on, or keeps it otherwise. @param questions and {@code resources} one line each */
    @Transactional
    public void keep(String theme, Worker owner, LocalDate reviewOn, String questions, String resources) {
        Reviews.onlyLeads();
        sql.sql("""
                insert into learning.topic (theme, owner_id, review_on, questions, resources, kept_by) values (?, ?, ?, ?, ?, ?)
                on conflict (theme) do update set owner_id = excluded.owner_id, review_on = excluded.review_on, questions = excluded.questions, resources = excluded.resources,
                    kept_by = excluded.kept_by, kept_at = store.now()
                """).params(theme, owner.id(), reviewOn, questions, resources, Acting.now().name()).update();
        journal.write("themes", null, "Kept a topic of practice.", null, Map.of("theme", theme));
    }
}
