package wholepicture.intake.reading.fhir;

import static wholepicture.intake.reading.fhir.Happenings.first;
import static wholepicture.intake.reading.fhir.Happenings.iso;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Significance;

/** Reads what agencies ask and tell each other, where it speaks of safeguarding: referrals, communications, tasks. */
final class Messages {

    private static final String NOT_SAFEGUARDING = "It does not speak of safeguarding.";

    private Messages() {}

    static Answer request(Unit unit, ServiceRequest request) {
        var words = first(Said.words(request.getCode()), first(category(request.getCategory()), first(Said.all(request.getOrderDetail()), "service not named")));
        var all = said(Stream.concat(Stream.of(request.getCode()), Stream.concat(request.getCategory().stream(), request.getReasonCode().stream())), request.getNote())
            + (request.hasPatientInstruction() ? "; " + request.getPatientInstruction() : "");
        if (!Safeguarding.speaks(all) && !unit.index().speaksOfSafeguarding() && !all.toLowerCase(Locale.ROOT).contains("social care")) {
            return new Answer.Passed(NOT_SAFEGUARDING);
        }
        var person = unit.who(request.getSubject(), request.getEncounter());
        var status = request.hasStatus() ? request.getStatus().toCode() : "";
        var at = request.hasAuthoredOn() ? Said.when(request.getAuthoredOnElement()) : Said.when(request.getOccurrence());
        var asked = request.getPerformer().stream().map(unit::name).filter(name -> !name.isEmpty()).collect(Collectors.joining("; "));
        return new Answer.Taken(List.of(new Line(person.orElse(""), EntryKind.REFERRAL).title("Referral: " + words).happened(unit.past(at, "authoredOn"))
            .description(Said.labelled("Status:", status), Said.labelled("Reason:", Said.all(request.getReasonCode())), Said.labelled("To", asked),
                request.hasPatientInstruction() ? request.getPatientInstruction() : "", Said.notes(request.getNote()))
            .author(unit.name(request.getRequester())).codes("code", request.getCode()).original("status", status)
            .original("intent", request.hasIntent() ? request.getIntent().toCode() : null).factors(Safeguarding.factors(all))
            .significance(Safeguarding.speaks(all) ? Significance.SIGNIFICANT : null).withdrawnIf(status.equals("entered-in-error"))
            .as(unit.localId(person.orElse(""), words, iso(at)), unit.grade())));
    }

    /** Every word of every category, since one of them says where the referral goes. */
    private static String category(List<CodeableConcept> categories) {
        return categories.stream().flatMap(category -> category.getCoding().stream()).map(Said::words).filter(words -> !words.isEmpty()).distinct()
            .collect(Collectors.joining(", "));
    }

    static Answer communication(Unit unit, Communication communication) {
        var payload = communication.getPayload().stream().map(part -> part.hasContentStringType() ? part.getContentStringType().getValue()
            : part.hasContentReference() ? unit.name(part.getContentReference()) : "").filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(" "));
        var all = said(Stream.concat(Stream.of(communication.getTopic()), Stream.concat(communication.getCategory().stream(), communication.getReasonCode().stream())),
            communication.getNote()) + "; " + payload;
        if (!Safeguarding.speaks(all) && !unit.index().speaksOfSafeguarding()) {
            return new Answer.Passed(NOT_SAFEGUARDING);
        }
        var person = unit.who(communication.getSubject(), communication.getEncounter());
        var at = communication.hasSent() ? Said.when(communication.getSentElement()) : Said.when(communication.getReceivedElement());
        var status = communication.hasStatus() ? communication.getStatus().toCode() : "";
        var title = first(Said.words(communication.getTopic()), first(Said.all(communication.getCategory()), first(Said.all(communication.getReasonCode()), "Information shared")));
        var line = new Line(person.orElse(""), EntryKind.SHARING).title(title).happened(unit.past(at, "sent")).description(payload,
                Said.labelled("Reason:", Said.all(communication.getReasonCode())), Said.labelled("To", names(unit, communication.getRecipient())),
                Said.notes(communication.getNote()))
            .author(unit.name(communication.getSender())).original("status", status).factors(Safeguarding.factors(
                said(Stream.concat(Stream.of(communication.getTopic()), communication.getReasonCode().stream()), List.of())))
            .significance(Significance.SIGNIFICANT).withdrawnIf(status.equals("entered-in-error"));
        return new Answer.Taken(List.of(line.as(unit.localId(person.orElse(""), title, payload, iso(at)), unit.grade())));
    }

    static Answer task(Unit unit, Task task) {
        var description = task.hasDescription() ? task.getDescription() : "";
        var all = said(Stream.of(task.getCode(), task.getReasonCode(), task.getBusinessStatus()), task.getNote()) + "; " + description;
        if (!Safeguarding.speaks(all) && !unit.index().speaksOfSafeguarding()) {
            return new Answer.Passed(NOT_SAFEGUARDING);
        }
        var person = unit.who(task.getFor(), task.getEncounter());
        var status = task.hasStatus() ? task.getStatus().toCode() : "";
        var at = task.hasAuthoredOn() ? Said.when(task.getAuthoredOnElement()) : Said.when(task.getExecutionPeriod());
        var title = first(Said.words(task.getCode()), first(description, "Task"));
        return new Answer.Taken(List.of(new Line(person.orElse(""), EntryKind.OTHER).title("Task: " + title).happened(unit.past(at, "authoredOn"))
            .description(description.equals(title) ? "" : description, Said.labelled("Status:", status), Said.labelled("Reason:", Said.words(task.getReasonCode())),
                Said.labelled("For", unit.name(task.getOwner())), Said.notes(task.getNote()))
            .author(unit.name(task.getRequester())).original("status", status).factors(Safeguarding.factors(said(Stream.of(task.getCode(), task.getReasonCode()), List.of())))
            .significance(Safeguarding.speaks(all) ? Significance.SIGNIFICANT : null).withdrawnIf(status.equals("entered-in-error"))
            .as(unit.localId(person.orElse(""), title, iso(at)), unit.grade())));
    }

    private static String said(Stream<CodeableConcept> concepts, List<Annotation> notes) {
        return concepts.map(Said::everything).filter(words -> !words.isEmpty()).collect(Collectors.joining("; ")) + Said.labelled(";", Said.notes(notes));
    }

    private static String names(Unit unit, List<Reference> references) {
        return references.stream().map(unit::name).filter(name -> !name.isEmpty()).collect(Collectors.joining("; "));
    }
}
