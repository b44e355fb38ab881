package wholepicture.childprotection.frontdoor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.cases.CaseRef;
import wholepicture.childprotection.Unlawful;
import wholepicture.journal.Journal;
import wholepicture.store.Works;
import wholepicture.time.When;

/** What the public tells on the open page, and what the front door makes of it. Source: Learning Review, second issue. */
@Component
public class PublicContacts {

    private static final Duration LATELY = Duration.ofHours(1);
    private static final int SHOWN = 50;

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final Journal journal;
    private final Clock clock;
    private final int perAddress;
    private final int all;

    PublicContacts(JdbcClient sql, TransactionOperations transaction, Journal journal, Clock clock,
        @Value("${wholepicture.public-contacts.per-address:5}") int perAddress, @Value("${wholepicture.public-contacts.per-hour:200}") int all) {
        this.sql = sql;
        this.transaction = transaction;
        this.journal = journal;
        this.clock = clock;
        this.perAddress = perAddress;
        this.all = all;
    }

    /**
     * Keeps what somebody told. Nobody needs to have signed in.
     *
     * @param address the network address that it came from; only a digest of it, which differs from day to day, is kept
     * @return the number to be given to the teller; empty when so many came within the hour that they should ring instead
     */
    public Optional<String> tell(Agency to, String child, String worry, boolean dangerNow, String teller, String address) {
        return Works.call(() -> Objects.requireNonNull(transaction.execute(status -> {
            var from = digest(address);
            if (isFlooded(from)) {
                return Optional.<String>empty();
            }
            var id = UUID.randomUUID();
            sql.sql("insert into childprotection.contact (id, agency_id, from_address, child, worry, danger_now, teller) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, to.id(), from, child, worry, dangerNow, teller).update();
            journal.write("public-contact", null, "A member of the public told of a worry about a child");
            return Optional.of(PublicContact.numberOf(id));
        })));
    }

    private boolean isFlooded(String from) {
        return sql.sql("select count(*) >= :all or count(*) filter (where from_address = :from) >= :each from childprotection.contact where told_at > :since")
            .param("all", all).param("each", perAddress).param("from", from).param("since", clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC))
            .query(Boolean.class).single();
    }

    /** What waits at the front door of the agency of whoever acts, danger first, then the oldest. */
    @Transactional(readOnly = true)
    public List<PublicContact> waiting() {
        return sql.sql("select * from childprotection.contact where agency_id = store.agency() and settled_at is null order by danger_now desc, told_at limit ?")
            .param(SHOWN).query(PublicContacts::contact).list();
    }

    /** @return empty when there is none, or none of the agency of whoever acts */
    @Transactional(readOnly = true)
    public Optional<PublicContact> find(UUID id) {
        return sql.sql("select * from childprotection.contact where id = ?").param(id).query(PublicContacts::contact).optional();
    }

    /** Settles it by the case that was raised. Joins the transaction that raises it. */
    @Transactional
    public void raisedAs(UUID id, CaseRef ref) {
        settle(id, ref.value(), null);
    }

    /**
     * Settles it without a case.
     *
     * @param why why no concern was raised
     * @throws Unlawful when somebody settled it meanwhile
     */
    @Transactional
    public void notRaised(UUID id, String why) {
        if (!settle(id, null, why)) {
            throw new Unlawful("Somebody has settled this meanwhile.");
        }
        journal.write("public-contact-settled", null, "Decided that no concern is raised from a contact of the public", why, Map.of("contact", PublicContact.numberOf(id)));
    }

    private boolean settle(UUID id, @Nullable String ref, @Nullable String why) {
        var who = Acting.now();
        return sql.sql("""
                update childprotection.contact set settled_at = ?, settled_by = ?, settled_name = ?, settled_why = ?, case_ref = ?
                where id = ? and agency_id = ? and settled_at is null
                """)
            .param(clock.instant().atOffset(ZoneOffset.UTC)).param(who.workerId()).param(who.name()).param(why).param(ref).param(id).param(who.agencyId())
            .update() == 1;
    }

    private String digest(String address) {
        try {
            var day = LocalDate.ofInstant(clock.instant(), When.UK);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((day + " " + address).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicContact contact(ResultSet row, int n) throws SQLException {
        var ref = row.getString("case_ref");
        var by = row.getString("settled_name");
        return new PublicContact(row.getObject("id", UUID.class), row.getObject("told_at", OffsetDateTime.class).toInstant(), row.getString("child"),
            row.getString("worry"), row.getBoolean("danger_now"), row.getString("teller"),
            by == null ? "" : ref == null ? "No concern was raised, by %s: %s".formatted(by, row.getString("settled_why")) : "Raised as %s by %s".formatted(ref, by));
    }
}
