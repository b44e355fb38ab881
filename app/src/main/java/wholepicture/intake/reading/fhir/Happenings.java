package wholepicture.intake.reading.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.WasNotBrought;
import wholepicture.time.When;

/** Reads what happened between a patient and services: encounters and appointments. */
final class Happenings {

    private Happenings() {}

    static Answer encounter(Unit unit, Encounter encounter) {
        var person = unit.who(encounter.getSubject(), null);
        var status = encounter.hasStatus() ? encounter.getStatus().toCode() : "";
        var types = Said.all(encounter.getType());
        var reasons = reasons(unit, encounter);
        var outcome = encounter.getExtension().stream().filter(extension -> String.valueOf(extension.getUrl()).toLowerCase(Locale.ROOT).contains("attend"))
            .map(extension -> Said.value(extension.getValue())).collect(Collectors.joining("; "));
        boolean missed = Safeguarding.isMissed(types + " " + reasons + " " + outcome);
        boolean cancelled = status.equals("cancelled");
        boolean planned = status.equals("planned");
        var kind = missed || cancelled || planned ? EntryKind.APPOINTMENT : kind(encounter);
        var at = Said.when(encounter.getPeriod());
        var title = types.isEmpty() ? className(encounter) : types;
        var place = Said.labelled("At", first(unit.name(encounter.getServiceProvider()), encounter.getLocation().stream()
            .map(each -> unit.name(each.getLocation())).filter(name -> !name.isEmpty()).collect(Collectors.joining(", "))));
        var line = new Line(person.orElse(""), kind).title(title).happened(planned ? at : unit.past(at, "period"))
            .description(Said.labelled("Reason:", reasons), place, encounter.getPeriod().hasEnd() && at != null
                ? "Until " + Said.inWords(Said.when(encounter.getPeriod().getEndElement())) : "",
                Said.labelled("Discharged to:", Said.words(encounter.getHospitalization().getDischargeDisposition())))
            .original("class", encounter.getClass_().getCode()).original("status", status)
            .extensions(encounter.getExtension()).extensions(encounter.getHospitalization().getExtension())
            .factors(Safeguarding.factors(types + "; " + reasons))
            .significance(Safeguarding.speaks(types + "; " + reasons) ? Significance.SIGNIFICANT : null)
            .withdrawnIf(status.equals("entered-in-error"));
        encounter.getType().forEach(type -> line.codes("type", type));
        encounter.getReasonCode().forEach(reason -> line.codes("reason", reason));
        for (var participant : encounter.getParticipant()) {
            line.present(unit.name(participant.getIndividual()));
        }
        if (missed || cancelled || planned) {
            line.outcome(WasNotBrought.outcome(missed ? Outcome.DID_NOT_ATTEND : cancelled ? Outcome.UNKNOWN : Outcome.BOOKED,
                missed ? String.join(" ", types, reasons, outcome).strip() : status, () -> person.flatMap(unit::born), at, unit.today(), line.original()));
        }
        return taken(line.as(unit.localId(person.orElse(""), iso(at), title), unit.grade()));
    }

    private static String reasons(Unit unit, Encounter encounter) {
        var codes = Said.all(encounter.getReasonCode());
        var references = encounter.getReasonReference().stream().map(unit::name).filter(name -> !name.isEmpty()).distinct().collect(Collectors.joining("; "));
        return codes.isEmpty() ? references : references.isEmpty() ? codes : codes + "; " + references;
    }

    private static EntryKind kind(Encounter encounter) {
        return switch (String.valueOf(encounter.getClass_().getCode())) {
            case "IMP", "ACUTE", "NONAC", "OBSENC", "SS" -> EntryKind.ADMISSION;
            case "HH" -> EntryKind.VISIT;
            case "VR" -> EntryKind.CONTACT;
            default -> EntryKind.ATTENDANCE;
        };
    }

    private static String className(Encounter encounter) {
        var words = Said.words(encounter.getClass_());
        return switch (words.toUpperCase(Locale.ROOT)) {
            case "EMER", "EMERGENCY" -> "Emergency attendance";
            case "IMP", "INPATIENT ENCOUNTER" -> "Hospital admission";
            case "AMB", "AMBULATORY" -> "Clinic attendance";
            case "HH", "HOME HEALTH" -> "Home visit";
            case "VR", "VIRTUAL" -> "Contact by telephone or video";
            case "" -> "Encounter";
            default -> words;
        };
    }

