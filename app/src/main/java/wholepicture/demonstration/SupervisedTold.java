package wholepicture.demonstration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import wholepicture.meetings.Forums.Kind;
import wholepicture.supervision.Held;
import wholepicture.time.When;
import wholepicture.yearlyaudit.Rating;
import wholepicture.yearlyaudit.Standard;
import wholepicture.yearlyaudit.YearlyAudits.Answer;

/** How those who work with the families are supervised, a forum of practices, and what two agencies say of themselves. */
final class SupervisedTold {

    private static final String ANITA = "team.manager";

    private final Tale tale;

    SupervisedTold(Tools tools, Partnership partnership, LocalDate today) {
        this.tale = new Tale(tools, partnership, today, "long-neglect");
    }

    void live() {
        tale.tell("supervision",
            () -> talk("2026-10-06T14:00", "conference.chair", true, "2026-11-17", "How a child is heard who does not speak at the table, and when a chair stops a meeting", "Challenging other professionals"),
            () -> talk("2026-11-10T11:00", "social.worker", false, "2026-12-08", "Four plans at once, and what a week with two night calls does; who takes the visits on the Monday after", "Challenging other professionals"),
            () -> tale.doAt("2026-10-14T15:00", "safeguarding.nurse", () -> tale.with().forums().record(Kind.GP_FORUM, tale.day("2026-10-14"), "The named GP",
                "Harbour Street practice\nMill Lane practice\nThe Green practice", "Station Road practice", "One code for a child who was not brought, in every practice by spring; who rings the health visitor on the same day")),
            () -> answers("2026-11-03T09:00", ANITA, "Forty records read in June; two were written late", Rating.PARTLY, "Managers read five records of each worker a month, from November"),
            () -> answers("2026-11-05T09:00", "safeguarding.nurse", "An audit of our records in May, and a question to all staff in September", Rating.MET, ""));
    }

    private void talk(String when, String with, boolean chairs, String next, String about, String training) {
        tale.doAt(when, ANITA, () -> tale.with().supervising().record(new Held(tale.worker(with).id(), tale.moment(when).atZone(When.UK).toLocalDate(), chairs, tale.day(next), about, training,
            List.of()), null));
    }

    private void answers(String when, String username, String evidence, Rating rating, String plan) {
        tale.doAt(when, username, () -> tale.with().audits().answer(Arrays.stream(Standard.values()).map(standard -> new Answer(standard, standard == Standard.RECORDS_WRITTEN ? rating : Rating.MET, evidence,
            standard == Standard.RECORDS_WRITTEN ? plan : "")).toList()));
    }
}
