package wholepicture.post;

import static java.util.Objects.requireNonNull;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.store.Works;

/**
 * Takes letters to the mail server, each at least once: it is put off before it is tried, and marked when the server has taken it.
 * Without a mail server they stay where an administrator sees them.
 */
@Component
class Sending {

    /** How long a server that was killed while it sent is given before another tries the same letter. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final ObjectProvider<JavaMailSender> servers;
    private final Clock clock;
    private final String from;
    private final Duration giveUpAfter;

    Sending(JdbcClient sql, TransactionOperations transaction, ObjectProvider<JavaMailSender> servers, Clock clock,
        @Value("${wholepicture.post.from}") String from, @Value("${wholepicture.post.give-up-after}") Duration giveUpAfter) {
        this.sql = sql;
        this.transaction = transaction;
        this.servers = servers;
        this.clock = clock;
        this.from = from;
        this.giveUpAfter = giveUpAfter;
    }

    private record Due(UUID id, Letter letter, int tries, boolean tooOld) {}

    /** Tries the letter that waits longest, if there is a mail server and a letter. @return whether there was one */
    boolean sendOne() {
        var server = servers.getIfAvailable();
        if (server == null) {
            return false;
        }
        return Works.call(() -> {
            var next = next();
            next.ifPresent(due -> settle(due, due.tooOld() ? "It waited too long to be sent" : trouble(server, due)));
            return next.isPresent();
        });
    }

    private Optional<Due> next() {
        return requireNonNull(transaction.execute(status -> sql.sql("""
                update post.letter set tries = tries + 1, due_at = :until
                where id = (select id from post.letter where sent_at is null and given_up_at is null and due_at <= :now
                            order by due_at limit 1 for update skip locked)
                returning id, to_address, subject, body, tries, written_at < :oldest as too_old
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("until", clock.instant().plus(UNDER_WAY).atOffset(ZoneOffset.UTC))
            .param("oldest", clock.instant().minus(giveUpAfter).atOffset(ZoneOffset.UTC))
            .query((row, n) -> {
                var id = row.getObject("id", UUID.class);
                return new Due(id, new Letter(row.getString("to_address"), row.getString("subject"), row.getString("body"), enclosures(id)),
                    row.getInt("tries"), row.getBoolean("too_old"));
            }).optional()));
    }

    private List<Enclosure> enclosures(UUID letter) {
        return sql.sql("select name, media_type, content from post.enclosure where letter_id = ? order by position").param(letter)
            .query((row, n) -> new Enclosure(row.getString("name"), row.getString("media_type"), row.getBytes("content"))).list();
    }

    /** @return what went wrong; empty when the mail server has taken it */
    private String trouble(JavaMailSender server, Due due) {
        try {
            server.send(message(due));
            return "";
        } catch (MailException | MessagingException e) {
            var cause = e instanceof MailException m ? m.getMostSpecificCause() : e;
            return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        }
    }

    private MimeMessage message(Due due) throws MessagingException {
        var message = new MimeMessage((Session) null) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + due.id() + from.substring(from.lastIndexOf('@')) + ">");
            }
        };
        var letter = due.letter();
        var helper = new MimeMessageHelper(message, !letter.enclosures().isEmpty(), "UTF-8");
        helper.setFrom(from);
        helper.setTo(letter.to());
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        message.setHeader("Auto-Submitted", "auto-generated");
        for (var enclosure : letter.enclosures()) {
            helper.addAttachment(enclosure.name(), new ByteArrayResource(enclosure.content()), enclosure.mediaType());
        }
        return message;
    }

    private void settle(Due due, String trouble) {
        var now = clock.instant();
        var wait = Duration.ofMinutes(1).multipliedBy(1L << Math.min(due.tries() - 1, 10));
        transaction.executeWithoutResult(status -> sql.sql("""
                update post.letter set sent_at = case when :trouble = '' then :now end, trouble = :trouble,
                    given_up_at = case when :too_old then :now end, due_at = case when :trouble = '' then due_at else :again end
                where id = :id
                """)
            .param("id", due.id()).param("trouble", trouble).param("too_old", due.tooOld()).param("now", now.atOffset(ZoneOffset.UTC))
            .param("again", now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait).atOffset(ZoneOffset.UTC)).update());
    }
}
