/** Reads HL7 FHIR R4: JSON, XML, bundles and NDJSON, as the NHS and its suppliers send it. */
@NullMarked
package wholepicture.intake.reading.fhir;

import org.jspecify.annotations.NullMarked;
