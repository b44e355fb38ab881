package wholepicture.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.family.Relatives.Said;
import wholepicture.time.When;
import wholepicture.ui.pictures.FamilyPicture.Bond;
import wholepicture.ui.pictures.FamilyPicture.Descent;

/** What all that is said comes to on a day: whose child everybody is, who is a couple, who are brothers and sisters. */
final class Kinship {

    /** @param responsible whether parental responsibility is recorded: yes, no, or {@code null} when nobody says */
    record Parent(Face parent, Descent descent, @Nullable Boolean responsible, List<Statement> said) {
        boolean isDisputed() {
            return descent == Descent.DISPUTED || said.stream().anyMatch(Statement::isDisputed);
        }
    }

    /** @param since when what it is now began */
    record Pair(Face one, Face other, Bond bond, @Nullable When since, @Nullable When until, RelationshipKind kind) {
        boolean has(Face face) {
            return one.equals(face) || other.equals(face);
        }

        Face besides(Face face) {
            return one.equals(face) ? other : one;
        }
    }

    private final LocalDate on;
    private final Map<Face, List<Parent>> parents = new LinkedHashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Said> others = new ArrayList<>();

    Kinship(List<Said> said, LocalDate on) {
        this.on = on;
        var holding = said.stream().filter(s -> s.statement().struckOut().isEmpty() && s.statement().hasBegun(on)).toList();
        holding.forEach(this::sort);
        gatherParents(holding);
        gatherPairs(holding);
    }

    private void sort(Said said) {
        boolean known = Kinds.PARENT_OF.contains(said.kind()) || said.kind() == RelationshipKind.CHILD || Kinds.COUPLE.contains(said.kind());
        if (!known && !said.statement().isOver(on)) {
            others.add(said);
        }
    }

    /** Birth is for ever; caring for a child ends. */
    private void gatherParents(List<Said> holding) {
        var lines = new LinkedHashMap<Face, Map<Face, List<Said>>>();
        for (var s : holding) {
            boolean up = Kinds.PARENT_OF.contains(s.kind());
            boolean over = Kinds.descent(s.kind()) != Descent.BIRTH && s.statement().isOver(on);
            if ((up || s.kind() == RelationshipKind.CHILD) && !over) {
                lines.computeIfAbsent(up ? s.other() : s.one(), c -> new LinkedHashMap<>())
                    .computeIfAbsent(up ? s.one() : s.other(), p -> new ArrayList<>()).add(s);
            }
        }
        lines.forEach((child, found) -> parents.put(child, disagreeing(found.entrySet().stream()
            .map(line -> parent(line.getKey(), line.getValue())).toList())));
    }

    private static Parent parent(Face parent, List<Said> lines) {
        var descents = lines.stream().map(line -> Kinds.descent(line.kind())).toList();
        var descent = List.of(Descent.ADOPTED, Descent.GUARDIANSHIP, Descent.FOSTERED, Descent.BIRTH).stream()
            .filter(descents::contains).findFirst().orElse(Descent.DISPUTED);
        boolean disputed = descent == Descent.BIRTH && parent.sex() != Sex.FEMALE
            && lines.stream().anyMatch(line -> line.statement().isDisputed());
        var responsible = lines.stream().map(Said::statement).filter(s -> s.parentalResponsibility() != null)
            .max(Comparator.comparing(Statement::at)).map(Statement::parentalResponsibility).orElse(null);
        return new Parent(parent, disputed ? Descent.DISPUTED : descent, responsible, lines.stream().map(Said::statement).toList());
    }

    /** When agencies name two fathers (or two mothers) by birth, neither is certain. */
    private static List<Parent> disagreeing(List<Parent> found) {
        var doubtful = new HashSet<Parent>();
        for (var one : found) {
            for (var other : found) {
                boolean same = one != other && one.descent() == Descent.BIRTH && other.descent() == Descent.BIRTH
                    && one.parent().sex() == other.parent().sex() && one.parent().sex() == Sex.MALE;
                if (same) {
                    doubtful.add(one);
                }
            }
        }
        return found.stream().map(p -> doubtful.contains(p) ? new Parent(p.parent(), Descent.DISPUTED, p.responsible(), p.said()) : p).toList();
    }

