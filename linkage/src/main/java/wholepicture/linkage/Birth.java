package wholepicture.linkage;

import java.time.LocalDate;
import java.time.YearMonth;

/** When somebody was born, as exactly as anybody wrote it down; for a child not yet born, when it is expected. */
public sealed interface Birth {

    /** Born on some day from the first to the last, both included; one day when they are equal. */
    record Between(LocalDate earliest, LocalDate latest) implements Birth {
        public Between {
            if (latest.isBefore(earliest)) {
                throw new IllegalArgumentException("A birth cannot end before it begins: " + earliest + " to " + latest + ".");
            }
        }
    }

    /** Not born when the record was written; expected on the day. */
    record Expected(LocalDate day) implements Birth {}

    /** Nobody wrote it down. */
    record Unknown() implements Birth {}

    static Birth on(LocalDate day) {
        return new Between(day, day);
    }

    static Birth in(YearMonth month) {
        return new Between(month.atDay(1), month.atEndOfMonth());
    }

    static Birth in(int year) {
        return new Between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static Birth between(LocalDate earliest, LocalDate latest) {
        return new Between(earliest, latest);
    }

    static Birth expected(LocalDate day) {
        return new Expected(day);
    }

    static Birth unknown() {
        return new Unknown();
    }
}
