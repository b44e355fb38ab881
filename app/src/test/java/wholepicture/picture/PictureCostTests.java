package wholepicture.picture;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.access.Access;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;

/** What the person's page asks of the database: little, and no more when more is known. */
@Story
@Import(Sent.class)
class PictureCostTests {

    private static final int MOST = 19;

    @Autowired Cast cast;
    @Autowired Sent sent;
    @Autowired MovableClock clock;
    @Autowired Access access;
    @Autowired Picture picture;

    @Test
    void a_page_asks_few_questions_and_a_long_history_asks_no_more() {
        clock.set("2026-11-20T10:00");
        var story = new Nell(cast, sent).known();
        UUID nell = story.nell();
        var visitor = Practitioner.of(story.visitor);
        int few = questions(visitor, nell);

        cast.inWorks(() -> cast.update("""
            insert into chronology.entry (record_id, agency_id, local_id, received_at, kind, happened_from, happened_to, happened_precision, title,
                description, factors, voice, outcome, digest)
            select r.id, r.agency_id, 'many-' || n, now(), (array['VISIT', 'MEETING', 'CONTACT', 'APPOINTMENT'])[1 + n % 4], date '2026-11-19' - n, date '2026-11-19' - n, 'DAY',
                'Line ' || n, 'What happened that day', case when n % 3 = 0 then '{NEGLECT,MISSING}'::text[] else '{}' end,
                case when n % 7 = 0 then 'VERBAL' end, case when n % 5 = 0 then 'WAS_NOT_BROUGHT' end, ''
            from people.record r, generate_series(1, 3000) n where r.person_id = ?
            """, nell));
        int many = questions(visitor, nell);

        assertThat(few).isLessThanOrEqualTo(MOST);
        assertThat(many).isEqualTo(few);
    }

    private int questions(Practitioner who, UUID person) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var heard = new ListAppender<ILoggingEvent>();
        var before = logger.getLevel();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            Acting.doAs(who, () -> {
                var read = picture.read(person, access.look(person, "the person's page"));
                assertThat(read.lines().total()).isPositive();
            });
        } finally {
            logger.setLevel(before);
            logger.setAdditive(true);
            logger.detachAppender(heard);
        }
        return (int) heard.list.stream().filter(e -> e.getFormattedMessage().startsWith("Executing prepared SQL statement")).count();
    }
}
