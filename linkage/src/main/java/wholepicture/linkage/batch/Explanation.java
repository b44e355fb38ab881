package wholepicture.linkage.batch;

import java.util.Set;
import wholepicture.linkage.batch.Comparisons.Kind;

/**
 * One way in which two compared records can come about: one person, or a kind of two people.
 *
 * @param name what it is, in words
 * @param agreeing what the two have in common before anything else is known
 * @param givenByChance whether a given name in common is chance, so that a rare one speaks against it
 * @param familyByChance the same of the family name
 */
record Explanation(String name, Set<Kind> agreeing, boolean givenByChance, boolean familyByChance) {

    static Explanation of(Set<Kind> agreeing) {
        boolean related = agreeing.contains(Kind.FAMILY) && (agreeing.contains(Kind.HOME) || agreeing.contains(Kind.PHONE));
        String name = agreeing.isEmpty() ? "strangers" : "two people with the same "
            + String.join(", ", agreeing.stream().map(kind -> switch (kind) {
                case GIVEN -> "given name";
                case FAMILY -> "family name";
                case BIRTH -> "birth date";
                case HOME -> "home";
                case PHONE -> "telephone";
                case MIDDLE -> "middle name";
                case SEX -> "sex";
                case EMAIL -> "e-mail";
                case NUMBER -> "number";
                case OTHER -> "other thing";
            }).toList());
        return new Explanation(name, agreeing, !(related && agreeing.contains(Kind.GIVEN)), !related);
    }
}
