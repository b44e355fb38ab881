package wholepicture.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.FlagSent;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.InvolvementSent;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.Grade;
import wholepicture.time.When;

class FhirTests {

    private static final String CHILD = """
        {"resourceType":"Patient","id":"p1","identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"999 000 0018"}],
         "name":[{"use":"old","family":"Sample","given":["Ann"]},{"use":"official","family":"Example","given":["Ann","Jane"]}],
         "gender":"female","birthDate":"2015-06","multipleBirthInteger":2,
         "address":[{"line":["1 Example Street"],"city":"Leicester","postalCode":"LE1 1AA","period":{"start":"2021"}}]}""";
    private static final String MISSED = """
        {"resourceType":"Appointment","id":"a1","status":"noshow","serviceType":[{"text":"Eye clinic"}],"start":"2024-07-03T10:00:00Z",
         "participant":[{"actor":{"reference":"Patient/p1"},"status":"accepted"},
                        {"actor":{"reference":"Practitioner/d1"},"status":"accepted"}]}""";
    private static final String DOCTOR = """
        {"resourceType":"Practitioner","id":"d1","name":[{"prefix":["Dr"],"family":"Writer","given":["Sam"]}],"telecom":[{"system":"phone","value":"0116 496 0001"}]}""";

    private static String bundle(String type, String... resources) {
        var entries = new StringBuilder();
        for (var each : resources) {
            entries.append(entries.isEmpty() ? "" : ",").append("{\"resource\":").append(each).append('}');
        }
        return "{\"resourceType\":\"Bundle\",\"type\":\"%s\",\"entry\":[%s]}".formatted(type, entries);
    }

    private static FileRefused refused(byte[] content) {
        var refused = catchThrowableOfType(FileRefused.class, () -> Heard.from(ReceivedFile.of("x", content), ReadingContext.on(Heard.TODAY)));
        assertThat(refused).as("was taken in").isNotNull();
        return refused;
    }

