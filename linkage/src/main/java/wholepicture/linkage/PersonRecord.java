package wholepicture.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One person as one agency wrote them down, before any tidying: give the words exactly as they were sent. Of each list the
 * first forty are compared.
 *
 * @param id the caller's name for this record, unique among all records ever compared, stable when the record is
 *     corrected; never blank
 * @param names the usual name first; former names, maiden names and aliases after it; may be empty
 * @param birth when the person was born, as exactly as it is known, or is expected
 * @param identifiers numbers such as NHS or UPN; see {@link Identifier} for the kinds that weigh
 * @param addresses where they live and have lived, in any order; refuges and placements too
 * @param contacts telephone numbers and e-mail addresses
 * @param multipleBirth true for a twin or triplet, empty when nobody said
 * @param source the agency that wrote it, needed only to tell whose {@code LOCAL} identifiers are meant
 */
public record PersonRecord(String id, List<Name> names, Birth birth, Sex sex, List<Identifier> identifiers,
    List<Address> addresses, List<Contact> contacts, Optional<Boolean> multipleBirth, Optional<String> source) {

    /** The sex as recorded. Only female against male speaks against two records being one person. */
    public enum Sex { FEMALE, MALE, OTHER, UNKNOWN }

    /** A name in the sender's own division; a blank part is one that was not written. */
    public record Name(String given, String middle, String family) {
        public static Name of(String given, String family) {
            return new Name(given, "", family);
        }
    }

    /**
     * A number that belongs to one person. The kinds {@code NHS}, {@code UPN}, {@code ULN}, {@code PNC}, {@code CRO},
     * {@code NINO} and {@code LOCAL} weigh, whatever their case; {@code LOCAL} only between records of one
     * {@link PersonRecord#source()}. Other kinds (a GP practice's code, say) may be shared by thousands and weigh nothing.
     */
    public record Identifier(String kind, String value) {}

    /**
     * @param lines the address without its postcode, its lines parted by commas or line ends; may be blank
     * @param postcode in any spacing and case; may be blank
     * @param uprn unique property reference number; may be blank
     */
    public record Address(String lines, String postcode, String uprn) {}

    /** A telephone number in any form, or an e-mail address. */
    public record Contact(Kind kind, String value) {
        /** What the value is. */
        public enum Kind { PHONE, EMAIL }
    }

    public PersonRecord {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A record needs an id, to be told apart from the others.");
        }
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
        addresses = List.copyOf(addresses);
        contacts = List.copyOf(contacts);
    }

    /** A record of which nothing is known yet; add to it with the methods below, each of which gives a new record. */
    public static PersonRecord of(String id) {
        return new PersonRecord(id, List.of(), Birth.unknown(), Sex.UNKNOWN, List.of(), List.of(), List.of(),
            Optional.empty(), Optional.empty());
    }

    public PersonRecord named(String given, String family) {
        return named(Name.of(given, family));
    }

    public PersonRecord named(Name name) {
        return new PersonRecord(id, with(names, name), birth, sex, identifiers, addresses, contacts, multipleBirth, source);
    }

    public PersonRecord born(Birth birth) {
        return new PersonRecord(id, names, birth, sex, identifiers, addresses, contacts, multipleBirth, source);
    }

    public PersonRecord sex(Sex sex) {
        return new PersonRecord(id, names, birth, sex, identifiers, addresses, contacts, multipleBirth, source);
    }

    public PersonRecord identified(String kind, String value) {
        return new PersonRecord(id, names, birth, sex, with(identifiers, new Identifier(kind, value)), addresses, contacts,
            multipleBirth, source);
    }

    public PersonRecord living(String lines, String postcode) {
        return living(new Address(lines, postcode, ""));
    }

    public PersonRecord living(Address address) {
        return new PersonRecord(id, names, birth, sex, identifiers, with(addresses, address), contacts, multipleBirth, source);
    }

    public PersonRecord reached(Contact.Kind kind, String value) {
        return new PersonRecord(id, names, birth, sex, identifiers, addresses, with(contacts, new Contact(kind, value)),
            multipleBirth, source);
    }

    public PersonRecord multipleBirth(boolean multiple) {
        return new PersonRecord(id, names, birth, sex, identifiers, addresses, contacts, Optional.of(multiple), source);
    }

    public PersonRecord from(String source) {
        return new PersonRecord(id, names, birth, sex, identifiers, addresses, contacts, multipleBirth, Optional.of(source));
    }

    private static <T> List<T> with(List<T> list, T one) {
        var longer = new ArrayList<T>(list);
        longer.add(one);
        return longer;
    }
}
