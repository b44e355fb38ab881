package wholepicture.linkage.spark;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import wholepicture.linkage.batch.Learnt;
import wholepicture.linkage.batch.Register;

/** The model as it travels: its text, read once in each Java that works. */
record Scorer(String json) implements Serializable {

    private static final ConcurrentMap<String, Learnt> READ = new ConcurrentHashMap<>();
    private static final ThreadLocal<Kept> KEPT = ThreadLocal.withInitial(Kept::new);
    private static final int MOST = 500_000;

    /** A register costs as much to begin as thousands of records to fill, so each thread keeps one, until it has read very much. */
    private static final class Kept {
        private String json = "";
        private List<Register> register = List.of();
        private int read;

        Register of(Scorer scorer, int more) {
            if (register.isEmpty() || read > MOST || !json.equals(scorer.json)) {
                json = scorer.json;
                register = List.of(Register.empty(scorer.learnt()));
                read = 0;
            }
            read += more;
            return register.getFirst();
        }
    }

    Learnt learnt() {
        return READ.computeIfAbsent(json, Learnt::parse);
    }

    /** A register with these records in rows 0, 1, 2 …, until this thread asks again. */
    Register register(List<Sent> records) {
        var register = KEPT.get().of(this, records.size());
        register.fill(records.stream().map(Sent::id).toList(), records.stream().map(Sent::says).toList());
        return register;
    }
}
