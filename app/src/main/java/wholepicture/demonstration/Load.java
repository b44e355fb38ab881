package wholepicture.demonstration;

/**
 * How many lines of the chronologies are of whom: most have a few, some have hundreds, and the first person has up to
 * 5,000, so that there is a long chronology to measure. Known of each person without counting those before.
 */
record Load(long people, long entries) {

    private static final int BLOCK = 100;
    private static final int LONGEST = 5_000;
    private static final int[] UP_TO = new int[BLOCK + 1];

    static {
        for (int i = 0; i < BLOCK; i++) {
            int weight = i == 0 ? 200 : i < 5 ? 60 : i < 20 ? 20 : 3 + i % 2;
            UP_TO[i + 1] = UP_TO[i] + weight;
        }
    }

    /** How many lines are of this person. They add up to {@link #entries} over all people. */
    int of(long person) {
        return (int) (upTo(person + 1) - upTo(person)) + (person == 0 ? (int) longest() : 0);
    }

    private long longest() {
        return Math.min(LONGEST, entries / 2);
    }

    private long upTo(long person) {
        long shared = entries - longest();
        long block = person / BLOCK;
        long size = Math.min(BLOCK, people - block * BLOCK);
        if (size <= 0) {
            return shared;
        }
        long from = share(shared, block);
        long to = share(shared, block + 1);
        return from + (to - from) * UP_TO[(int) (person % BLOCK)] / UP_TO[(int) size];
    }

    private long share(long shared, long block) {
        return people == 0 ? shared : shared * Math.min(people, block * BLOCK) / people;
    }
}
