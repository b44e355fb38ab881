package wholepicture.intake.reading.fhir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;
import wholepicture.arrivals.Arrival;
import wholepicture.intake.reading.FileRefused;
import wholepicture.intake.reading.Part;
import wholepicture.intake.reading.Problem;
import wholepicture.intake.reading.ReadingContext;
import wholepicture.intake.reading.ReceivedFile;
import wholepicture.intake.reading.Remark;
import wholepicture.intake.reading.Teller;

/**
 * Reads a FHIR R4 file in two walks: the first gathers who is who, the second reads each resource. Every
 * resource is told once: taken in, waiting, or not read with the reason.
 */
public final class FhirFile {

    private static final Set<String> USED_INSIDE = Set.of("Patient", "Practitioner", "PractitionerRole", "Organization", "Location", "HealthcareService", "CareTeam", "Provenance");

    private final ReadingContext context;
    private final Teller teller;
    private long told;

    private FhirFile(ReadingContext context, Teller teller) {
        this.context = context;
        this.teller = teller;
    }

    /** Reads a file that begins as JSON or XML does. */
    public static void read(ReceivedFile file, boolean isJson, ReadingContext context, Teller teller) throws IOException, FileRefused {
        boolean lines = isJson && LineItems.isLines(file);
        Items first = items(file, isJson, lines, bytes -> {});
        Items second = items(file, isJson, lines, teller::progress);
        var format = lines ? "FHIR, one resource on each line (NDJSON)" : "FHIR (%s)".formatted(isJson ? "JSON" : "XML");
        new FhirFile(context, teller).read(file.name(), format, first, second);
    }

    private static Items items(ReceivedFile file, boolean isJson, boolean lines, LongConsumer progress) {
        return lines ? new LineItems(file, progress) : isJson ? new JsonItems(file, progress) : new XmlItems(file, progress);
    }

    private void read(String name, String format, Items first, Items second) throws IOException, FileRefused {
        var index = new Index(teller);
        var count = new Count();
        first.walk(new Indexing(index, count));
        if (count.items == 0) {
            throw new FileRefused("The file holds no resources.", "Check that the export ran, and send it again.");
        }
        if (count.fhir == 0) {
            throw new FileRefused("The file is not FHIR: nothing in it has a resource type.", "Send a FHIR R4 bundle, resource or NDJSON, or a CSV template.");
        }
        teller.begins(new Part(name, index.bundleType().isEmpty() ? format : format + ", bundle of type " + index.bundleType(), List.of(), null, List.of()));
        second.walk(item -> told(item, index));
    }

    private static final class Count {
        private long items;
        private long fhir;
    }

    /** The first walk. */
    private final class Indexing implements Items.Taker {
        private final Index index;
        private final Count count;

        Indexing(Index index, Count count) {
            this.index = index;
            this.count = count;
        }

        @Override
        public void about(String name, String value) {
            index.about(name, value);
        }

        @Override
        public void item(Item item) {
            count.items++;
            count.fhir += item.type().isEmpty() && item.trouble().isEmpty() ? 0 : 1;
            if (item.trouble().isEmpty() && Index.wants(item.type())) {
                var resource = Parsing.of(item, new ArrayList<>(), new ArrayList<>());
                if (resource != null) {
                    indexed(item, resource);
                }
            }
        }

        private void indexed(Item item, Resource resource) {
            try {
                index.add(item, resource);
            } catch (DateTimeException e) {
                // The second walk tells of it.
                index.about("an impossible date", item.type());
            }
        }
    }

    /** The second walk: a bundle inside is walked like a file of its own. */
    private void told(Item item, Index index) throws IOException, FileRefused {
        if (!item.type().equals("Bundle") || !item.trouble().isEmpty()) {
            teller(item, index);
            return;
        }
        var inside = ReceivedFile.of("bundle", item.raw().getBytes(StandardCharsets.UTF_8));
        Items items = item.isJson() ? new JsonItems(inside, bytes -> {}) : new XmlItems(inside, bytes -> {});
        var own = new Index(teller);
        var count = new Count();
        try {
            items.walk(new Indexing(own, count));
        } catch (FileRefused refused) {
            teller.bad(item.row(), "Bundle", refused.problems(), item.raw());
            return;
        }
        if (count.items == 0) {
            teller.notRead(item.row(), "Bundle", "Bundle", "It holds no resources.");
        }
        items.walk(each -> told(each.at(item.row()), own));
    }

