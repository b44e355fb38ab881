package wholepicture.childprotection.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.access.Access;
import wholepicture.agencies.Acting;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.MayNotAct;
import wholepicture.childprotection.frontdoor.EarlierConcerns.Earlier;
import wholepicture.childprotection.frontdoor.EarlierConcerns;
import wholepicture.journal.Journal;
import wholepicture.store.Works;

/** Which earlier involvements were read before an assessment is finished: each is marked by itself. Source: A-082. */
@Component
public class FilesRead {

    private final EarlierConcerns earlier;
    private final Access access;
    private final Journal journal;
    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionOperations transaction;

    FilesRead(EarlierConcerns earlier, Access access, Journal journal, JdbcClient sql, Clock clock, TransactionOperations transaction) {
        this.earlier = earlier;
        this.access = access;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** An earlier involvement. @param by who read it; empty while nobody has */
    public record Involvement(Earlier earlier, String by, @Nullable Instant at) {

        public boolean isRead() {
            return at != null;
        }
    }

    /** All that the viewer may see, the newest first. */
    public List<Involvement> of(CaseFile file) {
        var marks = Objects.requireNonNull(transaction.execute(status -> marks(file)));
        return earlier.of(file.person(), file.ref().value()).stream().map(one -> {
            var mark = marks.get(one.line());
            return mark == null ? new Involvement(one, "", null) : new Involvement(one, mark.worker(), mark.at());
        }).toList();
    }

    private record Mark(long entry, String worker, Instant at) {}

    private Map<Long, Mark> marks(CaseFile file) {
        var marks = new HashMap<Long, Mark>();
        sql.sql("select entry_id, worker, at from childprotection.file_read where case_id = ?").param(file.id())
            .query((row, n) -> new Mark(row.getLong("entry_id"), row.getString("worker"), Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant()))
            .list().forEach(mark -> marks.put(mark.entry(), mark));
        return marks;
    }

    /**
     * Marks these as read by whoever acts; those that they may not see, or that were marked before, are left alone.
     *
     * @throws MayNotAct when the worker is not involved with the child, or the case is closed
     */
    public void read(CaseFile file, Set<Long> lines) {
        if (!access.sight(file.person()).isWhole() || file.closedAt() != null) {
            throw new MayNotAct("Only those who are involved with the child mark what they read, while the case is open.");
        }
        var mine = of(file).stream().filter(one -> !one.isRead()).map(one -> one.earlier().line()).filter(lines::contains).toList();
        if (mine.isEmpty()) {
            return;
        }
        Works.run(() -> transaction.executeWithoutResult(status -> {
            mine.forEach(line -> sql.sql("insert into childprotection.file_read (case_id, entry_id, record_id, agency_id, worker, at) values (?, ?, ?, 0, ?, ?) on conflict do nothing")
                .param(file.id()).param(line).param(file.recordId()).param(Acting.now().name()).param(clock.instant().atOffset(ZoneOffset.UTC)).update());
            journal.write("files-read", file.person(), "Marked %d earlier involvement%s as read".formatted(mine.size(), mine.size() == 1 ? "" : "s"), null, Map.of("case", file.ref().value()));
        }));
    }

    /** How many are not read yet. */
    public long unread(CaseFile file) {
        return of(file).stream().filter(one -> !one.isRead()).count();
    }
}
