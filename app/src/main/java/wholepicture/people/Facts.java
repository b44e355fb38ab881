package wholepicture.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.linkage.Birth;
import wholepicture.linkage.PersonRecord;
import wholepicture.linkage.PersonRecord.Contact;
import wholepicture.linkage.Prepared;
import wholepicture.time.When;

/**
 * What a record says now, and the same made ready for comparing.
 *
 * @param apart residences that were sent apart from the person and still stand
 */
record Facts(PersonSent sent, List<Residence> apart, Prepared prepared) {

    static Facts of(long record, long agency, PersonSent sent, Collection<Residence> apart) {
        var kept = List.copyOf(apart);
        return new Facts(sent, kept, Prepared.of(comparable(record, agency, sent, kept)));
    }

    Stream<Residence> residences() {
        return Stream.concat(sent.residences().stream(), apart.stream()).distinct();
    }

    private static PersonRecord comparable(long record, long agency, PersonSent sent, List<Residence> apart) {
        var names = sent.names().stream().map(name -> whole(name, sent.names().getFirst())).toList();
        var identifiers = sent.identifiers().stream().map(i -> new PersonRecord.Identifier(i.kind(), i.value())).toList();
        var addresses = Stream.concat(sent.residences().stream(), apart.stream()).map(Facts::address).distinct().toList();
        var contacts = sent.reach().stream().map(r -> contact(r.kind(), r.value())).filter(Objects::nonNull).toList();
        return new PersonRecord(String.valueOf(record), names, birth(sent), PersonRecord.Sex.valueOf(sent.sex().name()), identifiers,
            addresses, contacts, Optional.ofNullable(sent.multipleBirth()), Optional.of(String.valueOf(agency)));
    }

    /** "Known as: Teg" is Teg of the usual family name; "formerly: Pargeter" has the usual given name. */
    private static PersonRecord.Name whole(Name name, Name usual) {
        return new PersonRecord.Name(name.given().isBlank() ? usual.given() : name.given(), name.middle(),
            name.family().isBlank() ? usual.family() : name.family());
    }

    private static PersonRecord.Address address(Residence at) {
        return new PersonRecord.Address(at.lines(), Objects.requireNonNullElse(at.postcode(), ""), Objects.requireNonNullElse(at.uprn(), ""));
    }

    private static @Nullable Contact contact(String kind, String value) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "email" -> new Contact(Contact.Kind.EMAIL, value);
            case "phone", "mobile", "sms", "telephone" -> new Contact(Contact.Kind.PHONE, value);
            default -> null;
        };
    }

    private static Birth birth(PersonSent sent) {
        When born = sent.born();
        When due = sent.due();
        if (born != null) {
            return Birth.between(born.from(), born.to());
        }
        return due == null ? Birth.unknown() : Birth.expected(due.from());
    }
}
