package wholepicture.intake.reading.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.InvolvementSent;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Reach;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.arrivals.Arrival;
import wholepicture.intake.reading.CheckDigits;
import wholepicture.time.When;

/** Reads a Patient: the person, their contacts as relationships, their GP as somebody involved. */
final class PatientRead {

    private static final List<String> STATISTICS = List.of("disability-adjusted-life-years", "quality-adjusted-life-years", "geolocation");

    private final Unit unit;
    private final Patient patient;
    private final String local;

    PatientRead(Unit unit, Patient patient, String local) {
        this.unit = unit;
        this.patient = patient;
        this.local = local;
    }

    static Answer read(Unit unit, Patient patient) {
        var local = People.local(patient, unit.fullUrl(), unit.index().isMessage());
        if (local.isEmpty()) {
            unit.problem("id", "", "Nothing says which of your patients this is.", "Give the resource an id, or an identifier with a value.");
        }
        boolean nobody = People.names(patient.getName()).isEmpty() && !patient.hasBirthDate()
            && patient.getIdentifier().stream().noneMatch(org.hl7.fhir.r4.model.Identifier::hasValue);
        if (nobody && !patient.hasAddress() && !patient.hasTelecom() && !patient.hasContact() && !patient.hasCommunication() && !patient.hasExtension()) {
            unit.problem("Patient", "", "It has no name, no birth date and no identifier by which anybody could be known.", "Send at least one of them.");
        } else if (nobody) {
            unit.remark("Patient", local, "It has no name, no birth date and no identifier; only your own number tells who it is.");
        }
        return new Answer.Taken(new PatientRead(unit, patient, local).arrivals());
    }

    List<Arrival> arrivals() {
        var arrivals = new ArrayList<Arrival>(3);
        var particulars = new LinkedHashMap<String, String>();
        var reach = new ArrayList<>(People.reach(patient.getTelecom()));
        var identifiers = identifiers(particulars);
        particulars(particulars);
        var contacts = contacts(reach);
        var born = unit.past(Said.when(patient.getBirthDateElement()), "birthDate");
        arrivals.add(new PersonSent(local, People.names(patient.getName()), born, null, died(born), People.sex(patient.getGender()), multiple(), identifiers,
            patient.getAddress().stream().map(People::residence).filter(home -> !home.lines().isEmpty() || home.postcode() != null).toList(), reach, particulars,
            unit.grade()));
        arrivals.addAll(contacts);
        arrivals.addAll(practitioners());
        return arrivals;
    }

    private @Nullable When died(@Nullable When born) {
        return switch (patient.getDeceased()) {
            case DateTimeType at -> unit.past(Said.when(at), "deceased");
            case BooleanType yes when yes.booleanValue() -> When.between(born == null ? unit.today().minusYears(125) : born.from(), unit.today());
            case null, default -> null;
        };
    }

    private @Nullable Boolean multiple() {
        return switch (patient.getMultipleBirth()) {
            case BooleanType yes -> yes.booleanValue();
            case IntegerType order -> order.getValue() != null;
            case null, default -> null;
        };
    }

    private List<Identifier> identifiers(Map<String, String> particulars) {
        var identifiers = new ArrayList<Identifier>();
        for (var each : patient.getIdentifier()) {
            if (!each.hasValue()) {
                each.getExtension().forEach(extension -> extension(Said.label(extension.getUrl()), extension, particulars));
                continue;
            }
            var kind = People.kind(each);
            var value = kind.equals("NHS") || kind.equals("UPN") ? CheckDigits.compact(each.getValue()) : each.getValue().strip();
            if (kind.equals("NHS") && !value.matches("\\d{10}")) {
                particulars.put("NHS number as sent", each.getValue());
                unit.remark("identifier", each.getValue(), "An NHS number has ten digits. This was kept as words and is not used to find the person.");
                continue;
            }
            identifiers.add(new Identifier(kind, value));
            if (kind.equals("NHS")) {
                unit.remarkIfWrong(value);
                verification(each, particulars);
            }
        }
        return identifiers.stream().distinct().toList();
    }

    /** UK Core, "NHS number verification status": 01 is the only one that says the number is the person's. */
    private void verification(org.hl7.fhir.r4.model.Identifier number, Map<String, String> particulars) {
        for (var extension : number.getExtension()) {
            if (extension.getUrl() != null && extension.getUrl().contains("NHSNumberVerificationStatus") && extension.getValue() instanceof CodeableConcept status) {
                var words = Said.words(status);
                particulars.put("NHS number status", words);
                if (!Said.hasCode(status, "01", "number-present-and-verified")) {
                    unit.remark("identifier", number.getValue(), "The sender has not verified this NHS number: %s.".formatted(words));
                }
            }
        }
    }

