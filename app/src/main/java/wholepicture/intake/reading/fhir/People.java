package wholepicture.intake.reading.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.Reach;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival;
import wholepicture.intake.reading.CheckDigits;
import wholepicture.intake.reading.NamesRead;

/** FHIR's names, addresses, telephones and identifiers as ours. */
final class People {

    /** UK Core, "NHS number". */
    static final String NHS = "https://fhir.nhs.uk/Id/nhs-number";

    private People() {}

    /** The logical id of a resource, without its type and version; blank when it has none. */
    static String id(Resource resource) {
        return resource.hasId() ? Objects.requireNonNullElse(resource.getIdElement().getIdPart(), "") : "";
    }

    static boolean isNhs(Identifier identifier) {
        return identifier.hasSystem() && identifier.getSystem().toLowerCase(Locale.ROOT).contains("nhs-number");
    }

    /**
     * The sender's own number for a patient: the resource's id; in a message, where ids are made afresh each time, the
     * record number or NHS number that stays. Blank when there is nothing by which to know the patient again.
     */
    static String local(Patient patient, String fullUrl, boolean inMessage) {
        var lasting = lasting(patient.getIdentifier());
        if (inMessage && !lasting.isEmpty()) {
            return lasting;
        }
        var id = id(patient);
        if (!id.isEmpty()) {
            return id;
        }
        var url = fullUrl.startsWith("urn:") ? fullUrl.substring(fullUrl.lastIndexOf(':') + 1) : fullUrl.substring(fullUrl.lastIndexOf('/') + 1);
        return url.isEmpty() ? lasting : url;
    }

    private static String lasting(List<Identifier> identifiers) {
        for (var each : identifiers) {
            if (each.hasValue() && !isNhs(each) && Said.hasCode(each.getType(), "MR")) {
                return each.getValue().strip();
            }
        }
        return identifiers.stream().filter(each -> isNhs(each) && each.hasValue()).findFirst().map(each -> byNhs(each.getValue())).orElse("");
    }

    /** How a person is known of whom the sender only gives an NHS number. */
    static String byNhs(String number) {
        return "NHS:" + CheckDigits.compact(number);
    }

    static Name name(HumanName name) {
        var use = name.hasUse() && name.getUse() != HumanName.NameUse.NULL ? name.getUse().toCode() : "usual";
        if (!name.hasFamily() && !name.hasGiven()) {
            return NamesRead.whole(name.hasText() ? name.getText() : "", use);
        }
        var given = name.getGiven().stream().map(StringType::getValue).filter(Objects::nonNull).map(String::strip).toList();
        return new Name(given.isEmpty() ? "" : given.getFirst(), given.size() < 2 ? "" : String.join(" ", given.subList(1, given.size())),
            name.hasFamily() ? name.getFamily().strip() : "", use.equals("official") ? "usual" : use);
    }

    /** The usual name first, names that have ended or are of another use after it. */
    static List<Name> names(List<HumanName> names) {
        return names.stream().filter(name -> name.hasFamily() || name.hasGiven() || name.hasText())
            .sorted(Comparator.comparingInt(People::order)).map(People::name).toList();
    }

    private static int order(HumanName name) {
        boolean ended = name.hasPeriod() && name.getPeriod().hasEnd();
        return ended || name.hasUse() && name.getUse() == HumanName.NameUse.OLD ? 3
            : !name.hasUse() || name.getUse() == HumanName.NameUse.USUAL ? 0 : name.getUse() == HumanName.NameUse.OFFICIAL ? 1 : 2;
    }

    /** A name as one would say it. */
    static String said(List<HumanName> names) {
        return names.stream().findFirst().map(name -> name.hasText() ? name.getText().strip()
            : (String.join(" ", name.getPrefix().stream().map(StringType::getValue).filter(Objects::nonNull).toList()) + " " + name(name).full()).strip()).orElse("");
    }

