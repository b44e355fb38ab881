package wholepicture.demonstration;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Practitioner;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.Cases;
import wholepicture.cases.Replies;
import wholepicture.cases.Reply;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Enquiries.ChildSeen;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.FrontDoor.ReferralDecided;
import wholepicture.childprotection.Words;
import wholepicture.store.Works;
import wholepicture.time.Then;
import wholepicture.time.When;

/** The cases in which a lesson could be seen: eight a month, decided by a manager, the child seen soon afterwards or not. */
@Component
class LessonCases {

    private static final int A_MONTH = 8;

    /** Who decides, who visits, who raises one concern of their own, and the children who have no case yet. */
    record Children(Practitioner decides, Practitioner visits, Practitioner raises, Deque<UUID> waiting, List<UUID> ofHealthVisitor) {}

    private final ChildProtection protection;
    private final Agencies agencies;
    private final Cases cases;
    private final JdbcClient sql;
    private final TransactionOperations transaction;

    LessonCases(ChildProtection protection, Agencies agencies, Cases cases, JdbcClient sql, TransactionOperations transaction) {
        this.protection = protection;
        this.agencies = agencies;
        this.cases = cases;
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Children whom the authority knows and who are kept no more closely than everybody; those of the stories are left alone, but for one of the health visitor's. @param guided the child of the guided tour, whose one concern is told elsewhere */
    Children children(Practitioner decides, Practitioner visits, Practitioner raises, UUID guided) {
        var known = inWorks("""
            select p.id from people.person p where p.grade = 1 and p.died_from is null and p.born_from between current_date - interval '16 years' and current_date - interval '5 years'
                and exists (select 1 from people.record r where r.person_id = p.id and r.agency_id = ? and r.version > 0)
                and not exists (select 1 from access.involvement i where i.person_id = p.id and i.worker_id is not null)
                and not exists (select 1 from cases.file f where f.person_id = p.id) order by p.born_from, p.id limit 200
            """, requireNonNull(decides.agencyId()));
        var hers = inWorks("""
            select p.id from people.person p where p.grade = 1 and p.born_from > current_date - interval '14 years' and p.id <> ?
                and exists (select 1 from access.involvement i where i.person_id = p.id and i.worker_id = ? and i.until is null)
                and exists (select 1 from people.record r where r.person_id = p.id and r.agency_id = ? and r.version > 0) order by p.born_from, p.id limit 1
            """, guided, requireNonNull(raises.workerId()), requireNonNull(decides.agencyId()));
        return new Children(decides, visits, raises, new ArrayDeque<>(known), hers);
    }

    private List<UUID> inWorks(String query, Object... params) {
        return Works.call(() -> requireNonNull(transaction.execute(status -> sql.sql(query).params(params).query(UUID.class).list())));
    }

    /** @param check that asks with the decision; empty while there was none */
    void month(LocalDate first, Children children, String check, int seen) {
        for (int i = 0; i < A_MONTH; i++) {
            var day = first.plusDays(2 + 3L * i);
            var begun = begun(day, children, false);
            if (begun.isPresent() || !children.waiting().isEmpty()) {
                decided(day, children, begun.orElseGet(() -> raised(day, children.decides(), children, children.waiting().remove())), check, i < seen, i);
            }
        }
    }

    /** A concern that the health visitor raised last week, so that she can follow it from the lesson to the case. */
    void ofHealthVisitor(LocalDate today, Children children, String check) {
        var day = today.minusDays(6);
        children.ofHealthVisitor().forEach(child -> decided(day, children, begun(day, children, true).orElseGet(() -> raised(day, children.raises(), children, child)), check, true, 1));
    }

    /** The case that was raised on that day already, before the telling was interrupted. */
    private Optional<CaseFile> begun(LocalDate day, Children children, boolean hers) {
        record There(UUID person, String ref) {}
        var there = Works.call(() -> requireNonNull(transaction.execute(status -> sql.sql("""
                select person_id as person, ref from cases.file where process = ? and agency_id = ? and opened_at between ? and ? and (person_id = any (?)) = ?
                """)
            .param(ChildProtection.PROCESS).param(requireNonNull(children.decides().agencyId())).param(moment(day, 9).atOffset(ZoneOffset.UTC)).param(moment(day, 10).atOffset(ZoneOffset.UTC))
            .param(children.ofHealthVisitor().toArray(UUID[]::new)).param(hers).query(There.class).optional())));
        return there.map(one -> Acting.as(children.decides(), () -> cases.find(one.person(), new CaseRef(one.ref()))));
    }

    private CaseFile raised(LocalDate day, Practitioner raises, Children children, UUID child) {
        return at(day, 10, raises, () -> protection.raise(List.of(child), agencies.byId(requireNonNull(children.decides().agencyId())).orElseThrow(), concern(), LessonCases.moment(day, 9),
            Because.of("Seen more than once")).getFirst());
    }

    private void decided(LocalDate day, Children children, CaseFile file, String check, boolean seen, int number) {
        var told = Works.call(() -> requireNonNull(transaction.execute(status -> sql.sql("select kind from cases.fact where case_id = ?").param(file.id()).query(String.class).list())));
        if (!told.contains("ReferralDecided")) {
            at(day.plusDays(1), 11, children.decides(), () -> act(file, new ReferralDecided(Words.Outcome.ASSESSMENT, Words.Level.TARGETED, "", null), day.plusDays(1), 11,
                check.isEmpty() ? Replies.NONE : new Replies(Map.of(check, reply(seen, number, day)))));
        }
        if (seen && !told.contains("ChildSeen")) {
            at(day.plusDays(4), 15, children.visits(), () -> act(file, new ChildSeen(true, "", "I like it when somebody asks", "well", "at ease"), day.plusDays(4), 15, Replies.NONE));
        }
    }

    private boolean act(CaseFile file, Fact fact, LocalDate day, int hour, Replies replies) {
        protection.act(file.person(), file.ref(), fact, moment(day, hour), Because.of("To understand what the child needs"), replies);
        return true;
    }

    private static Reply reply(boolean seen, int number, LocalDate day) {
        var shown = moment(day.plusDays(1), 11).minusSeconds(90 + 40L * number);
        return seen && number % 3 != 0 ? new Reply("YES", "", null, "", shown) : number % 2 == 0 ? new Reply("NO", "To be seen at school this week", null, "", shown)
            : new Reply("UNKNOWN", "", null, "", shown);
    }

    private static Concern concern() {
        return new Concern(Words.Source.SCHOOL, "The class teacher", "Tired and hungry in the mornings, more often than before", List.of(), "hunger, tiredness", Words.Level.TARGETED,
            Words.Answer.NO, Words.Answer.SUSPECTED, false, Words.Answer.NO, "", "", false, "They know");
    }

    private static Instant moment(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(When.UK).toInstant();
    }

    private static <T> T at(LocalDate day, int hour, Practitioner who, Supplier<T> work) {
        return Then.at(moment(day, hour), () -> Acting.as(who, work::get));
    }
}
