package wholepicture.childprotection.web;

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
import wholepicture.people.People;
import wholepicture.people.Said;

/** The authorities whose front doors a concern can go to. */
@Component
class Authorities {

    private final Agencies agencies;
    private final People people;

    Authorities(Agencies agencies, People people) {
        this.agencies = agencies;
        this.people = people;
    }

    List<Agency> all() {
        return agencies.all().stream().filter(a -> a.kind() == AgencyKind.CHILDRENS_SOCIAL_CARE).toList();
    }

    /** The one that holds a record of the child, as far as the viewer may see; else that of the viewer's own area. Where the child is decides, so it is only offered. */
    Optional<Agency> likelyFor(UUID person) {
        var holds = people.find(person).records().stream().map(Said.By::agencyCode).toList();
        var own = Acting.now().agencyId();
        var area = own == null ? "" : agencies.byId(own).map(Agency::area).orElse("");
        return Stream.<Predicate<Agency>>of(a -> holds.contains(a.code()), a -> a.area().equals(area), a -> true)
            .flatMap(test -> all().stream().filter(test)).findFirst();
    }
}
