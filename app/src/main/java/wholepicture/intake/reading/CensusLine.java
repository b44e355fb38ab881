package wholepicture.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.intake.reading.CensusTable.Pupil;
import wholepicture.time.When;

/**
 * The line of a chronology that a pupil's row of a census makes: attendance, a suspension, or only that the census was taken.
 *
 * @param name "autumn term 2024", blank when the file does not say
 * @param term the days of the term, {@code null} likewise
 */
record CensusLine(CensusTable table, String name, @Nullable When term) {

    private static final Pattern TERM = Pattern.compile("(20\\d\\d)[^a-z0-9]*(autumn|spring|summer)|(autumn|spring|summer)[^a-z0-9]*(20\\d\\d)");

    /** The term is what the file's name says; the line is the same line whatever the file is called. */
    static CensusLine of(CensusTable table, String fileName) {
        var m = TERM.matcher(fileName.toLowerCase(Locale.ROOT));
        if (!m.find()) {
            return new CensusLine(table, "", null);
        }
        int year = Integer.parseInt(m.group(1) == null ? m.group(4) : m.group(1));
        var season = m.group(2) == null ? m.group(3) : m.group(2);
        var days = switch (season) {
            case "autumn" -> When.between(LocalDate.of(year, 9, 1), LocalDate.of(year, 12, 31));
            case "spring" -> When.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 3, 31));
            default -> When.between(LocalDate.of(year, 4, 1), LocalDate.of(year, 7, 31));
        };
        return new CensusLine(table, season + " term " + year, days);
    }

    EntrySent of(Pupil pupil, String id) {
        boolean excluded = table.holdsExclusions();
        var original = pupil.rest();
        var census = pupil.value("schoolcensustableid");
        var local = !census.isEmpty() ? "census/" + id + "/" + census : MadeId.of("census", id, table.about(), original.toString());
        var happened = excluded ? pupil.date(table.has("startdate") ? "startdate" : "exclusionstartdate") : term;
        return new EntrySent(id, local, excluded ? EntryKind.EXCLUSION : EntryKind.SCHOOL, happened, null, excluded ? excluded(pupil) : title(),
            attendance(pupil).orElse(""), null, null, List.of(), null, null, null, Set.of(), original, null);
    }

    private String title() {
        return "School census%s: %s".formatted(name.isEmpty() ? "" : ", " + name, table.has("termlysessionspossible") ? "attendance" : table.about());
    }

    private String excluded(Pupil pupil) {
        var category = pupil.value(table.has("category") ? "category" : "exclusioncategory");
        return switch (category.toUpperCase(Locale.ROOT)) {
            case "PERM" -> "Permanently excluded from school";
            case "SUSP", "FIXD" -> "Suspended from school";
            case "LNCH" -> "Suspended from school at lunchtimes";
            default -> "Excluded from school" + (category.isEmpty() ? "" : " (" + category + ")");
        };
    }

    /** Persistent absence is 10% of possible sessions or more, severe absence 50% (Department for Education, "Working together to improve school attendance"). */
    private static Optional<String> attendance(Pupil pupil) {
        double possible = number(pupil.value("termlysessionspossible"));
        if (possible <= 0) {
            return Optional.empty();
        }
        double authorised = number(pupil.value("termlysessionsauthorised"));
        double unauthorised = number(pupil.value("termlysessionsunauthorised"));
        double missed = (authorised + unauthorised) / possible;
        return Optional.of("%.0f sessions possible, %.0f missed with leave and %.0f without (%.1f%% missed)%s.".formatted(possible, authorised, unauthorised,
            missed * 100, missed >= 0.5 ? ": severe absence" : missed >= 0.1 ? ": persistent absence" : ""));
    }

    private static double number(String sent) {
        try {
            return sent.isEmpty() ? 0 : Double.parseDouble(sent);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
