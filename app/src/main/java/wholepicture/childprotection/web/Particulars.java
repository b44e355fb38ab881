package wholepicture.childprotection.web;

import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.cases.FactRow;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.FrontDoor;
import wholepicture.childprotection.Words.Worded;
import wholepicture.chronology.Contact;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;

/** Everything that a fact says beyond its sentence, read off its parts, so that nothing that was recorded can be forgotten on the page. */
final class Particulars {

    private static final Set<String> DECISIONS = Set.of("ReferralDecided", "EnquiryConcluded", "AssessmentAuthorised", "ConferenceHeld", "ReviewHeld");

    private Particulars() {}

    static List<SummaryRow> of(Fact fact) {
        var rows = new ArrayList<SummaryRow>();
        if (!(fact instanceof FrontDoor.ConcernRaised)) {   // the page shows the concern by itself
            tell((Record) fact, rows);
        }
        return List.copyOf(rows);
    }

    /** What a decision rests on, or that nothing was linked to it. */
    static Stream<SummaryRow> rests(FactRow row) {
        var rests = row.because().rests();
        return rests.isEmpty() ? DECISIONS.contains(row.kind()) ? Stream.of(SummaryRow.of("Rests on", "No evidence is linked to this decision")) : Stream.of()
            : rests.stream().map(link -> new SummaryRow("Rests on", link.text(), new Link("Open", link.href())));
    }

    private static void tell(Record record, List<SummaryRow> rows) {
        for (var part : record.getClass().getRecordComponents()) {
            var value = value(record, part.getAccessor());
            if (value instanceof Contact contact) {
                contact.told().forEach((about, what) -> rows.add(SummaryRow.of(about, what)));
                continue;
            }
            if (value instanceof Record inner) {
                tell(inner, rows);
                continue;
            }
            var words = words(value);
            if (!words.isBlank() && !Set.of("toWorker", "otherPerson", "sheet", "questions", "part", "over").contains(part.getName())) {
                rows.add(SummaryRow.of(label(part.getName()), words));
            }
        }
    }

    private static @Nullable Object value(Record record, java.lang.reflect.Method accessor) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "Yes" : "No";
            case Worded worded -> worded.inWords();
            case LocalDate day -> Dates.inWords(day);
            case Collection<?> all -> all.stream().map(Particulars::words).sorted().collect(Collectors.joining(", "));
            case Concern.Statement said -> said.who() + ": " + said.says();
            default -> value.toString();
        };
    }

    /** {@code interimPlan} as "Interim plan". */
    private static String label(String name) {
        var words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.UK);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
