package wholepicture.ui.pictures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a genogram shows. Whoever makes one has already left out what the viewer may not see; the picture adds
 * nothing and hides nothing.
 *
 * @param title "Family of Ellie Marsh on 3 May 2026"
 * @param description the same content in sentences, for people who do not see the picture
 * @param members everybody, each once, in any order
 * @param unions who had children with whom, and who lived as a couple
 * @param households who lives together; a household of one is drawn too
 */
public record FamilyPicture(String title, String description, List<Member> members, List<Union> unions,
    List<Household> households, List<Tie> ties) {

    /** @throws IllegalArgumentException when somebody is there twice, or a line leads to somebody who is not there */
    public FamilyPicture {
        members = List.copyOf(members);
        unions = List.copyOf(unions);
        households = List.copyOf(households);
        ties = List.copyOf(ties);
        var ids = new HashSet<String>();
        for (var member : members) {
            if (!ids.add(member.id())) {
                throw new IllegalArgumentException("Somebody is in the picture twice: " + member.id());
            }
        }
        var named = named(unions, households, ties);
        named.removeAll(ids);
        if (!named.isEmpty()) {
            throw new IllegalArgumentException("A line leads to somebody who is not in the picture: " + named);
        }
    }

    private static Set<String> named(List<Union> unions, List<Household> households, List<Tie> ties) {
        var named = new HashSet<String>();
        for (var union : unions) {
            named.addAll(union.partners());
            union.children().forEach(child -> named.add(child.id()));
        }
        households.forEach(household -> named.addAll(household.members()));
        ties.forEach(tie -> named.addAll(List.of(tie.one(), tie.other())));
        return named;
    }

    /** The shape: a square, a circle, a diamond for another or an unknown gender. */
    public enum Gender { MALE, FEMALE, OTHER, UNKNOWN }

    /** The unborn are a triangle, the dead are crossed out. */
    public enum Life { LIVING, DECEASED, UNBORN }

    /**
     * What is known of somebody. A father whom nobody has named is not absent, he is missing from our knowledge; a man
     * of the household whom nobody has checked is marked so that he is not overlooked.
     */
    public enum Standing { KNOWN, MISSING, NOT_CHECKED }

    /**
     * @param id opaque
     * @param inside a word or two inside the symbol: the age
     * @param born orders brothers and sisters; {@code null} when not known
     * @param lines what stands under the name: years of birth and death, "due March 2027", "aunt of Ellie"
     * @param index the person whose picture it is
     * @param generation how many generations below the index person, negative for above; heeded only for people whom no
     *     line connects
     * @param href where the symbol leads, {@code null} for nowhere (documents)
     */
    public record Member(String id, String name, Gender gender, Life life, Standing standing, boolean index,
        String inside, @Nullable LocalDate born, List<String> lines, int generation, @Nullable String href) {
        public Member {
            lines = List.copyOf(lines);
        }
    }

    /** How a couple stands. {@code FORMER} is a couple who lived together and parted. */
    public enum Bond { MARRIED, COHABITING, SEPARATED, DIVORCED, FORMER, UNRECORDED }

    /**
     * Two people with their children, or one with children, or (with nobody) brothers and sisters whose parents are not
     * in the picture.
     *
     * @param words what stands at the line: "m. 2012, sep. 2019"
     */
    public record Union(@Nullable String one, @Nullable String other, Bond bond, String words, List<Offspring> children) {
        public Union {
            children = List.copyOf(children);
        }

        List<String> partners() {
            var partners = new ArrayList<String>(2);
            if (one != null) {
                partners.add(one);
            }
            if (other != null && !other.equals(one)) {
                partners.add(other);
            }
            return partners;
        }
    }

    /** How a child belongs to a couple. {@code DISPUTED}: somebody disputes that this is the father. */
    public enum Descent { BIRTH, ADOPTED, FOSTERED, GUARDIANSHIP, DISPUTED }

    /** @param birth children of one couple with the same number above 0 were born together: twins, triplets */
    public record Offspring(String id, Descent descent, int birth) {}

    /** @param words the address, or "Address not shown" */
    public record Household(String words, List<String> members) {
        public Household {
            members = List.copyOf(members);
        }
    }

    /** A feeling between two people. {@code CONFLICT} is a zigzag, {@code CLOSE} a double line. */
    public enum Feeling { CLOSE, CONFLICT }

    public record Tie(String one, String other, Feeling feeling) {}
}