    static Answer appointment(Unit unit, Appointment appointment) {
        var status = appointment.hasStatus() ? appointment.getStatus().toCode() : "";
        var at = appointment.hasStart() ? Said.when(appointment.getStartElement())
            : appointment.getRequestedPeriod().isEmpty() ? null : Said.when(appointment.getRequestedPeriod().getFirst());
        var with = new ArrayList<String>();
        var people = new ArrayList<String>();
        for (var participant : appointment.getParticipant()) {
            if (unit.isPerson(participant.getActor()) || participant.getActor().hasReference() && participant.getActor().getReference().startsWith("RelatedPerson/")) {
                if (!participant.getActor().getReference().startsWith("RelatedPerson/")) {
                    unit.person(participant.getActor()).ifPresent(people::add);
                } else if (participant.getActor().hasDisplay()) {
                    with.add(participant.getActor().getDisplay());
                }
            } else {
                var name = unit.name(participant.getActor());
                if (!name.isEmpty()) {
                    with.add(name);
                }
            }
        }
        if (people.isEmpty()) {
            unit.who(new Reference(), null).ifPresent(people::add);
        }
        var read = outcome(appointment, status);
        boolean over = read == Outcome.ATTENDED || read == Outcome.DID_NOT_ATTEND;
        var when = over ? unit.past(at, "start") : at;
        var arrivals = new ArrayList<Arrival>(1);
        for (var person : people) {
            var line = new Line(person, EntryKind.APPOINTMENT).title("Appointment: " + about(unit, appointment)).happened(when)
                .recorded(Said.when(appointment.getCreatedElement()))
                .description(appointment.hasDescription() ? appointment.getDescription() : "", Said.labelled("Reason:", reason(appointment)),
                    Said.labelled("With", String.join("; ", with)), appointment.hasComment() ? appointment.getComment() : "",
                    Said.labelled("Cancelled because:", Said.words(appointment.getCancelationReason())))
                .original("appointment type", Said.words(appointment.getAppointmentType())).codes("cancellation reason", appointment.getCancelationReason())
                .extensions(appointment.getExtension())
                .withdrawnIf(status.equals("entered-in-error"));
            var outcome = WasNotBrought.outcome(read, status, () -> unit.born(person), at, unit.today(), line.original());
            boolean worrying = unit.index().speaksOfSafeguarding() && (outcome == Outcome.DID_NOT_ATTEND || outcome == Outcome.WAS_NOT_BROUGHT);
            line.outcome(outcome).significance(worrying ? Significance.NOTABLE : null);
            if (worrying) {
                line.original("sent with", "a safeguarding concern");
            }
            var id = unit.localId(person, iso(at), about(unit, appointment));
            arrivals.add(line.as(people.size() > 1 && !id.contains("/made-") ? id + "/" + person : id, unit.grade()));
        }
        return new Answer.Taken(List.copyOf(arrivals));
    }

    private static Outcome outcome(Appointment appointment, String status) {
        var reason = Said.codes(appointment.getCancelationReason());
        var words = Said.everything(appointment.getCancelationReason()).toLowerCase(Locale.ROOT);
        return switch (status) {
            case "noshow" -> Outcome.DID_NOT_ATTEND;
            case "arrived", "checked-in", "fulfilled" -> Outcome.ATTENDED;
            case "booked", "proposed", "pending", "waitlist" -> Outcome.BOOKED;
            case "cancelled" -> Safeguarding.isMissed(words) ? Outcome.DID_NOT_ATTEND
                : words.contains("resched") || words.contains("rearrang") || reason.contains("pat-mv") ? Outcome.RESCHEDULED
                : reason.matches(".*(\\||^)pat.*") || words.contains("patient") || words.contains("family") || words.contains("parent") ? Outcome.CANCELLED_BY_FAMILY
                : reason.matches(".*(\\||^)(prov|maint|oth-).*") || words.contains("provider") || words.contains("service") ? Outcome.CANCELLED_BY_SERVICE
                : Outcome.UNKNOWN;
            default -> Outcome.UNKNOWN;
        };
    }

    private static String about(Unit unit, Appointment appointment) {
        return first(Said.all(appointment.getServiceType()), first(Said.all(appointment.getSpecialty()), first(unit.index().sender(),
            first(appointment.hasDescription() ? appointment.getDescription() : "", "service not named"))));
    }

    private static String reason(Appointment appointment) {
        var codes = Said.all(appointment.getReasonCode());
        return first(codes, appointment.getReasonReference().stream().filter(Reference::hasDisplay).map(Reference::getDisplay).collect(Collectors.joining("; ")));
    }

    static Answer taken(Arrival arrival) {
        return new Answer.Taken(List.of(arrival));
    }

    static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    static String iso(@Nullable When when) {
        return Optional.ofNullable(when).map(When::iso).orElse("");
    }
}
