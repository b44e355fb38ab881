package wholepicture.childprotection.frontdoor.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.childprotection.routing.DutyTeams;
import wholepicture.people.People;
import wholepicture.people.Said;
import wholepicture.ui.Option;

/** The authorities whose front doors a concern can go to. */
@Component
class Authorities {

    private final Agencies agencies;
    private final People people;
    private final DutyTeams teams;

    Authorities(Agencies agencies, People people, DutyTeams teams) {
        this.agencies = agencies;
        this.people = people;
        this.teams = teams;
    }

    List<Agency> all() {
        return agencies.all().stream().filter(a -> a.kind() == AgencyKind.CHILDRENS_SOCIAL_CARE).toList();
    }

    /** Each authority with who answers there now. @param postcode of where the child is; may be empty */
    List<Option> answering(String postcode) {
        var directory = teams.directory();
        return all().stream().map(a -> Option.of(a.code(), a.area().isBlank() ? a.name() : a.name() + ", " + a.area(), directory.answering(a, postcode, teams.now()).inWords())).toList();
    }

    /** The one whose duty team names the postcode. */
    Optional<Agency> at(String postcode) {
        return postcode.isBlank() ? Optional.empty() : teams.directory().authorityOf(postcode, teams.now()).flatMap(agencies::byId);
    }

    /**
     * The one of the place where the child lives, by the directory of duty teams; else the one that holds a record of the child, as far as the viewer may see; else
     * that of the viewer's own area. Where the child is decides, so it is only offered.
     */
    Optional<Agency> likelyFor(UUID person) {
        var home = at(postcode(person));
        return home.isPresent() ? home : otherwiseFor(person);
    }

    private Optional<Agency> otherwiseFor(UUID person) {
        var holds = people.find(person).records().stream().map(Said.By::agencyCode).toList();
        var own = Acting.now().agencyId();
        var area = own == null ? "" : agencies.byId(own).map(Agency::area).orElse("");
        return Stream.<Predicate<Agency>>of(a -> holds.contains(a.code()), a -> a.area().equals(area), a -> true)
            .flatMap(test -> all().stream().filter(test)).findFirst();
    }

    /** Of the home that the viewer may see and nobody says was left; empty when none is known. */
    String postcode(UUID person) {
        return people.find(person).residences().stream().map(Said::value).filter(home -> home.to() == null && home.postcode() != null)
            .map(home -> String.valueOf(home.postcode())).findFirst().orElse("");
    }
}
