package wholepicture.intake.reading.fhir;

import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import wholepicture.arrivals.Arrival;
import wholepicture.intake.reading.CheckDigits;
import wholepicture.intake.reading.KnownPeople;

/** All the ways in which one resource points to a person: by id, by address, by number, or to somebody inside it. */
record Roads(Resource resource, Index index, KnownPeople known) {

    /** The person to whom a reference leads, as the sender numbers them. */
    Optional<String> to(Reference reference) {
        if (!reference.hasReference()) {
            return identified(reference);
        }
        var text = reference.getReference();
        int version = text.indexOf("/_history/");
        var plain = version < 0 ? text : text.substring(0, version);
        if (plain.startsWith("#")) {
            return contained(plain).map(patient -> {
                var local = People.local(patient, "", true);
                return local.isEmpty() || local.startsWith("#") || local.equals(plain.substring(1)) ? resource.fhirType() + "/" + People.id(resource) + plain : local;
            });
        }
        var known = index.person(plain);
        if (known.isPresent()) {
            return known;
        }
        int query = plain.indexOf("Patient?identifier=");
        if (query >= 0) {
            var token = plain.substring(query + 19);
            int bar = token.indexOf('|');
            return number(bar < 0 ? "" : token.substring(0, bar), token.substring(bar + 1));
        }
        if (plain.startsWith("urn:")) {
            return index.named(plain).isPresent() ? Optional.empty() : Optional.of(plain.substring(plain.lastIndexOf(':') + 1));
        }
        var parts = plain.split("/");
        var id = parts[parts.length - 1];
        var type = parts.length > 1 ? parts[parts.length - 2] : reference.hasType() ? reference.getType() : "Patient";
        return id.isEmpty() ? Optional.empty() : switch (type) {
            case "Patient" -> index.person("Patient/" + id).or(() -> Optional.of(id));
            case "RelatedPerson" -> Optional.of("RelatedPerson/" + id);
            default -> Optional.empty();
        };
    }

    private Optional<String> identified(Reference reference) {
        if (reference.hasIdentifier() && reference.getIdentifier().hasValue()) {
            var identifier = reference.getIdentifier();
            return number(identifier.hasSystem() ? identifier.getSystem() : "", identifier.getValue());
        }
        return Optional.empty();
    }

    private Optional<String> number(String system, String value) {
        var here = index.identified(system, value);
        if (here.isPresent()) {
            return here;
        }
        boolean nhs = system.toLowerCase(Locale.ROOT).contains("nhs-number");
        var before = known.localPersonWith(new Arrival.Identifier(nhs ? "NHS" : "LOCAL", CheckDigits.compact(value)));
        return before.isPresent() ? before : value.isBlank() ? Optional.empty() : Optional.of(nhs ? People.byNhs(value) : value.strip());
    }

    /** The patient inside the resource to whom a reference points. */
    Optional<Patient> contained(String reference) {
        return resource instanceof DomainResource domain && reference.startsWith("#")
            ? domain.getContained().stream().filter(Patient.class::isInstance).map(Patient.class::cast)
                .filter(patient -> People.id(patient).replace("#", "").equals(reference.substring(1))).findFirst()
            : Optional.empty();
    }
}
