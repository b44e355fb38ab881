package wholepicture.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.Cases;

/** Reads meetings. The policies of the database decide what whoever asks may see of them. */
@Component
@Transactional(readOnly = true)
public class MeetingRows {

    /** Something that was done with a meeting. */
    public record Happened(Instant at, String worker, String agency, String sentence, String why) {}

    /** What was agreed to be done. @param doneAt {@code null} while it is open */
    public record Action(long id, int n, String what, String who, @Nullable Long invitedId, LocalDate due, String measure, @Nullable Instant doneAt, String outcome) {}

    /** What an agency reported beforehand. */
    public record Report(long invitedId, String words, @Nullable LocalDate shared, Instant at, String worker) {}

    /** That somebody received and understood the minutes. */
    public record Heard(long invitedId, Instant receivedAt, String words, boolean agrees, String dissent) {}

    /** Something that falls to a worker from a meeting. */
    public record Owed(String number, String what, LocalDate due) {}

    /** Somebody who could be asked. */
    public record Candidate(long id, String name, String job, String agency) {}

    private static final String SELECT = """
        select m.*, a.name as agency, w.name as arranged, meetings.whole(m.id) as whole from meetings.meeting m
        join agencies.agency a on a.id = m.agency_id join agencies.worker w on w.id = m.arranged_by
        """;

    private final JdbcClient sql;
    private final MeetingTypes types;
    private final Cases cases;

    MeetingRows(JdbcClient sql, MeetingTypes types, Cases cases) {
        this.sql = sql;
        this.types = types;
        this.cases = cases;
    }

    /** @throws NoSuchMeeting when there is none, or none that the viewer may see */
    public Meeting find(String number) {
        return sql.sql(SELECT + "where m.number = ?").param(number).query(this::meeting).optional().orElseThrow(NoSuchMeeting::new);
    }

    /** The meetings about one case, the newest first. */
    public List<Meeting> of(long caseId) {
        return sql.sql(SELECT + "where m.id in (select meeting_id from meetings.about where case_id = ?) order by m.starts_at desc, m.id desc").param(caseId)
            .query(this::meeting).list();
    }

    /** Meetings that the worker is asked to or has arranged, from a moment on, the earliest first. */
    public List<Meeting> mine(long worker, Instant from, int most) {
        return sql.sql(SELECT + """
                where m.starts_at >= ? and m.cancelled_at is null
                  and (m.arranged_by = ? or m.id in (select meeting_id from meetings.invited where worker_id = ? and withdrawn_at is null))
                order by m.starts_at, m.id limit ?
                """)
            .params(from.atOffset(ZoneOffset.UTC), worker, worker, most).query(this::meeting).list();
    }

    /** Reports that are asked of the worker, and actions that fall to them, the soonest due first. */
    public List<Owed> owed(long worker, int most) {
        return sql.sql("""
                select m.number, 'Report for ' || m.initials as what, ((i.report_due - interval '1 second') at time zone 'Europe/London')::date as due from meetings.invited i
                join meetings.meeting m on m.id = i.meeting_id where i.worker_id = :worker and i.report_due is not null and i.report_at is null and i.withdrawn_at is null
                  and m.cancelled_at is null and m.held_at is null
                union all select m.number, a.what, a.due from meetings.action a join meetings.invited i on i.id = a.invited_id join meetings.meeting m on m.id = a.meeting_id
                where i.worker_id = :worker and a.done_at is null order by due, number limit :most
                """)
            .param("worker", worker).param("most", most).query(Owed.class).list();
    }

    /** Meetings of an agency that were to be held before a moment and whose minutes are not out, the oldest first. */
    public List<Meeting> withoutMinutes(long agency, Instant before, int most) {
        return sql.sql(SELECT + "where m.agency_id = ? and m.starts_at < ? and m.cancelled_at is null and m.issued_at is null order by m.starts_at, m.id limit ?")
            .params(agency, before.atOffset(ZoneOffset.UTC), most).query(this::meeting).list();
    }

    /** The cases that it is about; none for somebody who is only invited. */
    public List<CaseFile> files(Meeting meeting) {
        return sql.sql("""
                select a.person_id, f.ref from meetings.about a join cases.file f on f.id = a.case_id join people.person p on p.id = a.person_id
                where a.meeting_id = ? order by p.born_from, a.id
                """)
            .param(meeting.id()).query((row, n) -> cases.find(row.getObject("person_id", UUID.class), new CaseRef(row.getString("ref")))).list();
    }

    /** Who is asked, and who is kept out, in the order of the table: chair, practitioners by agency, family. */
    public List<Invited> invited(Meeting meeting) {
        return sql.sql("""
                select * from meetings.invited where meeting_id = ? and withdrawn_at is null
                order by (excluded_why <> ''), array_position(array['CHAIR','MINUTES','PRACTITIONER','CHILD','PARENT','FAMILY','SUPPORTER','ADVOCATE','INTERPRETER'], seat),
                    agency, name, id
                """)
            .param(meeting.id()).query(MeetingRows::invited).list();
    }

