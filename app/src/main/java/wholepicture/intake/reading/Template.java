package wholepicture.intake.reading;

import static wholepicture.intake.reading.Field.of;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wholepicture.intake.reading.Field.Kind;
import wholepicture.intake.reading.Field.Need;

/** The CSV templates that an agency may download and fill. They are known by their headings, in any order. */
public enum Template {

    PEOPLE("People", "Who you know, one row for each person.",
        Field.person(),
        of("given_name", Kind.TEXT, "First name. Leave empty for a child not yet named.", "Amira", "forename", "first name", "firstname",
            "forenames", "given names", "christian name").column(),
        of("middle_name", Kind.TEXT, "Middle names.", "Jane", "middle names", "middlename", "second forename", "other forenames"),
        of("family_name", Kind.TEXT, "Surname.", "Example", "surname", "last name", "lastname", "familyname").column(),
        of("full_name", Kind.TEXT, "The whole name, only where it is not kept in parts.", "", "name", "person name", "patient name",
            "client name", "child name", "pupil name", "student name", "fullname", "nominal name"),
        of("former_names", Kind.LIST, "Earlier and maiden surnames, or whole earlier names.", "Sample", "maiden name", "previous surname",
            "former surname", "birth surname", "previous name", "previous names"),
        of("known_as", Kind.LIST, "Names the person goes by: aliases, nicknames, names online.", "Mimi", "alias", "aliases", "aka",
            "preferred name", "nickname", "also known as"),
        of("born", Kind.DATE, "Date of birth, as exactly as you know it.", "2016-03-14", "dob", "date of birth", "birth date", "birthdate",
            "d o b", "birthday"),
        of("due", Kind.DATE, "For a child not yet born, when the birth is expected.", "", "edd", "due date", "expected date of delivery",
            "estimated date of delivery", "expected date of birth"),
        of("died", Kind.DATE, "When the person died.", "", "dod", "date of death", "deceased date", "death date"),
        of("sex", Kind.SEX, "Sex as you record it.", "female", "gender", "sex code", "gender code"),
        of("multiple_birth", Kind.YES_NO, "Whether the person is a twin or a triplet.", "no", "twin", "is twin", "multiple birth indicator"),
        of("nhs_number", Kind.NHS_NUMBER, "NHS number.", "999 000 0018", "nhs no", "nhs", "nhsnumber", "nhs num"),
        of("upn", Kind.UPN, "Unique pupil number.", "", "unique pupil number", "pupil number"),
        of("uln", Kind.TEXT, "Unique learner number.", "", "unique learner number"),
        of("pnc_id", Kind.TEXT, "Police national computer number.", "", "pnc", "pnc number", "pncid"),
        of("address", Kind.TEXT, "Present address without the postcode.", "1 Example Street, Leicester", "address line 1", "address 1",
            "address line 2", "address 2", "address line 3", "address 3", "address line 4", "street", "town", "home address",
            "current address", "full address"),
        of("postcode", Kind.POSTCODE, "Postcode of the present address.", "LE1 1AA", "post code", "home postcode", "pcode", "zip"),
        of("uprn", Kind.TEXT, "Unique property reference number.", "", "unique property reference number", "property reference"),
        of("address_from", Kind.DATE, "Since when the person has lived there.", "2021", "address start date", "moved in"),
        of("phone", Kind.TEXT, "Telephone at home.", "", "telephone", "home phone", "phone number", "landline", "tel", "contact number",
            "telephone number"),
        of("mobile", Kind.TEXT, "Mobile telephone.", "", "mobile phone", "mobile number", "cell"),
        of("email", Kind.TEXT, "Email address.", "", "email address", "e mail"),
        of("ethnicity", Kind.TEXT, "Ethnicity as you record it.", "", "ethnic group", "ethnic origin", "ethnic category", "ethnicity code"),
        of("first_language", Kind.TEXT, "The language the person speaks at home.", "English", "language", "first lang", "home language"),
        of("interpreter_needed", Kind.TEXT, "Whether an interpreter is needed, and for which language.", "no", "interpreter",
            "interpreter required"),
        of("communication_need", Kind.TEXT, "How to talk with the person: signs, easy read, large print.", "", "communication needs",
            "accessible information"),
        of("religion", Kind.TEXT, "Religion.", "", "faith", "religion or belief"),
        of("disability", Kind.TEXT, "Disability or long illness.", "", "disabilities", "disability code"),
        of("school", Kind.TEXT, "School or nursery.", "Example Primary School", "school name", "current school", "nursery",
            "education establishment"),
        of("gp_practice", Kind.TEXT, "GP practice.", "", "gp", "gp surgery", "registered gp", "practice", "gp name"),
        Field.grade()),

