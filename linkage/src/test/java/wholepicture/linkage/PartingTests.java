package wholepicture.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import wholepicture.linkage.Parting.Measure;

class PartingTests {

    /** Weights of the pairs 01, 02, 12, 03, 13, 23; x never, s said to be one person, c contradict each other. */
    private static float[][] weights(String pairs) {
        String[] all = pairs.strip().split(" +");
        int n = (1 + (int) Math.round(Math.sqrt(1 + 8 * all.length))) / 2;
        var between = new float[n][n];
        for (int j = 1, at = 0; j < n; j++) {
            for (int i = 0; i < j; i++, at++) {
                between[i][j] = switch (all[at]) {
                    case "x" -> Parting.NEVER;
                    case "s" -> Parting.TOGETHER;
                    case "c" -> Parting.AGAINST;
                    default -> Float.parseFloat(all[at]);
                };
                between[j][i] = between[i][j];
            }
        }
        return between;
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
        9                 | 0 0       | 0 0       | two who are alike
        1                 | 0 1       | 0 1       | two who are not
        9 -3 9            | 0 0 0     | 0 0 0     | one doubtful pair of three is carried by the others
        9 -12 3           | 0 0 2     | 0 0 0     | a chain: the average parts it, the strongest link alone does not
        9 c 9             | 0 0 2     | 0 0 2     | a contradiction parts both
        9 x 8             | 0 0 2     | 0 0 2     | never one person, whoever stands between; the stronger link stays
        8 x 9             | 0 1 1     | 0 1 1     | the other way round
        s c 9             | 0 0 2     | 0 0 2     | said together, and the third contradicts one of them
        s x s             | 0 0 2     | 0 0 2     | of two opposite words apart counts
        -9 -9 s           | 0 1 1     | 0 1 1     | said together, whatever they weigh
        9 1 1 1 1 9       | 0 0 2 2   | 0 0 2 2   | two pairs with little between them
        """)
    void parts_by_what_speaks_for_a_union(String pairs, String byAverage, String byStrongest, String because) {
        assertThat(shown(Parting.of(weights(pairs), Measure.AVERAGE, 2))).as("average: " + because).isEqualTo(byAverage);
        assertThat(shown(Parting.of(weights(pairs), Measure.STRONGEST, 2))).as("strongest: " + because).isEqualTo(byStrongest);
    }

    private static String shown(int[] part) {
        return String.join(" ", Arrays.stream(part).mapToObj(String::valueOf).toList());
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void remembers_the_best_partner_of_each_part_and_never_joins_who_are_never_one(Measure measure) {
        var random = new Random(8);
        for (int round = 0; round < 300; round++) {
            int n = 2 + random.nextInt(25);
            var between = new float[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    int dice = random.nextInt(40);
                    between[i][j] = dice == 0 ? Parting.NEVER : dice == 1 ? Parting.TOGETHER : dice == 2 ? Parting.AGAINST : random.nextInt(-12, 13) / 2f;
                    between[j][i] = between[i][j];
                }
            }
            var asked = Arrays.stream(between).map(float[]::clone).toArray(float[][]::new);
            int[] part = Parting.of(asked, measure, 2);
            assertThat(part).isEqualTo(plainly(Arrays.stream(between).map(float[]::clone).toArray(float[][]::new), measure, 2));
            IntStream.range(0, n).forEach(i -> IntStream.range(0, n).filter(j -> between[i][j] == Parting.NEVER).forEach(j -> assertThat(part[i]).isNotEqualTo(part[j])));
        }
    }

    /** The same rule, written down without remembering anything. */
    private static int[] plainly(float[][] between, Measure measure, double threshold) {
        int n = between.length;
        int[] part = IntStream.range(0, n).toArray();
        while (true) {
            double most = Double.NEGATIVE_INFINITY;
            int a = -1;
            int b = -1;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    if (part[i] == i && part[j] == j) {
                        double value = value(between, part, i, j, measure);
                        if (value >= threshold && value > most) {
                            most = value;
                            a = i;
                            b = j;
                        }
                    }
                }
            }
            if (a < 0) {
                return part;
            }
            for (int i = 0; i < n; i++) {
                part[i] = part[i] == b ? a : part[i];
            }
        }
    }

    private static double value(float[][] between, int[] part, int one, int other, Measure measure) {
        double sum = 0;
        int many = 0;
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < part.length; i++) {
            for (int j = 0; j < part.length; j++) {
                if (part[i] == one && part[j] == other) {
                    sum += between[i][j];
                    many++;
                    most = Math.max(most, between[i][j]);
                    least = Math.min(least, between[i][j]);
                }
            }
        }
        return measure == Measure.AVERAGE ? (float) sum / (double) many : least == Parting.NEVER ? least : most == Parting.TOGETHER ? most : least == Parting.AGAINST ? least : most;
    }

    @Test
    void nobody_is_nobody() {
        assertThat(Parting.of(new float[0][0], Measure.AVERAGE, 2)).isEmpty();
        assertThat(Parting.of(new float[1][1], Measure.STRONGEST, 2)).containsExactly(0);
    }
}
