package wholepicture.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.guidance.Basis.Source;
import wholepicture.clocks.Span;
import wholepicture.clocks.Timescale;
import wholepicture.time.When;

/** A meeting as calendars take it in. */
class CalendarTests {

    private static final UUID UID = UUID.fromString("7d1f8c52-0a6f-4a4b-9f1d-2c1e0a9b7c11");

    private static Meeting meeting(String starts, int sequence, String place, String cancelled) {
        var minutes = Timescale.byDefault("x.minutes", "Minutes are issued", Span.workingDays(10), "the meeting", Timescale.Force.LOCAL, Source.PARTNERSHIP.at("x"),
            Timescale.Evidence.UNCERTAIN, "not known");
        return new Meeting(1, "M-2026-0012", UID, new MeetingKind("cp.review", "protection", "Review conference", null, 0, "", minutes, List.of(), "", ""), 1, "City; Care, North",
            "Ann", LocalDateTime.parse(starts).atZone(When.UK).toInstant(), 90, Mode.IN_PERSON, place, "Priya Nair", "L.B., M.B.", sequence, cancelled, null, "", null, true, Meeting.Signed.NOT_ASKED);
    }

    private static Invited grace() {
        return new Invited(1, 7L, "Grace \"Gee\" Adeyemi", "Health visitor", 2L, "Community health", Party.HEALTH, Seat.PRACTITIONER, "grace@health.example", "", "", null, "", null, null, null);
    }

    private static String file(Meeting meeting, Calendar.Method method) {
        return new String(Calendar.of(meeting, method, List.of(grace()), "duty@care.example", Instant.parse("2026-11-02T10:00:00Z"), "https://wp.example" + meeting.address()),
            StandardCharsets.UTF_8);
    }

    private static List<String> unfolded(String file) {
        return file.replace("\r\n ", "").lines().toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-11-18T09:30, DTSTART;TZID=Europe/London:20261118T093000, DTEND;TZID=Europe/London:20261118T110000, in winter
        2026-06-18T09:30, DTSTART;TZID=Europe/London:20260618T093000, DTEND;TZID=Europe/London:20260618T110000, in summer the local time stands too
        2026-10-25T00:30, DTSTART;TZID=Europe/London:20261025T003000, DTEND;TZID=Europe/London:20261025T010000, ninety minutes across the night in which the clocks go back
        2026-03-29T00:30, DTSTART;TZID=Europe/London:20260329T003000, DTEND;TZID=Europe/London:20260329T030000, ninety minutes across the night in which they go forward
        """)
    void it_says_the_time_on_the_wall_in_london(String starts, String from, String to, String because) {
        assertThat(unfolded(file(meeting(starts, 0, "Room 1", ""), Calendar.Method.REQUEST))).as(because).contains(from, to)
            .containsSubsequence("BEGIN:VTIMEZONE", "TZID:Europe/London", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:VTIMEZONE",
                "BEGIN:VEVENT");
    }

    @Test
    void a_meeting_keeps_its_uid_and_counts_its_changes() {
        var first = unfolded(file(meeting("2026-11-18T09:30", 0, "Room 1", ""), Calendar.Method.REQUEST));
        var moved = unfolded(file(meeting("2026-11-20T14:00", 2, "Room 2", ""), Calendar.Method.REQUEST));
        var off = unfolded(file(meeting("2026-11-20T14:00", 3, "Room 2", "the chair is ill"), Calendar.Method.CANCEL));
        assertThat(first).contains("METHOD:REQUEST", "UID:" + UID + "@wholepicture", "SEQUENCE:0", "STATUS:CONFIRMED");
        assertThat(moved).contains("UID:" + UID + "@wholepicture", "SEQUENCE:2");
        assertThat(off).contains("METHOD:CANCEL", "UID:" + UID + "@wholepicture", "SEQUENCE:3", "STATUS:CANCELLED");
        assertThat(String.join("", off)).doesNotContain("the chair is ill");
    }

    @Test
    void what_a_calendar_would_read_as_its_own_is_written_so_that_it_does_not() {
        var file = file(meeting("2026-11-18T09:30", 0, "Room 1; second floor, left\\ring\nEND:VEVENT", ""), Calendar.Method.REQUEST);
        assertThat(unfolded(file)).contains("LOCATION:Room 1\\; second floor\\, left\\\\ring\\nEND:VEVENT", "ORGANIZER;CN=\"City; Care, North\":mailto:duty@care.example")
            .contains("ATTENDEE;CN=\"Grace 'Gee' Adeyemi\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:grace@health.example")
            .filteredOn(line -> line.equals("END:VEVENT")).hasSize(1);
    }

    @Test
    void no_line_is_longer_than_seventy_five_octets_and_no_character_is_cut() {
        var place = "Tŷ Glas 🏠 ".repeat(30);
        var file = file(meeting("2026-11-18T09:30", 0, place, ""), Calendar.Method.REQUEST);
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(unfolded(file)).contains("LOCATION:" + place);
    }

    @Test
    void it_names_the_meeting_by_number_and_initials() {
        assertThat(unfolded(file(meeting("2026-11-18T09:30", 0, "Room 1", ""), Calendar.Method.REQUEST))).contains("SUMMARY:Meeting M-2026-0012")
            .anySatisfy(line -> assertThat(line).startsWith("DESCRIPTION:Review conference about L.B.\\, M.B.").contains("https://wp.example/meetings/M-2026-0012"));
    }
}
