package wholepicture.intake.reading.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.WasNotBrought;
import wholepicture.time.When;

/** Reads what happened with a patient: encounters, appointments, conditions, observations. */
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

    static Answer condition(Unit unit, Condition condition) {
        var person = unit.who(condition.getSubject(), condition.getEncounter());
        var words = Said.words(condition.getCode());
        var everything = Said.everything(condition.getCode());
        var verified = condition.getVerificationStatus();
        boolean refuted = Said.hasCode(verified, "refuted");
        var happened = condition.hasOnset() ? Said.when(condition.getOnset()) : Said.when(condition.getRecordedDateElement());
        var status = Said.words(condition.getClinicalStatus());
        boolean worry = !refuted && Safeguarding.speaks(everything);
        var title = words.isEmpty() ? "Condition" : words;
        var line = new Line(person.orElse(""), EntryKind.CONDITION).title(refuted ? "Ruled out: " + title : title)
            .happened(unit.past(happened, "onset")).recorded(Said.when(condition.getRecordedDateElement()))
            .description(status.isEmpty() ? "" : status.substring(0, 1).toUpperCase(Locale.ROOT) + status.substring(1),
                condition.hasOnsetStringType() ? "Onset: " + condition.getOnsetStringType().getValue() : "",
                condition.hasAbatementDateTimeType() ? "Ended " + Said.inWords(Said.when(condition.getAbatementDateTimeType())) : "",
                Said.labelled("Severity:", Said.words(condition.getSeverity())), Said.labelled("Where:", Said.all(condition.getBodySite())), Said.notes(condition.getNote()))
            .author(first(unit.name(condition.getRecorder()), unit.name(condition.getAsserter()))).codes("code", condition.getCode())
            .original("verification", Said.words(verified)).significance(worry ? Significance.SIGNIFICANT : null)
            .withdrawnIf(Said.hasCode(verified, "entered-in-error"));
        if (!refuted) {
            line.factors(Safeguarding.factors(everything));
        }
        if (words.isEmpty()) {
            unit.remark("code", "", "It does not say which condition.");
        }
        return taken(line.as(unit.localId(person.orElse(""), iso(happened), title), unit.grade()));
    }

    static Answer observation(Unit unit, Observation observation) {
        var person = unit.who(observation.getSubject(), observation.getEncounter());
        var title = first(Said.words(observation.getCode()), "Observation");
        var status = observation.hasStatus() ? observation.getStatus().toCode() : "";
        var value = Said.value(observation.getValue());
        var parts = observation.getComponent().stream().map(part -> Said.words(part.getCode()) + ": " + first(Said.value(part.getValue()), Said.words(part.getDataAbsentReason())))
            .collect(Collectors.joining("; "));
        var at = Said.when(observation.getEffective());
        var notes = Said.notes(observation.getNote());
        var categories = observation.getCategory().stream().map(Said::everything).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        boolean measured = categories.contains("vital") || categories.contains("laboratory");
        var voice = voice(unit, observation);
        var spoken = value.isEmpty() && parts.isEmpty() ? Said.everything(observation.getCode()) : value + "; " + parts;
        boolean worry = !measured && (Safeguarding.speaks(spoken) || Safeguarding.speaks(observation.getCode()) && !Safeguarding.denies(spoken) && !"no".equalsIgnoreCase(value));
        var line = new Line(person.orElse(""), voice == null ? EntryKind.OBSERVATION : EntryKind.VOICE).title(title)
            .happened(unit.past(at, "effective")).recorded(Said.when(observation.getIssuedElement()))
            .description(value, parts, Said.labelled("Found:", Said.all(observation.getInterpretation())),
                value.isEmpty() && parts.isEmpty() ? Said.words(observation.getDataAbsentReason()) : "", notes)
            .author(observation.getPerformer().stream().filter(performer -> !unit.isPerson(performer)).map(unit::name).filter(name -> !name.isEmpty())
                .collect(Collectors.joining("; ")))
            .codes("code", observation.getCode()).original("status", status.equals("final") ? null : status)
            .voice(voice).significance(worry ? Significance.SIGNIFICANT : measured ? Significance.ROUTINE : null)
            .withdrawnIf(status.equals("entered-in-error"));
        if (!measured) {
            line.factors(Safeguarding.factors(spoken));
        }
        return taken(line.as(unit.localId(person.orElse(""), iso(at), title, value, parts, notes), unit.grade()));
    }

    /** What the patient said of themselves, or wishes. */
    private static @Nullable Voice voice(Unit unit, Observation observation) {
        boolean wishes = Said.everything(observation.getCode()).toLowerCase(Locale.ROOT).matches(".*\\b(wish|wishes|wishes and feelings|expectations|preferences)\\b.*");
        boolean own = observation.hasNote() && observation.getPerformer().stream().anyMatch(unit::isPerson);
        return wishes || own ? Voice.VERBAL : null;
    }

    private static Answer taken(Arrival arrival) {
        return new Answer.Taken(List.of(arrival));
    }

    static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    static String iso(@Nullable When when) {
        return Optional.ofNullable(when).map(When::iso).orElse("");
    }
}
