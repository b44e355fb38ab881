package wholepicture.sharing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Worker;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Written;
import wholepicture.journal.Journal;
import wholepicture.post.Letter;
import wholepicture.post.Post;
import wholepicture.store.Works;
import wholepicture.time.When;

/** Recording that information about a person was shared, or was not; and handing something over so that one named worker alone opens it. */
@Component
public class Sharing {

    /** Beyond this a person is kept too closely for an agency that has no part in their work. */
    private static final int OPEN_TO_ALL_INVOLVED = 2;

    private final JdbcClient sql;
    private final Shares shares;
    private final Chronology chronology;
    private final Journal journal;
    private final Post post;
    private final Clock clock;
    private final TransactionOperations transaction;

    Sharing(JdbcClient sql, Shares shares, Chronology chronology, Journal journal, Post post, Clock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.shares = shares;
        this.chronology = chronology;
        this.journal = journal;
        this.post = post;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Records that something was shared, or that it was decided not to share it.
     *
     * @return how the record is named
     * @throws wholepicture.access.NoSuchPerson when there is none whom the worker may find
     * @throws wholepicture.chronology.MayNotAdd when the worker is not involved with the person
     */
    public String record(UUID person, Given given) {
        chronology.mayWrite(person);
        return inWorks(() -> keep(person, given, null));
    }

    /**
     * Hands words over to one named worker: nobody else reads them, each opening is written down, and the letter that tells of it names nobody.
     *
     * @param words the case details, as they are to be read
     * @throws MayNotHandOver for somebody who is kept more closely than that, or when it is no sharing with the recipient's agency
     */
    public String handOver(UUID person, Given given, Worker recipient, String words) {
        chronology.mayWrite(person);
        if (words.isBlank() || !given.given() || given.agency() == null || given.agency().id() != recipient.agency().id()) {
            throw new MayNotHandOver("Say what is handed over, and to which worker of the agency it is shared with.");
        }
        return inWorks(() -> {
            var number = keep(person, given, recipient);
            boolean closely = sql.sql("select grade > ? from sharing.shared where number = ?").params(OPEN_TO_ALL_INVOLVED, number).query(Boolean.class).single();
            if (closely) {
                throw new MayNotHandOver("This person is kept closely. Have %s recorded as involved instead.".formatted(recipient.name()));
            }
            sql.sql("insert into sharing.handed_over (shared_id, words, sender_id, recipient_id) select id, ?, worker_id, recipient_id from sharing.shared where number = ?")
                .params(words.strip(), number).update();
            if (Letter.isAddress(recipient.email())) {
                post.send(new Letter(recipient.email(), "Something was handed over to you: " + number, "Only you can open it:\n%s\n".formatted(post.addressOf("/handed-over/" + number))));
            }
            return number;
        });
    }

    /** Opens what was handed over. Each time is written down, also those of the one who sent it. */
    public String open(String number) {
        var who = Acting.now();
        var one = Objects.requireNonNull(transaction.execute(status -> shares.handedOver(number)));
        var words = Objects.requireNonNull(transaction.execute(status -> shares.words(one)));
        return inWorks(() -> {
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            sql.sql("insert into sharing.opened (shared_id, worker_id, worker, at) values (?, ?, ?, ?)").param(one.id()).param(who.workerId()).param(who.name()).param(now).update();
            sql.sql("update sharing.shared set opened_at = ? where id = ? and opened_at is null and recipient_id = ?").param(now).param(one.id()).param(who.workerId()).update();
            journal.write("look", one.person(), "Opened what was handed over", null, Map.of("sharing", number));
            return words;
        });
    }

    /**
     * Keeps the main point as it was said back: by the one whom it was handed over to once they opened it; of what was shared in another
     * way by a worker who is involved. What was said back once stays.
     *
     * @throws MayNotHandOver when it is not theirs to say, or not yet
     */
    public void understood(Shared one, String words) {
        var who = Acting.now();
        boolean theirs = one.isHandedOver() ? Objects.equals(one.recipientId(), who.workerId()) && one.openedAt() != null : one.given();
        if (!theirs || words.isBlank() || one.isUnderstood()) {
            throw new MayNotHandOver(one.isUnderstood() ? "It was said back already." : "Only whoever received it says it back, once they have read it.");
        }
        if (!one.isHandedOver()) {
            chronology.mayWrite(one.person());
        }
        inWorks(() -> {
            sql.sql("update sharing.shared set understood = ?, understood_at = ?, understood_by = ? where id = ? and understood_at is null")
                .param(words.strip()).param(clock.instant().atOffset(ZoneOffset.UTC)).param(who.name()).param(one.id()).update();
            journal.write("sharing", one.person(), "What was shared was said back", null, Map.of("sharing", one.number()));
            return true;
        });
    }

    private String keep(UUID person, Given given, @Nullable Worker recipient) {
        var who = Acting.now();
        var agency = given.agency();
        var number = sql.sql("""
                insert into sharing.shared (number, record_id, shared_at, recorded_at, given, what, with_agency, with_whom, recipient_id, purpose, basis, consent, consent_why, proportionate, worker_id, worker)
                values ('S-' || ? || '-' || lpad(nextval('sharing.number')::text, 4, '0'), access.own_record(?, ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning number
                """)
            .param(clock.instant().atZone(When.UK).getYear()).param(person).param(who.agencyId()).param(given.at().atOffset(ZoneOffset.UTC)).param(clock.instant().atOffset(ZoneOffset.UTC))
            .param(given.given()).param(given.what().strip()).param(agency == null ? null : agency.id()).param(given.whom().strip()).param(recipient == null ? null : recipient.id())
            .param(given.purpose().strip()).param(given.basis().name()).param(given.consent().name()).param(given.consentWhy().strip()).param(given.proportionate().strip())
            .param(who.workerId()).param(who.name()).query(String.class).single();
        chronology.write(person, new Written(EntryKind.SHARING, When.moment(given.at().atZone(When.UK).toLocalDateTime()),
            (given.given() ? "Shared with " : "Decided not to share with ") + given.whom().strip(), "What: %s\nPurpose: %s\nBasis: %s\nSharing %s".formatted(given.what().strip(),
                given.purpose().strip(), given.basis().inWords(), number), null, null, List.of(), "", "", "", null));
        journal.write("sharing", person, given.given() ? "Recorded that information was shared" : "Recorded a decision not to share", given.purpose().strip(), Map.of("sharing", number));
        return number;
    }

    private <T> T inWorks(Supplier<T> work) {
        return Works.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
