package wholepicture.benchmarks;

import java.util.Arrays;
import java.util.List;

/** How long something took, asked many times. In milliseconds. */
record Percentiles(double p50, double p95, double p99, int runs) {

    interface Question {
        void ask(int number) throws Exception;
    }

    /** Asks a tenth as often first, uncounted, so that what is measured is warm. */
    static Percentiles of(int runs, Question question) throws Exception {
        return of(Math.max(5, runs / 10), runs, question);
    }

    /** Asks so often first, uncounted: a server that has been up for an hour has long compiled what it does all day. */
    static Percentiles of(int before, int runs, Question question) throws Exception {
        for (int i = 0; i < before; i++) {
            question.ask(runs + i);
        }
        double[] took = new double[runs];
        for (int i = 0; i < runs; i++) {
            long began = System.nanoTime();
            question.ask(i);
            took[i] = (System.nanoTime() - began) / 1e6;
        }
        return of(took);
    }

    /** Asks the two in turn, so that neither has the warmer machine. */
    static List<Percentiles> inTurn(int runs, Question one, Question other) throws Exception {
        var questions = List.of(one, other);
        double[][] took = new double[2][runs];
        for (int i = -Math.max(30, runs / 5); i < runs; i++) {
            for (int which = 0; which < 2; which++) {
                long began = System.nanoTime();
                questions.get(which).ask(Math.abs(i));
                if (i >= 0) {
                    took[which][i] = (System.nanoTime() - began) / 1e6;
                }
            }
        }
        return Arrays.stream(took).map(Percentiles::of).toList();
    }

    /** Of what took so long, in milliseconds; the array is put into order. */
    static Percentiles of(double[] took) {
        Arrays.sort(took);
        return new Percentiles(at(took, 0.50), at(took, 0.95), at(took, 0.99), took.length);
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * share) - 1)];
    }

    @Override
    public String toString() {
        return "p50 %8.2f ms   p95 %8.2f ms   p99 %8.2f ms   (%d times)".formatted(p50, p95, p99, runs);
    }
}
