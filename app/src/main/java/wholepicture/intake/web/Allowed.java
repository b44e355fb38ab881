package wholepicture.intake.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Role;
import wholepicture.intake.Deliveries;
import wholepicture.intake.Delivery;
import wholepicture.intake.Intake;
import wholepicture.intake.Quarantined;

/** What the one who acts may do with files; what they may not see answers as what does not exist. */
@Component
class Allowed {

    private final Agencies agencies;
    private final Deliveries deliveries;
    private final Quarantined quarantined;

    Allowed(Agencies agencies, Deliveries deliveries, Quarantined quarantined) {
        this.agencies = agencies;
        this.deliveries = deliveries;
        this.quarantined = quarantined;
    }

    /** The agencies for which files may be sent. @throws ResponseStatusException when for none */
    List<Agency> agencies() {
        var may = agencies.all().stream().filter(agency -> Intake.maySendFor(agency.id())).toList();
        if (may.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return may;
    }

    /** The agency of whoever acts, for which they look after files. */
    Agency own() {
        Long id = Acting.now().agencyId();
        return agencies().stream().filter(agency -> Long.valueOf(agency.id()).equals(id)).findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    Agency agency(String code) {
        return agencies().stream().filter(agency -> agency.code().equals(code)).findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    static boolean isAdministrator() {
        return Acting.now().is(Role.ADMINISTRATOR);
    }

    Delivery delivery(long id) {
        return deliveries.find(id).filter(d -> Intake.maySendFor(d.agency().id())).orElseThrow(Allowed::nothing);
    }

    /** A delivery whose rows may be seen and mended. */
    Delivery ownDelivery(long id) {
        return deliveries.find(id).filter(d -> Intake.mayMendFor(d.agency().id())).orElseThrow(Allowed::nothing);
    }

    Quarantined.Row row(long delivery, long number) {
        return quarantined.find(ownDelivery(delivery).id(), number).orElseThrow(Allowed::nothing);
    }

    static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