    private void particulars(Map<String, String> particulars) {
        patient.getExtension().forEach(extension -> extension(Said.label(extension.getUrl()), extension, particulars));
        patient.getBirthDateElement().getExtension().stream().filter(extension -> extension.getValue() instanceof DateTimeType)
            .forEach(extension -> particulars.put("Time of birth", Said.value(extension.getValue())));
        put(particulars, "Marital status", Said.words(patient.getMaritalStatus()));
        put(particulars, "Language", patient.getCommunication().stream().map(each -> each.getLanguage().getCoding().isEmpty() ? Said.words(each.getLanguage())
            : each.getLanguage().getCoding().stream().map(Said::words).collect(Collectors.joining(", "))).filter(words -> !words.isEmpty())
            .distinct().collect(Collectors.joining("; ")));
        put(particulars, "Preferred language", patient.getCommunication().stream().filter(each -> each.getPreferred()).map(each -> Said.words(each.getLanguage()))
            .collect(Collectors.joining("; ")));
        put(particulars, "Held by", unit.name(patient.getManagingOrganization()));
        put(particulars, "Also recorded as", patient.getLink().stream().map(link -> link.getOther().getReference() + " (" + link.getType().toCode() + ")")
            .collect(Collectors.joining("; ")));
        if (patient.hasActive() && !patient.getActive()) {
            particulars.put("Record", "no longer in use");
        }
    }

    private static void put(Map<String, String> particulars, String label, String value) {
        if (!value.isBlank()) {
            particulars.put(label, value);
        }
    }

    /** Every extension that says something in words is shown, under its own name. */
    private static void extension(String label, Extension extension, Map<String, String> particulars) {
        if (extension.getUrl() == null || STATISTICS.stream().anyMatch(extension.getUrl()::contains)) {
            return;
        }
        if (!extension.hasExtension()) {
            put(particulars, label, worded(extension.getValue()) ? Said.value(extension.getValue()) : "");
            return;
        }
        var text = extension.getExtension().stream().filter(each -> "text".equals(each.getUrl())).map(each -> Said.value(each.getValue())).findFirst();
        if (text.isPresent()) {
            put(particulars, label, text.get());
        } else {
            extension.getExtension().forEach(each -> extension(label + ", " + Said.label(String.valueOf(each.getUrl())).toLowerCase(Locale.ROOT), each, particulars));
        }
    }

    private static boolean worded(@Nullable Type value) {
        return value instanceof CodeableConcept || value instanceof Coding || value instanceof StringType || value instanceof CodeType
            || value instanceof BooleanType || value instanceof DateTimeType;
    }

    private List<Arrival> contacts(List<Reach> reach) {
        var contacts = new ArrayList<Arrival>();
        for (var contact : patient.getContact()) {
            var self = contact.getRelationship().stream().anyMatch(each -> Said.hasCode(each, "ONESELF"));
            if (self) {
                reach.addAll(People.reach(contact.getTelecom()));
                continue;
            }
            var name = contact.hasName() ? People.names(List.of(contact.getName())).stream().findFirst().map(Arrival.Name::full).orElse("")
                : unit.name(contact.getOrganization());
            var role = Said.all(contact.getRelationship());
            if (name.isBlank()) {
                name = role.isEmpty() ? "name not given" : role + " (name not given)";
            }
            var kind = Kinship.of(contact.getRelationship());
            var note = Said.sentences(Said.labelled("Recorded as", role), Said.labelled("Reached by", People.reach(contact.getTelecom()).stream().map(Reach::value)
                .collect(Collectors.joining(", "))), contact.hasAddress() ? "At " + address(contact) : "");
            contacts.add(new RelationshipSent(local, null, name, Kinship.otherWay(kind), Said.when(contact.getPeriod().getStartElement()),
                Said.when(contact.getPeriod().getEndElement()), null, null, note.isEmpty() ? null : note, unit.grade()));
        }
        return contacts;
    }

    private static String address(Patient.ContactComponent contact) {
        var home = People.residence(contact.getAddress());
        return home.postcode() == null ? home.lines() : home.lines() + ", " + home.postcode();
    }

    private List<Arrival> practitioners() {
        var involved = new ArrayList<Arrival>(1);
        for (var reference : patient.getGeneralPractitioner()) {
            var who = unit.named(reference);
            var name = unit.name(reference);
            if (!name.isBlank()) {
                var team = who.map(Index.Named::team).filter(words -> !words.isEmpty()).orElse(null);
                involved.add(new InvolvementSent(local, name, team, "General practitioner", who.map(Index.Named::phone).orElse(null),
                    who.map(Index.Named::email).orElse(null), null, null, null, unit.grade()));
            } else {
                unit.remark("generalPractitioner", String.valueOf(reference.getReference()), "Who this is was not sent.");
            }
        }
        return involved;
    }
}
