package wholepicture.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.KnowsPeople;
import wholepicture.arrivals.OutcomeCodes;
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
    private final ObjectProvider<OutcomeCodes> codes;
    private final Clock clock;

    Sources(ReceivedFiles files, Mappings mappings, KnowsPeople people, ObjectProvider<OutcomeCodes> codes, Clock clock) {
        this.codes = codes;
        this.files = files;
        this.mappings = mappings;
        this.people = people;
        this.clock = clock;
    }

    ReceivedFile file(Delivery delivery) {
        return file(delivery.name(), delivery.place());
    }

    /** @param place where it was kept */
    ReceivedFile file(String name, String place) {
        return ReceivedFile.of(name, files.path(place));
    }

    Reading.Source of(Delivery delivery) {
        return of(delivery.agency(), delivery.receivedAt().atZoneSameInstant(When.UK).toLocalDate(), file(delivery));
    }

    /** A file that came today and is no delivery yet. */
    Reading.Source arriving(Agency from, ReceivedFile file) {
        return of(from, clock.instant().atZone(When.UK).toLocalDate(), file);
    }

    private Reading.Source of(Agency from, LocalDate came, ReceivedFile file) {
        var context = context(from, came);
        return sink -> Readers.read(file, context, sink);
    }

    /** For rows that are read again today. */
    ReadingContext today(Agency agency) {
        return context(agency, LocalDate.now(clock));
    }

    /** What is asked for while reading is asked on the reader's own thread, in the works. */
    private ReadingContext context(Agency agency, LocalDate today) {
        return new ReadingContext(today, header -> Works.call(() -> mappings.forHeader(agency.id(), header)), new AgencysPeople(people, agency), new Codes(codes));
    }

    /** The list of codes, asked once for a file and only where its words are not ours. */
    private static final class Codes implements Supplier<List<OutcomeCodes.Kept>> {

        private final ObjectProvider<OutcomeCodes> lists;
        private @Nullable List<OutcomeCodes.Kept> kept;

        Codes(ObjectProvider<OutcomeCodes> lists) {
            this.lists = lists;
        }

        @Override
        public synchronized List<OutcomeCodes.Kept> get() {
            var known = kept != null ? kept : lists.stream().flatMap(list -> Works.call(list::kept).stream()).toList();
            kept = known;
            return known;
        }
    }

    /** Whether the file holds quarantined rows that were downloaded here and mended. */
    static boolean isMended(ReceivedFile file) throws IOException {
        try (var in = file.open()) {
            var head = new String(in.readNBytes(64), StandardCharsets.UTF_8);
            return head.replaceAll("[\"\uFEFF]", "").startsWith(MendedFile.MARK);
        }
    }
}
