package wholepicture.intake.reading.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Grade;
import wholepicture.intake.reading.CheckDigits;
import wholepicture.intake.reading.MadeId;
import wholepicture.intake.reading.NamesRead;
import wholepicture.intake.reading.Problem;
import wholepicture.intake.reading.ReadingContext;
import wholepicture.intake.reading.Remark;
import wholepicture.intake.reading.Teller;
import wholepicture.time.When;

/** One resource while it is read: what it refers to, and everything worth saying about it. */
final class Unit {

    private final Item item;
    private final Resource resource;
    private final Index index;
    private final ReadingContext context;
    private final Teller teller;
    private final Roads roads;
    private final List<Remark> remarks = new ArrayList<>(0);
    private final List<Problem> problems = new ArrayList<>(0);
    private final List<Arrival> introduced = new ArrayList<>(0);

    Unit(Item item, Resource resource, Index index, ReadingContext context, Teller teller) {
        this.item = item;
        this.resource = resource;
        this.index = index;
        this.context = context;
        this.teller = teller;
        this.roads = new Roads(resource, index, context.known());
    }

    Index index() {
        return index;
    }

    String fullUrl() {
        return item.fullUrl();
    }

    LocalDate today() {
        return context.today();
    }

    List<Remark> remarks() {
        return remarks;
    }

    List<Problem> problems() {
        return problems;
    }

    /** People whom the resource itself brings along: contained patients, subjects known only by a name or number. */
    List<Arrival> introduced() {
        return introduced;
    }

    void remark(String element, String value, String sentence) {
        remarks.add(new Remark(element, value, sentence));
    }

    void problem(String element, String value, String whatIsWrong, String remedy) {
        problems.add(new Problem(item.row(), element, value, whatIsWrong, remedy));
    }

    /** "Encounter/17": the sender's identifier of what the resource says. Blank ids are made of what is said. */
    String localId(String... said) {
        var id = People.id(resource);
        return id.isEmpty() ? MadeId.of(resource.fhirType(), said) : resource.fhirType() + "/" + id;
    }

    /** A date that cannot be still to come. */
    @Nullable When past(@Nullable When when, String element) {
        if (when != null && when.from().isAfter(context.today())) {
            problem(element, when.iso(), "This day is still to come.", "Correct the day, or send it as planned.");
            return null;
        }
        return when;
    }

    Optional<LocalDate> born(String localPerson) {
        return teller.born(localPerson, context.known());
    }

    /** How closely the sender asks for it to be kept: HL7's confidentiality codes restricted and very restricted. */
    @Nullable Grade grade() {
        var codes = resource.getMeta().getSecurity().stream().map(Coding::getCode).toList();
        return codes.contains("V") ? Grade.SEALED : codes.contains("R") ? Grade.PROTECTED : null;
    }

    /**
     * The person whom the resource is about, as the sender numbers them.
     *
     * @param encounter where to look when it names nobody itself
     */
    Optional<String> who(Reference subject, @Nullable Reference encounter) {
        if (!subject.isEmpty()) {
            return person(subject);
        }
        var found = index.subjectOf(item.fullUrl()).or(() -> index.subjectOf(resource.fhirType() + "/" + People.id(resource)))
            .or(() -> encounter == null || !encounter.hasReference() ? Optional.empty() : index.subjectOf(encounter.getReference()))
            .flatMap(this::person).or(index::onlyPatient);
        found.ifPresent(local -> remark("subject", "", "It names no person. It was taken to be about the patient of what it belongs to."));
        if (found.isEmpty()) {
            problem("subject", "", "It names no person.", "Give a subject, or send it in a bundle with the patient.");
        }
        return found;
    }

    /** The person to whom a reference points; a problem when it points to none. */
    Optional<String> person(Reference reference) {
        var found = roads.to(reference);
        if (found.isEmpty()) {
            problem("subject", reference.hasReference() ? reference.getReference() : Said.value(reference.getDisplayElement()),
                "This does not lead to a person.", "Refer to a Patient, by its id, its urn:uuid or its identifier.");
        }
        found.ifPresent(local -> introduce(local, reference));
        return found;
    }

