package wholepicture.ui.pictures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import wholepicture.ui.pictures.FamilyPicture.Bond;
import wholepicture.ui.pictures.FamilyPicture.Descent;
import wholepicture.ui.pictures.FamilyPicture.Member;

/**
 * A family as numbers: people counted from 0 in an order that does not depend on the order in which they were given, so
 * that one family always gives one picture. Numbers from {@code people.size()} up are places kept for a second parent
 * whom nobody has named.
 */
final class Kin {

    static final int NOBODY = -1;

    private static final Comparator<Member> ORDER = Comparator
        .comparing((Member m) -> Objects.requireNonNullElse(m.born(), LocalDate.MAX))
        .thenComparing(Member::name).thenComparing(Member::id);

    /** @param one {@link #NOBODY} when brothers and sisters stand without parents */
    record Couple(int one, int other, Bond bond, String words, List<Child> children) {

        boolean isParentless() {
            return one == NOBODY;
        }

        boolean has(int person) {
            return one == person || other == person;
        }
    }

    record Child(int person, Descent descent, int birth) {}

    /** A line that goes against the generations: both ends are right, the records between them are not. */
    record Odd(Couple parents, Child child) {}

    final List<Member> people;
    final List<Couple> couples = new ArrayList<>();
    final List<Odd> odd = new ArrayList<>();
    /** The row of each, counted from 0 at the top. */
    final int[] row;
    /** The household of each, {@link #NOBODY} for none. */
    final int[] household;
    final int rows;
    final int households;
    private int count;

    Kin(FamilyPicture picture) {
        people = picture.members().stream().sorted(ORDER).toList();
        count = people.size();
        var number = new HashMap<String, Integer>();
        people.forEach(member -> number.put(member.id(), number.size()));
        addCouples(picture, number);
        row = Generations.rows(this);
        rows = Arrays.stream(row).max().orElse(-1) + 1;
        households = picture.households().size();
        household = new int[count];
        Arrays.fill(household, NOBODY);
        for (int h = 0; h < picture.households().size(); h++) {
            for (var id : picture.households().get(h).members()) {
                int person = number(number, id);
                household[person] = household[person] == NOBODY ? h : household[person];
            }
        }
    }

    private static int number(Map<String, Integer> number, String id) {
        return Objects.requireNonNull(number.get(id));
    }

    int count() {
        return count;
    }

    boolean isPerson(int number) {
        return number >= 0 && number < people.size();
    }

    private void addCouples(FamilyPicture picture, Map<String, Integer> number) {
        var pairs = new LinkedHashMap<List<Integer>, List<Couple>>();
        for (var union : picture.unions()) {
            var partners = union.partners().stream().map(id -> number(number, id)).sorted().toList();
            var children = union.children().stream()
                .map(child -> new Child(number(number, child.id()), child.descent(), child.birth()))
                .filter(child -> !partners.contains(child.person())).toList();
            int one = partners.isEmpty() ? NOBODY : partners.getFirst();
            int other = partners.size() < 2 ? NOBODY : partners.get(1);
            var key = partners.isEmpty() ? List.of(-2 - pairs.size()) : partners;
            pairs.computeIfAbsent(key, k -> new ArrayList<>()).add(new Couple(one, other, union.bond(), union.words(), children));
        }
        pairs.values().stream().map(Kin::together)
            .filter(couple -> couple.other() != NOBODY || !couple.children().isEmpty())
            .sorted(Comparator.comparingInt(Couple::one).thenComparingInt(Couple::other)
                .thenComparing(couple -> couple.children().toString()))
            .forEach(couple -> couples.add(couple.isParentless() || couple.other() != NOBODY ? couple
                : new Couple(couple.one(), count++, couple.bond(), couple.words(), couple.children())));
    }

    /** Two people who are told of twice are one couple with all their children, the eldest first. */
    private static Couple together(List<Couple> told) {
        var best = told.stream().min(Comparator.comparing((Couple c) -> c.bond() == Bond.UNRECORDED)
            .thenComparing(Couple::bond).thenComparing(Couple::words)).orElseThrow();
        var children = new LinkedHashMap<Integer, Child>();
        told.stream().flatMap(c -> c.children().stream())
            .sorted(Comparator.comparingInt(Child::person).thenComparing(Child::descent))
            .forEach(child -> children.putIfAbsent(child.person(), child));
        return new Couple(best.one(), best.other(), best.bond(), best.words(), List.copyOf(children.values()));
    }
}
