package wholepicture.childprotection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.Assessing;
import wholepicture.childprotection.FrontDoor.ReferralDecided;
import wholepicture.childprotection.Journey;
import wholepicture.childprotection.thresholds.Editions;
import wholepicture.people.People;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.SummaryRow;

/** What a case page says above all of a baby, or of a child not yet born, and by which edition a level was decided. */
@Component
class Young {

    private static final int WHOLE_WEEKS = 40;

    private final People people;
    private final Editions editions;
    private final Clock clock;

    Young(People people, Editions editions, Clock clock) {
        this.people = people;
        this.editions = editions;
        this.clock = clock;
    }

    Stream<SummaryRow> rows(CaseFile file, Journey journey) {
        var today = clock.instant().atZone(When.UK).toLocalDate();
        var hit = people.index(List.of(file.person())).stream().findFirst();
        var young = hit.flatMap(one -> {
            var born = one.born();
            var due = one.due();
            return born != null && born.from().isAfter(today.minusYears(1)) ? Optional.of("Under one year old. A baby is fragile: see the child, and decide sooner.")
                : born == null && due != null ? Optional.of(unborn(due, today, journey)) : Optional.<String>empty();
        }).map(words -> SummaryRow.of("Very young", words));
        var decided = journey.lastOf(ReferralDecided.class).map(h -> SummaryRow.of("Level of need",
            "%s, by %s".formatted(((ReferralDecided) h.fact()).level().inWords(), editions.on(h.on()).name())));
        return Stream.concat(young.stream(), decided.stream());
    }

    private static String unborn(LocalDate due, LocalDate today, Journey journey) {
        var weeks = WHOLE_WEEKS - Math.ceilDiv(ChronoUnit.DAYS.between(today, due), 7);
        var since = ChronoUnit.DAYS.between(journey.begun().atZone(When.UK).toLocalDate(), today);
        return "Not yet born: expected on %s, %d weeks' gestation. %s".formatted(Dates.inWords(due), weeks, journey.has(Assessing.AssessmentBegun.class) ? "An assessment has begun."
            : "%d days since the concern, and no assessment has begun.".formatted(since));
    }
}
