package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.List;
import wholepicture.linkage.batch.Rules.Rule;

/**
 * What two records have in common of all that the rules ask for, a bit for each thing: it tells at once which rules put them together.
 * Rules ask for the same things again and again.
 */
final class Agreement {

    private final List<int[]> columns;
    private final int known;
    private final List<Integer> places = new ArrayList<>();
    private final long[] wanted;
    private final int[] width;
    private final int[] place;

    /** @param columns what is laid side by side of each record; what rules ask for beyond that is added to it */
    Agreement(List<Rule> rules, List<int[]> columns) {
        this.columns = new ArrayList<>(columns);
        known = columns.size();
        wanted = new long[rules.size()];
        width = new int[rules.size()];
        for (int rule = 0; rule < wanted.length; rule++) {
            for (int[] part : rules.get(rule).parts()) {
                wanted[rule] |= 1L << bit(place(part));
            }
            width[rule] = places.size();
        }
        place = places.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What is to be laid beside the columns. */
    List<int[]> further() {
        return List.copyOf(columns.subList(known, columns.size()));
    }

    /** Two rules ask for the same thing only if they name the same row of numbers. */
    @SuppressWarnings("ReferenceEquality")
    private int place(int[] part) {
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at) == part) {
                return at;
            }
        }
        columns.add(part);
        return columns.size() - 1;
    }

    private int bit(int at) {
        if (!places.contains(at)) {
            places.add(at);
        }
        return places.indexOf(at);
    }

    /** What a rule wants to be the same, as bits. */
    long wanted(int rule) {
        return wanted[rule];
    }

    /** What two records laid side by side have in common of what a rule and those before it ask for. */
    long same(int rule, int[] said, int one, int other) {
        long same = 0;
        for (int p = 0; p < width[rule]; p++) {
            int value = said[one + place[p]];
            if (value == said[other + place[p]] && value != 0) {
                same |= 1L << p;
            }
        }
        return same;
    }
}
