package wholepicture.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.KnowsPeople;
import wholepicture.intake.reading.Readers;
import wholepicture.intake.reading.ReadingContext;
import wholepicture.intake.reading.ReceivedFile;
import wholepicture.store.Works;
import wholepicture.time.When;

/** Opens what was kept, for the readers, with all that they may know besides the file. */
@Component
class Sources {

    private final ReceivedFiles files;
    private final Mappings mappings;
    private final KnowsPeople people;
    private final Clock clock;

    Sources(ReceivedFiles files, Mappings mappings, KnowsPeople people, Clock clock) {
        this.files = files;
        this.mappings = mappings;
        this.people = people;
        this.clock = clock;
    }

    ReceivedFile file(Delivery delivery) {
        return ReceivedFile.of(delivery.name(), files.path(delivery.place()));
    }

    Reading.Source of(Delivery delivery) {
        var context = context(delivery.agency(), delivery.receivedAt().atZoneSameInstant(When.UK).toLocalDate());
        return sink -> Readers.read(file(delivery), context, sink);
    }

    /** For rows that are read again today. */
    ReadingContext today(Agency agency) {
        return context(agency, LocalDate.now(clock));
    }

    /** What is asked for while reading is asked on the reader's own thread, in the works. */
    private ReadingContext context(Agency agency, LocalDate today) {
        return new ReadingContext(today, header -> Works.call(() -> mappings.forHeader(agency.id(), header)), new AgencysPeople(people, agency));
    }

    /** Whether the file holds quarantined rows that were downloaded here and mended. */
    boolean isMended(Delivery delivery) throws IOException {
        try (var in = file(delivery).open()) {
            var head = new String(in.readNBytes(64), StandardCharsets.UTF_8);
            return head.replaceAll("[\"\uFEFF]", "").startsWith(MendedFile.MARK);
        }
    }
}