    public List<Action> actions(Meeting meeting) {
        return sql.sql("select id, n, what, who, invited_id, due, measure, done_at, outcome from meetings.action where meeting_id = ? order by n").param(meeting.id())
            .query((row, n) -> new Action(row.getLong("id"), row.getInt("n"), row.getString("what"), row.getString("who"), row.getObject("invited_id", Long.class),
                row.getObject("due", LocalDate.class), row.getString("measure"), at(row, "done_at"), row.getString("outcome"))).list();
    }

    public List<Report> reports(Meeting meeting) {
        return sql.sql("select invited_id, words, shared_with_family, at, worker from meetings.report where meeting_id = ? order by at").param(meeting.id())
            .query((row, n) -> new Report(row.getLong("invited_id"), row.getString("words"), row.getObject("shared_with_family", LocalDate.class),
                Objects.requireNonNull(at(row, "at")), row.getString("worker"))).list();
    }

    public List<Heard> heard(Meeting meeting) {
        return sql.sql("select invited_id, received_at, words, agrees, dissent from meetings.heard where meeting_id = ? order by received_at").param(meeting.id())
            .query((row, n) -> new Heard(row.getLong("invited_id"), Objects.requireNonNull(at(row, "received_at")), row.getString("words"), row.getBoolean("agrees"),
                row.getString("dissent"))).list();
    }

    /** What was done with it, the newest first. */
    public List<Happened> story(Meeting meeting) {
        return sql.sql("select at, worker, agency, sentence, why from meetings.happened where meeting_id = ? order by id desc").param(meeting.id())
            .query((row, n) -> new Happened(Objects.requireNonNull(at(row, "at")), row.getString("worker"), row.getString("agency"), row.getString("sentence"),
                row.getString("why"))).list();
    }

    /** Workers recorded as involved with the children, who are not asked yet, by agency and name. */
    public List<Candidate> candidates(Meeting meeting) {
        return sql.sql("""
                select distinct w.id, w.name, w.job_title as job, g.name as agency from access.involvement i join agencies.worker w on w.id = i.worker_id
                join agencies.agency g on g.id = w.agency_id
                where i.person_id in (select person_id from meetings.about where meeting_id = ?) and i.superseded_at is null and i.until is null and w.active
                  and w.id not in (select worker_id from meetings.invited where meeting_id = ? and worker_id is not null and withdrawn_at is null)
                order by g.name, w.name
                """)
            .params(meeting.id(), meeting.id()).query(Candidate.class).list();
    }

    /** The children's cases for which what this meeting decided has been recorded. */
    public List<Long> decided(Meeting meeting) {
        return sql.sql("""
                select distinct f.case_id from cases.fact f join meetings.about a on a.case_id = f.case_id
                where a.meeting_id = ? and f.kind = ? and (f.happened_at at time zone 'Europe/London')::date = ?
                """)
            .params(meeting.id(), meeting.kind().fact(), meeting.day()).query(Long.class).list();
    }

    private Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(row.getLong("id"), row.getString("number"), Objects.requireNonNull(row.getObject("uid", UUID.class)), types.of(row.getString("kind")),
            row.getLong("agency_id"), row.getString("agency"), row.getString("arranged"), Objects.requireNonNull(at(row, "starts_at")), row.getInt("minutes_long"),
            Mode.valueOf(row.getString("mode")), row.getString("place"), row.getString("chair"), row.getString("initials"), row.getInt("sequence"),
            row.getString("cancelled_why"), at(row, "held_at"), row.getString("without"), at(row, "issued_at"), row.getBoolean("whole"),
            at(row, "signed_at") != null ? Meeting.Signed.DONE : at(row, "sign_due") == null ? Meeting.Signed.NOT_ASKED : Meeting.Signed.WAITS);
    }

    private static Invited invited(ResultSet row, int number) throws SQLException {
        var answer = row.getString("answer");
        return new Invited(row.getLong("id"), row.getObject("worker_id", Long.class), row.getString("name"), row.getString("job"), row.getObject("agency_id", Long.class),
            row.getString("agency"), Optional.ofNullable(row.getString("party")).map(Party::valueOf).orElse(null), Seat.valueOf(row.getString("seat")), row.getString("email"),
            row.getString("excluded_why"), row.getString("instead"), answer == null ? null : answer.equals("COMING"), row.getString("apology"),
            at(row, "report_due"), at(row, "report_at"), Optional.ofNullable(row.getString("came")).map(Came::valueOf).orElse(null));
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null);
    }
}
