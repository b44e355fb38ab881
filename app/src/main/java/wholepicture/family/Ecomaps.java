package wholepicture.family;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.pictures.EcomapPicture;
import wholepicture.ui.pictures.EcomapPicture.Flow;
import wholepicture.ui.pictures.EcomapPicture.Strength;
import wholepicture.ui.pictures.FamilyPicture.Gender;

/**
 * A household in the middle of what surrounds it: the agencies involved, family and friends who live elsewhere, and the ties
 * that workers recorded. What a worker recorded of a system stands above what follows from involvement.
 */
@Component
@Transactional(readOnly = true)
public class Ecomaps {

    /** More kin than this would hide the rest. */
    private static final int MOST_KIN = 6;

    /**
     * @param why what the tie rests on: "involved since 3 May 2026", or who recorded it
     * @param kept whether a worker recorded it; only those can be ended
     */
    public record Row(String system, String strength, String flow, String note, String why, boolean kept) {}

    /** @param rows the same content as the picture */
    public record View(Face index, LocalDate on, EcomapPicture picture, List<Row> rows) {

        /** "In the household: Ellie Marsh, Tracy Pike". */
        public String household() {
            return "In the household: " + String.join(", ", picture.members().stream().map(EcomapPicture.Member::name).toList());
        }
    }

    private record Kept(String system, @Nullable Strength strength, Flow flow, String note, Instant statedAt, String by) {}

    private record Involved(String agency, @Nullable LocalDate since, @Nullable LocalDate until, String role) {}

    private final JdbcClient sql;
    private final Family family;

    Ecomaps(JdbcClient sql, Family family) {
        this.sql = sql;
        this.family = family;
    }

    /** @throws wholepicture.access.NoSuchPerson when there is none, or none that the viewer may find */
    public View of(UUID person, LocalDate on) {
        var gathered = family.gather(person, on);
        var rows = new LinkedHashMap<String, Row>();
        var ties = new LinkedHashMap<String, EcomapPicture.Tie>();
        agencies(person, on).forEach((agency, why) -> put(rows, ties, agency, "", Strength.ORDINARY, Flow.NONE, why, false));
        kin(gathered).forEach((name, relation) -> put(rows, ties, name, relation, Strength.ORDINARY, Flow.NONE, "family or friend who lives elsewhere", false));
        for (var tie : kept(person, on)) {
            var key = Names.plain(tie.system());
            var before = rows.get(key);
            if (tie.strength() == null) {
                rows.remove(key);
                ties.remove(key);
            } else {
                put(rows, ties, before == null ? tie.system() : before.system(), tie.note().isEmpty() && before != null ? before.note() : tie.note(),
                    tie.strength(), tie.flow(), tie.by() + ", " + Dates.brief(tie.statedAt().atZone(When.UK).toLocalDate()), true);
            }
        }
        return view(gathered, List.copyOf(rows.values()), List.copyOf(ties.values()));
    }

    private static void put(Map<String, Row> rows, Map<String, EcomapPicture.Tie> ties, String system, String note, Strength strength, Flow flow,
        String why, boolean kept) {
        var key = Names.plain(system);
        ties.put(key, new EcomapPicture.Tie(system, note, strength, flow));
        rows.put(key, new Row(system, words(strength), words(flow), note, why, kept));
    }

    private static View view(Family.Gathered gathered, List<Row> rows, List<EcomapPicture.Tie> ties) {
        var index = gathered.index();
        var home = gathered.shown().stream().filter(face -> face.equals(index) || gathered.liveTogether(face, index))
            .filter(face -> !face.hasDied(gathered.on())).sorted(Comparator.comparing((Face face) -> !face.equals(index)).thenComparing(Face::name)).toList();
        var members = home.stream().map(face -> new EcomapPicture.Member(face.name(), gender(face.sex()), face.equals(index))).toList();
        var title = "Ecomap of %s on %s".formatted(index.name(), Dates.inWords(gathered.on()));
        var description = "In the household: %s. Around it: %s.".formatted(String.join(", ", home.stream().map(Face::name).toList()),
            rows.isEmpty() ? "nothing recorded" : String.join("; ", rows.stream().map(row -> "%s (%s%s)".formatted(row.system(), row.strength().toLowerCase(Locale.UK),
                row.flow().isEmpty() ? "" : ", " + row.flow().toLowerCase(Locale.UK))).toList()));
        return new View(index, gathered.on(), new EcomapPicture(title, description, "Household", members, ties), rows);
    }

