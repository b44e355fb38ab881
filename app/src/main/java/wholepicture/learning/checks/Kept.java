package wholepicture.learning.checks;

import wholepicture.cases.CaseProcess;

/**
 * Where the facts of a process are kept, as SQL: those of cases, or the moments of work that has none. The alias {@code f} is the fact
 * of the moment, {@code b} one that came before it.
 */
public enum Kept {
    WITH_CASES("cases.fact", "b.case_id = f.case_id and b.n < f.n", "b.case_id = f.case_id and b.n = f.n - 1", "b.case_id = m.case_id and b.n > m.n", "f.case_id", "f.case_id, f.n", """
        f.id, f.case_id, f.n, f.recorded_at, f.happened_at, f.worker_id, f.person_id, d.day, c.agency_id
        from cases.fact f join cases.file c on c.id = f.case_id left join people.person p on p.id = c.person_id
        """, "c.process"),
    BESIDE_CASES("cases.moment", "b.process = f.process and b.person_id = f.person_id and b.about = f.about and b.id < f.id",
        "b.id = (select max(l.id) from cases.moment l where l.process = f.process and l.person_id = f.person_id and l.about = f.about and l.id < f.id)",
        "b.process = m.process and b.person_id = m.person_id and b.about = m.about and b.id > m.id", "f.person_id, f.about", "f.person_id, f.about, f.id", """
        f.id, f.process, f.about, f.recorded_at, f.happened_at, f.worker_id, f.person_id, d.day, f.agency_id
        from cases.moment f left join cases.file k on k.id = f.case_id left join people.person p on p.id = f.person_id
        cross join lateral (select k.id, k.beside, f.person_id) c
        """, "f.process");

    private final String table;
    private final String before;
    private final String last;
    private final String after;
    private final String piece;
    private final String order;
    private final String from;
    private final String process;

    Kept(String table, String before, String last, String after, String piece, String order, String from, String process) {
        this.table = table;
        this.before = before;
        this.last = last;
        this.after = after;
        this.piece = piece;
        this.order = order;
        this.from = from;
        this.process = process;
    }

    static Kept of(CaseProcess process) {
        return process.hasCases() ? WITH_CASES : BESIDE_CASES;
    }

    /** The table of {@code b}. */
    public String table() {
        return table;
    }

    /** That {@code b} came before {@code f} in the same piece of work. */
    String before() {
        return before;
    }

    /** That {@code b} is what came last before {@code f}. */
    String last() {
        return last;
    }

    /** That {@code b} came after the moment {@code m} in the same piece of work. */
    public String after() {
        return after;
    }

    /** What tells one piece of work from another. */
    String piece() {
        return piece;
    }

    String order() {
        return order;
    }

    /** What is known of every moment, and from where. */
    String from() {
        return from;
    }

    String process() {
        return process;
    }
}