    ADDRESSES("Addresses", "Where people live and lived, one row for each address of a person.",
        Field.person(),
        of("address", Kind.TEXT, "The address without the postcode.", "1 Example Street, Leicester", "address line 1", "address 1",
            "address line 2", "address 2", "address line 3", "address 3", "address line 4", "street", "town", "full address").column(),
        of("postcode", Kind.POSTCODE, "Postcode.", "LE1 1AA", "post code", "pcode").column(),
        of("uprn", Kind.TEXT, "Unique property reference number.", "", "unique property reference number", "property reference"),
        of("use", Kind.TEXT, "home, temporary, refuge, placement, school …", "home", "address type", "type", "address use", "tenure"),
        Field.from("Since when.", "2021-09-01"), Field.to("Until when; empty for the present address."), Field.grade()),

    RELATIONSHIPS("Relationships", "Who is what to whom: the person is the relationship OF the other.",
        Field.person(),
        of("relationship", Kind.RELATIONSHIP, "What the person is to the other: mother, stepfather, sibling …", "mother", "relation",
            "relationship type", "relationship to child", "relationship to person", "relationship to subject", "type").value(),
        of("other_person_id", Kind.TEXT, "Your number for the other person; empty if you have none.", "P-1002", "related person id",
            "other id", "of person id", "child id", "related client id", "to person id", "related id", "person id 2").column(),
        of("other_name", Kind.TEXT, "The other person's name, where you have no number.", "", "related person name", "other person",
            "related name", "of name", "child name"),
        Field.from("Since when.", ""), Field.to("Until when."),
        of("parental_responsibility", Kind.YES_NO, "Whether the person has parental responsibility for the other.", "yes", "pr",
            "has pr", "parental resp"),
        of("disputed_by", Kind.TEXT, "Who disputes it.", "", "disputed"),
        of("note", Kind.TEXT, "Anything else.", "", "notes", "comment", "comments"), Field.grade()),

    CONTACTS("Contacts", "Calls, visits and other contacts, one row for each contact with a person.",
        Field.person(),
        of("contact_id", Kind.TEXT, "Your own number for the contact, so that a later file can correct it.", "C-88",
            "contact ref", "event id", "event ref", "incident id", "incident number", "crime number", "log number", "visit id",
            "activity id", "referral id", "contact number"),
        of("contact_date", Kind.DATE, "When it happened, with the time if known.", "2024-05-03 14:30", "date of contact", "contact datetime",
            "event date", "date of event", "incident date", "visit date", "date of visit", "date", "occurred", "date time", "activity date",
            "referral date", "offence date").value(),
        of("contact_kind", Kind.ENTRY_KIND, "What kind of contact it was; visit, concern, incident … Empty means contact.", "visit",
            "contact type", "type of contact", "event type", "incident type", "activity type", "visit type", "type", "category"),
        of("reason", Kind.TEXT, "Why, in a few words.", "Two-year review at home", "reason for contact", "contact reason", "subject",
            "title", "summary", "event", "referral reason", "offence", "purpose").value(),
        of("what_happened", Kind.TEXT, "What happened, as observed.", "Amira showed her drawings. The home was warm and tidy.",
            "description", "details", "narrative", "notes", "event details", "case note", "case notes", "comments", "free text", "text"),
        of("said", Kind.TEXT, "What the child or adult said, in their own words.", "I like it here", "child said", "voice of the child",
            "what the child said", "wishes and feelings"),
        of("looked", Kind.TEXT, "How the child looked.", "", "child looked", "appearance"),
        of("behaved", Kind.TEXT, "How the child behaved.", "", "child behaved", "behaviour", "presentation"),
        of("present", Kind.LIST, "Who was there.", "Amira; her mother", "attendees", "people present", "seen", "persons present"),
        of("author", Kind.TEXT, "Who wrote it, with their role.", "Sam Writer, health visitor", "worker", "recorded by", "practitioner",
            "officer", "created by", "entered by", "staff", "clinician"),
        of("outcome", Kind.TEXT, "What came of it.", "", "result", "disposal", "action", "actions", "next steps"),
        Field.recorded(),
        of("significance", Kind.SIGNIFICANCE, "How much it matters in your eyes.", "routine", "importance", "risk level", "rag",
            "severity", "risk"),
        Field.factors(), Field.grade()),