    private static Gender gender(Sex sex) {
        return switch (sex) {
            case MALE -> Gender.MALE;
            case FEMALE -> Gender.FEMALE;
            case OTHER -> Gender.OTHER;
            case UNKNOWN -> Gender.UNKNOWN;
        };
    }

    /** Each agency that holds a record of the person or works with them, and why it is there. */
    private Map<String, String> agencies(UUID person, LocalDate on) {
        var found = new LinkedHashMap<String, String>();
        sql.sql("""
                select a.name as agency, i.since, i.until, i.role from access.involvement i join agencies.agency a on a.id = i.agency_id
                where i.person_id = ? and i.superseded_at is null order by a.name, i.since
                """)
            .param(person).query(Involved.class).list().stream()
            .filter(i -> (i.since() == null || !i.since().isAfter(on)) && (i.until() == null || !i.until().isBefore(on)))
            .forEach(i -> found.merge(i.agency(), (i.role().isBlank() ? "involved" : i.role()) + (i.since() == null ? "" : " since " + Dates.brief(i.since())),
                (a, b) -> a.contains(b) ? a : a + "; " + b));
        sql.sql("""
                select distinct a.name from people.record r join agencies.agency a on a.id = r.agency_id
                where r.person_id = ? and r.version > 0 and r.met_at <= ?::date + 1 order by a.name
                """)
            .params(person, on).query(String.class).list().forEach(agency -> found.putIfAbsent(agency, "holds a record"));
        return found;
    }

    /** Parents, grandparents and friends who live elsewhere; the nearest first. */
    private static Map<String, String> kin(Family.Gathered gathered) {
        var index = gathered.index();
        var kinship = gathered.kinship();
        var found = new LinkedHashMap<String, String>();
        var parents = kinship.parentsOf(index).stream().map(Kinship.Parent::parent).toList();
        var grandparents = parents.stream().flatMap(parent -> kinship.certainParentsOf(parent).stream()).toList();
        var recorded = kinship.others().stream()
            .filter(s -> (s.kind() == RelationshipKind.GRANDPARENT || s.kind() == RelationshipKind.FRIEND || s.kind() == RelationshipKind.CARER
                || s.kind() == RelationshipKind.AUNT_OR_UNCLE) && s.other().equals(index)).map(Relatives.Said::one);
        var relations = new Relations(index, kinship, gathered.on());
        Stream.of(parents.stream(), grandparents.stream(), recorded).flatMap(all -> all).distinct()
            .filter(face -> !gathered.liveTogether(face, index) && !face.hasDied(gathered.on())).limit(MOST_KIN)
            .forEach(face -> found.put(face.name(), relations.of(face)));
        return found;
    }

    /** The oldest first, so that the newest for a system comes last and holds. */
    private List<Kept> kept(UUID person, LocalDate on) {
        var newest = new LinkedHashMap<String, Kept>();
        sql.sql("""
                select t.system, t.strength, t.flow, t.note, t.stated_at, case when t.worker = '' then a.name else t.worker || ', ' || a.name end as by
                from family.tie t join agencies.agency a on a.id = t.agency_id
                where t.person_id = ? and t.stated_at < ?::date + 1 order by t.stated_at, t.id
                """)
            .params(person, on).query(Kept.class).list().forEach(tie -> newest.put(Names.plain(tie.system()), tie));
        return new ArrayList<>(newest.values().stream().filter(Objects::nonNull).toList());
    }

    static String words(Strength strength) {
        return switch (strength) {
            case STRONG -> "Strong";
            case ORDINARY -> "Ordinary";
            case TENUOUS -> "Tenuous";
            case STRESSFUL -> "Stressful";
        };
    }

    static String words(Flow flow) {
        return switch (flow) {
            case NONE -> "";
            case TO_HOUSEHOLD -> "Gives to the household";
            case FROM_HOUSEHOLD -> "Takes from the household";
            case BOTH -> "Gives and takes";
        };
    }
}
