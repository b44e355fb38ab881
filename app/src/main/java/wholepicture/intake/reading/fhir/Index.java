package wholepicture.intake.reading.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import wholepicture.intake.reading.Teller;

/**
 * What the resources of a file say of each other, gathered in a first walk so that a reference may point
 * forward: who a patient is, what a practitioner is called, whom an encounter is about. What grows with the
 * file is bounded; a reference beyond the bound is shown as it was sent.
 */
final class Index {

    private static final int BOUND = 200_000;

    /** Somebody or something that is named and reached. */
    record Named(String name, String role, String team, @Nullable String phone, @Nullable String email) {}

    private final Teller teller;
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> identified = new HashMap<>();
    private final Map<String, Named> named = new HashMap<>();
    private final Map<String, Reference> subjects = new HashMap<>();
    private final Map<String, String> about = new HashMap<>();
    private int patients;
    private String onlyPatient = "";
    private boolean safeguarding;
    private String sender = "";

    Index(Teller teller) {
        this.teller = teller;
    }

    void about(String name, String value) {
        about.put(name, value);
    }

    boolean isMessage() {
        return "message".equals(about.get("type"));
    }

    /** The type of the bundle, blank for what is no bundle. */
    String bundleType() {
        return about.getOrDefault("type", "");
    }

    /** Whether anything in the bundle speaks of safeguarding, so that all of it may. */
    boolean speaksOfSafeguarding() {
        return safeguarding;
    }

    /** The name that the sender of a message gives itself. */
    String sender() {
        return sender;
    }

    static boolean wants(String type) {
        return switch (type) {
            case "Patient", "Practitioner", "PractitionerRole", "Organization", "Location", "HealthcareService", "CareTeam", "CarePlan", "Encounter",
                "Flag", "MessageHeader" -> true;
            default -> false;
        };
    }

    void add(Item item, Resource resource) {
        switch (resource) {
            case Patient patient -> patient(item, patient);
            case Practitioner someone -> name(item, someone, new Named(People.said(someone.getName()), Said.all(someone.getQualification().stream()
                .map(Practitioner.PractitionerQualificationComponent::getCode).toList()), "", People.phone(someone.getTelecom()), People.email(someone.getTelecom())));
            case PractitionerRole role -> subject(item, role);
            case Organization organization -> {
                var reach = new ArrayList<>(organization.getTelecom());
                organization.getContact().forEach(contact -> reach.addAll(contact.getTelecom()));
                name(item, organization, new Named(organization.hasName() ? organization.getName() : "", "", "", People.phone(reach), People.email(reach)));
            }
            case Location place -> name(item, place, new Named(place.hasName() ? place.getName() : "", "", "", People.phone(place.getTelecom()), null));
            case HealthcareService service -> name(item, service,
                new Named(service.hasName() ? service.getName() : Said.all(service.getType()), "", "", People.phone(service.getTelecom()), null));
            case CareTeam team -> {
                subject(item, team, team.getSubject());
                name(item, team, new Named(team.hasName() ? team.getName() : "", "", "", People.phone(team.getTelecom()), People.email(team.getTelecom())));
            }
            case CarePlan plan -> {
                plan.getSupportingInfo().forEach(info -> subject(info, plan.getSubject()));
                plan.getAddresses().forEach(condition -> subject(condition, plan.getSubject()));
                safeguarding |= plan.getCategory().stream().anyMatch(Safeguarding::speaks);
            }
            case Encounter encounter -> {
                subject(item, encounter, encounter.getSubject());
                encounter.getReasonReference().forEach(reason -> subject(reason, encounter.getSubject()));
                encounter.getDiagnosis().forEach(diagnosis -> subject(diagnosis.getCondition(), encounter.getSubject()));
            }
            case Flag flag -> safeguarding |= Safeguarding.speaks(flag.getCode()) || flag.getCategory().stream().anyMatch(Safeguarding::speaks);
            case MessageHeader header -> sender = header.getSource().hasName() ? header.getSource().getName() : "";
            default -> { }
        }
    }

