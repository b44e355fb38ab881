package wholepicture.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Workers;
import wholepicture.childprotection.routing.DutyTeam;
import wholepicture.childprotection.routing.DutyTeam.Kind;
import wholepicture.childprotection.routing.DutyTeams;

/** Lays the directory of duty teams; one entry was not checked in time, so that a newcomer sees how that looks. */
@Component
class DutyLaid {

    private final DutyTeams teams;
    private final Agencies agencies;
    private final Workers workers;

    DutyLaid(DutyTeams teams, Agencies agencies, Workers workers) {
        this.teams = teams;
        this.agencies = agencies;
        this.workers = workers;
    }

    void live(LocalDate today) {
        Acting.doAs(Practitioner.of(workers.byUsername("administrator").orElseThrow()), () -> {
            say("city-csc", "Soarminster", List.of("LE1", "LE2", "LE3", "LE4", "LE5"), "Duty and Advice Team", "0116 496 0001", LocalTime.of(8, 30), today, today.plusMonths(5));
            say("county-csc", "Fosseshire", List.of("LE7", "LE8", "LE9", "LE10", "LE11", "LE12", "LE13", "LE14", "LE16", "LE17", "LE18", "LE19", "LE65", "LE67"), "First Response",
                "0116 496 0002", LocalTime.of(9, 0), today, today.plusMonths(3));
            say("welland", "Wellandshire", List.of("LE15"), "Children's Duty Team", "01632 960003", LocalTime.of(9, 0), today, today.minusDays(20));
            say(null, "Every area", List.of(), "Out-of-hours team", "0116 496 0099", LocalTime.MIDNIGHT, today, today.plusMonths(5));
        });
    }

    private void say(@Nullable String code, String area, List<String> sectors, String team, String phone, LocalTime opens, LocalDate today, LocalDate review) {
        var whose = code == null ? null : (Long) agencies.byCode(code).orElseThrow().id();
        teams.say(new DutyTeam(UUID.randomUUID(), 0, code == null ? Kind.OUT_OF_HOURS : Kind.DUTY, whose, area, sectors, team, phone, "", opens,
            code == null ? LocalTime.MIDNIGHT : LocalTime.of(17, 0), today.minusMonths(8), null, review, "The council's own page, invented", ""));
    }
}
