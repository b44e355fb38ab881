package wholepicture.clocks;

import java.util.List;

/** The time limits of one process, in the order a case meets them. Each process offers one as a bean. */
public interface TimeLimits {

    /** As it heads a list: "Child protection". */
    String process();

    List<Timescale> all();

    /** Where editions of the guidance differ in what has to be done. */
    default List<Difference> differences() {
        return List.of();
    }

    /** One topic, as each edition has it; "–" where an edition says nothing of it. */
    record Difference(String topic, String in2018, String in2023, String later, Timescale.Evidence evidence, String source) {}
}