    APPOINTMENTS("Appointments", "Appointments and what came of them, one row for each.",
        Field.person(),
        of("appointment_id", Kind.TEXT, "Your own number for the appointment, so that a later file can correct it.", "A-17",
            "appointment ref", "booking id", "appt id", "slot id", "appointment number"),
        of("appointment_date", Kind.DATE, "When it was to be.", "2024-05-03 10:00", "appt date", "date of appointment", "appointment datetime",
            "appointment time", "booking date", "session date", "start time", "start", "appointment start", "date").value(),
        of("service", Kind.TEXT, "Which clinic or service.", "Speech and language therapy", "clinic", "specialty", "department",
            "clinic name", "service name", "appointment type", "treatment function").value(),
        of("outcome", Kind.OUTCOME, "What came of it. For a child, a missed appointment is kept as was not brought, whatever is written.",
            "attended", "attendance", "attended", "appointment outcome", "attendance status", "attended or did not attend", "status",
            "attendance code", "dna", "outcome code").value(),
        of("reason", Kind.TEXT, "What it was for.", "", "appointment reason", "reason for appointment", "referral reason"),
        of("with", Kind.TEXT, "Whom it was with.", "", "clinician", "consultant", "practitioner", "worker", "staff", "seen by"),
        of("place", Kind.TEXT, "Where.", "", "location", "site", "venue"),
        of("note", Kind.TEXT, "Anything else: why it was missed, who was told.", "", "notes", "comment", "comments", "details"),
        Field.recorded(), Field.factors(), Field.grade()),

    CHRONOLOGY("Chronology", "A chronology made for an enquiry or review, one row for each event.",
        Field.person(),
        of("entry_id", Kind.TEXT, "Your own number for the line, so that a later file can correct it.", "E-5", "line id", "row id",
            "chronology id"),
        of("event_date", Kind.DATE, "When it happened; empty when nobody wrote it down.", "May 2024", "date", "date of event", "happened",
            "date time", "event datetime", "when").column(),
        of("event", Kind.TEXT, "What happened, in a few words.", "Police attended the address", "title", "significant event", "summary",
            "event summary", "what happened", "headline").value(),
        of("description", Kind.TEXT, "What happened, as observed.", "Neighbours had heard shouting. Both children were asleep.", "details",
            "event details", "narrative", "detail"),
        of("kind", Kind.ENTRY_KIND, "What kind of event it was.", "incident", "event type", "type", "category", "entry type"),
        of("significance", Kind.SIGNIFICANCE, "How much it matters in your eyes.", "significant", "importance", "rag", "severity"),
        of("analysis", Kind.TEXT, "What it means, kept apart from what happened.", "Third call-out in six weeks", "impact",
            "significance and impact", "impact on child", "comment", "analysis and impact"),
        of("source", Kind.TEXT, "Where it was found: which record, which document.", "Crime report 22/104", "source of information",
            "record source", "document", "agency"),
        of("present", Kind.LIST, "Who was there.", "", "people present", "attendees", "who was involved"),
        of("author", Kind.TEXT, "Who wrote it, with their role.", "", "recorded by", "worker", "practitioner", "officer"),
        of("voice", Kind.VOICE, "Only when the line is what the child or adult said or showed: how it was learned.", "", "voice type"),
        Field.recorded(), Field.factors(), Field.grade()),

