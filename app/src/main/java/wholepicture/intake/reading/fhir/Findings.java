package wholepicture.intake.reading.fhir;

import static wholepicture.intake.reading.fhir.Happenings.first;
import static wholepicture.intake.reading.fhir.Happenings.iso;
import static wholepicture.intake.reading.fhir.Happenings.taken;

import java.util.Locale;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;

/** Reads what was found in a patient, or heard from them: conditions and observations. */
final class Findings {

    private Findings() {}

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
}
