package wholepicture.family;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.family.Kinship.Pair;
import wholepicture.time.When;
import wholepicture.ui.pictures.FamilyPicture;
import wholepicture.ui.pictures.FamilyPicture.Bond;
import wholepicture.ui.pictures.FamilyPicture.Descent;
import wholepicture.ui.pictures.FamilyPicture.Gender;
import wholepicture.ui.pictures.FamilyPicture.Household;
import wholepicture.ui.pictures.FamilyPicture.Life;
import wholepicture.ui.pictures.FamilyPicture.Member;
import wholepicture.ui.pictures.FamilyPicture.Offspring;
import wholepicture.ui.pictures.FamilyPicture.Standing;
import wholepicture.ui.pictures.FamilyPicture.Union;

/** Turns what is known of a family into the picture of it. Those who must exist and are not known are drawn as missing. */
final class FamilyDrawing {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    private final Face index;
    private final LocalDate on;
    private final Kinship kinship;
    private final Set<Face> unchecked;
    private final boolean tellsMissing;
    private final Map<Set<String>, List<Offspring>> children = new LinkedHashMap<>();
    private final Map<Set<String>, Pair> couples = new LinkedHashMap<>();
    private final Map<String, Member> missing = new LinkedHashMap<>();
    private final Map<String, List<String>> missingOf = new LinkedHashMap<>();
    private final List<Set<String>> loose = new ArrayList<>();

    FamilyDrawing(Family.Gathered family) {
        index = family.index();
        on = family.on();
        kinship = family.kinship();
        unchecked = family.unchecked();
        tellsMissing = family.whole();
    }

    /** @param shown everybody to be drawn; lines to others are left out */
    FamilyPicture picture(String title, String description, Collection<Face> shown, Map<String, List<Face>> households,
        Function<Face, @Nullable String> href) {
        kinship.pairs().stream().filter(pair -> shown.contains(pair.one()) && shown.contains(pair.other()))
            .forEach(pair -> couples.put(Set.of(pair.one().id(), pair.other().id()), pair));
        shown.forEach(child -> descend(child, shown));
        stepParents(shown);
        siblingsWithoutParents(shown);
        var members = Stream.concat(shown.stream().map(face -> member(face, href)), missing.values().stream().map(this::withChildren)).toList();
        var homes = households.entrySet().stream().map(home -> new Household(home.getKey(),
            home.getValue().stream().filter(shown::contains).map(Face::id).toList())).filter(home -> !home.members().isEmpty()).toList();
        return new FamilyPicture(title, description, members, unions(), homes, List.of());
    }

    private void descend(Face child, Collection<Face> shown) {
        var found = kinship.parentsOf(child).stream().filter(p -> shown.contains(p.parent())).toList();
        var born = found.stream().filter(p -> p.descent() == Descent.BIRTH).map(Kinship.Parent::parent).toList();
        var doubtful = found.stream().filter(p -> p.descent() == Descent.DISPUTED).map(Kinship.Parent::parent).toList();
        for (var descent : List.of(Descent.ADOPTED, Descent.FOSTERED, Descent.GUARDIANSHIP)) {
            together(found.stream().filter(p -> p.descent() == descent).map(Kinship.Parent::parent).toList())
                .forEach(couple -> add(couple, child, descent));
        }
        for (var father : doubtful) {
            add(born.isEmpty() ? List.of(father.id()) : List.of(born.getFirst().id(), father.id()), child, Descent.DISPUTED);
        }
        if (born.size() >= 2) {
            add(born.subList(0, 2).stream().map(Face::id).toList(), child, Descent.BIRTH);
        } else if (born.size() == 1 && doubtful.isEmpty()) {
            var other = tellsMissing && child.isChild(on) ? missing(born.getFirst(), child) : null;
            add(other == null ? List.of(born.getFirst().id()) : List.of(born.getFirst().id(), other), child, Descent.BIRTH);
        } else if (born.isEmpty() && doubtful.isEmpty() && tellsMissing && child.equals(index) && child.isChild(on)) {
            add(List.of(missing("mother", Gender.FEMALE, child, "both"), missing("father", Gender.MALE, child, "both")), child, Descent.BIRTH);
        }
    }

    /** Carers who are a couple have the child together. */
    private List<List<String>> together(List<Face> carers) {
        if (carers.size() == 2) {
            return List.of(carers.stream().map(Face::id).toList());
        }
        return carers.stream().map(carer -> List.of(carer.id())).toList();
    }

