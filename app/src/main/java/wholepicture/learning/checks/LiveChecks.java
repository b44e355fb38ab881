package wholepicture.learning.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.cases.Asked;
import wholepicture.cases.Asking;
import wholepicture.cases.Bearing;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Replies;
import wholepicture.cases.Reply;

/** Puts the questions of the checks that are on. A question sees no more of a case than whoever is asked. */
@Component
class LiveChecks implements Asking {

    /** What was put last in a case, by check. */
    private record Last(String checkId, int version, String answer) {
        boolean isAnswer() {
            return !answer.equals("LEFT") && !answer.equals("REASON");
        }
    }

    private final Checks checks;
    private final Situations situations;
    private final Agencies agencies;
    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionOperations transaction;

    LiveChecks(Checks checks, Situations situations, Agencies agencies, JdbcClient sql, Clock clock, TransactionOperations transaction) {
        this.checks = checks;
        this.situations = situations;
        this.agencies = agencies;
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public List<Asked> due(CaseFile file, String act) {
        return Objects.requireNonNull(transaction.execute(status -> find(file, act)));
    }

    private List<Asked> find(CaseFile file, String act) {
        var who = Acting.now();
        var last = last(file);
        var open = open(file, last);
        var asking = checks.asking(file.process(), act, checks.today());
        if (asking.isEmpty() && open.isEmpty()) {
            return List.of();
        }
        var kind = who.agencyId() == null ? "" : agencies.byId(who.agencyId()).map(agency -> agency.kind().name()).orElse("");
        var mine = asking.stream().filter(check -> check.wording().whom().concerns(who, kind))
            .filter(check -> !check.wording().once() || last.get(check.id()) == null || !last.get(check.id()).isAnswer()).toList();
        var due = new ArrayList<Asked>();
        if (!mine.isEmpty()) {
            var situation = situations.before(file.id(), file.facts() + 1, clock.instant());
            mine.stream().filter(check -> Weighing.holds(check.wording().condition(), situation)).forEach(check -> due.add(check.asks(false)));
        }
        open.stream().filter(check -> check.wording().whom().concerns(who, kind) && due.stream().noneMatch(one -> one.check().equals(check.id())))
            .forEach(check -> due.add(check.asks(true)));
        return List.copyOf(due);
    }

    private Map<String, Last> last(CaseFile file) {
        return sql.sql("select distinct on (check_id) check_id, version, answer from learning.question_put where case_id = ? order by check_id, id desc").param(file.id())
            .query(Last.class).list().stream().collect(Collectors.toMap(Last::checkId, one -> one));
    }

    /** What needed a reason and was left, because the act that it came with could not wait: it comes again until it is answered. */
    private List<Check> open(CaseFile file, Map<String, Last> last) {
        return last.values().stream().filter(one -> one.answer().equals("LEFT")).flatMap(one -> checks.approved(one.checkId()).stream())
            .filter(check -> check.wording().strength() == Asked.Strength.NEEDS_REASON && check.on(checks.today()) == Check.State.ASKS
                && check.wording().process().equals(file.process())).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(CaseFile file, String act, Bearing bearing, List<Asked> asked, Replies replies) {
        var who = Acting.now();
        for (var one : asked) {
            var reply = replies.to(one);
            if (!one.isPutWith(bearing, reply)) {
                continue;
            }
            var said = reply == null ? Reply.NOTHING : reply;
            sql.sql("""
                    insert into learning.question_put (case_id, record_id, check_id, version, n, moment, bearing, worker_id, worker, worker_agency_id, shown_at, at, answer, words, day, reason)
                    select id, record_id, ?, ?, facts, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from cases.file where id = ?
                    """)
                .param(one.check()).param(one.version()).param(act).param(bearing.name()).param(who.workerId()).param(who.name()).param(who.agencyId())
                .param(said.shown() == null ? null : said.shown().atOffset(ZoneOffset.UTC)).param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(said.code(one)).param(said.words()).param(one.form() == Asked.Form.DAY ? said.day() : null).param(said.reason()).param(file.id()).update();
        }
    }

    @Override
    public List<Answered> answered(CaseFile file) {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("""
                select a.*, v.question, g.name as agency from learning.question_put a join learning.check_version v on v.check_id = a.check_id and v.version = a.version
                join agencies.agency g on g.id = a.worker_agency_id where a.case_id = ? order by a.id desc
                """).param(file.id()).query(LiveChecks::answer).list()));
    }

    private static Answered answer(ResultSet row, int n) throws SQLException {
        return new Answered(row.getString("question"), Reply.inWords(row.getString("answer"), row.getString("words"), row.getObject("day", LocalDate.class),
            row.getString("reason")), "%s, %s".formatted(row.getString("worker"), row.getString("agency")),
            row.getObject("at", OffsetDateTime.class).toInstant(), row.getInt("n"), "/checks/" + row.getString("check_id"));
    }
}