    static Residence residence(Address address) {
        var lines = address.getLine().stream().map(StringType::getValue).filter(Objects::nonNull).map(String::strip).filter(line -> !line.isEmpty()).toList();
        var parts = new ArrayList<>(lines);
        for (var each : new String[] {address.getCity(), address.getDistrict(), address.getState(), address.getCountry()}) {
            if (each != null && !each.isBlank() && !parts.contains(each.strip())) {
                parts.add(each.strip());
            }
        }
        var postcode = address.hasPostalCode() ? address.getPostalCode().strip() : null;
        var text = parts.isEmpty() && address.hasText() ? address.getText().strip() : String.join(", ", parts);
        var use = address.hasUse() ? address.getUse().toCode() : address.hasType() ? address.getType().toCode() : "home";
        return new Residence(text, postcode, uprn(address), use, Said.when(address.getPeriod().getStartElement()), Said.when(address.getPeriod().getEndElement()));
    }

    /** UK Core keeps the property reference in an extension of the address. */
    private static @Nullable String uprn(Address address) {
        for (var extension : address.getExtension()) {
            boolean isUprn = extension.getExtension().stream().anyMatch(part -> Said.value(part.getValue()).toUpperCase(Locale.ROOT).contains("UPRN")
                || part.getValue() instanceof org.hl7.fhir.r4.model.Coding coding && "UPRN".equalsIgnoreCase(coding.getCode()));
            if (isUprn) {
                return extension.getExtension().stream().filter(part -> "value".equals(part.getUrl())).map(Extension::getValue).map(Said::value)
                    .filter(value -> !value.isEmpty()).findFirst().orElse(null);
            }
        }
        return null;
    }

    static List<Reach> reach(List<ContactPoint> points) {
        return points.stream().filter(ContactPoint::hasValue).sorted(Comparator.comparingInt(point -> point.hasRank() ? point.getRank() : 99))
            .map(point -> new Reach(point.hasSystem() ? point.getSystem().toCode() : "phone", point.getValue().strip(), point.hasUse() ? point.getUse().toCode() : ""))
            .toList();
    }

    static @Nullable String phone(List<ContactPoint> points) {
        return reach(points).stream().filter(reach -> reach.kind().equals("phone")).map(Reach::value).reduce((a, b) -> a + ", " + b).orElse(null);
    }

    static @Nullable String email(List<ContactPoint> points) {
        return reach(points).stream().filter(reach -> reach.kind().equals("email")).map(Reach::value).findFirst().orElse(null);
    }

    /** What we call the sender's kind of number. */
    static String kind(Identifier identifier) {
        if (isNhs(identifier)) {
            return "NHS";
        }
        var system = identifier.hasSystem() ? identifier.getSystem() : "";
        var plain = (system + " " + Said.everything(identifier.getType())).toLowerCase(Locale.ROOT);
        if (plain.contains("unique-pupil") || plain.contains("unique pupil") || plain.matches(".*\\bupn\\b.*")) {
            return "UPN";
        }
        if (plain.contains("unique-learner") || plain.contains("unique learner")) {
            return "ULN";
        }
        if (plain.contains("police national computer") || plain.matches(".*\\bpnc\\b.*")) {
            return "PNC";
        }
        if (Said.hasCode(identifier.getType(), "MR")) {
            return "LOCAL";
        }
        var words = Said.words(identifier.getType());
        return !words.isEmpty() ? words : system.isEmpty() ? "LOCAL" : system.substring(Math.max(system.lastIndexOf('/'), system.lastIndexOf(':')) + 1);
    }

    static Arrival.Sex sex(org.hl7.fhir.r4.model.Enumerations.@Nullable AdministrativeGender gender) {
        return switch (gender) {
            case FEMALE -> Arrival.Sex.FEMALE;
            case MALE -> Arrival.Sex.MALE;
            case OTHER -> Arrival.Sex.OTHER;
            case null, default -> Arrival.Sex.UNKNOWN;
        };
    }
}
