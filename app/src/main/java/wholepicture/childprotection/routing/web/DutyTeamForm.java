package wholepicture.childprotection.routing.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import wholepicture.agencies.Agency;
import wholepicture.childprotection.routing.DutyTeam;
import wholepicture.childprotection.routing.DutyTeam.Kind;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;
import wholepicture.ui.Sent;
import wholepicture.ui.Sentences;

/** An entry of the directory of duty teams, as typed. */
public record DutyTeamForm(String kind, String agency, String area, String sectors, String team, String phone, String email, String opens, String closes,
    DateFields from, DateFields until, DateFields review, String source) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final Pattern SECTOR = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?( [0-9])?");

    static DutyTeamForm blank(LocalDate today) {
        return new DutyTeamForm(Kind.DUTY.name(), "", "", "", "", "", "", "8:30", "17:00", DateFields.of(today), DateFields.BLANK, DateFields.of(today.plusMonths(6)), "");
    }

    static DutyTeamForm of(DutyTeam team, LocalDate today, String agency) {
        var until = team.until();
        return new DutyTeamForm(team.kind().name(), agency, team.area(), String.join(", ", team.sectors()), team.team(), team.phone(), team.email(), TIME.format(team.opens()),
            TIME.format(team.closes()), DateFields.of(today), until == null ? DateFields.BLANK : DateFields.of(until), DateFields.of(today.plusMonths(6)), team.source());
    }

    static DutyTeamForm read(Sent sent) {
        return new DutyTeamForm(sent.text("kind"), sent.text("agency"), sent.text("area"), sent.text("sectors"), sent.text("team"), sent.text("phone"),
            sent.text("email"), sent.text("opens"), sent.text("closes"), sent.date("from"), sent.date("until"), sent.date("review"), sent.text("source"));
    }

    /** All that is missing or cannot be read. */
    Errors check(List<Agency> authorities) {
        var errors = new ArrayList<FieldError>();
        need(errors, whenItAnswers().isPresent(), "kind", "Choose whether it answers in its hours or outside of them");
        need(errors, isOutOfHours() && agency.isEmpty() || authority(authorities).isPresent(), "agency", "Choose the authority");
        need(errors, !area.isEmpty(), "area", "Name the area as people call it");
        need(errors, sectorList().stream().allMatch(one -> SECTOR.matcher(one).matches()), "sectors", "Write districts and sectors of postcodes, with commas between: LE15, LE1 2");
        need(errors, !team.isEmpty(), "team", "Name the team");
        need(errors, !phone.isEmpty(), "phone", "Enter the telephone number");
        need(errors, !source.isEmpty(), "source", "Say who told you, or where it stands");
        if (!isOutOfHours()) {
            need(errors, time(opens).isPresent(), "opens", "Enter when it opens, for example 8:30");
            need(errors, time(closes).filter(end -> time(opens).filter(end::isAfter).isPresent()).isPresent(), "closes", "Enter when it closes, later than it opens");
        }
        day(errors, from, "from", "The first day", true);
        day(errors, until, "until", "The last day", false);
        day(errors, review, "review", "The day by which it is checked again", true);
        return new Errors(errors);
    }

    DutyTeam read(UUID entry, List<Agency> authorities) {
        var whose = authority(authorities).map(Agency::id);
        return new DutyTeam(entry, 0, whenItAnswers().orElseThrow(), whose.orElse(null), area, sectorList(), team, phone, email, time(opens).orElse(LocalTime.MIN),
            time(closes).orElse(LocalTime.MIN), day(from), until.isBlank() ? null : day(until), day(review), source, "");
    }

    private Optional<Kind> whenItAnswers() {
        return Option.chosen(Kind.class, kind);
    }

    private boolean isOutOfHours() {
        return kind.equals(Kind.OUT_OF_HOURS.name());
    }

    private Optional<Agency> authority(List<Agency> authorities) {
        return authorities.stream().filter(one -> one.code().equals(agency)).findFirst();
    }

    private List<String> sectorList() {
        return Arrays.stream(sectors.toUpperCase(Locale.UK).split("[,;\\n]")).map(one -> one.strip().replaceAll("\\s+", " ")).filter(one -> !one.isEmpty()).toList();
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.replace('.', ':'), TIME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(DateFields date) {
        return date.readDay("The day") instanceof DateFields.Read.Known known ? known.day() : LocalDate.EPOCH;
    }

    private static void day(List<FieldError> errors, DateFields date, String name, String what, boolean needed) {
        switch (date.readDay(what)) {
            case DateFields.Read.Known ignored -> { }
            case DateFields.Read.Nothing() -> need(errors, !needed, name + "-day", "Enter " + Sentences.within(what));
            case DateFields.Read.Problem(var sentence) -> errors.add(new FieldError(name + "-day", sentence));
        }
    }

    private static void need(List<FieldError> errors, boolean holds, String field, String otherwise) {
        if (!holds) {
            errors.add(new FieldError(field, otherwise));
        }
    }
}
