package wholepicture.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.family.Family.Gathered;
import wholepicture.family.FamilyView.Man;
import wholepicture.family.FamilyView.MemberRow;
import wholepicture.family.FamilyView.Said;
import wholepicture.family.FamilyView.Stay;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.pictures.FamilyPicture;
import wholepicture.ui.pictures.FamilyPicture.Member;
import wholepicture.ui.pictures.FamilyPicture.Standing;

/** A family in words: the tables beside the picture and the sentences that stand for it. */
final class FamilyWords {

    private final Gathered family;
    private final LocalDate on;
    private final Relations relations;

    FamilyWords(Gathered family) {
        this.family = family;
        on = family.on();
        relations = new Relations(family.index(), family.kinship(), on);
    }

    FamilyView view(@Nullable Function<UUID, String> href) {
        var title = "Family of %s on %s".formatted(family.index().name(), Dates.inWords(on));
        var homes = Family.homes(family);
        var drawing = new FamilyDrawing(family);
        var bare = drawing.picture(title, "", family.shown(), homes, face -> face.person() == null || href == null ? null : href.apply(face.person()));
        var rows = rows(bare, homes);
        var picture = new FamilyPicture(title, description(rows), bare.members(), bare.unions(), bare.households(), bare.ties());
        return new FamilyView(family.index(), on, picture, rows, men(), said(), stays(), livingWith(), family.more());
    }

    private Set<UUID> livingWith() {
        var person = family.index().person();
        return person == null ? Set.of() : family.households().with(person, on);
    }

    private List<MemberRow> rows(FamilyPicture picture, Map<String, List<Face>> homes) {
        var livesAt = new LinkedHashMap<Face, String>();
        homes.forEach((address, people) -> people.forEach(face -> livesAt.put(face, address)));
        var near = Comparator.comparing((Face face) -> !face.equals(family.index())).thenComparing(face -> !family.liveTogether(face, family.index()))
            .thenComparing(face -> relations.of(face).chars().filter(c -> c == '\'').count()).thenComparing(face -> relations.of(face).isEmpty())
            .thenComparing(Face::name).thenComparing(Face::id);
        var known = family.shown().stream().sorted(near).map(face -> new MemberRow(face.person(), face.name(), relation(face), born(face),
            livesAt.getOrDefault(face, ""), responsibility(face), remarks(face)));
        var missing = picture.members().stream().filter(member -> member.standing() == Standing.MISSING).sorted(Comparator.comparing(Member::id))
            .map(member -> new MemberRow(null, member.name(), member.name().replace(" not known", "").toLowerCase(Locale.UK) + " "
                + String.join(" ", member.lines()), "", "", "", "Missing: nobody is recorded"));
        return Stream.concat(known, missing).toList();
    }

    private String relation(Face face) {
        var words = relations.of(face);
        return !words.isEmpty() ? words : family.liveTogether(face, family.index()) ? "lives at the same address" : "relation not recorded";
    }

    private String born(Face face) {
        var died = face.hasDied(on) && face.died() != null ? ", died " + Dates.brief(face.died()) : "";
        if (face.isUnborn(on)) {
            return face.born() == null && face.due() != null ? "due " + Dates.brief(face.due()) : "not yet born";
        }
        var born = face.born();
        return born == null ? "not recorded" + died : died.isEmpty() ? "%s (%s)".formatted(Dates.brief(born), Dates.age(born, on)) : Dates.brief(born) + died;
    }

    private String responsibility(Face face) {
        return family.kinship().parentsOf(family.index()).stream().filter(p -> p.parent().equals(face)).findFirst()
            .map(p -> p.responsible() == null ? "not recorded" : p.responsible() ? "yes" : "no").orElse("");
    }

    private String remarks(Face face) {
        var remarks = new ArrayList<String>();
        if (face.person() == null) {
            remarks.add("known by name only");
        }
        if (family.unchecked().contains(face)) {
            remarks.add("not yet checked");
        }
        family.kinship().parentsOf(family.index()).stream().filter(p -> p.parent().equals(face) && p.isDisputed()).findFirst().ifPresent(p -> {
            var disputes = p.said().stream().flatMap(s -> s.disputes().stream()).distinct().toList();
            remarks.add(disputes.isEmpty() ? "agencies name different fathers" : String.join("; ", disputes));
        });
        family.kinship().pairsOf(face).forEach(pair -> {
            var other = pair.besides(face);
            var words = FamilyDrawing.words(pair);
            if (family.shown().contains(other)) {
                remarks.add("%s: %s%s".formatted(other.name(), bond(pair), words.isEmpty() ? "" : " (" + words + ")"));
            }
        });
        return String.join("; ", remarks);
    }

    private static String bond(Kinship.Pair pair) {
        return switch (pair.bond()) {
            case MARRIED -> "married";
            case COHABITING -> "partners";
            case SEPARATED -> "separated";
            case DIVORCED -> "divorced";
            case FORMER -> "former partners";
            case UNRECORDED -> "partnership not recorded";
        };
    }

    private String description(List<MemberRow> rows) {
        return rows.stream().map(row -> Stream.of(row.name() + ", " + row.relation(), row.born(), row.livesAt().isEmpty() ? "" : "lives at " + row.livesAt(),
            row.responsibility().isEmpty() ? "" : "parental responsibility " + row.responsibility(), row.remarks())
            .filter(words -> !words.isEmpty()).collect(Collectors.joining("; "))).collect(Collectors.joining(". ", "", "."));
    }

    private List<Man> men() {
        return family.men().stream().map(man -> new Man(man.id(), man.person(), man.name(), relation(man),
            family.inclusions().stream().filter(i -> i.isOf(man)).toList())).sorted(Comparator.comparing(Man::isChecked).thenComparing(Man::name)).toList();
    }

    private List<Said> said() {
        var nearFirst = Comparator.comparing((Relatives.Said said) -> !said.one().equals(family.index()) && !said.other().equals(family.index()))
            .thenComparing(said -> said.other().name()).thenComparing(said -> said.one().name()).thenComparing(said -> said.statement().at());
        return family.relatives().said().stream().sorted(nearFirst).map(said -> {
            var s = said.statement();
            return new Said(s.id(), "%s is the %s of %s".formatted(said.one().name(), Kinds.inWords(said.kind(), said.one().sex()), said.other().name()), dates(s),
                s.parentalResponsibility() == null ? "" : s.parentalResponsibility() ? "yes" : "no",
                s.by() + (s.note().isEmpty() ? "" : ": " + s.note()), Dates.brief(s.at().atZone(When.UK).toLocalDate()),
                s.disputes(), s.struckOut(), s.isOver(on));
        }).toList();
    }

    private static String dates(Statement s) {
        return Stream.of(s.since() == null ? "" : "from " + Dates.brief(s.since()), s.until() == null ? "" : "until " + Dates.brief(Objects.requireNonNull(s.until())))
            .filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    private List<Stay> stays() {
        return family.index().person() == null ? List.of() : family.households().overTime(family.index().person()).stream()
            .map(period -> new Stay(period.address(), period.since() == null ? "not recorded" : Dates.brief(period.since()),
                period.until() == null ? "" : Dates.brief(period.until()),
                period.people().stream().flatMap(person -> family.relatives().of(person).stream()).filter(face -> !face.equals(family.index()))
                    .map(Face::name).sorted().toList(), String.join(", ", period.by()))).toList();
    }
}
