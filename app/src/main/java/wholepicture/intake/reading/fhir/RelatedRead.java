package wholepicture.intake.reading.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hl7.fhir.r4.model.RelatedPerson;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.arrivals.Arrival;
import wholepicture.intake.reading.CheckDigits;
import wholepicture.intake.reading.MadeId;

/** Reads a RelatedPerson: a person of their own, and what they are to the patient. */
final class RelatedRead {

    private RelatedRead() {}

    static Answer read(Unit unit, RelatedPerson related) {
        var patient = unit.who(related.getPatient(), null);
        var id = People.id(related);
        var local = id.isEmpty() ? MadeId.of("RelatedPerson", patient.orElse(""), People.said(related.getName()), Said.all(related.getRelationship()))
            : "RelatedPerson/" + id;
        var particulars = new LinkedHashMap<String, String>();
        var languages = related.getCommunication().stream().map(each -> Said.words(each.getLanguage())).filter(words -> !words.isEmpty()).toList();
        if (!languages.isEmpty()) {
            particulars.put("Language", String.join("; ", languages));
        }
        var identifiers = new ArrayList<Identifier>();
        related.getIdentifier().stream().filter(org.hl7.fhir.r4.model.Identifier::hasValue).forEach(each -> {
            var kind = People.kind(each);
            identifiers.add(new Identifier(kind, CheckDigits.compact(each.getValue())));
            if (kind.equals("NHS")) {
                unit.remarkIfWrong(CheckDigits.compact(each.getValue()));
            }
        });
        var arrivals = new ArrayList<Arrival>(2);
        arrivals.add(new PersonSent(local, People.names(related.getName()), unit.past(Said.when(related.getBirthDateElement()), "birthDate"), null, null,
            People.sex(related.getGender()), null, identifiers, related.getAddress().stream().map(People::residence).toList(),
            People.reach(related.getTelecom()), particulars, unit.grade()));
        var kind = Kinship.of(related.getRelationship());
        var role = Said.all(related.getRelationship());
        patient.ifPresent(other -> arrivals.add(new RelationshipSent(local, other, null, kind, Said.when(related.getPeriod().getStartElement()),
            Said.when(related.getPeriod().getEndElement()), null, null, role.isEmpty() ? null : "Recorded as " + role, unit.grade())));
        return new Answer.Taken(List.copyOf(arrivals));
    }
}
