package wholepicture.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The calendar of working days, checked against itself, against the published list, and against the census rules. */
class WorkingDaysTests {

    static final WorkingDays CALENDAR = WorkingDays.ofEnglandAndWales();

    @Test
    void going_so_many_working_days_forward_is_so_many_working_days_between() {
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 2_000; i++) {
            var day = CALENDAR.knownFrom().plusDays(random.nextInt(3_500));
            int count = random.nextInt(1, 60);
            var last = CALENDAR.after(day, count);
            assertThat(CALENDAR.isWorkingDay(last)).as("%s and %d", day, count).isTrue();
            assertThat(CALENDAR.between(day, last)).as("%s to %s", day, last).isEqualTo(count);
            assertThat(CALENDAR.between(last, day)).isEqualTo(-count);
        }
    }

    @Test
    void every_year_has_its_eight_holidays_and_none_falls_on_a_weekend() {
        for (int year = CALENDAR.knownFrom().getYear(); year <= CALENDAR.knownUntil().getYear(); year++) {
            int of = year;
            assertThat(CALENDAR.holidays().keySet()).filteredOn(day -> day.getYear() == of).hasSizeGreaterThanOrEqualTo(8);
        }
        assertThat(CALENDAR.holidays().keySet()).noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    @Test
    void the_list_is_the_one_published() throws Exception {
        var published = data().resolve("reference/bank-holidays.json");
        assumeTrue(Files.exists(published));
        var days = new TreeSet<LocalDate>();
        Pattern.compile("\"date\": \"([0-9-]{10})\"").matcher(Files.readString(published).split("\"scotland\"")[0]).results()
            .forEach(match -> days.add(LocalDate.parse(match.group(1))));
        assertThat(CALENDAR.holidays().keySet().stream().filter(day -> !day.isBefore(LocalDate.of(2019, 1, 1)))).containsExactlyElementsOf(days);
    }

    /** 8870Q: the target of an initial conference should not be a weekend. 8670Q and 8675Q count back 45 and 15 working days from 31 March. */
    @Test
    void the_census_rules_that_speak_of_working_days_hold() throws Exception {
        var rules = data().resolve("children/cin_rules_2025_26.csv");
        assumeTrue(Files.exists(rules));
        assertThat(Files.readString(rules)).contains("8870Q,", "8670Q,", "8675Q,", "8875,");
        CALENDAR.knownFrom().datesUntil(CALENDAR.knownUntil().minusDays(60)).forEach(day -> {
            var target = Span.workingDays(15).from(day.atTime(10, 0).atZone(wholepicture.time.When.UK), CALENDAR).lastDay();
            assertThat(target.getDayOfWeek()).as("8870Q for %s", day).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        });
        for (int year = 2019; year <= 2028; year++) {
            var end = LocalDate.of(year, 3, 31);
            for (int count : new int[] {15, 45}) {
                end.minusDays(200).datesUntil(end).forEach(day -> assertThat(CALENDAR.after(day, count).isBefore(end))
                    .as("whoever the census asks about is late by our clock too: %s, %d working days before %s", day, count, end)
                    .isEqualTo(CALENDAR.between(day, end) > count || !CALENDAR.isWorkingDay(end) && CALENDAR.between(day, end) == count));
            }
        }
    }

    private static Path data() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            for (var data : new Path[] {at.resolve("shared/data"), at.resolveSibling("shared").resolve("data")}) {
                if (Files.isDirectory(data)) {
                    return data;
                }
            }
        }
        return Path.of("shared/data");
    }
}
