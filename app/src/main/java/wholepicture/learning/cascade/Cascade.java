package wholepicture.learning.cascade;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.journal.Journal;
import wholepicture.learning.Reviews;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.plan.Answering;
import wholepicture.learning.reading.Themes.Theme;
import wholepicture.post.Letter;
import wholepicture.post.Post;
import wholepicture.time.When;

/** Themes are sent to every agency, and agencies give their receipts. Source. */
@Component
public class Cascade {

    private final JdbcClient sql;
    private final Vocabulary vocabulary;
    private final Post post;
    private final Journal journal;
    private final Clock clock;

    Cascade(JdbcClient sql, Vocabulary vocabulary, Post post, Journal journal, Clock clock) {
        this.sql = sql;
        this.vocabulary = vocabulary;
        this.post = post;
        this.journal = journal;
        this.clock = clock;
    }

    /** That a theme was sent to the agencies. @param why what is asked of them now */
    public record Sent(long id, String theme, LocalDate on, String by, String why) {}

    /** What an agency says. @param found what it found of the theme in its own work, empty when it looked and found none @param passedOn how its staff are told */
    public record Given(LocalDate on, String by, String found, String passedOn) {}

    /** An agency to which a theme was sent. @param given its receipt, empty while it owes one */
    public record Receipt(long agency, String name, Optional<Given> given) {}

    /** How often what was made of a theme was sent to people of an agency, and how often it was read. */
    public record Reach(long agency, int sent, int read) {}

    /** How many agencies have given a receipt for a theme that was sent, of how many, and how many of them found it. */
    public record Counted(String theme, int given, int agencies, int found) {}

    private record Addressed(String name, String email) {}

    /** Whether the worker who acts sees the receipts of all agencies; others see their own agency's. */
    public static boolean seesAll() {
        var who = Acting.now();
        return who.is(Role.LEARNING_LEAD) || who.is(Role.BOARD_OFFICER) || who.is(Role.AUDITOR);
    }

    /** Whether the worker who acts gives receipts for the agency. */
    public static boolean answers() {
        var who = Acting.now();
        return who.is(Role.SAFEGUARDING_LEAD) || who.is(Role.MANAGER) || who.is(Role.LEARNING_LEAD);
    }

    /**
     * Sends a theme to every agency, and writes to those who lead on safeguarding there, or to the agency where nobody does. What was sent before stays, with its receipts.
     *
     * @param id of the theme in the vocabulary
     * @param why what is asked of the agencies now
     * @return how many agencies they are
     */
    @Transactional
    public int send(String id, String why) {
        Reviews.onlyLeads();
        var theme = vocabulary.now().byId(id).orElseThrow(Reviews.NoSuchReview::new);
        long sending = sql.sql("insert into learning.theme_sending (theme, why, sent_by, sent_at) values (?, ?, ?, ?) returning id").params(theme.id(), why, Acting.now().name(), now()).query(Long.class).single();
        int agencies = sql.sql("insert into learning.theme_receipt (sending_id, agency_id) select ?, id from agencies.agency").param(sending).update();
        sql.sql("""
                select g.name, coalesce(w.email, g.email) as email from agencies.agency g
                left join agencies.worker w on w.agency_id = g.id and w.active and 'SAFEGUARDING_LEAD' = any (w.roles) order by g.id, w.id
                """)
            .query(Addressed.class).list().stream().filter(to -> Letter.isAddress(to.email())).forEach(to -> post.send(letter(theme, why, to)));
        journal.write("themes", null, "Sent the theme “%s” to %d agencies.".formatted(theme.name(), agencies), why, Map.of("theme", theme.id()));
        return agencies;
    }

    private Letter letter(Theme theme, String why, Addressed to) {
        return new Letter(to.email(), "A theme for %s: %s".formatted(to.name(), theme.name()), """
            %s: %s

            %s

            Look for it in the work of your own agency, and say what you found, or that you found none, and how your staff are told:
            %s
            """.formatted(theme.name(), theme.about(), why, post.addressOf("/themes/%s/agencies".formatted(theme.id()))));
    }

