package wholepicture.meetings;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import wholepicture.guidance.Basis;

/**
 * Who must be at the table before a meeting may decide.
 *
 * @param required who must be there, each of them
 * @param atLeast how many different parties in all
 * @param sentence the rule in words
 */
public record Quorum(Set<Party> required, int atLeast, String sentence, Basis basis) {

    public Quorum {
        required = Set.copyOf(required);
        if (atLeast < required.size()) {
            throw new IllegalArgumentException("At least the required parties are there");
        }
    }

    /**
     * The same rule as a partnership has set it: it may ask for more, never for less than guidance does.
     *
     * @throws IllegalArgumentException for fewer
     */
    Quorum askingFor(String code, int parties) {
        if (parties < atLeast) {
            throw new IllegalArgumentException("wholepicture.quorum.%s: guidance asks for at least %d parties; a partnership may ask for more, not for fewer"
                .formatted(code, atLeast));
        }
        return new Quorum(required, parties, sentence, basis);
    }

    /** What is wanting, in words; empty when it is quorate. */
    public String wanting(Collection<Party> present) {
        var absent = EnumSet.noneOf(Party.class);
        absent.addAll(required);
        absent.removeAll(present);
        int parties = (int) present.stream().distinct().count();
        if (!absent.isEmpty()) {
            return "Nobody is here from: " + absent.stream().map(Party::inWords).collect(Collectors.joining(", "));
        }
        return parties >= atLeast ? "" : "%d of at least %d agencies or disciplines are here".formatted(parties, atLeast);
    }
}
