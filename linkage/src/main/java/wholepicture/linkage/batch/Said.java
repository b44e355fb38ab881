package wholepicture.linkage.batch;

import wholepicture.linkage.Parting;

/** What is known of pairs of records beside their weight: what people have decided, and who was held to be one person before. */
public interface Said {

    /** Nobody has said anything. */
    Said NOTHING = new Said() {
        @Override
        public float heard(int i, int j, float weight) {
            return weight;
        }

        @Override
        public int[] apartFrom(int i) {
            return NONE;
        }
    };

    /** Weight of two who are said to be one person: joined before all others. */
    float TOGETHER = Parting.TOGETHER;
    /** Weight of two who are never one person: no average comes up against it. */
    float NEVER = Parting.NEVER;
    /** No records. */
    int[] NONE = {};

    /** The weight of a pair once this has been heard. */
    float heard(int i, int j, float weight);

    /** The records that people have said are not the same person as this. */
    int[] apartFrom(int i);
}
