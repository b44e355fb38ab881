package wholepicture.intake.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.ResidenceSent;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.time.When;

/**
 * Reads the pupil tables of a school census (Department for Education, "School census": pupils on roll,
 * pupils no longer on roll, their addresses, suspensions). The columns change from term to term: those we
 * know are used, all others are kept as they were sent.
 */
final class CensusRows implements RowReader {

    private static final Pattern KEY = Pattern.compile("pupil\\w*tableid");
    private static final Pattern TERM = Pattern.compile("(20\\d\\d)[^a-z0-9]*(autumn|spring|summer)|(autumn|spring|summer)[^a-z0-9]*(20\\d\\d)");
    private static final List<String> ADDRESS = List.of("saon", "paon", "street", "locality", "town", "posttown", "administrativearea",
        "county", "addressline1", "addressline2", "addressline3", "addressline4", "addressline5");
    private static final Map<String, String> SEN = Map.of("N", "no special educational need", "K", "SEN support",
        "E", "education, health and care plan", "S", "statement", "A", "school action", "P", "school action plus");
    private static final Map<String, String> LABELS = labels();

    private final Map<String, Integer> at = new LinkedHashMap<>();
    private final List<String> header;
    private final String key;
    private final @Nullable Term term;

    private record Term(String name, When when) {}

    private CensusRows(List<String> header, String key, @Nullable Term term) {
        this.header = header;
        this.key = key;
        this.term = term;
        for (int i = 0; i < header.size(); i++) {
            at.put(Words.plain(header.get(i)), i);
        }
    }

