package wholepicture.ui.pictures;

import java.util.Arrays;
import java.util.List;
import wholepicture.ui.pictures.FamilyPicture.Member;
import wholepicture.ui.pictures.Kin.Couple;
import wholepicture.ui.pictures.Lettering.Face;

/**
 * How far to the right each person stands, when the order within each row is settled: children below the middle of
 * their parents, nobody's words over another's.
 */
final class Columns {

    static final double SYMBOL = 44;
    static final double LABEL = 112;
    static final Face NAME = new Face(13, true);
    static final Face LINE = new Face(12);
    static final Face SMALL = new Face(11);

    private static final double EDGE = 12;
    private static final double APART = 26;
    /** A crooked line shows most where there is only one. */
    private static final double ONLY_CHILD = 4;
    /** Several children may stand to one side by this part of their width before it looks crooked. */
    private static final double UNSEEN = 0.12;
    /** Neighbours who are no couple draw together no harder than this, so that they do not bend others' lines. */
    private static final double FAINT = 8;

    private final Kin kin;
    /** Half of the room that each takes, words included. */
    final double[] half;
    /** How far apart the middles of a couple stand at least; 0 for two people who are no couple. */
    private final double[][] coupleRoom;
    private final boolean[][] siblings;
    private final int[] partnerships;

    Columns(Kin kin) {
        this.kin = kin;
        half = new double[kin.count()];
        Arrays.fill(half, 14);
        for (int i = 0; i < kin.people.size(); i++) {
            half[i] = Math.max(SYMBOL, labelWidth(kin.people.get(i))) / 2 + 4;
        }
        coupleRoom = new double[kin.count()][kin.count()];
        siblings = new boolean[kin.count()][kin.count()];
        partnerships = new int[kin.count()];
        kin.couples.forEach(this::meet);
    }

    static List<String> nameLines(Member member) {
        return Lettering.wrap(member.name(), LABEL, 3, NAME);
    }

    static List<String> lines(Member member) {
        return member.lines().stream().flatMap(line -> Lettering.wrap(line, LABEL, 2, LINE).stream()).toList();
    }

    private static double labelWidth(Member member) {
        return Math.max(nameLines(member).stream().mapToDouble(line -> Lettering.width(line, NAME)).max().orElse(0),
            lines(member).stream().mapToDouble(line -> Lettering.width(line, LINE)).max().orElse(0));
    }

    /**
     * @param order the people of each row from left to right
     * @param rounds how often to let parents and children pull at each other; more is finer
     * @return the middle of each person's column
     */
    double[] settle(int[][] order, int rounds) {
        var gaps = gaps(order);
        var x = new double[kin.count()];
        for (int r = 0; r < order.length; r++) {
            for (int i = 1; i < order[r].length; i++) {
                x[order[r][i]] = x[order[r][i - 1]] + gaps[r][i];
            }
        }
        var position = positions(order);
        var pull = new double[x.length];
        var weight = new double[x.length];
        for (int round = 0; round < rounds; round++) {
            pull(order, gaps, position, x, pull, weight);
            for (int r = 0; r < order.length; r++) {
                keepApart(order[r], gaps[r], x, pull, weight);
            }
        }
        return x;
    }

    private double[][] gaps(int[][] order) {
        var gaps = new double[order.length][];
        for (int r = 0; r < order.length; r++) {
            gaps[r] = new double[order[r].length];
            for (int i = 1; i < order[r].length; i++) {
                gaps[r][i] = gap(order[r][i - 1], order[r][i]);
            }
        }
        return gaps;
    }

    private double gap(int left, int right) {
        double gap = half[left] + half[right] + EDGE;
        if (coupleRoom[left][right] > 0) {
            return Math.max(gap, coupleRoom[left][right]);
        }
        return kin.household[left] != kin.household[right] || !siblings[left][right] ? gap + APART - EDGE : gap;
    }

    private void meet(Couple couple) {
        if (!couple.isParentless()) {
            double room = SYMBOL + Math.max(38, Lettering.width(couple.words(), SMALL) + 14);
            partnerships[couple.one()]++;
            partnerships[couple.other()]++;
            coupleRoom[couple.one()][couple.other()] = room;
            coupleRoom[couple.other()][couple.one()] = room;
        }
        for (var one : couple.children()) {
            couple.children().forEach(other -> siblings[one.person()][other.person()] = true);
        }
    }