    /** Whether a reference is to a patient or a related person, as far as one can see. */
    boolean isPerson(Reference reference) {
        var text = reference.hasReference() ? reference.getReference() : "";
        return index.person(text).isPresent() || text.contains("Patient/") || text.startsWith("Patient?") || roads.contained(text).isPresent()
            || "Patient".equals(reference.getType())
            || text.startsWith("urn:") && index.named(text).isEmpty() && teller.met(text.substring(text.lastIndexOf(':') + 1));
    }

    /** Tells of a person who is only named here, once, when nobody told of them before. */
    private void introduce(String local, Reference reference) {
        if (teller.met(local) || context.known().met(local) || introduced.stream().anyMatch(arrival -> arrival.localPerson().equals(local))) {
            return;
        }
        var contained = roads.contained(reference.hasReference() ? reference.getReference() : "");
        if (contained.isPresent()) {
            introduced.addAll(new PatientRead(this, contained.get(), local).arrivals());
            return;
        }
        var identifiers = new ArrayList<Arrival.Identifier>(1);
        if (local.startsWith("NHS:")) {
            identifiers.add(new Arrival.Identifier("NHS", local.substring(4)));
            remarkIfWrong(local.substring(4));
        }
        var names = reference.hasDisplay() ? List.of(NamesRead.whole(reference.getDisplay(), "usual")) : List.<Name>of();
        if (!names.isEmpty() || !identifiers.isEmpty()) {
            introduced.add(new PersonSent(local, names, null, null, null, Sex.UNKNOWN, null, identifiers, List.of(), List.of(), Map.of(), grade()));
            remark("subject", reference.hasDisplay() ? reference.getDisplay() : local, "The person was not sent; what is said here of who it is was taken in.");
        }
    }

    void remarkIfWrong(String nhs) {
        if (!CheckDigits.isNhsNumber(nhs)) {
            remark("identifier", nhs, "This NHS number fails its check digit. It was taken in as it is; check it with the person or their GP.");
        }
    }

    /** What a reference names: its display, or what the file says of its target; blank when nobody says. */
    String name(Reference reference) {
        if (reference.hasDisplay()) {
            return reference.getDisplay().strip();
        }
        return named(reference).map(Index.Named::name).orElse("");
    }

    /** Whom a reference names, with how to reach them, as far as the file says. A role leads on to its practitioner and organisation. */
    Optional<Index.Named> named(Reference reference) {
        var text = reference.hasReference() ? reference.getReference() : reference.hasIdentifier()
            ? reference.getIdentifier().getSystem() + "|" + reference.getIdentifier().getValue() : "";
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.startsWith("#") && resource instanceof DomainResource domain) {
            return domain.getContained().stream().filter(each -> People.id(each).replace("#", "").equals(text.substring(1))).findFirst().flatMap(each -> {
                var own = new Index(teller);
                own.add(new Item(0, text, each.fhirType(), "", true, ""), each);
                return own.named(text);
            });
        }
        return index.named(text).map(who -> {
            var practitioner = index.subjectOf(text + "#practitioner").flatMap(next -> index.named(next.getReference()));
            var organization = index.subjectOf(text + "#organization").flatMap(next -> index.named(next.getReference()));
            return new Index.Named(first(who.name(), practitioner.map(Index.Named::name)), first(who.role(), practitioner.map(Index.Named::role)),
                first(who.team(), organization.map(Index.Named::name)), who.phone() != null ? who.phone() : practitioner.map(Index.Named::phone).orElse(null),
                who.email() != null ? who.email() : practitioner.map(Index.Named::email).orElse(null));
        });
    }

    private static String first(String one, Optional<String> other) {
        return one.isEmpty() ? other.orElse("") : one;
    }
}
