package wholepicture.meetings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import wholepicture.time.When;

/**
 * A meeting as a calendar takes it in: RFC 5545 and, for how it is sent, RFC 5546. The same meeting keeps its UID whatever becomes
 * of it, and each change has a higher SEQUENCE, so that an older letter that comes late changes nothing. It names no child.
 */
public final class Calendar {

    /** What the calendar is to do with it. */
    public enum Method { REQUEST, CANCEL }

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    /** The rules for Great Britain since 1996, as calendars need them beside a local time. */
    private static final List<String> LONDON = List.of("BEGIN:VTIMEZONE", "TZID:Europe/London",
        "BEGIN:DAYLIGHT", "DTSTART:19810329T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:19961027T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "END:STANDARD",
        "END:VTIMEZONE");

    private Calendar() {}

    /**
     * @param to who is asked; those without an address are left out
     * @param now when the letter is written
     * @param organiser the address of the agency that holds the meeting
     * @param page where the meeting is to be read
     * @return the file, in UTF-8
     */
    public static byte[] of(Meeting meeting, Method method, List<Invited> to, String organiser, Instant now, String page) {
        var starts = meeting.startsAt().atZone(When.UK);
        var lines = new ArrayList<>(List.of("BEGIN:VCALENDAR", "PRODID:-//Whole Picture//Meetings//EN", "VERSION:2.0", "METHOD:" + method));
        lines.addAll(LONDON);
        lines.addAll(List.of("BEGIN:VEVENT", "UID:" + meeting.uid() + "@wholepicture", "SEQUENCE:" + meeting.sequence(), "DTSTAMP:" + utc(now),
            "DTSTART;TZID=Europe/London:" + LOCAL.format(starts), "DTEND;TZID=Europe/London:" + LOCAL.format(starts.plusMinutes(meeting.minutesLong())),
            "SUMMARY:" + text("Meeting " + meeting.number()),
            "DESCRIPTION:" + text("%s about %s. What it is about stands in Whole Picture: %s".formatted(meeting.kind().inWords(), meeting.initials(), page)),
            "LOCATION:" + text(meeting.mode() == Mode.IN_PERSON ? meeting.place() : meeting.mode().inWords() + ": " + meeting.place()),
            "STATUS:" + (method == Method.CANCEL ? "CANCELLED" : "CONFIRMED"), "CLASS:PRIVATE", "TRANSP:OPAQUE", "ORGANIZER;CN=" + parameter(meeting.agency()) + ":mailto:" + organiser));
        to.stream().filter(i -> !i.email().isBlank()).forEach(i -> lines.add("ATTENDEE;CN=%s;ROLE=%s;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:%s"
            .formatted(parameter(i.workerId() == null ? i.seat().inWords() : i.name()), i.seat() == Seat.CHAIR ? "CHAIR" : "REQ-PARTICIPANT", i.email())));
        lines.addAll(List.of("END:VEVENT", "END:VCALENDAR"));
        return lines.stream().map(Calendar::fold).collect(Collectors.joining("\r\n", "", "\r\n")).getBytes(StandardCharsets.UTF_8);
    }

    private static String utc(Instant moment) {
        return LOCAL.format(moment.atOffset(ZoneOffset.UTC)) + "Z";
    }

    /** Text as section 3.3.11 has it. */
    static String text(String words) {
        return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\n").replace("\n", "\\n");
    }

    /** The value of a parameter, in quotes; section 3.2 knows no way to write a quote within. */
    private static String parameter(String words) {
        return "\"" + words.replaceAll("[\"\\p{Cntrl}]", "'") + "\"";
    }

    /** A line is at most 75 octets long and goes on behind a space (section 3.1); no character is cut in two. */
    static String fold(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < line.length();) {
            int point = line.codePointAt(i);
            int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > 75) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(point);
            octets += size;
            i += Character.charCount(point);
        }
        return folded.toString();
    }
}
