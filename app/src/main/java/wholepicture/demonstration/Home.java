package wholepicture.demonstration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.time.When;

/** Where somebody really lives or lived. */
record Home(String lines, String postcode, Area area, String use, @Nullable LocalDate from, @Nullable LocalDate to) {

    Home until(LocalDate day) {
        return new Home(lines, postcode, area, use, from, day);
    }

    /** As somebody has it who never heard of the move. */
    Home asIfStill() {
        return new Home(lines, postcode, area, use, from, null);
    }

    Home since(@Nullable LocalDate day) {
        return new Home(lines, postcode, area, use, day, to);
    }

    Residence written() {
        return new Residence(lines, postcode, null, use, from == null ? null : When.day(from), to == null ? null : When.day(to));
    }

    /** The street, for a sentence: "14 Larkspur Close". */
    String street() {
        int comma = lines.indexOf(',');
        return comma < 0 ? lines : lines.substring(0, comma);
    }
}