    FLAGS("Flags", "Standing warnings and markers on people, one row for each.",
        Field.person(),
        of("flag_id", Kind.TEXT, "Your own number for the flag, so that a later file can end it.", "F-3", "marker id", "alert id",
            "warning id"),
        of("flag", Kind.TEXT, "What it says.", "Child protection plan", "marker", "alert", "warning", "flag type", "alert type",
            "warning marker", "marker type", "hazard").value(),
        of("reason", Kind.TEXT, "Why it stands.", "Plan made at conference", "flag reason", "alert reason", "details", "description"),
        Field.from("Since when.", "2024-05-03"), Field.to("Until when."),
        of("review", Kind.DATE, "When it is to be looked at again.", "2024-08-03", "review date", "next review"),
        of("told", Kind.YES_NO, "Whether the person was told of it.", "yes", "person told", "person aware", "aware", "informed"),
        of("why_not_told", Kind.TEXT, "If not, why.", "", "reason not told", "why not informed"), Field.grade()),

    INVOLVEMENTS("Involvements", "Who works with the person and how to reach them, one row for each worker.",
        Field.person(),
        of("worker", Kind.TEXT, "Name of the worker.", "Sam Writer", "worker name", "practitioner", "allocated worker", "key worker",
            "professional", "lead professional", "officer", "staff name", "social worker", "professional name", "name").value(),
        of("role", Kind.TEXT, "What they are to the person.", "Health visitor", "worker role", "job title", "involvement type",
            "professional role", "relationship type", "worker type").value(),
        of("team", Kind.TEXT, "Their team.", "0-19 service, Leicester east", "team name", "service", "department", "organisation"),
        of("phone", Kind.TEXT, "Telephone at work.", "0116 496 0001", "telephone", "worker phone", "phone number", "contact number", "tel"),
        of("email", Kind.TEXT, "Email at work.", "", "email address", "worker email"),
        Field.from("Since when.", "2023-11-01"), Field.to("Until when; empty while it lasts."),
        of("reason", Kind.TEXT, "Why they are involved.", "", "involvement reason", "reason for involvement"), Field.grade());

    private final String title;
    private final String purpose;
    private final List<Field> fields;
    private final Map<String, Field> byName = new HashMap<>();

    Template(String title, String purpose, Field... fields) {
        this.title = title;
        this.purpose = purpose;
        this.fields = List.of(fields);
        for (var field : fields) {
            byName.put(field.name(), field);
        }
    }

    public String title() {
        return title;
    }

    /** One sentence that says what the rows are. */
    public String purpose() {
        return purpose;
    }

    /** Its columns, in the order of the file to download. */
    public List<Field> fields() {
        return fields;
    }

    /** @throws IllegalArgumentException when the template has no such column */
    public Field field(String name) {
        return field(name, true).orElseThrow();
    }

    /** The column of that name, if the template has it. */
    public Optional<Field> find(String name) {
        return field(name, false);
    }

    private Optional<Field> field(String name, boolean must) {
        var field = byName.get(name);
        if (field == null && must) {
            throw new IllegalArgumentException("The template \"%s\" has no column \"%s\"".formatted(title, name));
        }
        return Optional.ofNullable(field);
    }

    /** The name under which the template is downloaded: "people.csv". */
    public String fileName() {
        return Words.say(this) + ".csv";
    }

    /** The file to download: the headings and one invented row, which is not taken in if it is left there. */
    public String csv() {
        return CsvText.line(fields.stream().map(Field::name).toList()) + "\r\n" + CsvText.line(example()) + "\r\n";
    }

    List<String> example() {
        return fields.stream().map(Field::example).toList();
    }

    /** Headings that a file must have to be read as this template and that {@code plainHeadings} lacks. */
    List<String> missing(Set<String> plainHeadings) {
        return fields.stream().filter(field -> field.need() != Need.OPTIONAL)
            .map(Field::name).filter(name -> !plainHeadings.contains(Words.plain(name))).toList();
    }

    /** The template whose headings these are, if they are a template's. */
    public static Optional<Template> withHeader(List<String> header) {
        var plain = header.stream().map(Words::plain).collect(Collectors.toSet());
        return Arrays.stream(values()).filter(template -> template.missing(plain).isEmpty())
            .max((a, b) -> Long.compare(a.matched(plain), b.matched(plain)));
    }

    /** The template that has most of these headings. */
    static Template nearest(List<String> header) {
        var plain = header.stream().map(Words::plain).collect(Collectors.toSet());
        return Arrays.stream(values()).max((a, b) -> Long.compare(a.matched(plain), b.matched(plain))).orElse(PEOPLE);
    }

    private long matched(Set<String> plain) {
        return fields.stream().filter(field -> plain.contains(Words.plain(field.name()))).count();
    }
}
