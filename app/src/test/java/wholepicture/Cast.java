package wholepicture;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.agencies.Workers;
import wholepicture.store.Works;

/** Whoever a story needs: agencies, workers and people, each new and of the story's own. */
@TestComponent
public class Cast {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    /** The password of every worker of the stories. */
    public static final String PASSWORD = "tell-me-a-story";

    private final Agencies agencies;
    private final Workers workers;
    private final PasswordEncoder passwords;
    private final UserDetailsService signIn;
    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final java.util.List<wholepicture.arrivals.Receives> receivers;
    private final java.time.Clock clock;

    Cast(Agencies agencies, Workers workers, PasswordEncoder passwords, UserDetailsService signIn, JdbcClient sql,
        TransactionOperations transaction, java.util.List<wholepicture.arrivals.Receives> receivers, java.time.Clock clock) {
        this.receivers = receivers;
        this.clock = clock;
        this.agencies = agencies;
        this.workers = workers;
        this.passwords = passwords;
        this.signIn = signIn;
        this.sql = sql;
        this.transaction = transaction;
    }

    public Agency agency(AgencyKind kind) {
        int n = NUMBER.incrementAndGet();
        return agencies.register("agency-" + n, kind.inWords() + " " + n, kind, "Northborough", "0116 496 0100", "duty@agency.example");
    }

    public Worker worker(Agency agency, String name, Role... roles) {
        String username = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "." + NUMBER.incrementAndGet();
        return workers.register(agency, username, name, "Practitioner", null, "07700 900123", username + "@agency.example",
            roles.length == 0 ? Set.of(Role.PRACTITIONER) : Set.of(roles), passwords.encode(PASSWORD), false);
    }

    public Practitioner practitioner(Agency agency, String name, Role... roles) {
        return Practitioner.of(worker(agency, name, roles));
    }

    /** For MockMvc: signed in as this worker. */
    public RequestPostProcessor signedIn(Worker worker) {
        var user = signIn.loadUserByUsername(worker.username());
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        return SecurityMockMvcRequestPostProcessors.authentication(authentication);
    }

    /** A person with one record of one agency, laid straight into the tables. */
    public UUID person(Agency agency, String name, int grade) {
        return inWorks(() -> {
            UUID person = sql.sql("insert into people.person (name, grade) values (?, ?) returning id").params(name, grade).query(UUID.class).single();
            sql.sql("insert into people.record (agency_id, local_id, person_id, version) values (?, ?, ?, 1)")
                .params(agency.id(), "L" + NUMBER.incrementAndGet(), person).update();
            return person;
        });
    }

    /** Lets the worker see the person: reach 2 the whole picture, 3 protected, 4 sealed. */
    public void open(UUID person, Practitioner to, int reach) {
        inWorks(() -> sql.sql("insert into access.opening (person_id, agency_id, worker_id, reach, why) values (?, ?, ?, ?, 'involved')")
            .param(person).param(to.agencyId()).param(to.workerId()).param(reach).update());
    }

    /** Makes the worker the holder of the person's case: who is told when somebody breaks the glass. */
    public int holdCase(UUID person, Practitioner holder) {
        open(person, holder, 2);
        return sql.sql("""
                insert into access.involvement (record_id, worker_id, worker, role, why, holds_case)
                select id, ?, ?, 'Case holder', 'works with the family', true from people.record where person_id = ? limit 1
                """)
            .param(holder.workerId()).param(holder.name()).param(person).update();
    }

    /** One value of one row, inside {@link #inWorks}. */
    public <T> T one(String query, Class<T> type, Object... params) {
        return sql.sql(query).params(params).query(type).single();
    }

    /** A statement, inside {@link #inWorks}. */
    public int update(String statement, Object... params) {
        return sql.sql(statement).params(params).update();
    }

    /** Takes in arrivals of one kind as if the agency had sent them just now. */
    public void receive(Agency agency, wholepicture.arrivals.Arrival... sent) {
        var receiver = receivers.stream().filter(r -> r.kinds().contains(sent[0].getClass())).findFirst().orElseThrow();
        var at = java.time.OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
        inWorks(() -> receiver.receive(agency, java.util.Arrays.stream(sent).map(one -> wholepicture.arrivals.Received.at(at, one)).toList()));
    }

    public <T> T inWorks(java.util.function.Supplier<T> work) {
        return Works.call(() -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    /** Rows of a query under the gate, as whoever acts. */
    public java.util.List<Map<String, Object>> rows(String query, Object... params) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> sql.sql(query).params(params).query().listOfRows()));
    }
}