    private void gatherPairs(List<Said> holding) {
        var told = new LinkedHashMap<Set<Face>, List<Said>>();
        holding.stream().filter(s -> Kinds.COUPLE.contains(s.kind()))
            .forEach(s -> told.computeIfAbsent(Set.of(s.one(), s.other()), pair -> new ArrayList<>()).add(s));
        for (var lines : told.values()) {
            var last = lines.stream().max(Comparator.comparing(Kinship::beginning).thenComparing(Kinship::finality)
                .thenComparing((Said s) -> s.statement().at())).orElseThrow();
            var began = lines.stream().map(s -> s.statement().since()).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
            boolean over = last.statement().isOver(on);
            var bond = Kinds.bond(last.kind(), over);
            boolean parted = bond == Bond.SEPARATED || bond == Bond.DIVORCED || bond == Bond.FORMER;
            var end = over ? last.statement().until() : parted && lines.size() > 1 ? last.statement().since() : null;
            pairs.add(new Pair(last.one(), last.other(), bond, parted && lines.size() == 1 && !over ? null : began,
                parted && lines.size() == 1 && !over ? last.statement().since() : end, last.kind()));
        }
    }

    /** Of what has no date: a couple from the first, a parting when somebody spoke of it. */
    private static LocalDate beginning(Said said) {
        var since = said.statement().since();
        return since != null ? since.from() : finality(said) < 2 ? LocalDate.MIN : said.statement().at().atZone(When.UK).toLocalDate();
    }

    /** Of two statements without dates the one that says more has happened comes later. */
    private static int finality(Said said) {
        return switch (said.kind()) {
            case PARTNER -> 0;
            case MARRIED, CIVIL_PARTNER -> 1;
            case SEPARATED -> 2;
            case FORMER_PARTNER -> 3;
            default -> 4;
        };
    }

    List<Parent> parentsOf(Face child) {
        return parents.getOrDefault(child, List.of());
    }

    /** The parents by birth or adoption of whom nobody doubts that they are. */
    List<Face> certainParentsOf(Face child) {
        return parentsOf(child).stream().filter(p -> p.descent() == Descent.BIRTH || p.descent() == Descent.ADOPTED).map(Parent::parent).toList();
    }

    List<Face> childrenOf(Face parent) {
        return parents.entrySet().stream().filter(e -> e.getValue().stream().anyMatch(p -> p.parent().equals(parent))).map(Map.Entry::getKey).toList();
    }

    List<Pair> pairs() {
        return pairs;
    }

    List<Pair> pairsOf(Face face) {
        return pairs.stream().filter(pair -> pair.has(face)).toList();
    }

    Optional<Pair> pair(Face one, Face other) {
        return pairs.stream().filter(pair -> pair.has(one) && pair.has(other)).findFirst();
    }

    /** All that is said besides parents and couples. */
    List<Said> others() {
        return others;
    }

    Map<Face, List<Parent>> children() {
        return parents;
    }

    /** Recorded as brother or sister, or sharing a parent by birth or adoption. */
    boolean areSiblings(Face one, Face other) {
        return !one.equals(other) && (certainParentsOf(one).stream().anyMatch(certainParentsOf(other)::contains)
            || others.stream().anyMatch(s -> Kinds.SIBLINGS.contains(s.kind()) && Set.of(s.one(), s.other()).equals(Set.of(one, other))));
    }

    /** Whether nobody can say if they share both parents: one is the same, and another is not known. */
    boolean mayBeHalfSiblings(Face one, Face other) {
        var mine = certainParentsOf(one);
        var theirs = certainParentsOf(other);
        return mine.stream().filter(theirs::contains).count() == 1 && (mine.size() < 2 || theirs.size() < 2) && !isSaid(RelationshipKind.SIBLING, one, other);
    }

    private boolean isSaid(RelationshipKind kind, Face one, Face other) {
        return others.stream().anyMatch(s -> s.kind() == kind && Set.of(s.one(), s.other()).equals(Set.of(one, other)));
    }

    /** Sharing one parent while each has another. */
    boolean areHalfSiblings(Face one, Face other) {
        var mine = certainParentsOf(one);
        var theirs = certainParentsOf(other);
        long shared = mine.stream().filter(theirs::contains).count();
        return isSaid(RelationshipKind.HALF_SIBLING, one, other) || shared == 1 && mine.size() > 1 && theirs.size() > 1;
    }
}