    private String missing(Face known, Face child) {
        return switch (known.sex()) {
            case FEMALE -> missing("father", Gender.MALE, child, known.id());
            case MALE -> missing("mother", Gender.FEMALE, child, known.id());
            default -> missing("other parent", Gender.UNKNOWN, child, known.id());
        };
    }

    private String missing(String who, Gender gender, Face child, String beside) {
        var id = "missing %s %s".formatted(who, beside);
        missing.putIfAbsent(id, new Member(id, Character.toUpperCase(who.charAt(0)) + who.substring(1) + " not known", gender, Life.LIVING,
            Standing.MISSING, false, "", null, List.of(), 0, null));
        missingOf.computeIfAbsent(id, m -> new ArrayList<>()).add(givenName(child));
        return id;
    }

    private static String givenName(Face face) {
        int space = face.name().indexOf(' ');
        return space < 1 ? face.name() : face.name().substring(0, space);
    }

    private Member withChildren(Member member) {
        var names = missingOf.getOrDefault(member.id(), List.of());
        var of = names.size() < 2 ? String.join("", names)
            : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
        return new Member(member.id(), member.name(), member.gender(), member.life(), member.standing(), false, "", null, List.of("of " + of), 0, null);
    }

    private void add(List<String> parents, Face child, Descent descent) {
        int birth = descent == Descent.BIRTH || descent == Descent.ADOPTED ? birth(child) : 0;
        children.computeIfAbsent(Set.copyOf(parents), p -> new ArrayList<>()).add(new Offspring(child.id(), descent, birth));
    }

    /** Children of one mother born on one day were born together; the day is their number. */
    private int birth(Face child) {
        var born = child.born();
        boolean twin = kinship.children().keySet().stream().anyMatch(other -> !other.equals(child) && (isTwinOf(child, other)
            || born != null && born.isExactDay() && born.equals(other.born()) && kinship.areSiblings(child, other) && !kinship.areHalfSiblings(child, other)));
        return !twin ? 0 : born == null ? 1 : (int) (born.from().toEpochDay() + 1_000_000);
    }

    private boolean isTwinOf(Face one, Face other) {
        return kinship.others().stream().anyMatch(s -> s.kind() == RelationshipKind.TWIN && Set.of(s.one(), s.other()).equals(Set.of(one, other)));
    }

    /** A step-parent stands beside the parent, even where nobody recorded that they are a couple. */
    private void stepParents(Collection<Face> shown) {
        for (var said : kinship.others()) {
            if (said.kind() == RelationshipKind.STEP_PARENT && shown.contains(said.one()) && shown.contains(said.other())) {
                var born = kinship.certainParentsOf(said.other()).stream().filter(shown::contains).toList();
                boolean beside = born.stream().anyMatch(parent -> kinship.pair(said.one(), parent).isPresent());
                born.stream().filter(parent -> parent.sex() != said.one().sex() || parent.sex() == Sex.UNKNOWN).findFirst()
                    .filter(parent -> !beside).ifPresent(parent -> loose.add(Set.of(said.one().id(), parent.id())));
            }
        }
    }

    private void siblingsWithoutParents(Collection<Face> shown) {
        for (var face : shown) {
            var group = shown.stream().filter(other -> other.equals(face) || kinship.areSiblings(face, other)).toList();
            boolean parents = group.stream().anyMatch(one -> kinship.parentsOf(one).stream().anyMatch(p -> shown.contains(p.parent()))
                || tellsMissing && one.equals(index) && one.isChild(on));
            if (group.size() > 1 && !parents && group.getFirst().equals(face)) {
                group.forEach(one -> children.computeIfAbsent(Set.of(), none -> new ArrayList<>()).add(new Offspring(one.id(), Descent.BIRTH, birth(one))));
            }
        }
    }

    private List<Union> unions() {
        var pairs = new LinkedHashSet<Set<String>>(couples.keySet());
        pairs.addAll(children.keySet());
        pairs.addAll(loose);
        return pairs.stream().map(this::union).toList();
    }

    private Union union(Set<String> pair) {
        var ids = pair.stream().sorted().toList();
        var couple = couples.get(pair);
        return new Union(ids.isEmpty() ? null : ids.getFirst(), ids.size() < 2 ? null : ids.get(1), couple == null ? Bond.UNRECORDED : couple.bond(),
            couple == null ? "" : words(couple), children.getOrDefault(pair, List.of()));
    }

