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
import java.util.function.Supplier;
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
import wholepicture.cases.Occasion;
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

    private static final String OF_OCCASION = """
        a.moment_id in (select m.id from cases.moment m where m.process = :process and m.person_id = :person and m.about = :about)""";

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
        return Objects.requireNonNull(transaction.execute(status -> find(file.process(), act, last("a.case_id = :case", Map.of("case", file.id())),
            () -> situations.before(file.id(), file.facts() + 1, clock.instant()))));
    }

    @Override
    public List<Asked> due(Occasion one, String act) {
        return Objects.requireNonNull(transaction.execute(status -> find(one.process(), act, last(OF_OCCASION, params(one)), () -> situations.before(one, Long.MAX_VALUE, clock.instant()))));
    }

    private static Map<String, Object> params(Occasion one) {
        return Map.of("process", one.process(), "person", one.person(), "about", one.about());
    }

    private List<Asked> find(String process, String act, Map<String, Last> last, Supplier<Situation> now) {
        var who = Acting.now();
        var open = open(process, last);
        var asking = checks.asking(process, act, checks.today());
        if (asking.isEmpty() && open.isEmpty()) {
            return List.of();
        }
        var kind = who.agencyId() == null ? "" : agencies.byId(who.agencyId()).map(agency -> agency.kind().name()).orElse("");
        var mine = asking.stream().filter(check -> check.wording().whom().concerns(who, kind))
            .filter(check -> !check.wording().once() || last.get(check.id()) == null || !last.get(check.id()).isAnswer()).toList();
        var due = new ArrayList<Asked>();
        if (!mine.isEmpty()) {
            var situation = now.get();
            mine.stream().filter(check -> Weighing.holds(check.wording().condition(), situation)).forEach(check -> due.add(check.asks(false)));
        }
        open.stream().filter(check -> check.wording().whom().concerns(who, kind) && due.stream().noneMatch(one -> one.check().equals(check.id())))
            .forEach(check -> due.add(check.asks(true)));
        return List.copyOf(due);
    }

    private Map<String, Last> last(String where, Map<String, ?> params) {
        return sql.sql("select distinct on (a.check_id) a.check_id, a.version, a.answer from learning.question_put a where %s order by a.check_id, a.id desc".formatted(where)).params(params)
            .query(Last.class).list().stream().collect(Collectors.toMap(Last::checkId, one -> one));
    }

    /** What needed a reason and was left, because the act that it came with could not wait: it comes again until it is answered. */
    private List<Check> open(String process, Map<String, Last> last) {
        return last.values().stream().filter(one -> one.answer().equals("LEFT")).flatMap(one -> checks.approved(one.checkId()).stream())
            .filter(check -> check.wording().strength() == Asked.Strength.NEEDS_REASON && check.on(checks.today()) == Check.State.ASKS
                && check.wording().process().equals(process)).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(CaseFile file, String act, Bearing bearing, List<Asked> asked, Replies replies) {
        keep("select id, null::bigint, record_id, facts from cases.file where id = ?", file.id(), act, bearing, asked, replies);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long moment, String act, Bearing bearing, List<Asked> asked, Replies replies) {
        keep("select null::bigint, id, record_id, 0 from cases.moment where id = ?", moment, act, bearing, asked, replies);
    }

    /** @param with what it is put with: case, moment, record and the number of the fact */
    private void keep(String with, long id, String act, Bearing bearing, List<Asked> asked, Replies replies) {
        var who = Acting.now();
        for (var one : asked) {
            var reply = replies.to(one);
            if (!one.isPutWith(bearing, reply)) {
                continue;
            }
            var said = reply == null ? Reply.NOTHING : reply;
            sql.sql("""
                    insert into learning.question_put (case_id, moment_id, record_id, n, check_id, version, moment, bearing, worker_id, worker, worker_agency_id, shown_at, at, answer, words, day, reason)
                    select w.case_id, w.moment_id, w.record_id, w.n, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from (%s) w (case_id, moment_id, record_id, n)
                    """.formatted(with))
                .param(one.check()).param(one.version()).param(act).param(bearing.name()).param(who.workerId()).param(who.name()).param(who.agencyId())
                .param(said.shown() == null ? null : said.shown().atOffset(ZoneOffset.UTC)).param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(said.code(one)).param(said.words()).param(one.form() == Asked.Form.DAY ? said.day() : null).param(said.reason()).param(id).update();
        }
    }

    @Override
    public List<Answered> answered(CaseFile file) {
        return answered("a.case_id = :case or a.moment_id in (select m.id from cases.moment m where m.case_id = :case)", Map.of("case", file.id()));
    }

    @Override
    public List<Answered> answered(Occasion one) {
        return answered(OF_OCCASION, params(one));
    }

    private List<Answered> answered(String where, Map<String, ?> params) {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("""
                select a.*, v.question, g.name as agency from learning.question_put a join learning.check_version v on v.check_id = a.check_id and v.version = a.version
                join agencies.agency g on g.id = a.worker_agency_id where %s order by a.id desc
                """.formatted(where)).params(params).query(LiveChecks::answer).list()));
    }

    private static Answered answer(ResultSet row, int n) throws SQLException {
        return new Answered(row.getString("question"), Reply.inWords(row.getString("answer"), row.getString("words"), row.getObject("day", LocalDate.class),
            row.getString("reason")), "%s, %s".formatted(row.getString("worker"), row.getString("agency")),
            row.getObject("at", OffsetDateTime.class).toInstant(), row.getInt("n"), "/checks/" + row.getString("check_id"));
    }
}
