package wholepicture.demonstration;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Workers;
import wholepicture.learning.cascade.Cascade;
import wholepicture.time.Then;

/** Tells that themes went to every agency of the invented partnership, which of them found it in their own work, and which have not answered yet. */
@Component
class ThemesTold {

    private final Cascade cascade;
    private final Workers workers;
    private final Once once;

    ThemesTold(Cascade cascade, Workers workers, Once once) {
        this.cascade = cascade;
        this.workers = workers;
        this.once = once;
    }

    void live(LocalDate today, Practitioner author) {
        sent(today.minusDays(40), author, "was-not-brought", "A child of ours was not brought five times before somebody asked why. Look at ten of your missed appointments.");
        given(today.minusDays(33), "safeguarding.nurse", "was-not-brought", "In four of ten missed appointments nobody had asked what stood in the way.", "At the team meetings of the 0-19 teams in the month; the form now asks.");
        given(today.minusDays(30), "hospital.safeguarding", "was-not-brought", "Three children were discharged after a second missed appointment, and their doctors were not told.", "A notice in the clinics, and in each doctor’s induction.");
        given(today.minusDays(21), "teacher", "was-not-brought", "", "At the staff briefing on Monday mornings.");
        sent(today.minusDays(6), author, "voice", "Three reviews in two years could not say what the child had said. Read five records, and look for the child’s own words.");
        given(today.minusDays(2), "conference.chair", "voice", "Two of five plans quoted nothing that the child had said.", "In supervision this month; the briefing goes to every team.");
    }

    private void sent(LocalDate day, Practitioner author, String theme, String why) {
        Then.at(Lessons.nine(day), () -> Acting.doAs(author, () -> once.step("theme sent: " + theme, () -> {
            cascade.send(theme, why);
        })));
    }

    private void given(LocalDate day, String username, String theme, String found, String passedOn) {
        Then.at(Lessons.nine(day), () -> Acting.doAs(Practitioner.of(workers.byUsername(username).orElseThrow()), () -> once.step("theme received: %s by %s".formatted(theme, username), () -> {
            cascade.give(theme, found, passedOn);
        })));
    }
}