    /** Each time that this theme was sent, the latest first. */
    @Transactional(readOnly = true)
    public List<Sent> sent(String theme) {
        return sql.sql("select id, theme, (sent_at at time zone 'Europe/London')::date as on, sent_by as by, why from learning.theme_sending where theme = ? order by id desc").param(theme)
            .query(Sent.class).list();
    }

    /** The agencies to which it was sent then, as far as the worker may see them, by name. */
    @Transactional(readOnly = true)
    public List<Receipt> receipts(Sent sent) {
        return sql.sql("select r.*, g.name from learning.theme_receipt r join agencies.agency g on g.id = r.agency_id where r.sending_id = ? order by g.name, g.id").param(sent.id())
            .query(Cascade::receipt).list();
    }

    private static Receipt receipt(ResultSet row, int n) throws SQLException {
        var at = Optional.ofNullable(row.getTimestamp("given_at")).map(Timestamp::toInstant);
        var given = at.isEmpty() ? Optional.<Given>empty()
            : Optional.of(new Given(LocalDate.ofInstant(at.get(), When.UK), row.getString("given_by"), row.getString("what"), row.getString("passed_on")));
        return new Receipt(row.getLong("agency_id"), row.getString("name"), given);
    }

    /** Themes for which the worker's own agency owes a receipt, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Sent> waiting() {
        return sql.sql("""
                select s.id, s.theme, (s.sent_at at time zone 'Europe/London')::date as on, s.sent_by as by, s.why from learning.theme_sending s
                join learning.theme_receipt r on r.sending_id = s.id and r.agency_id = store.agency() and r.given_at is null
                where not exists (select 1 from learning.theme_sending later where later.theme = s.theme and later.id > s.id) order by s.id
                """).query(Sent.class).list();
    }

    /**
     * Gives the receipt of the worker's own agency for the latest sending of this theme, or gives another in its place.
     *
     * @param found what was found of it in the agency's own work; empty when it was looked for and none was found
     * @return false when it was never sent to the agency
     * @throws Answering.NotYours for whoever does not answer for an agency
     */
    @Transactional
    public boolean give(String theme, String found, String passedOn) {
        if (!answers()) {
            throw new Answering.NotYours();
        }
        boolean given = sql.sql("""
                update learning.theme_receipt set given_at = :now, given_by_id = store.worker(), given_by = :by, found = :what <> '', what = :what, passed_on = :passed
                where agency_id = store.agency() and sending_id = (select max(id) from learning.theme_sending where theme = :theme)
                """)
            .param("now", now()).param("by", Acting.now().name()).param("what", found).param("passed", passedOn).param("theme", theme).update() > 0;
        if (given) {
            journal.write("themes", null, found.isEmpty() ? "Received a theme: looked for, and none was found in the agency’s own work." : "Received a theme, and found it in the agency’s own work.", null,
                Map.of("theme", theme, "agency", requireNonNull(Acting.now().agency())));
        }
        return given;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** By agency, how what was made of this theme arrived with its people, as far as the worker may know. */
    @Transactional(readOnly = true)
    public Map<Long, Reach> reach(String theme) {
        return sql.sql("select agency_id as agency, addressed as sent, read from learning.theme_reach(?)").param(theme).query(Reach.class).list().stream()
            .collect(Collectors.toMap(Reach::agency, Function.identity()));
    }

    /** The receipts for the latest sending of each theme, counted, as far as the worker may see them. */
    @Transactional(readOnly = true)
    public Map<String, Counted> counted() {
        return sql.sql("""
                select s.theme, count(r.given_at)::int as given, count(*)::int as agencies, (count(*) filter (where r.found))::int as found
                from learning.theme_sending s join learning.theme_receipt r on r.sending_id = s.id
                where not exists (select 1 from learning.theme_sending later where later.theme = s.theme and later.id > s.id) group by s.theme
                """)
            .query(Counted.class).list().stream().collect(Collectors.toMap(Counted::theme, Function.identity()));
    }
}
