package wholepicture.family;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.access.Access;
import wholepicture.access.NoSuchPerson;
import wholepicture.family.Relatives.Said;

/** Reads a family under the gate: whoever the viewer may not see is in no picture, no table, no sentence and no number. */
@Component
@Transactional(readOnly = true)
public class Family {

    /** How many steps from parent to child, partner to partner, brother to sister a family is followed. */
    private static final int STEPS = 3;
    private static final int MOST = 60;

    private final Statements statements;
    private final Faces faces;
    private final Homes homes;
    private final Inclusions inclusions;
    private final Access access;

    Family(Statements statements, Faces faces, Homes homes, Inclusions inclusions, Access access) {
        this.statements = statements;
        this.faces = faces;
        this.homes = homes;
        this.inclusions = inclusions;
        this.access = access;
    }

    /**
     * All that is known of a family before it is put into words and lines.
     *
     * @param whole whether the viewer sees what every agency says: only then can anything be called missing
     */
    record Gathered(Face index, LocalDate on, Relatives relatives, Kinship kinship, Households households, List<Face> shown, List<Inclusion> inclusions,
        Set<Face> men, boolean whole, boolean more) {

        Set<Face> unchecked() {
            return men.stream().filter(man -> whole).filter(man -> inclusions.stream().noneMatch(i -> i.isOf(man))).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        boolean liveTogether(Face one, Face other) {
            return one.person() != null && other.person() != null && households.with(one.person(), on).contains(other.person());
        }
    }

    /**
     * The family of a person as it was on a day.
     *
     * @param href where the symbol of a person leads; {@code null} for documents
     * @throws NoSuchPerson when there is none, or none that the viewer may find
     */
    public FamilyView of(UUID person, LocalDate on, @Nullable Function<UUID, String> href) {
        return new FamilyWords(gather(person, on)).view(href);
    }

    /** Whoever is close to the person, as far as the viewer may see what is said of it: one query, without households. */
    public List<Near> near(UUID person) {
        return Near.of(person, statements.aboutAndAround(person));
    }

    /** The words of one statement for the page that disputes or ends it, if the viewer may see it. */
    public Optional<FamilyView.Said> statement(UUID person, UUID id, LocalDate on) {
        return of(person, on, null).statements().stream().filter(said -> said.id().equals(id)).findFirst();
    }

    Gathered gather(UUID person, LocalDate on) {
        var said = new LinkedHashMap<UUID, Statement>();
        var reached = new LinkedHashSet<UUID>(List.of(person));
        Set<UUID> frontier = Set.of(person);
        boolean more = false;
        for (int step = 0; step < STEPS && !frontier.isEmpty(); step++) {
            var found = statements.about(frontier);
            found.forEach(s -> said.putIfAbsent(s.id(), s));
            var next = new LinkedHashSet<UUID>();
            found.stream().filter(s -> !Kinds.AROUND.contains(s.kind())).flatMap(s -> Stream.of(s.one().person(), s.other().person()))
                .filter(Objects::nonNull).filter(other -> !reached.contains(other)).forEach(next::add);
            more |= reached.size() + next.size() > MOST;
            frontier = next.stream().limit(Math.max(0, MOST - reached.size())).collect(Collectors.toCollection(LinkedHashSet::new));
            reached.addAll(frontier);
        }
        var households = new Households(homes.around(person, reached));
        reached.addAll(households.with(person, on));
        households.overTime(person).forEach(period -> reached.addAll(period.people()));
        var known = faces.of(reached);
        var index = known.get(person);
        if (index == null) {
            throw new NoSuchPerson();
        }
        var relatives = new Relatives(known.values(), List.copyOf(said.values()));
        return gathered(relatives.of(person).orElse(index), on, relatives, households, access.sight(person).isWhole(), more);
    }

    private Gathered gathered(Face index, LocalDate on, Relatives relatives, Households households, boolean whole,
        boolean more) {
        var kinship = new Kinship(relatives.said(), on);
        var living = index.person() == null ? Set.<UUID>of() : households.with(index.person(), on);
        var shown = relatives.all().stream().filter(face -> face.isThere(on))
            .filter(face -> face.equals(index) || isFamily(face, relatives.said()) || face.person() != null && living.contains(face.person())).toList();
        var children = shown.stream().filter(face -> face.isChild(on) && (face.equals(index) || face.person() != null && living.contains(face.person()))).toList();
        var reachedOf = inclusions.of(Stream.concat(Stream.of(index), children.stream()).map(Face::person).filter(Objects::nonNull).distinct().toList());
        return new Gathered(index, on, relatives, kinship, households, shown, reachedOf, men(index, on, kinship, shown, children, living), whole,
            more);
    }

    /** Related by more than friendship. */
    private static boolean isFamily(Face face, Collection<Said> said) {
        return said.stream().anyMatch(s -> (s.one().equals(face) || s.other().equals(face)) && !Kinds.AROUND.contains(s.kind())
            && s.statement().struckOut().isEmpty());
    }

    /** Requirement A-058: the men who live with the children, who are said to be their fathers, or whose partner is a parent of theirs. */
    private static Set<Face> men(Face index, LocalDate on, Kinship kinship, List<Face> shown, List<Face> children, Set<UUID> living) {
        var parents = children.stream().flatMap(child -> kinship.parentsOf(child).stream()).map(Kinship.Parent::parent).collect(Collectors.toSet());
        return shown.stream().filter(face -> !children.isEmpty() && face.isMan(on) && !face.equals(index))
            .filter(face -> face.person() != null && living.contains(face.person()) || parents.contains(face)
                || kinship.pairsOf(face).stream().anyMatch(pair -> isNow(pair) && parents.contains(pair.besides(face))))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isNow(Kinship.Pair pair) {
        return switch (pair.bond()) {
            case MARRIED, COHABITING, UNRECORDED -> true;
            case SEPARATED, DIVORCED, FORMER -> false;
        };
    }

    /** The homes of everybody shown, as the picture draws them. */
    static Map<String, List<Face>> homes(Gathered family) {
        var people = family.shown().stream().map(Face::person).filter(Objects::nonNull).toList();
        var homes = new LinkedHashMap<String, List<Face>>();
        family.households().on(family.on(), people).forEach((address, there) -> homes.put(address,
            there.stream().flatMap(person -> family.relatives().of(person).stream()).filter(face -> !face.hasDied(family.on()) && !face.isUnborn(family.on())).toList()));
        return homes;
    }
}