    private static FileRefused refused(String content) {
        return refused(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void references_may_point_forward_and_a_childs_missed_appointment_was_not_brought() throws Exception {
        var heard = Heard.from("x.json", bundle("collection", MISSED, DOCTOR, CHILD));
        var entry = heard.only(EntrySent.class);
        assertThat(entry.outcome()).isEqualTo(Outcome.WAS_NOT_BROUGHT);
        assertThat(entry.original()).containsEntry("outcome as sent", "noshow");
        assertThat(entry.happened()).isEqualTo(When.parse("2024-07-03T11:00"));
        assertThat(entry.title()).isEqualTo("Appointment: Eye clinic");
        assertThat(entry.description()).isEqualTo("With Dr Sam Writer.");
        var child = heard.only(PersonSent.class);
        assertThat(child.localPerson()).isEqualTo("p1");
        assertThat(child.names()).extracting(name -> name.use() + ": " + name.full()).containsExactly("usual: Ann Jane Example", "old: Ann Sample");
        assertThat(child.born()).isEqualTo(When.parse("2015-06"));
        assertThat(child.multipleBirth()).isTrue();
        assertThat(child.identifiers()).containsExactly(new Identifier("NHS", "9990000018"));
        assertThat(child.residences().getFirst().lines()).isEqualTo("1 Example Street, Leicester");
        assertThat(heard.places).extracting(Place::what).containsExactly("Appointment", "Practitioner", "Patient");
        assertThat(heard.rows.get(1).arrivals()).isEmpty();
        assertThat(heard.rows.get(1).remarks()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        noshow,            ,     WAS_NOT_BROUGHT
        fulfilled,         ,     ATTENDED
        checked-in,        ,     ATTENDED
        booked,            ,     BOOKED
        cancelled,         pat,  CANCELLED_BY_FAMILY
        cancelled,         prov, CANCELLED_BY_SERVICE
        cancelled,         ,     UNKNOWN
        entered-in-error,  ,
        """)
    void what_came_of_an_appointment(String status, String why, Outcome outcome) throws Exception {
        var reason = why == null ? "" : "\"cancelationReason\":{\"coding\":[{\"code\":\"%s\"}]},".formatted(why);
        var entry = Heard.from("x", bundle("collection", CHILD, MISSED.replace("\"status\":\"noshow\"", reason + "\"status\":\"" + status + "\""))).only(EntrySent.class);
        assertThat(entry.outcome()).isEqualTo(outcome);
        assertThat(entry.title().startsWith("Withdrawn")).isEqualTo(status.equals("entered-in-error"));
    }

    @Test
    void xml_and_json_and_lines_and_lists_say_the_same() throws Exception {
        var json = Heard.from("x", bundle("collection", CHILD, MISSED)).rows.stream().map(Heard.Read::arrivals).toList();
        var lines = Heard.from("x.ndjson", CHILD.replace("\n", "") + "\n\n" + MISSED.replace("\n", "") + "\n").rows.stream().map(Heard.Read::arrivals).toList();
        var list = Heard.from("x", "[" + CHILD + "," + MISSED + "]").rows.stream().map(Heard.Read::arrivals).toList();
        var xml = Heard.from("x", """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <Bundle xmlns="http://hl7.org/fhir"><type value="collection"/>
             <entry><resource><Patient><id value="p1"/><!-- a comment --><identifier><system value="https://fhir.nhs.uk/Id/nhs-number"/><value value="999 000 0018"/></identifier>
              <name><use value="old"/><family value="Sample"/><given value="Ann"/></name><name><use value="official"/><family value="Example"/><given value="Ann"/><given value="Jane"/></name>
              <gender value="female"/><birthDate value="2015-06"/><multipleBirthInteger value="2"/>
              <address><line value="1 Example Street"/><city value="Leicester"/><postalCode value="LE1 1AA"/><period><start value="2021"/></period></address></Patient></resource></entry>
             <entry><resource><Appointment><id value="a1"/><status value="noshow"/><serviceType><text value="Eye clinic"/></serviceType><start value="2024-07-03T10:00:00Z"/>
              <participant><actor><reference value="Patient/p1"/></actor><status value="accepted"/></participant>
              <participant><actor><reference value="Practitioner/d1"/></actor><status value="accepted"/></participant></Appointment></resource></entry>
            </Bundle>
            """).rows.stream().map(Heard.Read::arrivals).toList();
        assertThat(lines).isEqualTo(json);
        assertThat(list).isEqualTo(json);
        assertThat(xml).isEqualTo(json);
    }

    @Test
    void a_broken_line_waits_and_the_others_are_read() throws Exception {
        var heard = Heard.from("x.ndjson", CHILD.replace("\n", "") + "\n{\"resourceType\":\"Patient\",\n" + MISSED.replace("\n", "") + "\n{\"a\":1}\n[]\n");
        assertThat(heard.rows).extracting(row -> row.place().row()).containsExactly(1L, 3L);
        assertThat(heard.bad).extracting(bad -> bad.place().row()).containsExactly(2L, 4L, 5L);
    }

    @Test
    void references_find_people_by_every_road() throws Exception {
        var known = new KnownPeople() {
            @Override
            public Optional<When> born(String localPerson) {
                return Optional.empty();
            }

            @Override
            public Optional<String> localPersonWith(Identifier identifier) {
                return identifier.equals(new Identifier("NHS", "9990000026")) ? Optional.of("known-1") : Optional.empty();
            }

            @Override
            public boolean met(String localPerson) {
                return localPerson.equals("known-1");
            }
        };
        var about = "{\"resourceType\":\"Condition\",\"id\":\"%s\",\"code\":{\"text\":\"Asthma\"},\"subject\":%s}";
        var refs = List.of("{\"reference\":\"Patient/p1\"}", "{\"reference\":\"https://example.org/fhir/Patient/p1/_history/3\"}", "{\"reference\":\"urn:uuid:aa\"}",
            "{\"reference\":\"Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|999 000 0018\"}",
            "{\"identifier\":{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"9990000026\"}}",
            "{\"identifier\":{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"9990000034\"},\"display\":\"Bo Example\"}",
            "{\"reference\":\"Patient/far\",\"display\":\"EXAMPLE, Cy\"}", "{\"reference\":\"RelatedPerson/r1\"}");
        var entries = new StringBuilder("{\"fullUrl\":\"urn:uuid:aa\",\"resource\":" + CHILD + "}");
        for (int i = 0; i < refs.size(); i++) {
            entries.append(",{\"resource\":").append(about.formatted("c" + i, refs.get(i))).append('}');
        }
        var heard = Heard.from(ReceivedFile.of("x", ("{\"entry\":[" + entries + "],\"type\":\"batch\",\"resourceType\":\"Bundle\"}").getBytes(StandardCharsets.UTF_8)),
            new ReadingContext(Heard.TODAY, null, known));
        assertThat(heard.all(EntrySent.class)).extracting(EntrySent::localPerson)
            .containsExactly("p1", "p1", "p1", "p1", "known-1", "NHS:9990000034", "far", "RelatedPerson/r1");
        assertThat(heard.all(PersonSent.class)).extracting(person -> person.localPerson() + " " + person.names().getFirst().full())
            .containsExactly("p1 Ann Jane Example", "NHS:9990000034 Bo Example", "far Cy EXAMPLE");
    }

    @Test
    void in_a_message_a_patient_is_known_by_the_number_that_lasts() throws Exception {
        var heard = Heard.from("x", bundle("message", "{\"resourceType\":\"MessageHeader\",\"id\":\"m\",\"source\":{\"name\":\"Emergency Department\",\"endpoint\":\"x\"}}",
            CHILD, MISSED.replace("\"serviceType\":[{\"text\":\"Eye clinic\"}],", "")));
        assertThat(heard.only(PersonSent.class).localPerson()).isEqualTo("NHS:9990000018");
        assertThat(heard.only(EntrySent.class).localPerson()).isEqualTo("NHS:9990000018");
        assertThat(heard.only(EntrySent.class).title()).isEqualTo("Appointment: Emergency Department");
    }

    @Test
    void a_child_protection_plan_becomes_flag_line_and_somebody_to_ring() throws Exception {
        var heard = Heard.from("x", bundle("collection", CHILD, """
            {"resourceType":"CarePlan","id":"cp","status":"active","intent":"plan","subject":{"reference":"Patient/p1"},"period":{"start":"2026-01-05"},
             "category":[{"coding":[{"system":"http://snomed.info/sct","code":"342191000000101"}]}],"careTeam":[{"reference":"CareTeam/t1"}]}""",
            "{\"resourceType\":\"CareTeam\",\"id\":\"t1\",\"name\":\"Example Council\",\"telecom\":[{\"system\":\"phone\",\"value\":\"0116 496 0002\"}]}"));
        assertThat(heard.only(FlagSent.class).from()).isEqualTo(When.parse("2026-01-05"));
        assertThat(heard.only(EntrySent.class)).satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.PLAN);
            assertThat(entry.significance()).isEqualTo(Significance.CRITICAL);
        });
        assertThat(heard.only(InvolvementSent.class)).satisfies(team -> {
            assertThat(team.worker()).isEqualTo("Example Council");
            assertThat(team.phone()).isEqualTo("0116 496 0002");
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        CPPI, Child Protection Plan Information
        LACI, Looked After Child Information
        UCPI, Unborn Child Plan Information
        """)
    void what_the_national_service_tells_of_a_child_stands_as_a_flag_with_the_council_that_answers(String code, String words) throws Exception {
        var heard = Heard.from("x", bundle("searchset", CHILD, """
            {"resourceType":"CarePlan","id":"cp","status":"active","intent":"plan","subject":{"reference":"Patient/p1"},"period":{"start":"2026-01-05","end":"2026-07-05"},
             "category":[{"coding":[{"system":"https://fhir.nhs.uk/R4/ValueSet/CPIS-PlanType","code":"%s","display":"%s"}]}],"author":{"reference":"Organization/o1"}}""".formatted(code, words),
            "{\"resourceType\":\"Organization\",\"id\":\"o1\",\"name\":\"Example Council\",\"contact\":[{\"telecom\":[{\"system\":\"phone\",\"value\":\"0116 496 0002\"}]}]}"));
        assertThat(heard.only(FlagSent.class).what()).isEqualTo(words);
        assertThat(heard.only(InvolvementSent.class).phone()).isEqualTo("0116 496 0002");
        assertThat(heard.only(EntrySent.class).author()).isEqualTo("Example Council");
    }

    @Test
    void what_extensions_say_is_kept_and_a_missed_clinic_is_known_by_it() throws Exception {
        var entry = Heard.from("x", bundle("collection", CHILD, """
            {"resourceType":"Encounter","id":"e1","status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/p1"},"period":{"start":"2024-05-03"},
             "extension":[{"url":"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-OutcomeOfAttendance","valueCodeableConcept":{"text":"Did not attend"}}]}""")).only(EntrySent.class);
        assertThat(entry.outcome()).isEqualTo(Outcome.WAS_NOT_BROUGHT);
        assertThat(entry.original()).containsEntry("Outcome of attendance", "Did not attend");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Suspected victim of child neglect (situation)              | true  | NEGLECT
        Domestic abuse victim in household (finding)               | true  | DOMESTIC_ABUSE
        At risk of sexual exploitation (finding)                   | true  | EXPLOITATION
        At risk for deliberate self harm (finding)                 | true  | SELF_HARM
        Suspected non-accidental injury to child (situation)       | true  | PHYSICAL_HARM
        Unborn child is cause for safeguarding concern (finding)   | true  |
        Peanut-free diet                                           | false |
        No safeguarding issues identified (finding)                | true  |
        """)
    void flags_that_speak_of_safeguarding_also_stand_in_the_chronology(String code, boolean line, Factor factor) throws Exception {
        var heard = Heard.from("x", "{\"resourceType\":\"Flag\",\"id\":\"f\",\"status\":\"active\",\"code\":{\"coding\":[{\"display\":\"" + code
            + "\",\"code\":\"1\"}]},\"subject\":{\"reference\":\"Patient/p1\"}}");
        assertThat(heard.all(EntrySent.class)).hasSize(line ? 1 : 0);
        assertThat(heard.all(FlagSent.class)).hasSize(code.startsWith("No ") ? 0 : 1);
        assertThat(heard.all(EntrySent.class).stream().flatMap(entry -> entry.factors().stream()).toList()).isEqualTo(factor == null ? List.of() : List.of(factor));
    }

    @Test
    void a_flag_entered_in_error_ends_and_its_line_is_withdrawn() throws Exception {
        var heard = Heard.from("x", "{\"resourceType\":\"Flag\",\"id\":\"f\",\"status\":\"entered-in-error\",\"code\":{\"text\":\"Safeguarding concern\"},\"subject\":{\"reference\":\"Patient/p1\"}}");
        assertThat(heard.only(FlagSent.class).to()).isEqualTo(When.day(Heard.TODAY));
        assertThat(heard.only(EntrySent.class).title()).startsWith("Withdrawn");
        assertThat(heard.only(EntrySent.class).significance()).isNull();
    }

    @Test
    void family_comes_from_contacts_and_related_people() throws Exception {
        var heard = Heard.from("x", bundle("collection",
            CHILD.replace("\"gender\"", "\"contact\":[{\"relationship\":[{\"coding\":[{\"code\":\"MTH\"}]}],\"name\":{\"text\":\"Bea Example\"}},"
                + "{\"relationship\":[{\"text\":\"Next of kin\"}]}],\"gender\""),
            "{\"resourceType\":\"RelatedPerson\",\"id\":\"r1\",\"patient\":{\"reference\":\"Patient/p1\"},\"relationship\":[{\"coding\":[{\"code\":\"X\",\"display\":\"Stepfather\"}]}],"
                + "\"name\":[{\"family\":\"Sample\",\"given\":[\"Cy\"]}]}"));
        assertThat(heard.all(RelationshipSent.class)).extracting(RelationshipSent::localPerson, RelationshipSent::kind, RelationshipSent::otherLocalPerson, RelationshipSent::otherName)
            .containsExactly(org.assertj.core.groups.Tuple.tuple("p1", RelationshipKind.CHILD, null, "Bea Example"),
                org.assertj.core.groups.Tuple.tuple("p1", RelationshipKind.OTHER, null, "Next of kin (name not given)"),
                org.assertj.core.groups.Tuple.tuple("RelatedPerson/r1", RelationshipKind.STEP_PARENT, "p1", null));
        assertThat(heard.all(PersonSent.class)).hasSize(2);
    }

    @Test
    void contained_resources_are_used_and_named() throws Exception {
        var heard = Heard.from("x", """
            {"resourceType":"Condition","id":"c","subject":{"reference":"#who"},"recorder":{"reference":"#doc"},"code":{"text":"Victim of domestic violence"},
             "contained":[{"resourceType":"Patient","id":"who","identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990000018"}],"name":[{"family":"Example"}]},
                          {"resourceType":"Practitioner","id":"doc","name":[{"text":"Dr Sam Writer"}]},{"resourceType":"Device","id":"dev"}]}""");
        assertThat(heard.only(PersonSent.class).localPerson()).isEqualTo("NHS:9990000018");
        assertThat(heard.only(EntrySent.class)).satisfies(entry -> {
            assertThat(entry.localPerson()).isEqualTo("NHS:9990000018");
            assertThat(entry.author()).isEqualTo("Dr Sam Writer");
            assertThat(entry.factors()).isEqualTo(Set.of(Factor.DOMESTIC_ABUSE));
        });
        assertThat(heard.remarks()).extracting(Remark::value).containsExactly("Device");
    }

    @Test
    void what_asks_or_tells_is_read_where_it_speaks_of_safeguarding() throws Exception {
        var heard = Heard.from("x", bundle("collection",
            "{\"resourceType\":\"ServiceRequest\",\"id\":\"1\",\"status\":\"active\",\"intent\":\"order\",\"code\":{\"text\":\"Full blood count\"},\"subject\":{\"reference\":\"Patient/p1\"}}",
            "{\"resourceType\":\"ServiceRequest\",\"id\":\"2\",\"status\":\"active\",\"intent\":\"order\",\"code\":{\"text\":\"Referral to safeguarding team\"},\"authoredOn\":\"2024-05-03\",\"subject\":{\"reference\":\"Patient/p1\"}}",
            "{\"resourceType\":\"Communication\",\"id\":\"3\",\"status\":\"completed\",\"payload\":[{\"contentString\":\"Child protection medical arranged\"}],\"subject\":{\"reference\":\"Patient/p1\"}}",
            "{\"resourceType\":\"Task\",\"id\":\"4\",\"status\":\"requested\",\"intent\":\"order\",\"description\":\"Order stationery\",\"for\":{\"reference\":\"Patient/p1\"}}"));
        assertThat(heard.all(EntrySent.class)).extracting(EntrySent::kind).containsExactly(EntryKind.REFERRAL, EntryKind.SHARING);
        assertThat(heard.notRead).extracting(Heard.NotRead::reason).containsOnly("It does not speak of safeguarding.").hasSize(2);
    }

    @Test
    void voice_sensitive_matters_and_confidentiality_are_kept_as_such() throws Exception {
        var observation = "{\"resourceType\":\"Observation\",\"id\":\"%s\",\"status\":\"final\",\"code\":{\"text\":\"%s\"},\"valueString\":\"%s\",\"subject\":{\"reference\":\"Patient/p1\"}%s}";
        var entries = Heard.from("x", bundle("collection", observation.formatted("1", "Wishes and feelings", "I want to stay", ""),
            observation.formatted("2", "HIV status", "negative", ""), observation.formatted("3", "Height", "1 m", ",\"meta\":{\"security\":[{\"code\":\"R\"}]}"),
            observation.formatted("4", "Abuse status", "No signs/symptoms", ""))).all(EntrySent.class);
        assertThat(entries).extracting(EntrySent::voice).containsExactly(Voice.VERBAL, null, null, null);
        assertThat(entries).extracting(EntrySent::grade).containsExactly(null, Grade.PROTECTED, Grade.PROTECTED, null);
        assertThat(entries).extracting(EntrySent::significance).containsOnlyNulls();
        assertThat(entries.getLast().factors()).isEmpty();
    }

    @Test
    void what_is_wrong_waits_with_its_reason_and_what_is_unknown_is_borne() throws Exception {
        var heard = Heard.from("x", bundle("collection",
            CHILD.replace("2015-06", "2015-02-31"), CHILD.replace("2015-06", "2031-02-01"), CHILD.replace("\"gender\"", "\"shoeSize\":31,\"gender\""),
            "{\"resourceType\":\"Condition\",\"id\":\"c\",\"code\":{\"text\":\"Asthma\"}}", "{\"resourceType\":\"Nonsense\",\"id\":\"n\"}", "{\"id\":\"n\"}",
            "{\"resourceType\":\"Condition\",\"id\":\"c\",\"code\":\"Asthma\",\"subject\":{\"reference\":\"Patient/p1\"}}",
            "{\"resourceType\":\"Condition\",\"id\":\"c\",\"code\":{\"text\":\"As\\u0000thma\"},\"subject\":{\"reference\":\"Patient/p1\"}}",
            "{\"resourceType\":\"Claim\",\"id\":\"cl\"}"));
        assertThat(heard.places).hasSize(9);
        assertThat(heard.rows).singleElement().satisfies(row -> assertThat(row.remarks()).extracting(Remark::column).containsExactly("shoeSize"));
        assertThat(heard.notRead).extracting(Heard.NotRead::reason).containsExactly("This kind of resource is not taken.", "It is about payment.");
        assertThat(heard.bad).hasSize(6).allSatisfy(bad -> assertThat(bad.problems()).isNotEmpty());
        assertThat(heard.bad.getFirst().problems().getFirst().value()).isEqualTo("2015-02-31");
        assertThat(heard.bad.get(1).problems().getFirst().whatIsWrong()).isEqualTo("This day is still to come.");
    }

    @Test
    void shapes_that_lose_nothing_are_borne_and_others_wait() throws Exception {
        var heard = Heard.from("x", bundle("collection", CHILD.replace("[\"Ann\",\"Jane\"]", "\"Ann\""), CHILD.replace("\"female\"", "[\"female\"]"),
            CHILD.replace("\"multipleBirthInteger\":2", "\"multipleBirthInteger\":\"2\""), CHILD.replace("\"gender\"", "\"contact\":\"her mother\",\"gender\"")));
        assertThat(heard.all(PersonSent.class)).allSatisfy(person -> {
            assertThat(person.names().getFirst().given()).isEqualTo("Ann");
            assertThat(person.born()).isEqualTo(When.parse("2015-06"));
            assertThat(person.multipleBirth()).isTrue();
        });
        assertThat(heard.rows).hasSize(3);
        assertThat(heard.bad).singleElement().satisfies(bad -> assertThat(bad.problems().getFirst().whatIsWrong()).isEqualTo("This has another shape than FHIR gives it."));
    }

    @Test
    void a_mended_resource_is_read_like_any_other() throws Exception {
        var bad = Heard.from("x", bundle("collection", CHILD.replace("2015-06", "2015-02-31"))).bad.getFirst();
        var again = Heard.from(Readers.unit("x", List.of(), bad.raw().replace("2015-02-31", "2015-02-28")), ReadingContext.on(Heard.TODAY));
        assertThat(again.only(PersonSent.class).born()).isEqualTo(When.parse("2015-02-28"));
    }

    @Test
    void bundles_inside_bundles_and_entries_without_resources_are_told() throws Exception {
        var heard = Heard.from("x", "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":" + bundle("message", CHILD, MISSED)
            + "},{\"fullUrl\":\"a\"},{\"request\":{\"method\":\"DELETE\",\"url\":\"Patient/3\"}},{\"resource\":" + bundle("collection") + "},7]}");
        assertThat(heard.only(EntrySent.class).outcome()).isEqualTo(Outcome.WAS_NOT_BROUGHT);
        assertThat(heard.rows).hasSize(2);
        assertThat(heard.notRead).hasSize(3);
        assertThat(heard.bad).hasSize(1);
        assertThat(heard.places).extracting(Place::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        '{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient"' | The JSON is broken at line 1
        '{"hello":"world"}'                                             | The file is not FHIR
        '{"resourceType":"Bundle","type":"searchset","total":0}'        | The file holds no resources.
        '[]'                                                            | The file holds no resources.
        '[1,2]'                                                         | holds no resources
        '<Patient><id value="1"/></Patient>'                            | The XML is not FHIR: its first element is "Patient".
        '<html><body>Sorry</body></html>'                               | The XML is not FHIR: its first element is "html".
        '<Bundle xmlns="http://hl7.org/fhir"><entry>'                   | The XML is broken at line 1
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Patient xmlns="http://hl7.org/fhir"><id value="&e;"/></Patient>' | The XML has a DOCTYPE
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd"><Patient xmlns="http://hl7.org/fhir"/>'  | The XML has a DOCTYPE
        """)
    void what_is_not_fhir_is_refused_in_a_sentence_with_a_way_out(String content, String saying) {
        assertThat(refused(content)).hasMessageContaining(saying);
        assertThat(refused(content).problems()).allSatisfy(problem -> assertThat(problem.remedy()).endsWith("."));
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(refused("{\"resourceType\":\"Patient\",\"a\":" + "[".repeat(100_000))).hasMessageContaining("goes beyond what is read");
        assertThat(refused("<Patient xmlns=\"http://hl7.org/fhir\">" + "<a>".repeat(10_000))).hasMessageContaining("nested more than 200 levels");
        assertThat(refused("{\"resourceType\":\"Patient\",\"a\":\"" + "x".repeat(21_000_000) + "\"}")).hasMessageContaining("goes beyond what is read");
    }

    @Test
    void a_resource_too_large_to_hold_waits_and_the_next_is_read() throws Exception {
        var large = "{\"resourceType\":\"Binary\",\"id\":\"b\",\"data\":[" + "\"%s\",".formatted("x".repeat(1_000_000)).repeat(21) + "\"\"]}";
        var heard = Heard.from("x", bundle("collection", large, CHILD));
        assertThat(heard.bad).singleElement().satisfies(bad -> assertThat(bad.problems().getFirst().whatIsWrong()).isEqualTo("It is larger than 20,000,000 characters."));
        assertThat(heard.all(PersonSent.class)).hasSize(1);
    }

    @Test
    void json_in_other_encodings_is_read_or_refused() throws Exception {
        var text = CHILD.replace("Sample", "Zoë");
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var heard = Heard.from(ReceivedFile.of("x", ("\uFEFF" + text).getBytes(charset)), ReadingContext.on(Heard.TODAY));
            assertThat(heard.only(PersonSent.class).names().getLast().family()).as(charset.name()).isEqualTo("Zoë");
        }
        assertThat(refused(text.getBytes(Charset.forName("windows-1252")))).hasMessageContaining("The JSON is broken");
    }

    @Test
    void the_same_file_is_told_the_same_twice() throws Exception {
        var file = bundle("collection", CHILD, MISSED.replace("\"id\":\"a1\",", ""), DOCTOR);
        var once = Heard.from("x", file);
        var twice = Heard.from("y", file);
        assertThat(twice.rows).isEqualTo(once.rows);
        assertThat(once.only(EntrySent.class).localId()).startsWith("Appointment/made-");
    }
}
