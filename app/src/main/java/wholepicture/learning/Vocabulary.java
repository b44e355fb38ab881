package wholepicture.learning;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;
import wholepicture.learning.reading.Themes;
import wholepicture.learning.reading.Themes.Theme;
import wholepicture.time.When;

/** The themes in the edition that holds now, and the editions before it. The first came with the release; the others the partnership published. */
@Component
public class Vocabulary {

    private final JdbcClient sql;
    private final Journal journal;
    private volatile Themes last = Themes.PUBLISHED;

    Vocabulary(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** An edition. @param changed what changed since the one before it */
    public record Edition(int version, LocalDate published, String by, String changed, String reason) {}

    /** The theme would carry a name or words that another has. The message says which. */
    public static final class Taken extends RuntimeException {
        Taken(String message) {
            super(message);
        }
    }

    /** The edition that holds now. */
    @Transactional(readOnly = true)
    public Themes now() {
        int version = sql.sql("select coalesce(max(version), 1) from learning.vocabulary").query(Integer.class).single();
        var known = last;
        if (known.version() != version) {
            known = version == 1 ? Themes.PUBLISHED : read(version);
            last = known;
        }
        return known;
    }

    private Themes read(int version) {
        var published = sql.sql("select (published_at at time zone 'Europe/London')::date from learning.vocabulary where version = ?").param(version).query(LocalDate.class).single();
        return Themes.of(version, published.toString(), sql.sql("select * from learning.theme where version = ? order by position").param(version)
            .query((row, n) -> new Theme(row.getString("id"), row.getString("name"), row.getString("about"), list(row.getArray("words")), list(row.getArray("sources")),
                list(row.getArray("national")))).list());
    }

    private static List<String> list(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Edition> editions() {
        var editions = new ArrayList<>(sql.sql("select * from learning.vocabulary order by version desc")
            .query((row, n) -> new Edition(row.getInt("version"), row.getTimestamp("published_at").toInstant().atZone(When.UK).toLocalDate(), row.getString("published_by"),
                row.getString("changed"), row.getString("reason"))).list());
        editions.add(new Edition(1, LocalDate.parse(Themes.PUBLISHED.published()), "Whole Picture", "%d themes in the field's own words.".formatted(Themes.PUBLISHED.all().size()), ""));
        return List.copyOf(editions);
    }

    /**
     * Publishes the next edition, with one theme new or changed. A theme keeps its id for ever; documents that were read keep the themes
     * by which they were read.
     *
     * @param theme with the id of the theme that it changes, or an empty one for a new theme
     * @throws Taken when another theme has its name
     */
    @Transactional
    public int publish(Theme theme, String reason) {
        Reviews.onlyLeads();
        var before = now();
        String id = theme.id().isEmpty() ? theme.name().toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "") : theme.id();
        if (before.all().stream().anyMatch(other -> (theme.id().isEmpty() && other.id().equals(id)) || !other.id().equals(id) && other.name().equalsIgnoreCase(theme.name()))) {
            throw new Taken("There is a theme of this name already");
        }
        var themes = new ArrayList<>(before.all());
        var changed = new Theme(id, theme.name(), theme.about(), theme.words(), theme.sources(), theme.national());
        var known = before.byId(id);
        known.ifPresentOrElse(old -> themes.set(themes.indexOf(old), changed), () -> themes.add(changed));
        int version = before.version() + 1;
        String what = known.map(old -> old.name().equals(changed.name()) ? "Changed “%s”.".formatted(old.name()) : "“%s” is now called “%s”.".formatted(old.name(), changed.name()))
            .orElse("Added the %s theme “%s”.".formatted(changed.isLocal() ? "local" : "national", changed.name()));
        keep(version, themes, what, reason);
        journal.write("themes", null, "Published edition %d of the themes.".formatted(version), reason, Map.of("changed", what));
        return version;
    }

    private void keep(int version, List<Theme> themes, String what, String reason) {
        sql.sql("insert into learning.vocabulary (version, published_by, changed, reason) values (?, ?, ?, ?)").params(version, Acting.now().name(), what, reason).update();
        for (int i = 0; i < themes.size(); i++) {
            var theme = themes.get(i);
            sql.sql("insert into learning.theme (version, position, id, name, about, words, sources, national) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(version).param(i + 1).param(theme.id()).param(theme.name()).param(theme.about()).param(theme.words().toArray(String[]::new))
                .param(theme.sources().toArray(String[]::new)).param(theme.national().toArray(String[]::new)).update();
        }
    }
}
