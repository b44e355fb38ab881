package wholepicture.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.FlagSent;
import wholepicture.arrivals.Arrival.InvolvementSent;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.ResidenceSent;
import wholepicture.arrivals.Grade;
import wholepicture.time.When;

/** The CSV templates that agencies send, as far as the demonstration's agencies fill them. */
enum Template {

    PEOPLE("person_id", "given_name", "middle_name", "family_name", "former_names", "known_as", "born", "due", "died", "sex", "multiple_birth",
        "nhs_number", "upn", "address", "postcode", "address_from", "phone", "mobile", "ethnicity", "first_language", "interpreter_needed",
        "communication_need", "school", "gp_practice", "grade"),
    ADDRESSES("person_id", "address", "postcode", "use", "from", "to", "grade"),
    RELATIONSHIPS("person_id", "relationship", "other_person_id", "other_name", "from", "to", "parental_responsibility", "disputed_by", "note",
        "grade"),
    APPOINTMENTS("person_id", "appointment_id", "appointment_date", "service", "outcome", "with", "note", "recorded", "factors", "grade"),
    CHRONOLOGY("person_id", "entry_id", "event_date", "event", "description", "kind", "significance", "analysis", "present", "author", "voice",
        "recorded", "factors", "grade"),
    FLAGS("person_id", "flag_id", "flag", "reason", "from", "to", "review", "told", "why_not_told", "grade"),
    INVOLVEMENTS("person_id", "worker", "role", "team", "phone", "email", "from", "to", "reason", "grade");

    /** One row for a template. */
    record Row(Template template, List<String> cells) {}

    private static final Map<String, String> PARTICULARS = Map.of("ethnicity", "ethnicity", "language", "first_language",
        "interpreter needed", "interpreter_needed", "communication need", "communication_need", "school", "school", "GP practice", "gp_practice");

    private final List<String> columns;

    Template(String... columns) {
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }

    String fileName() {
        return say(this) + ".csv";
    }

    /** The arrival as the rows that an agency would send; a person's earlier addresses are rows of their own. */
    static List<Row> rows(Arrival arrival) {
        return switch (arrival) {
            case PersonSent person -> person(person);
            case ResidenceSent residence -> List.of(address(residence.localPerson(), residence.residence(), residence.grade()));
            case RelationshipSent tie -> List.of(RELATIONSHIPS.row(Map.of("person_id", tie.localPerson(), "relationship", say(tie.kind()),
                "other_person_id", or(tie.otherLocalPerson()), "other_name", or(tie.otherName()), "from", day(tie.from()), "to", day(tie.to()),
                "parental_responsibility", yes(tie.parentalResponsibility()), "disputed_by", or(tie.disputedBy()), "note", or(tie.note()),
                "grade", grade(tie.grade()))));
            case EntrySent entry -> List.of(entry.outcome() == null ? line(entry) : appointment(entry));
            case FlagSent flag -> List.of(FLAGS.row(Map.of("person_id", flag.localPerson(), "flag_id", flag.localId(), "flag", flag.what(),
                "reason", or(flag.reason()), "from", day(flag.from()), "to", day(flag.to()), "review", day(flag.review()),
                "told", yes(flag.told()), "why_not_told", or(flag.whyNotTold()), "grade", grade(flag.grade()))));
            case InvolvementSent involved -> List.of(INVOLVEMENTS.row(Map.of("person_id", involved.localPerson(), "worker", involved.worker(),
                "role", involved.role(), "team", or(involved.team()), "phone", or(involved.phone()), "email", or(involved.email()),
                "from", day(involved.from()), "to", day(involved.to()), "reason", or(involved.reason()), "grade", grade(involved.grade()))));
        };
    }

    private static List<Row> person(PersonSent person) {
        List<Row> rows = new ArrayList<>();
        var usual = person.names().getFirst();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("person_id", person.localPerson());
        cells.put("given_name", usual.given());
        cells.put("middle_name", usual.middle());
        cells.put("family_name", usual.family());
        cells.put("former_names", others(person, "maiden"));
        cells.put("known_as", others(person, "alias"));
        cells.put("born", day(person.born()));
        cells.put("due", day(person.due()));
        cells.put("died", day(person.died()));
        cells.put("sex", say(person.sex()));
        cells.put("multiple_birth", yes(person.multipleBirth()));
        person.identifiers().forEach(id -> cells.put(id.kind().equals("NHS") ? "nhs_number" : "upn", id.value()));
        person.reach().forEach(reach -> cells.put(reach.use().equals("mobile") ? "mobile" : "phone", reach.value()));
        person.particulars().forEach((what, value) -> cells.put(PARTICULARS.getOrDefault(what, what), value));
        cells.put("grade", grade(person.grade()));
        for (var home : person.residences()) {
            if (home.to() == null && home.use().equals("home")) {
                cells.put("address", home.lines());
                cells.put("postcode", or(home.postcode()));
                cells.put("address_from", day(home.from()));
            } else {
                rows.add(address(person.localPerson(), home, person.grade()));
            }
        }
        rows.addFirst(PEOPLE.row(cells));
        return rows;
    }

    private static Row address(String person, Residence home, @Nullable Grade grade) {
        return ADDRESSES.row(Map.of("person_id", person, "address", home.lines(), "postcode", or(home.postcode()), "use", home.use(),
            "from", day(home.from()), "to", day(home.to()), "grade", grade(grade)));
    }

    /** A missed appointment is sent with the code of the agency's own system, which may not know "was not brought". */
    private static Row appointment(EntrySent entry) {
        var code = entry.original().getOrDefault("outcome", entry.original().getOrDefault("status", say(entry.outcome())));
        return APPOINTMENTS.row(Map.of("person_id", entry.localPerson(), "appointment_id", entry.localId(), "appointment_date", day(entry.happened()),
            "service", entry.title(), "outcome", code, "with", or(entry.author()), "note", entry.description(), "recorded", day(entry.recorded()),
            "factors", all(entry.factors()), "grade", grade(entry.grade())));
    }

    private static Row line(EntrySent entry) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of("person_id", entry.localPerson(), "entry_id", entry.localId(),
            "event_date", day(entry.happened()), "event", entry.title(), "description", entry.description(), "kind", say(entry.kind()),
            "significance", say(entry.significance()), "analysis", or(entry.analysis()), "present", String.join("; ", entry.present()),
            "author", or(entry.author())));
        cells.put("voice", say(entry.voice()));
        cells.put("recorded", day(entry.recorded()));
        cells.put("factors", all(entry.factors()));
        cells.put("grade", grade(entry.grade()));
        return CHRONOLOGY.row(cells);
    }

    private Row row(Map<String, String> cells) {
        return new Row(this, columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    private static String others(PersonSent person, String use) {
        return person.names().stream().filter(name -> name.use().equals(use))
            .map(name -> use.equals("maiden") ? name.family() : name.full()).collect(Collectors.joining("; "));
    }

    private static String all(Set<? extends Enum<?>> values) {
        return values.stream().map(Template::say).collect(Collectors.joining("; "));
    }

    private static String grade(@Nullable Grade grade) {
        return say(grade);
    }

    private static String say(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String day(@Nullable When when) {
        return when == null ? "" : when.iso();
    }

    private static String yes(@Nullable Boolean value) {
        return value == null ? "" : value ? "yes" : "no";
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
