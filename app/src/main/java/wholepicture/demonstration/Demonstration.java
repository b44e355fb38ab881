package wholepicture.demonstration;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.SignIns;
import wholepicture.agencies.Workers;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.Receives;
import wholepicture.demonstration.Laid.Laying;
import wholepicture.journal.Journal;
import wholepicture.store.Works;
import wholepicture.time.When;

/**
 * Lays the invented partnership into an empty store, by the acts by which agencies' files are taken in. It says how far it
 * has come; when it is interrupted, the next start goes on where it stopped. Never on a production server.
 */
@Component
@Profile("!production")
@ConditionalOnProperty("wholepicture.demonstration")
class Demonstration implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final int PEOPLE_AT_ONCE = 1_000;
    private static final int LINES_AT_ONCE = 2_000;

    private final Laid laid;
    private final Decided decided;
    private final Lessons lessons;
    private final Answers answers;
    private final Answered answered;
    private final PassedOn passedOn;
    private final DutyLaid duty;
    private final RegistersTold registers;
    private final FamiliesTold familiesTold;
    private final Agencies agencies;
    private final Workers workers;
    private final PasswordEncoder passwords;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;
    private final Map<Class<? extends Arrival>, Receives> rooms = new HashMap<>();
    private final String day;
    private final int families;

    Demonstration(Laid laid, Decided decided, Lessons lessons, Answers answers, Answered answered, PassedOn passedOn, DutyLaid duty, RegistersTold registers, FamiliesTold familiesTold, Agencies agencies, Workers workers, PasswordEncoder passwords, Journal journal, Clock clock,
        TransactionOperations transaction, List<Receives> receivers, @Value("${wholepicture.demonstration-day:}") String day,
        @Value("${wholepicture.demonstration-families:2000}") int families) {
        this.laid = laid;
        this.decided = decided;
        this.lessons = lessons;
        this.answers = answers;
        this.answered = answered;
        this.passedOn = passedOn;
        this.duty = duty;
        this.registers = registers;
        this.familiesTold = familiesTold;
        this.agencies = agencies;
        this.workers = workers;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
        this.day = day;
        this.families = families;
        receivers.forEach(receiver -> receiver.kinds().forEach(kind -> rooms.put(kind, receiver)));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var laying = Works.call(() -> requireNonNull(transaction.execute(status -> beginOrGoOn())));
        if (!laying.finished()) {
            lay(laying);
        }
    }

    private Laying beginOrGoOn() {
        var begun = laid.laying();
        if (begun.isPresent()) {
            return begun.get();
        }
        if (!agencies.all().isEmpty()) {
            LOG.info("This store has agencies of its own; the demonstration is not laid in.");
            return new Laying(0, LocalDate.EPOCH, 0, clock.instant(), true);
        }
        var today = day.isEmpty() ? LocalDate.now(clock.withZone(When.UK)) : LocalDate.parse(day);
        laid.begin(Partnership.SEED, today, families, clock.instant());
        register();
        return laid.laying().orElseThrow();
    }

    private void register() {
        Map<String, Agency> registered = new HashMap<>();
        for (var partner : Partner.all()) {
            registered.put(partner.code(), agencies.register(partner.code(), partner.name(), partner.kind(), partner.areaInWords(), partner.phone(),
                "duty@" + partner.code() + ".example"));
        }
        var password = requireNonNull(passwords.encode(SignIns.DEMONSTRATION_PASSWORD));
        for (var worker : Partner.workers()) {
            workers.register(requireNonNull(registered.get(worker.agencyCode())), worker.username(), worker.name(), worker.jobTitle(), worker.team(),
                worker.phone(), worker.username() + "@" + worker.agencyCode() + ".example", roles(worker.roles()), password, true);
        }
        journal.write("demonstration", null, "Began to lay in the demonstration partnership");
    }

    private void lay(Laying laying) {
        long began = System.nanoTime();
        LOG.info("Laying in the demonstration partnership: {} families. This is done once.", laying.families());
        var partnership = Partnership.of(laying.seed(), laying.day(), laying.families(), null);
        var post = new Post(laying.day(), laying.begunAt());
        Map<Agency, List<Received>> sent = new HashMap<>();
        var register = agencies.all();
        for (var agency : register) {
            sent.put(agency, post.dated(partnership.arrivals(agency.code())));
        }
        int all = sent.values().stream().mapToInt(List::size).sum();
        int[] done = {0};
        for (var part : List.of("people", "lines")) {
            for (var agency : register) {
                var batch = requireNonNull(sent.get(agency)).stream().filter(one -> Post.isPerson(one) == part.equals("people")).toList();
                lay(agency, part, batch, part.equals("people") ? PEOPLE_AT_ONCE : LINES_AT_ONCE);
                done[0] += batch.size();
                LOG.info("Laid in {} of {}: the {} of {}", done[0], all, part, agency.name());
            }
        }
        decided.play(partnership);
        lessons.live(laying.day(), answered.lacey(partnership));
        answers.play(laying.day());
        answered.play(partnership);
        passedOn.live(laying.day());
        registers.live(laying.day());
        duty.live(laying.day());
        familiesTold.live(partnership, laying.day());
        Works.run(() -> transaction.executeWithoutResult(status -> {
            laid.finish(clock.instant());
            journal.write("demonstration", null, "Laid in the demonstration partnership", null,
                Map.of("arrivals", "" + all, "day", laying.day().toString()));
        }));
        LOG.info("The demonstration is laid in: {} arrivals in {} s", all, (System.nanoTime() - began) / 1_000_000_000);
    }

    private void lay(Agency agency, String part, List<Received> all, int atOnce) {
        Acting.doAs(Practitioner.machine(agency, "Nightly delivery"), () -> Works.run(() -> {
            int from = requireNonNull(transaction.execute(status -> laid.of(agency, part)));
            for (int at = from; at < all.size(); at += atOnce) {
                var batch = all.subList(at, Math.min(all.size(), at + atOnce));
                int upTo = at + batch.size();
                transaction.executeWithoutResult(status -> {
                    receive(agency, batch);
                    laid.mark(agency, part, upTo);
                });
            }
        }));
    }

    private void receive(Agency agency, List<Received> batch) {
        var byRoom = batch.stream().filter(one -> rooms.containsKey(kind(one)))
            .collect(Collectors.groupingBy(one -> requireNonNull(rooms.get(kind(one)))));
        byRoom.forEach((room, arrivals) -> room.receive(agency, arrivals));
    }

    private static Class<? extends Arrival> kind(Received received) {
        return received.arrival().getClass();
    }

    private static Set<Role> roles(List<String> names) {
        return names.stream().map(Role::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
