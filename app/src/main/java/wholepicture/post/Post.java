package wholepicture.post;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where letters are put: in the transaction of the act that causes them, so that neither is without the other. */
@Component
public class Post {

    private final JdbcClient sql;
    private final PostWork work;
    private final String address;

    Post(JdbcClient sql, PostWork work, @Value("${wholepicture.address}") String address) {
        this.sql = sql;
        this.work = work;
        this.address = address.replaceAll("/+$", "");
    }

    /** Puts the letter with those to be sent once this transaction is committed. @return the letter's number */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(Letter letter) {
        var id = UUID.randomUUID();
        sql.sql("insert into post.letter (id, to_address, subject, body) values (?, ?, ?, ?)")
            .params(id, letter.to(), letter.subject(), letter.text()).update();
        for (int i = 0; i < letter.enclosures().size(); i++) {
            var enclosure = letter.enclosures().get(i);
            sql.sql("insert into post.enclosure (letter_id, position, name, media_type, content) values (?, ?, ?, ?, ?)")
                .params(id, i, enclosure.name(), enclosure.mediaType(), enclosure.content()).update();
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.wake();
            }
        });
        return id;
    }

    /** The whole address of one of our pages, for a letter. @param path from the root: {@code /my-work} */
    public String addressOf(String path) {
        return address + path;
    }
}
