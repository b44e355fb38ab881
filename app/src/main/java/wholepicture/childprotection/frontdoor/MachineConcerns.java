package wholepicture.childprotection.frontdoor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.ChildProtection;
import wholepicture.journal.Journal;

/** What agencies' machines handed in as concerns: each call once, however often it is sent, and where to hear what became of it. */
@Component
public class MachineConcerns {

    private static final int PAGE = 50;

    /** @param same whether it said the same words */
    public record Earlier(List<String> refs, boolean same) {}

    /** A concern that the agency raised. @param id by which lists go on */
    public record Raised(long id, String ref, UUID person) {}

    private final JdbcClient sql;
    private final Journal journal;

    MachineConcerns(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** The call that the agency of whoever acts sent before under this key. */
    @Transactional(readOnly = true)
    public Optional<Earlier> earlier(String key, String body) {
        var digest = digest(body);
        return sql.sql("select refs, digest from childprotection.sent_by_machine where agency_id = store.agency() and key = ?").param(key)
            .query((row, n) -> new Earlier(List.of((String[]) Objects.requireNonNull(row.getArray("refs")).getArray()), digest.equals(row.getString("digest")))).optional();
    }

    /**
     * Keeps the call with the cases it opened, in the transaction that opens them.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the same key came at the same time: nothing is raised then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String key, String body, String machine, List<CaseFile> opened) {
        var who = Acting.now();
        sql.sql("insert into childprotection.sent_by_machine (agency_id, key, digest, refs, machine, raised_by) values (?, ?, ?, ?, ?, ?)")
            .param(who.agencyId()).param(key).param(digest(body)).param(opened.stream().map(file -> file.ref().value()).toArray(String[]::new)).param(machine)
            .param(who.workerId()).update();
        opened.forEach(file -> journal.write("concern-by-machine", file.person(), "A machine of the agency handed in the concern", null,
            Map.of("machine", machine, "key", key, "case", file.ref().value())));
    }

    /** The person whom the agency of whoever acts knows under its own number. */
    @Transactional(readOnly = true)
    public Optional<UUID> person(String localId) {
        return sql.sql("select person_id from people.record where agency_id = store.agency() and local_id = ? and person_id is not null order by version desc limit 1")
            .param(localId).query(UUID.class).optional();
    }

    /** A concern that the agency of whoever acts raised; empty when there is none, or none that it may see. */
    @Transactional(readOnly = true)
    public Optional<Raised> raised(String ref) {
        return sql.sql("select id, ref, person_id as person from cases.file where ref = ? and process = ? and raised_by_agency = store.agency()")
            .params(ref, ChildProtection.PROCESS).query(Raised.class).optional();
    }

    /** What the agency of whoever acts raised, the newest first. @param before the last of the page before; {@code null} for the first */
    @Transactional(readOnly = true)
    public List<Raised> raised(@Nullable Long before) {
        return sql.sql("""
                select id, ref, person_id as person from cases.file where raised_by_agency = store.agency() and process = ? and id < ? order by id desc limit ?
                """)
            .params(ChildProtection.PROCESS, before == null ? Long.MAX_VALUE : before, PAGE).query(Raised.class).list();
    }

    private static String digest(String body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
