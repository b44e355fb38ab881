package wholepicture.learning.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Knows the words that a document says again, as a summary or an appendix repeats its recommendations: they are proposed once, where they stand first. */
final class SaidBefore {

    /** Shorter ones may well be meant twice: "Train staff" under two agencies. */
    private static final int SHORTEST = 40;
    /** Of those that carry the same number again. */
    private static final int SHORTEST_NUMBERED = 25;

    /** @return the proposal that said these words before; of several, that were printed together here, the first */
    Optional<Integer> before(Kind kind, String words, String number, Optional<Integer> parent, List<Proposal> found) {
        String bare = bare(words);
        if (bare.length() < SHORTEST) {
            return found.stream().filter(p -> p.kind() == kind && p.parent().equals(parent) && bare(p.text()).equals(bare))
                .filter(p -> parent.isPresent() || bare.length() >= SHORTEST_NUMBERED && !number.isEmpty() && bare(p.number()).equals(bare(number))).map(Proposal::id).findFirst();
        }
        String rest = bare;
        Optional<Integer> first = Optional.empty();
        for (var proposal : found) {
            String other = bare(proposal.text());
            if (proposal.kind() == kind && (rest.equals(other) || other.length() >= SHORTEST && rest.contains(other))) {
                rest = rest.replace(other, "");
                first = first.or(() -> Optional.of(proposal.id()));
            }
        }
        return rest.length() * 20 <= bare.length() ? first : Optional.empty();
    }

    /** Letters and figures only: a summary may number and punctuate otherwise. */
    private static String bare(String words) {
        return words.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\d]+", "");
    }
}
