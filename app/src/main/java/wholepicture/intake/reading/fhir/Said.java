package wholepicture.intake.reading.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import wholepicture.time.When;

/** FHIR's types in words and days. */
final class Said {

    /** The hierarchy that SNOMED CT adds to a fully specified name; it helps computers, not readers. */
    private static final Pattern TAG = Pattern.compile(
        " \\((procedure|finding|disorder|situation|regime/therapy|record artifact|environment|morphologic abnormality|occupation|qualifier value|person|event"
            + "|observable entity|substance|body structure|product|assessment scale|social concept)\\)$");

    private Said() {}

    /** What a code says: its text, else the display of a coding, else the code itself; blank when it says nothing. */
    static String words(@Nullable CodeableConcept concept) {
        if (concept == null) {
            return "";
        }
        if (concept.hasText()) {
            return plain(concept.getText());
        }
        return concept.getCoding().stream().map(Said::words).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    static String words(@Nullable Coding coding) {
        return coding == null ? "" : coding.hasDisplay() ? plain(coding.getDisplay()) : coding.hasCode() ? coding.getCode() : "";
    }

    private static String plain(String words) {
        return TAG.matcher(words.strip()).replaceFirst("");
    }

    /** All displays and the text of a code, for recognising what it is about. */
    static String everything(@Nullable CodeableConcept concept) {
        return concept == null ? "" : Stream.concat(Stream.of(concept.hasText() ? concept.getText() : ""),
            concept.getCoding().stream().map(Said::words)).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("; "));
    }

    static String all(List<CodeableConcept> concepts) {
        return concepts.stream().map(Said::words).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("; "));
    }

    /** "http://snomed.info/sct|123" of every coding. */
    static String codes(@Nullable CodeableConcept concept) {
        return concept == null ? "" : concept.getCoding().stream().filter(Coding::hasCode)
            .map(coding -> coding.hasSystem() ? coding.getSystem() + "|" + coding.getCode() : coding.getCode()).collect(Collectors.joining("; "));
    }

    static boolean hasCode(@Nullable CodeableConcept concept, String... codes) {
        return concept != null && concept.getCoding().stream().anyMatch(coding -> List.of(codes).contains(coding.getCode()));
    }

    /**
     * A date no more exactly than it was written; moments are in London's time.
     *
     * @throws DateTimeException when there is no such day; the parser lets 31 February through as 3 March
     */
    static @Nullable When when(@Nullable BaseDateTimeType date) {
        if (date == null || !date.hasValue()) {
            return null;
        }
        var text = date.getValueAsString();
        if (text.length() >= 10) {
            LocalDate.parse(text.substring(0, 10));
        }
        var precision = date.getPrecision();
        if (precision == TemporalPrecisionEnum.YEAR) {
            return When.year(Year.parse(text).getValue());
        }
        if (precision == TemporalPrecisionEnum.MONTH) {
            return When.month(YearMonth.parse(text));
        }
        if (precision == TemporalPrecisionEnum.DAY) {
            return When.day(LocalDate.parse(text));
        }
        var at = date.getValue().toInstant().atZone(When.UK).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
        return When.moment(at);
    }

    /** Any of FHIR's ways of saying when something was. */
    static @Nullable When when(@Nullable Type type) {
        return switch (type) {
            case BaseDateTimeType date -> when(date);
            case Period period -> period.hasStart() ? when(period.getStartElement()) : when(period.getEndElement());
            case Timing timing -> timing.hasEvent() ? when(timing.getEvent().getFirst())
                : timing.hasRepeat() && timing.getRepeat().getBounds() instanceof Period bounds ? when((Type) bounds) : null;
            case null, default -> null;
        };
    }

    static String inWords(@Nullable When when) {
        return when == null ? "" : when.inWords();
    }

    static @Nullable LocalDate day(@Nullable When when) {
        return when == null ? null : when.from();
    }

    static @Nullable LocalDateTime start(@Nullable When when) {
        return when == null || when.time() == null ? null : when.from().atTime(when.time());
    }

    /** A value as one would read it out. */
    static String value(@Nullable Type value) {
        return switch (value) {
            case null -> "";
            case CodeableConcept concept -> words(concept);
            case Coding coding -> words(coding);
            case Quantity quantity -> quantity(quantity);
            case Range range -> "%s to %s".formatted(quantity(range.getLow()), quantity(range.getHigh()));
            case Ratio ratio -> "%s to %s".formatted(quantity(ratio.getNumerator()), quantity(ratio.getDenominator()));
            case BaseDateTimeType date -> inWords(when(date));
            case Period period -> period(period);
            default -> value.isPrimitive() ? String.valueOf(value.primitiveValue()) : "";
        };
    }

    private static String quantity(Quantity quantity) {
        if (!quantity.hasValue()) {
            return "";
        }
        var unit = quantity.hasUnit() ? quantity.getUnit() : quantity.hasCode() ? quantity.getCode() : "";
        var comparator = quantity.hasComparator() ? quantity.getComparator().toCode() + " " : "";
        var plain = unit.startsWith("{") ? unit.substring(1, Math.max(1, unit.length() - 1)) : unit;
        return (comparator + quantity.getValue().toPlainString() + " " + plain).strip();
    }

    static String period(@Nullable Period period) {
        if (period == null || period.isEmpty()) {
            return "";
        }
        var from = inWords(when(period.getStartElement()));
        var to = inWords(when(period.getEndElement()));
        return from.isEmpty() ? "until " + to : to.isEmpty() ? "since " + from : from + " to " + to;
    }

    static String notes(List<Annotation> notes) {
        return notes.stream().map(note -> {
            var author = note.hasAuthorStringType() ? note.getAuthorStringType().getValue()
                : note.hasAuthorReference() && note.getAuthorReference().hasDisplay() ? note.getAuthorReference().getDisplay() : "";
            return (note.hasText() ? note.getText().strip() : "") + (author.isEmpty() ? "" : " (" + author + ")");
        }).filter(text -> !text.isBlank()).collect(Collectors.joining(" "));
    }

    /** Joins what there is into sentences. */
    static String sentences(String... parts) {
        return Stream.of(parts).map(String::strip).filter(part -> !part.isEmpty())
            .map(part -> ".!?".indexOf(part.charAt(part.length() - 1)) >= 0 ? part : part + ".").collect(Collectors.joining(" "));
    }

    static String labelled(String label, @Nullable String value) {
        return value == null || value.isBlank() ? "" : label + " " + value;
    }

    /** "Extension-UKCore-EthnicCategory" and "patient-mothersMaidenName" as "Ethnic category", "Mothers maiden name". */
    static String label(String url) {
        var last = url.substring(Math.max(url.lastIndexOf('/'), url.lastIndexOf('#')) + 1);
        var name = last.substring(last.lastIndexOf('-') + 1);
        var spaced = name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').strip();
        if (spaced.isEmpty()) {
            return last;
        }
        var words = spaced.equals(spaced.toUpperCase(Locale.ROOT)) ? spaced : spaced.toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
