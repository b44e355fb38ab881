package wholepicture.access;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.InvolvementSent;
import wholepicture.arrivals.Grade;

/** What an agency says of one worker's involvement with one of its people. */
record Statement(long record, String worker, String team, String role, String phone, String email, @Nullable LocalDate since,
    @Nullable LocalDate until, String why, int statedGrade) {

    /** Roles whose holder is told when somebody breaks the glass. Source: Working Together 2023, chapter 2, lead practitioner; the words are those agencies use. */
    private static final Set<String> HOLDS_CASE = Set.of("case holder", "case worker", "lead professional", "lead practitioner", "key worker",
        "social worker", "allocated social worker", "allocated worker");

    static Statement of(long record, InvolvementSent sent) {
        return new Statement(record, sent.worker().strip(), said(sent.team()), sent.role().strip(), said(sent.phone()), said(sent.email()),
            sent.from() == null ? null : sent.from().from(), sent.to() == null ? null : sent.to().to(), said(sent.reason()),
            Math.max(Grade.INVOLVED.number(), sent.grade() == null ? 0 : sent.grade().number()));
    }

    /** Whether both speak of the same spell of work; a beginning that was not known may become known. */
    boolean isOfTheSame(Statement other) {
        return record == other.record && worker.equalsIgnoreCase(other.worker) && role.equalsIgnoreCase(other.role)
            && (since == null || other.since == null || Objects.equals(since, other.since));
    }

    boolean holdsCase() {
        return HOLDS_CASE.contains(role.toLowerCase(Locale.UK));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
