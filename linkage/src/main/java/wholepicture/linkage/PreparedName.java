package wholepicture.linkage;

import java.util.ArrayList;
import java.util.List;

/**
 * One name of a person, tidied.
 *
 * @param given the first given name; empty when not known
 * @param givenWhole all the given names run together, so that "Mary Jane" meets "Maryjane"
 * @param others further given and middle names
 * @param family the family name run together without particles; empty when not known
 * @param parts the words of the family name
 * @param nicknames the lines of the nickname table the given name stands in
 * @param birthOrder which of twins a stand-in for a name speaks of, 0 when it does not say
 */
record PreparedName(String given, String givenWhole, String[] others, String family, String[] parts, int[] nicknames,
    double givenShare, double familyShare, double[] partShares, int birthOrder) {

    static PreparedName of(PersonRecord.Name name, NameFrequencies frequencies) {
        return of(Words.ofGiven(name.given()), Words.ofGiven(name.middle()), Words.ofFamily(name.family()),
            Words.birthOrder(name.given()), frequencies);
    }

    /** The same name with given and family the other way round, as names from many countries are often entered. */
    PreparedName swapped(NameFrequencies frequencies) {
        return of(List.of(parts), List.of(), givenWhole.isEmpty() ? List.of() : List.of(givenWhole), 0, frequencies);
    }

    boolean says() {
        return !given.isEmpty() || !family.isEmpty() || birthOrder > 0;
    }

    private static PreparedName of(List<String> given, List<String> middle, List<String> family, int order, NameFrequencies how) {
        var others = new ArrayList<>(given.subList(Math.min(1, given.size()), given.size()));
        others.addAll(middle);
        String first = given.isEmpty() ? "" : given.getFirst();
        var bearing = Words.withoutParticles(family);
        String whole = String.join("", bearing);
        return new PreparedName(first, String.join("", given), others.toArray(String[]::new), whole,
            bearing.toArray(String[]::new), Nicknames.lines(first), how.given(first), share(bearing, whole, how),
            bearing.stream().mapToDouble(how::family).toArray(), order);
    }

    /** A double-barrelled name is as rare as the rarer of its parts at least. */
    private static double share(List<String> parts, String whole, NameFrequencies how) {
        return parts.size() < 2 ? how.family(whole) : Math.min(how.family(whole), how.family(parts.getLast()));
    }
}
