package wholepicture.learning.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Practitioner;
import wholepicture.cases.Because;
import wholepicture.cases.Replies;
import wholepicture.cases.Reply;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concerns;

/** Months of practice at one agency: a decision on each concern, and the child seen in some of them soon after. */
record Practised(Cast cast, MovableClock clock, ChildProtection protection, Agency care, Practitioner manager) {

    /** @param check answered yes with each decision; empty when nothing is answered */
    void month(LocalDate from, String check, int seen, int all) {
        for (int i = 0; i < all; i++) {
            clock.set(from.plusDays(i / 2) + "T09:00");
            int number = i;
            Acting.doAs(manager, () -> {
                var file = protection.raise(List.of(cast.person(care, "Nell Story", 1)), care, Concerns.concern(), clock.instant(), Because.of("hungry")).getFirst();
                clock.set(from.plusDays(number / 2) + "T10:00");
                protection.act(file.person(), file.ref(), Concerns.assess(), clock.instant(), Because.of("assess"), check.isEmpty() ? Replies.NONE : new Replies(Map.of(check, Reply.yes())));
                if (number < seen) {
                    clock.set(from.plusDays(number / 2 + 2) + "T10:00");
                    protection.act(file.person(), file.ref(), Concerns.seen(), clock.instant(), Because.of("visit"));
                }
            });
        }
    }
}