    private void subject(Item item, PractitionerRole role) {
        put(subjects, item.fullUrl() + "#practitioner", role.getPractitioner());
        put(subjects, "PractitionerRole/" + People.id(role) + "#practitioner", role.getPractitioner());
        var words = Said.all(role.getCode());
        name(item, role, new Named(role.getPractitioner().hasDisplay() ? role.getPractitioner().getDisplay() : "", words.isEmpty() ? Said.all(role.getSpecialty()) : words,
            role.getOrganization().hasDisplay() ? role.getOrganization().getDisplay() : "", People.phone(role.getTelecom()), People.email(role.getTelecom())));
        put(subjects, item.fullUrl() + "#organization", role.getOrganization());
        put(subjects, "PractitionerRole/" + People.id(role) + "#organization", role.getOrganization());
    }

    private void patient(Item item, Patient patient) {
        var local = People.local(patient, item.fullUrl(), isMessage());
        if (local.isEmpty()) {
            return;
        }
        patients++;
        onlyPatient = local;
        var born = Said.when(patient.getBirthDateElement());
        teller.remember(local, born == null ? null : born.to());
        for (var key : new String[] {item.fullUrl(), "Patient/" + People.id(patient), "urn:uuid:" + People.id(patient)}) {
            if (!key.isEmpty() && !key.endsWith("/" + local) && !key.equals("urn:uuid:" + local)) {
                put(people, key, local);
            }
        }
        patient.getIdentifier().forEach(identifier -> put(identified,
            (identifier.hasSystem() ? identifier.getSystem() : "") + "|" + (identifier.hasValue() ? identifier.getValue() : ""), local));
    }

    private void name(Item item, Resource resource, Named who) {
        put(named, item.fullUrl(), who);
        put(named, resource.fhirType() + "/" + People.id(resource), who);
        if (resource instanceof Organization organization) {
            organization.getIdentifier().forEach(id -> put(named, id.getSystem() + "|" + id.getValue(), who));
        } else if (resource instanceof Practitioner practitioner) {
            practitioner.getIdentifier().forEach(id -> put(named, id.getSystem() + "|" + id.getValue(), who));
        }
    }

    private void subject(Item item, Resource resource, Reference subject) {
        put(subjects, item.fullUrl(), subject);
        put(subjects, resource.fhirType() + "/" + People.id(resource), subject);
    }

    private void subject(Reference from, Reference subject) {
        if (from.hasReference()) {
            put(subjects, from.getReference(), subject);
        }
    }

    private static <V> void put(Map<String, V> map, String key, V value) {
        boolean says = !key.isEmpty() && !key.endsWith("/") && !(value instanceof Reference reference && reference.isEmpty());
        if (says && map.size() < BOUND) {
            map.putIfAbsent(key, value);
        }
    }

    /** Where a patient is known by another name than the reference's own last part. */
    Optional<String> person(String reference) {
        return Optional.ofNullable(people.get(reference));
    }

    Optional<String> identified(String system, String value) {
        return Optional.ofNullable(identified.get(system + "|" + value));
    }

    /** The patient, when the bundle has one and no more. */
    Optional<String> onlyPatient() {
        return patients == 1 ? Optional.of(onlyPatient) : Optional.empty();
    }

    Optional<Reference> subjectOf(String reference) {
        return Optional.ofNullable(subjects.get(reference));
    }

    /** Whether what it points to says itself whom it is about. */
    boolean hasOwnSubject(Reference reference) {
        return reference.hasReference() && subjects.containsKey(reference.getReference());
    }

    /** Who or what a reference names, as far as the file says. */
    Optional<Named> named(String reference) {
        var who = named.get(reference);
        if (who == null && reference.contains("?identifier=")) {
            who = named.get(reference.substring(reference.indexOf("?identifier=") + 12));
        }
        if (who == null && reference.toLowerCase(Locale.ROOT).startsWith("http")) {
            var parts = reference.split("/");
            who = parts.length < 2 ? null : named.get(parts[parts.length - 2] + "/" + parts[parts.length - 1]);
        }
        return Optional.ofNullable(who);
    }
}