    /** A reader when the headings are those of a census table. */
    static Optional<CensusRows> of(List<String> header, String fileName) {
        return header.stream().map(Words::plain).filter(heading -> KEY.matcher(heading).matches()).findFirst()
            .map(key -> new CensusRows(header, key, term(fileName)));
    }

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("nativeid", "School");
        labels.put("estab", "School");
        labels.put("ncyearactual", "Year group");
        labels.put("entrydate", "On roll since");
        labels.put("leavingdate", "Left the roll");
        labels.put("language", "First language");
        labels.put("ethnicity", "Ethnicity");
        labels.put("senprovision", "SEN provision");
        labels.put("servicechild", "Child of service personnel");
        labels.put("boarder", "Boarder");
        labels.put("enrolstatus", "Enrolment status");
        labels.put("parttime", "Part time");
        labels.put("fsmeligible", "Eligible for free school meals");
        labels.put("youngcarer", "Young carer");
        return labels;
    }

    String format() {
        var table = has("surname") || has("dob") ? key.contains("nolonger") ? "pupils no longer on roll" : "pupils on roll"
            : has("postcode") ? key.contains("nolonger") ? "addresses of pupils off roll" : "addresses of pupils"
            : isExclusion() ? "suspensions and exclusions" : "pupil table";
        return "school census, " + table;
    }

    @Override
    public String what() {
        return "pupil";
    }

    @Override
    public List<Arrival> read(Row row) {
        var id = value(row, key);
        if (id.isEmpty()) {
            row.problem(new Problem(row.number(), heading(key), "", "This is empty, and says which pupil it is.", "Export the table again with its keys."));
            return List.of();
        }
        var arrivals = new ArrayList<Arrival>(2);
        var used = new LinkedHashSet<String>(Set.of(key));
        boolean person = has("surname") || has("forename") || has("dob");
        var residence = residence(row, used);
        if (person) {
            arrivals.add(pupil(row, id, residence == null ? List.of() : List.of(residence), used));
        } else if (residence != null) {
            arrivals.add(new ResidenceSent(id, residence, null));
        }
        if (person || residence == null) {
            arrivals.add(entry(row, id, used));
        }
        return arrivals;
    }

    private PersonSent pupil(Row row, String id, List<Residence> residences, Set<String> used) {
        var born = date(row, "dob", used);
        if (born != null && row.isToCome(born)) {
            row.problem(new Problem(row.number(), heading("dob"), value(row, "dob"), "This day is still to come.", "Correct the day."));
        }
        var forename = take(row, "forename", used);
        var family = take(row, "surname", used);
        var names = new ArrayList<Name>(3);
        if (!forename.isEmpty() || !family.isEmpty()) {
            names.add(new Name(forename, take(row, "middlenames", used), family, "usual"));
        }
        var preferred = take(row, "preferredsurname", used);
        if (!preferred.isEmpty() && !preferred.equals(family)) {
            names.add(new Name(forename, "", preferred, "preferred"));
        }
        var former = take(row, "formersurname", used);
        if (!former.isEmpty() && !former.equals(family)) {
            names.add(new Name(forename, "", former, "former"));
        }
        var sex = take(row, "sex", used) + take(row, "gender", used);
        return new PersonSent(id, names, born, null, null, Words.SEX.read(sex).orElse(Sex.UNKNOWN), null, identifiers(row, used), residences,
            List.of(), particulars(row, used), null);
    }

    private List<Identifier> identifiers(Row row, Set<String> used) {
        var identifiers = new ArrayList<Identifier>(3);
        var upn = take(row, "upn", used);
        if (!upn.isEmpty()) {
            identifiers.add(new Identifier("UPN", upn));
            if (!CheckDigits.isUpn(upn)) {
                row.remarks().add(new Remark(heading("upn"), upn,
                    "This is not a unique pupil number: its check letter does not agree. It was taken in as it is."));
            }
        }
        var former = take(row, "formerupn", used);
        if (!former.isEmpty() && !former.equals(upn)) {
            identifiers.add(new Identifier("FORMER UPN", former));
        }
        var learner = take(row, "uniquelearnernumber", used);
        if (!learner.isEmpty()) {
            identifiers.add(new Identifier("ULN", learner));
        }
        return identifiers;
    }

    private Map<String, String> particulars(Row row, Set<String> used) {
        var particulars = new LinkedHashMap<String, String>();
        LABELS.forEach((column, label) -> {
            var value = take(row, column, used);
            if (!value.isEmpty()) {
                particulars.put(label, column.equals("senprovision") && SEN.containsKey(value) ? SEN.get(value) + " (" + value + ")"
                    : column.endsWith("date") ? inWords(value) : value.equals("True") ? "yes" : value.equals("False") ? "no" : value);
            }
        });
        return particulars;
    }

    private static String inWords(String date) {
        try {
            return Dates.read(date, null).inWords();
        } catch (DateTimeException e) {
            return date;
        }
    }

    private @Nullable Residence residence(Row row, Set<String> used) {
        var lines = String.join(", ", ADDRESS.stream().map(column -> take(row, column, used)).filter(line -> !line.isEmpty()).toList());
        var sent = take(row, "postcode", used);
        var reference = uprn(row, take(row, "uniquepropertyreferencenumber", used) + take(row, "uprn", used));
        if (lines.isEmpty() && sent.isEmpty() && reference == null) {
            return null;
        }
        var tidy = PersonRows.tidyPostcode(sent);
        if (tidy == null && !sent.isEmpty()) {
            row.remarks().add(new Remark(heading("postcode"), sent, "This is not a British postcode. It was taken in as it is."));
        }
        return new Residence(lines, sent.isEmpty() ? null : tidy == null ? sent : tidy, reference, "home",
            date(row, "addressstartdate", used), date(row, "addressenddate", used));
    }

    /** Databases export the whole number as "100030.0"; a very small one stands for "none" and would put strangers into one house. */
    private @Nullable String uprn(Row row, String sent) {
        var whole = sent.endsWith(".0") ? sent.substring(0, sent.length() - 2) : sent;
        if (whole.matches("[1-9]\\d{3,11}")) {
            return whole;
        }
        if (!sent.isEmpty()) {
            row.remarks().add(new Remark("uniquepropertyreferencenumber", sent, "This is not a property reference number, and was not used."));
        }
        return null;
    }

    private EntrySent entry(Row row, String id, Set<String> used) {
        var original = new LinkedHashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            if (!used.contains(Words.plain(header.get(i))) && !row.cell(i).isEmpty()) {
                original.put(header.get(i), row.cell(i));
            }
        }
        var census = value(row, "schoolcensustableid");
        var local = !census.isEmpty() ? "census/" + id + "/" + census
            : MadeId.of("census", id, format(), original.toString());
        var exclusion = isExclusion();
        var happened = exclusion ? date(row, has("startdate") ? "startdate" : "exclusionstartdate", used) : term == null ? null : term.when();
        var about = term == null ? "School census" : "School census, " + term.name();
        return new EntrySent(id, local, exclusion ? EntryKind.EXCLUSION : EntryKind.SCHOOL, happened, null,
            exclusion ? exclusionTitle(row) : about + ": " + subject(), attendance(row), null, null, List.of(), null, null, null, Set.of(),
            original, null);
    }

    private String subject() {
        return has("termlysessionspossible") ? "attendance" : format().substring("school census, ".length());
    }

    private String exclusionTitle(Row row) {
        var category = value(row, has("category") ? "category" : "exclusioncategory");
        return switch (category.toUpperCase(Locale.ROOT)) {
            case "PERM" -> "Permanently excluded from school";
            case "SUSP", "FIXD" -> "Suspended from school";
            case "LNCH" -> "Suspended from school at lunchtimes";
            default -> "Excluded from school" + (category.isEmpty() ? "" : " (" + category + ")");
        };
    }

    private boolean isExclusion() {
        return at.keySet().stream().anyMatch(column -> column.contains("exclusion")) || has("category") && has("startdate");
    }

    /** Persistent absence is 10% of possible sessions or more, severe absence 50% (Department for Education, "Working together to improve school attendance"). */
    private String attendance(Row row) {
        double possible = number(row, "termlysessionspossible");
        if (possible <= 0) {
            return "";
        }
        double authorised = number(row, "termlysessionsauthorised");
        double unauthorised = number(row, "termlysessionsunauthorised");
        double missed = (authorised + unauthorised) / possible;
        return "%.0f sessions possible, %.0f missed with leave and %.0f without (%.1f%% missed)%s.".formatted(possible, authorised, unauthorised,
            missed * 100, missed >= 0.5 ? ": severe absence" : missed >= 0.1 ? ": persistent absence" : "");
    }

    private double number(Row row, String column) {
        try {
            var value = value(row, column);
            return value.isEmpty() ? 0 : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private @Nullable When date(Row row, String column, Set<String> used) {
        var text = take(row, column, used);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Dates.read(text, null);
        } catch (DateTimeException e) {
            row.problem(new Problem(row.number(), heading(column), text, "This is not a date that can be read.", "Write it as in 2020-04-25."));
            return null;
        }
    }

    private static @Nullable Term term(String fileName) {
        var m = TERM.matcher(fileName.toLowerCase(Locale.ROOT));
        if (!m.find()) {
            return null;
        }
        int year = Integer.parseInt(m.group(1) == null ? m.group(4) : m.group(1));
        var name = m.group(2) == null ? m.group(3) : m.group(2);
        var when = switch (name) {
            case "autumn" -> When.between(LocalDate.of(year, 9, 1), LocalDate.of(year, 12, 31));
            case "spring" -> When.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 3, 31));
            default -> When.between(LocalDate.of(year, 4, 1), LocalDate.of(year, 7, 31));
        };
        return new Term(name + " term " + year, when);
    }

    private boolean has(String column) {
        return at.containsKey(column);
    }

    private String value(Row row, String column) {
        var index = at.get(column);
        return index == null ? "" : row.cell(index);
    }

    private String take(Row row, String column, Set<String> used) {
        used.add(column);
        return value(row, column);
    }

    private String heading(String column) {
        var index = at.get(column);
        return index == null ? column : header.get(index);
    }
}