    private void teller(Item item, Index index) {
        var what = item.type().isEmpty() ? "resource" : item.type();
        if (!item.trouble().isEmpty()) {
            teller.bad(item.row(), what, List.of(new Problem(item.row(), "", "", item.trouble(), "Correct it and send it again.")), item.raw());
            return;
        }
        if (item.raw().isEmpty() && item.type().isEmpty()) {
            teller.notRead(item.row(), what, "entry " + item.row(), "The entry has no resource.");
            return;
        }
        if (item.type().isEmpty()) {
            teller.bad(item.row(), what, List.of(new Problem(item.row(), "resourceType", "", "It does not say what kind of resource it is.",
                "Give it a resourceType.")), item.raw());
            return;
        }
        if (!Resources.isRead(item.type())) {
            unread(item, Resources.other(item.type()));
            return;
        }
        read(item, index);
    }

    private void unread(Item item, Answer answer) {
        switch (answer) {
            case Answer.Passed passed -> teller.notRead(item.row(), item.type(), named(item), passed.reason());
            case Answer.Explains explains -> teller.row(item.row(), item.type(), List.of(), List.of(new Remark("", named(item), explains.how())), item.raw());
            case Answer.Taken taken -> teller.row(item.row(), item.type(), taken.arrivals(), List.of(), item.raw());
        }
    }

    private static String named(Item item) {
        var url = item.fullUrl();
        return url.isEmpty() ? item.type() : item.type() + " " + url.substring(Math.max(url.lastIndexOf('/'), url.lastIndexOf(':')) + 1);
    }

    private void read(Item item, Index index) {
        var problems = new ArrayList<Problem>();
        var remarks = new ArrayList<Remark>();
        var resource = Parsing.of(item, problems, remarks);
        if (resource == null || !problems.isEmpty()) {
            teller.bad(item.row(), item.type(), problems, item.raw());
            return;
        }
        var unit = new Unit(item, resource, index, context, teller);
        Answer answer;
        try {
            answer = Resources.read(unit, resource);
        } catch (DateTimeException e) {
            teller.bad(item.row(), item.type(), List.of(new Problem(item.row(), "", e instanceof DateTimeParseException parse ? parse.getParsedString() : "",
                "This is not a real date.", "Write a day that exists, as in 2024-05-03.")), item.raw());
            return;
        }
        if (answer instanceof Answer.Taken taken) {
            contained(resource, remarks);
            remarks.addAll(unit.remarks());
            tell(item, unit, taken, remarks);
        } else {
            unread(item, answer);
        }
    }

    private void tell(Item item, Unit unit, Answer.Taken taken, List<Remark> remarks) {
        if (item.raw().indexOf('\0') >= 0 || item.raw().contains("\\u0000")) {
            unit.problem("", "", "It contains a null character (NUL).", "Take it out; it cannot be seen, but it is there.");
        }
        if (!unit.problems().isEmpty()) {
            teller.bad(item.row(), item.type(), unit.problems(), item.raw());
            return;
        }
        var arrivals = new ArrayList<Arrival>(unit.introduced());
        arrivals.addAll(taken.arrivals());
        teller.row(item.row(), item.type(), List.copyOf(arrivals), List.copyOf(remarks), item.raw());
    }

    private static void contained(Resource resource, List<Remark> remarks) {
        if (resource instanceof DomainResource domain) {
            for (var each : domain.getContained()) {
                if (!USED_INSIDE.contains(each.fhirType())) {
                    remarks.add(new Remark("contained", each.fhirType(), "A resource inside this one was not read by itself; it is kept with it as it was sent."));
                }
            }
        }
    }
}
