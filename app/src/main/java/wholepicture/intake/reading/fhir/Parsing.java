package wholepicture.intake.reading.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import wholepicture.intake.reading.Problem;
import wholepicture.intake.reading.Remark;

/** Understands the text of one resource, as strictly as its values need and as loosely as its elements allow. */
final class Parsing {

    private Parsing() {}

    /** The resource, with everything that is wrong with it and everything in it that FHIR R4 does not know; {@code null} when it cannot be understood. */
    static @Nullable Resource of(Item item, List<Problem> problems, List<Remark> remarks) {
        var fhir = FhirContext.forR4Cached();
        var parser = item.isJson() ? fhir.newJsonParser() : fhir.newXmlParser();
        parser.setParserErrorHandler(new Listening(item.row(), problems, remarks));
        try {
            return (Resource) parser.parseResource(item.raw());
        } catch (DataFormatException | ClassCastException | IllegalArgumentException | NullPointerException e) {
            problems.add(new Problem(item.row(), "", "", "It is not a FHIR R4 resource: %s.".formatted(brief(e)), "Check it against FHIR R4 and send it again."));
            return null;
        }
    }

    private static String brief(RuntimeException e) {
        var said = String.valueOf(e.getMessage()).replaceFirst("^HAPI-\\d+: ", "").lines().findFirst().orElse("").strip();
        var cut = said.length() > 300 ? said.substring(0, 299) + "…" : said;
        return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
    }

    /** Hears what the parser finds: a value that cannot be is a problem, an element that is not known is not. */
    private static final class Listening extends ErrorHandlerAdapter {
        private final long row;
        private final List<Problem> problems;
        private final List<Remark> remarks;

        Listening(long row, List<Problem> problems, List<Remark> remarks) {
            this.row = row;
            this.problems = problems;
            this.remarks = remarks;
        }

        @Override
        public void invalidValue(@Nullable IParseLocation location, @Nullable String value, @Nullable String error) {
            problems.add(new Problem(row, location == null || location.getParentElementName() == null ? "" : location.getParentElementName(),
                value == null ? "" : value, "This is not a value that FHIR allows here.", "Correct the value; dates are written 2024, 2024-05 or 2024-05-03."));
        }

        @Override
        public void incorrectJsonType(@Nullable IParseLocation location, @Nullable String element, ValueType expected, @Nullable ScalarType expectedScalar,
            ValueType found, @Nullable ScalarType foundScalar) {
            if (expected != found) {
                problems.add(new Problem(row, String.valueOf(element), "", "This has another shape than FHIR gives it.", "Write it as FHIR R4 says: an object, a list or a value."));
            }
        }

        @Override
        public void unexpectedRepeatingElement(@Nullable IParseLocation location, @Nullable String element) {
            problems.add(new Problem(row, String.valueOf(element), "", "This is said more than once and may be only once.", "Keep the one that is right."));
        }

        @Override
        public void unknownElement(@Nullable IParseLocation location, @Nullable String name) {
            remarks.add(new Remark(String.valueOf(name), "", "This element is not of FHIR R4 and was passed over; it is kept with the resource as it was sent."));
        }

        @Override
        public void unknownAttribute(@Nullable IParseLocation location, @Nullable String name) {
            unknownElement(location, name);
        }
    }
}
