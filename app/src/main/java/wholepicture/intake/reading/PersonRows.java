package wholepicture.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.FlagSent;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.InvolvementSent;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Reach;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.arrivals.Arrival.ResidenceSent;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.arrivals.Arrival;
import wholepicture.time.When;

/** Reads rows about who people are: the templates people, addresses, relationships, flags and involvements. */
final class PersonRows {

    private static final int OLDEST = 125;
    private static final Map<String, String> PARTICULARS = particulars();

    private PersonRows() {}

    private static Map<String, String> particulars() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("ethnicity", "Ethnicity");
        labels.put("first_language", "First language");
        labels.put("interpreter_needed", "Interpreter needed");
        labels.put("communication_need", "Communication need");
        labels.put("religion", "Religion");
        labels.put("disability", "Disability");
        labels.put("school", "School");
        labels.put("gp_practice", "GP practice");
        return labels;
    }

    static List<Arrival> person(Row row) {
        var id = row.needed("person_id");
        var born = row.past("born", "Correct the day, or write it under \"due\" for a child not yet born.");
        var died = row.past("died", "Correct the day.");
        if (born != null && born.to().isBefore(row.today().minusYears(OLDEST))) {
            row.problem("born", "Nobody born then can be alive or recently dead.", "Correct the year.");
        }
        if (born != null && died != null && died.to().isBefore(born.from())) {
            row.problem("died", "The person would have died before being born.", "Correct one of the two days.");
        }
        var due = row.date("due");
        var names = names(row);
        if (names.isEmpty() && due == null) {
            row.problem("family_name", "There is no name.", "Give at least one name, or \"unknown\" with what is known of the person.");
        }
        var particulars = new LinkedHashMap<String, String>();
        PARTICULARS.forEach((field, label) -> put(particulars, label, row.text(field)));
        particulars.putAll(row.rest());
        return List.of(new PersonSent(id, names, born, due, died, row.word("sex", Words.SEX).orElse(Sex.UNKNOWN), row.yesNo("multiple_birth"),
            identifiers(row, particulars), Homes.now(row), reach(row), particulars, row.grade()));
    }

    private static void put(Map<String, String> particulars, String label, String value) {
        if (!value.isEmpty()) {
            particulars.put(label, value);
        }
    }

    private static List<Name> names(Row row) {
        var names = new ArrayList<Name>(2);
        var given = row.text("given_name");
        var family = row.text("family_name");
        var full = row.text("full_name");
        if (!given.isEmpty() || !family.isEmpty()) {
            names.add(new Name(given, row.text("middle_name"), family, "usual"));
        } else if (!full.isEmpty()) {
            names.add(NamesRead.whole(full, "usual"));
        }
        for (var former : row.list("former_names")) {
            names.add(former.contains(" ") ? NamesRead.whole(former, "former") : new Name(given, "", former, "former"));
        }
        for (var alias : row.list("known_as")) {
            names.add(NamesRead.whole(alias, "alias"));
        }
        return names;
    }

    private static List<Identifier> identifiers(Row row, Map<String, String> particulars) {
        var identifiers = new ArrayList<Identifier>(2);
        var nhs = row.known("nhs_number");
        if (!nhs.isEmpty()) {
            nhs(nhs, identifiers, particulars, sentence -> row.remark("nhs_number", sentence));
        }
        var upn = CheckDigits.compact(row.known("upn"));
        if (!upn.isEmpty()) {
            identifiers.add(new Identifier("UPN", upn));
            if (!CheckDigits.isUpn(upn)) {
                row.remark("upn", "This is not a unique pupil number: its check letter does not agree. It was taken in as it is.");
            }
        }
        add(identifiers, "ULN", row.known("uln"));
        add(identifiers, "PNC", row.known("pnc_id"));
        return identifiers;
    }

    private static void add(List<Identifier> identifiers, String kind, String value) {
        if (!value.isEmpty()) {
            identifiers.add(new Identifier(kind, value));
        }
    }

    /** Takes an NHS number in; tells of one that cannot be right. One that is not ten digits identifies nobody. */
    static void nhs(String sent, List<Identifier> identifiers, Map<String, String> particulars, Consumer<String> remark) {
        var number = CheckDigits.compact(sent);
        if (number.length() == 10 && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            identifiers.add(new Identifier("NHS", number));
            if (!CheckDigits.isNhsNumber(number)) {
                remark.accept("This NHS number fails its check digit. It was taken in as it is; check it with the person or their GP.");
            }
        } else {
            particulars.put("NHS number as sent", sent);
            remark.accept("An NHS number has ten digits. This was kept as words and is not used to find the person.");
        }
    }

    private static List<Reach> reach(Row row) {
        var reach = new ArrayList<Reach>(1);
        reach(reach, "phone", row.known("phone"), "home");
        reach(reach, "phone", row.known("mobile"), "mobile");
        reach(reach, "email", row.known("email"), "");
        return reach;
    }

    private static void reach(List<Reach> reach, String kind, String value, String use) {
        if (!value.isEmpty()) {
            reach.add(new Reach(kind, value, use));
        }
    }

    static List<Arrival> address(Row row) {
        var id = row.needed("person_id");
        var span = span(row);
        var use = row.text("use");
        var residence = Homes.home(row, use.isEmpty() ? "home" : use, span.from(), span.to());
        if (residence == null) {
            row.problem("address", "There is no address.", "Give the address, the postcode or the property reference number.");
            return List.of();
        }
        return List.of(new ResidenceSent(id, residence, row.grade()));
    }

    static List<Arrival> relationship(Row row) {
        var id = row.needed("person_id");
        var sent = row.needed("relationship");
        var kind = row.word("relationship", Words.RELATIONSHIP).orElse(RelationshipKind.OTHER);
        var other = row.orNull("other_person_id");
        var otherName = row.orNull("other_name");
        if (other == null && otherName == null) {
            row.problem("other_person_id", "Nothing says to whom.", "Give your number for the other person, or their name.");
        }
        if (id.equals(other)) {
            row.problem("other_person_id", "The two are the same person.", "Give the number of the other person.");
        }
        var span = span(row);
        var note = row.text("note");
        boolean said = Words.plain(sent).equals(Words.plain(kind.name()));
        if (!said && !sent.isEmpty()) {
            note = note.isEmpty() ? "Recorded as " + sent : note + " (recorded as " + sent + ")";
        }
        return List.of(new RelationshipSent(id, other, otherName, kind, span.from(), span.to(), row.yesNo("parental_responsibility"),
            row.orNull("disputed_by"), note.isEmpty() ? null : note, row.grade()));
    }

    static List<Arrival> flag(Row row) {
        var id = row.needed("person_id");
        var what = row.needed("flag");
        var span = span(row);
        var sent = row.text("flag_id");
        var local = sent.isEmpty() ? MadeId.of("flag", id, what, span.from() == null ? "" : span.from().iso()) : "flag/" + sent + "/" + id;
        return List.of(new FlagSent(id, local, what, row.orNull("reason"), span.from(), span.to(), row.date("review"), row.yesNo("told"),
            row.orNull("why_not_told"), row.grade()));
    }

    static List<Arrival> involvement(Row row) {
        var id = row.needed("person_id");
        var span = span(row);
        return List.of(new InvolvementSent(id, row.needed("worker"), row.orNull("team"), row.needed("role"), row.orNull("phone"),
            row.orNull("email"), span.from(), span.to(), row.orNull("reason"), row.grade()));
    }

    private record Span(@Nullable When from, @Nullable When to) {}

    private static Span span(Row row) {
        var from = row.date("from");
        var to = row.date("to");
        if (from != null && to != null && to.to().isBefore(from.from())) {
            row.problem("to", "It would end before it began.", "Correct one of the two days.");
        }
        return new Span(from, to);
    }
}
