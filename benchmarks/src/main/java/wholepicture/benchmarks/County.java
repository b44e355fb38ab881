package wholepicture.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Workers;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.Receives;
import wholepicture.demonstration.CrowdFiles;
import wholepicture.store.CommandLine;
import wholepicture.store.Works;
import wholepicture.time.When;

/** A county's worth of invented people in a store: taken in by the same command as any agency's files, once, and kept. */
final class County {

    static final String PASSWORD = "measure";
    private static final int HEAVY = 5_000;

    private final ConfigurableApplicationContext context;
    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final Path folder;

    County(ConfigurableApplicationContext context, Path folder) {
        this.context = context;
        this.sql = context.getBean(JdbcClient.class);
        this.transaction = context.getBean(TransactionOperations.class);
        this.folder = folder;
    }

    /** What was taken in by one call of the command. */
    record Import(String file, long rows, double seconds) {
        double perSecond() {
            return rows / seconds;
        }
    }

    /** Lays a crowd in. */
    List<Import> layIn(long people, long entries) throws IOException {
        var agencies = context.getBean(Agencies.class);
        var imports = new ArrayList<Import>();
        Path files = folder.resolve("files");
        var written = new CrowdFiles(7, LocalDate.of(2026, 11, 20), people, entries).write(files);
        System.out.printf("%,d records of people and %,d entries are written as files.%n", written.people(), written.entries());
        for (var code : CrowdFiles.AGENCIES) {
            agencies.register(code, code, AgencyKind.OTHER, "", "", "");
        }
        for (var name : List.of("people.csv", "chronology.csv")) {
            for (var code : CrowdFiles.AGENCIES) {
                imports.add(take(code, files.resolve(code).resolve(name)));
            }
        }
        return imports;
    }

    Import take(String agency, Path file) throws IOException {
        long rows;
        try (var lines = Files.lines(file)) {
            rows = lines.count() - 1;
        }
        var command = context.getBeansOfType(CommandLine.class).values().stream().filter(c -> c.name().equals("import")).findFirst().orElseThrow();
        long began = System.nanoTime();
        int code = command.run(List.of("--agency", agency, file.toString()));
        if (code != 0) {
            throw new IllegalStateException("The import of %s ended with %d".formatted(file, code));
        }
        var taken = new Import(agency + "/" + file.getFileName(), rows, (System.nanoTime() - began) / 1e9);
        System.out.printf("  taken in: %-28s %,12d rows %10.1f s %,10.0f rows/s%n", taken.file(), taken.rows(), taken.seconds(), taken.perSecond());
        return taken;
    }

    /** A health visitor of the first agency, to whom a thousand people and the one with 5,000 entries are open. */
    Practitioner worker() {
        var agency = context.getBean(Agencies.class).byCode(CrowdFiles.AGENCIES.getFirst()).orElseThrow();
        var hash = context.getBean(PasswordEncoder.class).encode(PASSWORD);
        return Practitioner.of(context.getBean(Workers.class).register(agency, "hana", "Hana Visitor", "Health visitor", null, "", "",
            Set.of(Role.PRACTITIONER), hash, false));
    }

    List<UUID> open(Practitioner worker, int howMany) {
        return inWorks(() -> {
            var people = sql.sql("select id from people.person where ended_at is null and grade = 1 order by id limit ?").param(howMany).query(UUID.class).list();
            people.forEach(person -> open(person, worker));
            return people;
        });
    }

    private void open(UUID person, Practitioner worker) {
        sql.sql("""
                insert into access.opening (person_id, agency_id, worker_id, reach, why) select ?, ?, ?, 2, 'measuring'
                where not exists (select 1 from access.opening where person_id = ? and worker_id = ?)
                """)
            .param(person).param(worker.agencyId()).param(worker.workerId()).param(person).param(worker.workerId()).update();
    }

    /** A person with records of six agencies and 5,000 entries in all. */
    UUID heavy(Practitioner worker) {
        var agencies = context.getBean(Agencies.class);
        var receivers = context.getBeansOfType(Receives.class).values();
        UUID person = inWorks(() -> {
            for (var code : CrowdFiles.AGENCIES) {
                Agency agency = agencies.byCode(code).orElseThrow();
                var sent = new Arrival.PersonSent("heavy-1", List.of(Arrival.Name.usual("Tamsin", "Quillfeather")), When.day(LocalDate.of(2012, 3, 4)), null,
                    null, Arrival.Sex.FEMALE, null, List.of(new Arrival.Identifier("NHS", "9990000018")),
                    List.of(new Arrival.Residence("1 Measure Lane", "LE1 1AA", null, "home", null, null)), List.of(), Map.of(), null);
                receive(receivers, agency, List.of(Received.at(now(), sent)));
                var entries = new ArrayList<Received>();
                for (int i = 0; i < HEAVY / CrowdFiles.AGENCIES.size() + 1; i++) {
                    var when = When.moment(LocalDateTime.of(2013, 1, 1, 9, 0).plusHours(i * 130L));
                    entries.add(Received.at(now(), new Arrival.EntrySent("heavy-1", "e" + i, Arrival.EntryKind.values()[i % 20], when, when, "Contact " + i,
                        "What was seen and said on the day, in two sentences of the usual length. A second worker was there.",
                        Arrival.Significance.values()[i % 4], null, List.of("Mother"), "A Worker", null, null, Set.of(), Map.of(), null)));
                }
                receive(receivers, agency, entries);
            }
            return sql.sql("select person_id from people.record where local_id = 'heavy-1' limit 1").query(UUID.class).single();
        });
        inWorks(() -> {
            open(person, worker);
            return true;
        });
        return person;
    }

    private static void receive(Iterable<Receives> receivers, Agency agency, List<Received> batch) {
        for (var receiver : receivers) {
            if (receiver.kinds().contains(batch.getFirst().arrival().getClass())) {
                Acting.as(Practitioner.machine(agency, "measuring"), () -> receiver.receive(agency, batch));
            }
        }
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(When.UK);
    }

    long count(String table) {
        return inWorks(() -> sql.sql("select count(*) from " + table).query(Long.class).single());
    }

    <T> T inWorks(Supplier<T> work) {
        return Works.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
