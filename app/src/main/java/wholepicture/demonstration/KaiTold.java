package wholepicture.demonstration;

import java.time.LocalDate;
import java.util.UUID;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.wasnotbrought.Missed;
import wholepicture.wasnotbrought.Reason;

/** Not brought, again and again: the third in a year at one trust, and what supervisors of two make of it. */
final class KaiTold {

    private static final String BINA = "school.nurse";
    private static final String JAN = "hospital.safeguarding";
    private static final String MOIRA = "safeguarding.nurse";

    private final Tale tale;

    KaiTold(Tools tools, Partnership partnership, LocalDate today) {
        this.tale = new Tale(tools, partnership, today, "not-brought");
    }

    void live() {
        var kai = tale.person("community", "kai");
        tale.tell("missed",
            () -> tale.doAt("2025-06-03T10:00", JAN, () -> tale.with().wasNotBrought().practise("CHANGED", tale.day("2025-06-02"), "WNB")),
            () -> tale.doAt("2026-04-01T10:00", MOIRA, () -> tale.with().wasNotBrought().practise("CHANGED", tale.day("2026-04-01"), "9Na")),
            () -> tale.doAt("2026-10-05T16:00", BINA, () -> tale.with().wasNotBrought().record(kai, new Missed(tale.day("2026-10-05"), "Dental check in school", Outcome.RESCHEDULED, Reason.COULD_NOT,
                "\"The car is Gary's\"", "His teeth were last seen two years ago", "", "Mother, by telephone", "Moved to November, in school"))),
            () -> tale.doAt("2026-11-10T16:00", BINA, () -> tale.with().wasNotBrought().record(kai, new Missed(tale.day("2026-11-10"), "Audiology in the community", Outcome.WAS_NOT_BROUGHT, Reason.COULD_NOT,
                "\"He drives when he feels like it\"", "He hears less than half of a lesson, and nobody knows why", "Admitted in July; doses his own insulin", "Mother and Mia, by telephone", "Hearing test in school on the 24th"))),
            () -> judge(kai));
    }

    private void judge(UUID kai) {
        tale.at(tale.moment("2026-11-12T11:00"), JAN, () -> {
            var missed = tale.with().missed().oversights(kai).stream().filter(one -> one.isOpen() && tale.with().wasNotBrought().mayJudge(one)).toList();
            missed.forEach(one -> tale.with().wasNotBrought().judge(kai, one.id(), true, "Five clinics in eleven months; he was in high dependency in July. One missed clinic is forgotten, five are neglect of his health.",
                "Nurse goes to the home; clinic by video; social care told today"));
            return missed.size();
        });
    }
}
