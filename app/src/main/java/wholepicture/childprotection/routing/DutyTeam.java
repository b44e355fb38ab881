package wholepicture.childprotection.routing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.clocks.WorkingDays;
import wholepicture.time.When;

/**
 * One entry of the directory of duty teams, as it was said on a day. Hours are those of working days, in London.
 *
 * @param entry names it through all its versions
 * @param agency the authority whose concerns it takes; {@code null} for an out-of-hours team of every area
 * @param sectors postcode districts and sectors, as {@code LE15} and {@code LE1 2}
 * @param until the last day it holds; {@code null} while no end is known
 * @param reviewBy after this day it is shown as unverified
 * @param source who said so
 */
public record DutyTeam(UUID entry, int version, Kind kind, @Nullable Long agency, String area, List<String> sectors, String team, String phone, String email,
    LocalTime opens, LocalTime closes, LocalDate from, @Nullable LocalDate until, LocalDate reviewBy, String source, String saidBy) {

    /** Who answers within hours, and who outside of them. */
    public enum Kind {
        DUTY("Duty team, in its hours"), OUT_OF_HOURS("Out-of-hours team");

        private final String inWords;

        Kind(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    public DutyTeam {
        sectors = List.copyOf(sectors);
    }

    public boolean isInForce(LocalDate on) {
        return !on.isBefore(from) && (until == null || !on.isAfter(until));
    }

    public boolean isVerified(LocalDate on) {
        return !on.isAfter(reviewBy);
    }

    /** Whether it answers at that moment: a working day of England and Wales, within its hours by the clock on the wall. */
    public boolean isOpen(ZonedDateTime at, WorkingDays calendar) {
        var here = at.withZoneSameInstant(When.UK);
        return kind == Kind.OUT_OF_HOURS
            || calendar.isWorkingDay(here.toLocalDate()) && !here.toLocalTime().isBefore(opens) && here.toLocalTime().isBefore(closes);
    }

    /** When it answers next, if it is closed at that moment. */
    ZonedDateTime opensNext(ZonedDateTime at, WorkingDays calendar) {
        var here = at.withZoneSameInstant(When.UK);
        var day = here.toLocalTime().isBefore(opens) ? here.toLocalDate() : here.toLocalDate().plusDays(1);
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(opens).atZone(When.UK);
    }

    /** How finely it names the postcode: 0 not at all, 1 by its district, 2 by its sector. */
    int names(String postcode) {
        var code = folded(postcode);
        var whole = code.length() >= 5;
        var district = whole ? code.substring(0, code.length() - 3) : code;
        var sector = whole ? district + " " + code.charAt(code.length() - 3) : "";
        return sectors.stream().mapToInt(one -> {
            var named = one.strip().toUpperCase(Locale.UK).replaceAll("\\s+", " ");
            return named.equals(sector) ? 2 : named.equals(district) ? 1 : 0;
        }).max().orElse(0);
    }

    static String folded(String postcode) {
        return postcode.toUpperCase(Locale.UK).replaceAll("[^A-Z0-9]", "");
    }
}
