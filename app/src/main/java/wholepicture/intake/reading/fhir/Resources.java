package wholepicture.intake.reading.fhir;

import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** What is done with each kind of resource, and why the others are not read. */
final class Resources {

    private Resources() {}

    static Answer read(Unit unit, Resource resource) {
        return switch (resource) {
            case Patient patient -> PatientRead.read(unit, patient);
            case RelatedPerson related -> RelatedRead.read(unit, related);
            case Encounter encounter -> Happenings.encounter(unit, encounter);
            case Appointment appointment -> Happenings.appointment(unit, appointment);
            case Condition condition -> Findings.condition(unit, condition);
            case Observation observation -> Findings.observation(unit, observation);
            case Flag flag -> Plans.flag(unit, flag);
            case CarePlan plan -> Plans.carePlan(unit, plan);
            case CareTeam team -> Plans.careTeam(unit, team);
            case EpisodeOfCare episode -> Plans.episode(unit, episode);
            case ServiceRequest request -> Messages.request(unit, request);
            case Communication communication -> Messages.communication(unit, communication);
            case Task task -> Messages.task(unit, task);
            default -> other(resource.fhirType());
        };
    }

    /** Whether the resource has to be understood, or its type says enough. */
    static boolean isRead(String type) {
        return switch (type) {
            case "Patient", "RelatedPerson", "Encounter", "Appointment", "Condition", "Observation", "Flag", "CarePlan", "CareTeam", "EpisodeOfCare",
                "ServiceRequest", "Communication", "Task" -> true;
            default -> false;
        };
    }

    static Answer other(String type) {
        return switch (type) {
            case "Practitioner", "PractitionerRole", "Organization", "Location", "HealthcareService" ->
                new Answer.Explains("Its name is shown where others refer to it; by itself it says nothing of a person.");
            case "MessageHeader" -> new Answer.Explains("It says who sent the message and why; the lines that came with it say the rest.");
            case "Claim", "ClaimResponse", "ExplanationOfBenefit", "Coverage", "Account", "Invoice", "ChargeItem", "PaymentNotice" ->
                new Answer.Passed("It is about payment.");
            case "Medication", "MedicationRequest", "MedicationStatement", "MedicationAdministration", "MedicationDispense", "Immunization", "Procedure",
                "DiagnosticReport", "ImagingStudy", "Specimen", "AllergyIntolerance", "FamilyMemberHistory", "Goal", "NutritionOrder", "ClinicalImpression",
                "RiskAssessment", "Device", "DeviceRequest", "DeviceUseStatement", "SupplyDelivery", "SupplyRequest", "ImmunizationRecommendation" ->
                new Answer.Passed("Clinical detail of this kind is not taken into the shared picture; it stays with the sender.");
            case "DocumentReference", "Binary", "Media", "Composition", "QuestionnaireResponse", "Questionnaire", "DocumentManifest" ->
                new Answer.Passed("Documents are not read; send what they say about safeguarding as a Flag, Communication or ServiceRequest.");
            case "Provenance", "AuditEvent" -> new Answer.Passed("Who wrote what is taken from the resources themselves.");
            case "Consent" -> new Answer.Passed("Consent given to the sender is not consent given to the partnership.");
            case "Schedule", "Slot", "AppointmentResponse", "Endpoint", "Subscription" -> new Answer.Passed("It is about a service's own arrangements.");
            case "StructureDefinition", "CodeSystem", "ValueSet", "ConceptMap", "CapabilityStatement", "ImplementationGuide", "SearchParameter", "NamingSystem",
                "OperationDefinition", "MessageDefinition", "ExampleScenario", "StructureMap", "CompartmentDefinition", "GraphDefinition", "TerminologyCapabilities",
                "ActivityDefinition", "PlanDefinition", "Library", "Measure", "EventDefinition", "SpecimenDefinition", "ObservationDefinition" ->
                new Answer.Passed("It defines how others write; it says nothing of a person.");
            case "OperationOutcome", "Parameters" -> new Answer.Passed("It is an answer between computers.");
            case "Group", "Person", "List", "Basic" -> new Answer.Passed("It only points to other resources.");
            case "DELETE" -> new Answer.Passed("It asks for something to be deleted; what was received is kept. Send it again with the status entered-in-error.");
            default -> new Answer.Passed("This kind of resource is not taken.");
        };
    }
}
