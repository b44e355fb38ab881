package wholepicture.childprotection.routing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.childprotection.routing.DutyTeam;
import wholepicture.childprotection.routing.DutyTeam.Kind;
import wholepicture.childprotection.routing.DutyTeams;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Sent;
import wholepicture.ui.Tag;

/** The directory of duty teams, which everybody reads and an administrator keeps. */
@Controller
@RequestMapping("/front-door/teams")
class DutyTeamsController {

    private final DutyTeams teams;
    private final Agencies agencies;

    DutyTeamsController(DutyTeams teams, Agencies agencies) {
        this.teams = teams;
        this.agencies = agencies;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("childprotection/teams", Map.of("page", page("Duty teams", teams.all(), DutyTeamForm.blank(today()), Errors.NONE)));
    }

    @GetMapping("/new")
    ModelAndView ask() {
        administratorsOnly();
        return form("Add a duty team", List.of(), DutyTeamForm.blank(today()), Errors.NONE);
    }

    @PostMapping("/new")
    ModelAndView add(@RequestParam MultiValueMap<String, String> typed) {
        administratorsOnly();
        return say("Add a duty team", UUID.randomUUID(), List.of(), typed);
    }

    @GetMapping("/{entry}")
    ModelAndView show(@PathVariable UUID entry) {
        var versions = versions(entry);
        var latest = versions.getFirst();
        return form(latest.area(), versions, DutyTeamForm.of(latest, today(), whose(latest).map(Agency::code).orElse("")), Errors.NONE);
    }

    @PostMapping("/{entry}")
    ModelAndView change(@PathVariable UUID entry, @RequestParam MultiValueMap<String, String> typed) {
        administratorsOnly();
        var versions = versions(entry);
        return say(versions.getFirst().area(), entry, versions, typed);
    }

    private ModelAndView say(String title, UUID entry, List<DutyTeam> versions, MultiValueMap<String, String> typed) {
        var form = DutyTeamForm.read(new Sent(typed));
        var errors = form.check(authorities());
        if (errors.any()) {
            return form(title, versions, form, errors);
        }
        teams.say(form.read(entry, authorities()));
        return new ModelAndView("redirect:/front-door/teams");
    }

    private List<DutyTeam> versions(UUID entry) {
        var versions = teams.versions(entry);
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return versions;
    }

    private static void administratorsOnly() {
        if (!DutyTeams.mayEdit()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private ModelAndView form(String title, List<DutyTeam> versions, DutyTeamForm form, Errors errors) {
        return new ModelAndView("childprotection/team", Map.of("page", page(title, versions, form, errors)), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private DutyTeamsPage page(String title, List<DutyTeam> shown, DutyTeamForm form, Errors errors) {
        var kinds = Option.each(Kind.values(), Kind::inWords);
        var whose = Stream.concat(Stream.of(Option.of("", "Every area (an out-of-hours team only)")), authorities().stream().map(a -> Option.of(a.code(), a.name()))).toList();
        return new DutyTeamsPage(title, shown.stream().map(this::line).toList(), DutyTeams.mayEdit(), form, Option.choosing(kinds, form.kind()),
            Option.choosing(whose, form.agency()), errors);
    }

    private DutyTeamsPage.Line line(DutyTeam team) {
        var until = team.until();
        return new DutyTeamsPage.Line(new Link(team.area(), "/front-door/teams/" + team.entry()), team.sectors().isEmpty() ? "" : String.join(", ", team.sectors()),
            team.team(), Stream.of(team.phone(), team.email()).filter(part -> !part.isBlank()).reduce((a, b) -> a + ", " + b).orElse(""),
            team.kind() == Kind.OUT_OF_HOURS ? "Whenever the duty team is closed" : "%s to %s on working days".formatted(team.opens(), team.closes()),
            "From " + Dates.brief(team.from()) + (until == null ? "" : " to " + Dates.brief(until)), state(team), "%s. Said by %s".formatted(team.source(), team.saidBy()));
    }

    private Tag state(DutyTeam team) {
        return !team.isVerified(today()) ? new Tag("Unverified since " + Dates.brief(team.reviewBy()), Tag.Colour.RED)
            : team.from().isAfter(today()) ? new Tag("Begins later", Tag.Colour.BLUE)
            : !team.isInForce(today()) ? new Tag("Ended", Tag.Colour.GREY) : new Tag("Verified until " + Dates.brief(team.reviewBy()), Tag.Colour.GREEN);
    }

    private Optional<Agency> whose(DutyTeam team) {
        return authorities().stream().filter(a -> Long.valueOf(a.id()).equals(team.agency())).findFirst();
    }

    private List<Agency> authorities() {
        return agencies.all().stream().filter(a -> a.kind() == AgencyKind.CHILDRENS_SOCIAL_CARE).toList();
    }

    private LocalDate today() {
        return teams.now().toLocalDate();
    }
}