    /** "m. 2010, sep. 2019": only years, and only what is known. */
    static String words(Pair pair) {
        var from = pair.since() == null ? "" : String.valueOf(pair.since().from().getYear());
        var to = pair.until() == null ? "" : String.valueOf(pair.until().from().getYear());
        return switch (pair.bond()) {
            case MARRIED -> from.isEmpty() ? "" : (pair.kind() == RelationshipKind.CIVIL_PARTNER ? "cp " : "m. ") + from;
            case COHABITING -> from.isEmpty() ? "" : "since " + from;
            case SEPARATED -> Stream.of(from.isEmpty() ? "" : "from " + from, to.isEmpty() ? "" : "sep. " + to).filter(w -> !w.isEmpty()).collect(Collectors.joining(", "));
            case DIVORCED -> Stream.of(from.isEmpty() ? "" : "from " + from, to.isEmpty() ? "" : "div. " + to).filter(w -> !w.isEmpty()).collect(Collectors.joining(", "));
            case FORMER -> from.isEmpty() ? to.isEmpty() ? "" : "until " + to : to.isEmpty() ? "from " + from : from + "–" + to;
            case UNRECORDED -> "";
        };
    }

    private Member member(Face face, Function<Face, @Nullable String> href) {
        boolean unborn = face.isUnborn(on);
        var life = unborn ? Life.UNBORN : face.hasDied(on) ? Life.DECEASED : Life.LIVING;
        var standing = unchecked.contains(face) ? Standing.NOT_CHECKED : Standing.KNOWN;
        var gender = switch (face.sex()) {
            case MALE -> Gender.MALE;
            case FEMALE -> Gender.FEMALE;
            case OTHER -> Gender.OTHER;
            case UNKNOWN -> Gender.UNKNOWN;
        };
        return new Member(face.id(), face.name(), gender, life, standing, face.equals(index), life == Life.LIVING ? age(face) : "",
            face.born() == null ? face.due() : face.born().from(), lines(face, life), generation(face), href.apply(face));
    }

    private List<String> lines(Face face, Life life) {
        var lines = new ArrayList<String>();
        var born = face.born();
        if (life == Life.UNBORN) {
            var due = born == null ? face.due() : null;
            lines.add(due == null ? "not yet born" : "due " + MONTH.format(due));
        } else if (life == Life.DECEASED && face.died() != null) {
            lines.add((born == null ? "" : born.from().getYear()) + "–" + face.died().getYear());
        } else if (born != null) {
            lines.add("b. " + born.from().getYear() + (born.precision() == When.Precision.BETWEEN ? " or so" : ""));
        }
        if (face.person() == null) {
            lines.add("known by name only");
        }
        if (unchecked.contains(face)) {
            lines.add("not yet checked");
        }
        relation(face).ifPresent(lines::add);
        return lines;
    }

    /** What connects somebody whom no line connects. */
    private Optional<String> relation(Face face) {
        boolean connected = children.getOrDefault(Set.of(), List.of()).stream().anyMatch(child -> child.id().equals(face.id()))
            || !kinship.parentsOf(face).isEmpty() || !kinship.childrenOf(face).isEmpty() || !kinship.pairsOf(face).isEmpty();
        return connected ? Optional.empty() : kinship.others().stream()
            .filter(s -> s.one().equals(face) || s.other().equals(face))
            .min(Comparator.comparing(s -> !s.other().equals(index) && !s.one().equals(index)))
            .map(s -> s.one().equals(face) ? "%s of %s".formatted(Kinds.inWords(s.kind(), face.sex()), givenName(s.other()))
                : "%s of %s".formatted(Kinds.inWords(Kinds.inverse(s.kind()), face.sex()), givenName(s.one())));
    }

    private int generation(Face face) {
        return kinship.others().stream().filter(s -> s.one().equals(face) && s.other().equals(index)).mapToInt(s -> Kinds.below(s.kind()))
            .findFirst().orElseGet(() -> kinship.others().stream().filter(s -> s.other().equals(face) && s.one().equals(index))
                .mapToInt(s -> -Kinds.below(s.kind())).findFirst().orElse(0));
    }

    private String age(Face face) {
        var born = face.born();
        if (born == null || born.precision() == When.Precision.BETWEEN || born.from().isAfter(on)) {
            return "";
        }
        var age = Period.between(born.from(), on);
        return age.getYears() >= 2 ? String.valueOf(age.getYears())
            : age.toTotalMonths() >= 3 ? age.toTotalMonths() + "m" : ChronoUnit.DAYS.between(born.from(), on) / 7 + "w";
    }
}
