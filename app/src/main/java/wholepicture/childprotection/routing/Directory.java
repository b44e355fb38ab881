package wholepicture.childprotection.routing;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wholepicture.agencies.Agency;
import wholepicture.childprotection.routing.DutyTeam.Kind;
import wholepicture.clocks.WorkingDays;
import wholepicture.time.When;
import wholepicture.ui.Dates;

/**
 * The entries in force on a day, and the answers they give. Source: Learning Review, second issue.
 *
 * @param teams each entry once, in the version that holds
 */
public record Directory(List<DutyTeam> teams, WorkingDays calendar) {

    public Directory {
        teams = List.copyOf(teams);
    }

    /**
     * Who takes a concern at that moment.
     *
     * @param outOfHours true when the duty team itself is closed
     * @param back when the duty team is back; empty while it is there
     * @param doubt why the entry may be wrong; empty when it is verified
     */
    public record Answering(String team, String phone, String email, boolean outOfHours, String back, String doubt) {

        public boolean isVerified() {
            return doubt.isEmpty();
        }

        /** "Rutland duty team, 01632 960001. ..." in one line. */
        public String inWords() {
            return Stream.of(outOfHours ? "Outside office hours: " + reach() : reach(), back, doubt).filter(part -> !part.isEmpty()).reduce((a, b) -> a + ". " + b).orElse("");
        }

        /** Team, telephone and e-mail address. */
        public String reach() {
            return Stream.of(team, phone, email).filter(part -> !part.isBlank()).reduce((a, b) -> a + ", " + b).orElse("");
        }
    }

    /** The authority whose duty team names this postcode, the finest first. */
    public Optional<Long> authorityOf(String postcode, ZonedDateTime at) {
        return inForce(at, Kind.DUTY).filter(team -> team.names(postcode) > 0).max(Comparator.comparingInt((DutyTeam team) -> team.names(postcode)).thenComparing(DutyTeam::version))
            .map(DutyTeam::agency);
    }

    /**
     * Who takes a concern for this authority at that moment. What the directory does not know is answered by what the register of
     * agencies has, as unverified.
     *
     * @param postcode chooses among several duty teams of one authority; may be empty
     */
    public Answering answering(Agency authority, String postcode, ZonedDateTime at) {
        var duty = inForce(at, Kind.DUTY).filter(team -> Long.valueOf(authority.id()).equals(team.agency()))
            .max(Comparator.comparingInt((DutyTeam team) -> team.names(postcode)).thenComparing(DutyTeam::from));
        if (duty.isEmpty() || duty.get().isOpen(at, calendar)) {
            return duty.map(team -> answer(team, false, "", at)).orElseGet(() -> new Answering(authority.name(), authority.phone(), authority.email(), false, "",
                "Unverified: the directory has no duty team of this authority"));
        }
        var back = duty.get().opensNext(at, calendar);
        var words = "The duty team is back at %02d:%02d on %s".formatted(back.getHour(), back.getMinute(), Dates.inWords(back.toLocalDate()));
        return inForce(at, Kind.OUT_OF_HOURS).filter(team -> team.agency() == null || team.agency() == authority.id())
            .max(Comparator.comparing((DutyTeam team) -> team.agency() != null).thenComparing(DutyTeam::from)).map(team -> answer(team, true, words, at))
            .orElseGet(() -> new Answering(duty.get().team(), duty.get().phone(), duty.get().email(), true, words, "Unverified: the directory has no out-of-hours team"));
    }

    private static Answering answer(DutyTeam team, boolean outOfHours, String back, ZonedDateTime at) {
        var day = at.withZoneSameInstant(When.UK).toLocalDate();
        return new Answering(team.team(), team.phone(), team.email(), outOfHours, back,
            team.isVerified(day) ? "" : "Unverified: nobody has checked this since " + Dates.inWords(team.reviewBy()));
    }

    private Stream<DutyTeam> inForce(ZonedDateTime at, Kind kind) {
        var day = at.withZoneSameInstant(When.UK).toLocalDate();
        return teams.stream().filter(team -> team.kind() == kind && team.isInForce(day));
    }
}