    /** Where each person stands in their row, counted from 0. */
    int[] positions(int[][] order) {
        var position = new int[kin.count()];
        for (var people : order) {
            for (int i = 0; i < people.length; i++) {
                position[people[i]] = i;
            }
        }
        return position;
    }

    /**
     * Where the children's line can leave a couple without running through words: the gap between them; when others
     * stand between, the gap beside the partner who has fewer partners.
     *
     * @param wanted the place that would be best
     */
    double drop(Couple couple, int[][] order, int[] position, double[] x, double wanted) {
        int outer = partnerships[couple.one()] <= partnerships[couple.other()] ? couple.one() : couple.other();
        int inner = outer == couple.one() ? couple.other() : couple.one();
        int step = position[outer] < position[inner] ? 1 : -1;
        int beside = order[kin.row[outer]][position[outer] + step];
        int left = step > 0 ? outer : beside;
        int right = step > 0 ? beside : outer;
        double from = x[left] + half[left] + 1;
        double to = x[right] - half[right] - 1;
        return from >= to ? (from + to) / 2 : Math.clamp(wanted, from, to);
    }

    private void pull(int[][] order, double[][] gaps, int[] position, double[] x, double[] pull, double[] weight) {
        Arrays.fill(pull, 0);
        Arrays.fill(weight, 0.05);
        for (var couple : kin.couples) {
            if (!couple.isParentless()) {
                draw(couple, order, position, x, pull, weight);
            }
        }
        for (int r = 0; r < order.length; r++) {
            for (int i = 1; i < order[r].length; i++) {
                int left = order[r][i - 1];
                int right = order[r][i];
                boolean couple = coupleRoom[left][right] > 0;
                double strength = couple ? 0.7 : 0.1;
                double slack = Math.min(x[right] - x[left] - gaps[r][i], couple ? Double.MAX_VALUE : FAINT);
                add(left, slack / 2, strength, pull, weight);
                add(right, -slack / 2, strength, pull, weight);
            }
        }
        for (int i = 0; i < x.length; i++) {
            pull[i] = x[i] + 0.8 * pull[i] / weight[i];
        }
    }

    /** As strong on the parents together as on the children together, or the whole picture would drift. */
    private void draw(Couple couple, int[][] order, int[] position, double[] x, double[] pull, double[] weight) {
        if (couple.children().isEmpty()) {
            return;
        }
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (var child : couple.children()) {
            least = Math.min(least, x[child.person()]);
            most = Math.max(most, x[child.person()]);
        }
        double middle = (least + most) / 2;
        double off = middle - drop(couple, order, position, x, middle);
        off = Math.signum(off) * Math.max(0, Math.abs(off) - UNSEEN * (most - least));
        double each = couple.children().size() == 1 ? ONLY_CHILD : 1;
        add(couple.one(), off, each * couple.children().size() / 2, pull, weight);
        add(couple.other(), off, each * couple.children().size() / 2, pull, weight);
        for (var child : couple.children()) {
            add(child.person(), -off, each, pull, weight);
        }
    }

    private static void add(int person, double by, double strength, double[] pull, double[] weight) {
        pull[person] += by * strength;
        weight[person] += strength;
    }

    /** The places nearest to the wanted ones that keep everybody's distance (pooling of neighbours who would collide). */
    private static void keepApart(int[] people, double[] gap, double[] x, double[] wanted, double[] weight) {
        var value = new double[people.length];
        var heft = new double[people.length];
        var size = new int[people.length];
        int blocks = 0;
        double offset = 0;
        for (int i = 0; i < people.length; i++) {
            offset += gap[i];
            value[blocks] = wanted[people[i]] - offset;
            heft[blocks] = weight[people[i]];
            size[blocks++] = 1;
            while (blocks > 1 && value[blocks - 2] > value[blocks - 1]) {
                double both = heft[blocks - 2] + heft[blocks - 1];
                value[blocks - 2] = (value[blocks - 2] * heft[blocks - 2] + value[blocks - 1] * heft[blocks - 1]) / both;
                heft[blocks - 2] = both;
                size[blocks - 2] += size[blocks - 1];
                blocks--;
            }
        }
        offset = 0;
        int person = 0;
        for (int b = 0; b < blocks; b++) {
            for (int k = 0; k < size[b]; k++, person++) {
                offset += gap[person];
                x[people[person]] = value[b] + offset;
            }
        }
    }
}
