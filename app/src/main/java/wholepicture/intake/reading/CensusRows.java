package wholepicture.intake.reading;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.ResidenceSent;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.intake.reading.CensusTable.Pupil;

/**
 * Reads the pupil tables of a school census (Department for Education, "School census": pupils on roll,
 * pupils no longer on roll, their addresses, suspensions). The columns change from term to term: those we
 * know are used, all others are kept as they were sent.
 */
final class CensusRows implements RowReader {

    private static final List<String> ADDRESS = List.of("saon", "paon", "street", "locality", "town", "posttown", "administrativearea",
        "county", "addressline1", "addressline2", "addressline3", "addressline4", "addressline5");
    private static final Map<String, String> SEN = Map.of("N", "no special educational need", "K", "SEN support",
        "E", "education, health and care plan", "S", "statement", "A", "school action", "P", "school action plus");
    private static final Map<String, String> LABELS = labels();

    private final CensusTable table;
    private final CensusLine line;

    private CensusRows(CensusTable table, CensusLine line) {
        this.table = table;
        this.line = line;
    }

    /** A reader when the headings are those of a census table. */
    static Optional<CensusRows> of(List<String> header, String fileName) {
        return CensusTable.of(header).map(table -> new CensusRows(table, CensusLine.of(table, fileName)));
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
        return "school census, " + table.about();
    }

    @Override
    public String what() {
        return "pupil";
    }

    @Override
    public List<Arrival> read(Row row) {
        var pupil = table.new Pupil(row);
        var id = pupil.id();
        if (id.isEmpty()) {
            pupil.withoutKey();
            return List.of();
        }
        var arrivals = new ArrayList<Arrival>(2);
        var residence = residence(pupil);
        if (table.holdsPupils()) {
            arrivals.add(person(pupil, id, residence == null ? List.of() : List.of(residence)));
        } else if (residence != null) {
            arrivals.add(new ResidenceSent(id, residence, null));
        }
        if (table.holdsPupils() || residence == null) {
            arrivals.add(line.of(pupil, id));
        }
        return arrivals;
    }

    private PersonSent person(Pupil pupil, String id, List<Residence> residences) {
        var born = pupil.date("dob");
        if (born != null && pupil.row().isToCome(born)) {
            pupil.row().problem(new Problem(pupil.row().number(), table.heading("dob"), pupil.value("dob"), "This day is still to come.", "Correct the day."));
        }
        var sex = pupil.take("sex") + pupil.take("gender");
        return new PersonSent(id, names(pupil), born, null, null, Words.SEX.read(sex).orElse(Sex.UNKNOWN), null, identifiers(pupil), residences,
            List.of(), particulars(pupil), null);
    }

    private static List<Name> names(Pupil pupil) {
        var forename = pupil.take("forename");
        var family = pupil.take("surname");
        var names = new ArrayList<Name>(3);
        if (!forename.isEmpty() || !family.isEmpty()) {
            names.add(new Name(forename, pupil.take("middlenames"), family, "usual"));
        }
        var preferred = pupil.take("preferredsurname");
        if (!preferred.isEmpty() && !preferred.equals(family)) {
            names.add(new Name(forename, "", preferred, "preferred"));
        }
        var former = pupil.take("formersurname");
        if (!former.isEmpty() && !former.equals(family)) {
            names.add(new Name(forename, "", former, "former"));
        }
        return names;
    }

    private static List<Identifier> identifiers(Pupil pupil) {
        var identifiers = new ArrayList<Identifier>(3);
        var upn = pupil.take("upn");
        if (!upn.isEmpty()) {
            identifiers.add(new Identifier("UPN", upn));
            if (!CheckDigits.isUpn(upn)) {
                pupil.remark("upn", upn, "This is not a unique pupil number: its check letter does not agree. It was taken in as it is.");
            }
        }
        var former = pupil.take("formerupn");
        if (!former.isEmpty() && !former.equals(upn)) {
            identifiers.add(new Identifier("FORMER UPN", former));
        }
        var learner = pupil.take("uniquelearnernumber");
        if (!learner.isEmpty()) {
            identifiers.add(new Identifier("ULN", learner));
        }
        return identifiers;
    }

    private static Map<String, String> particulars(Pupil pupil) {
        var particulars = new LinkedHashMap<String, String>();
        LABELS.forEach((column, label) -> {
            var value = pupil.take(column);
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

    private static @Nullable Residence residence(Pupil pupil) {
        var lines = String.join(", ", ADDRESS.stream().map(pupil::take).filter(part -> !part.isEmpty()).toList());
        var sent = pupil.take("postcode");
        var reference = uprn(pupil, pupil.take("uniquepropertyreferencenumber") + pupil.take("uprn"));
        if (lines.isEmpty() && sent.isEmpty() && reference == null) {
            return null;
        }
        var tidy = Homes.tidyPostcode(sent);
        if (tidy == null && !sent.isEmpty()) {
            pupil.remark("postcode", sent, "This is not a British postcode. It was taken in as it is.");
        }
        return new Residence(lines, sent.isEmpty() ? null : tidy == null ? sent : tidy, reference, "home",
            pupil.date("addressstartdate"), pupil.date("addressenddate"));
    }

    /** Databases export the whole number as "100030.0"; a very small one stands for "none" and would put strangers into one house. */
    private static @Nullable String uprn(Pupil pupil, String sent) {
        var whole = sent.endsWith(".0") ? sent.substring(0, sent.length() - 2) : sent;
        if (whole.matches("[1-9]\\d{3,11}")) {
            return whole;
        }
        if (!sent.isEmpty()) {
            pupil.remark("uniquepropertyreferencenumber", sent, "This is not a property reference number, and was not used.");
        }
        return null;
    }
}
