package wholepicture.linkage.batch;

import java.util.Optional;
import wholepicture.linkage.batch.Records.Column;

/** Makes birth dates of what columns say: of one column, each different date read once, or of three with year, month and day. */
final class Births {

    private final Reading reading;
    private final int[] dates;
    private final Optional<Boolean> told;
    private boolean monthFirst;

    /** @param told whether the month comes first, if that is known beforehand */
    Births(Reading reading, Optional<Boolean> told) {
        this.reading = reading;
        this.told = told;
        monthFirst = told.orElse(false);
        dates = new int[reading.size()];
    }

    int[] dates() {
        return dates;
    }

    boolean monthFirst() {
        return monthFirst;
    }

    void read(Optional<Column> birth, Optional<Column> year, Optional<Column> month, Optional<Column> day) {
        year.ifPresent(of -> {
            int[] years = numbers(of);
            int[] months = month.map(Births::numbers).orElse(new int[1]);
            int[] days = day.map(Births::numbers).orElse(new int[1]);
            for (int row = 0; row < dates.length; row++) {
                dates[row] = Dates.date(years[of.of()[row]], months[value(month, row)], days[value(day, row)]);
            }
        });
        birth.ifPresent(of -> {
            monthFirst = told.orElseGet(() -> monthFirst(of));
            int[] read = read(of.values());
            for (int row = 0; row < dates.length; row++) {
                dates[row] = of.of()[row] == 0 ? dates[row] : read[of.of()[row]];
            }
        });
    }

    private static int value(Optional<Column> column, int row) {
        return column.map(of -> of.of()[row]).orElse(0);
    }

    private int[] read(Dictionary values) {
        int[] read = new int[values.size()];
        byte[] word = new byte[Tidy.ROOM];
        for (int value = 1; value < read.length; value++) {
            System.arraycopy(values.text(), values.start(value), word, 0, values.length(value));
            read[value] = Dates.read(word, values.length(value), monthFirst);
        }
        return read;
    }

    private static int[] numbers(Column column) {
        var values = column.values();
        int[] numbers = new int[values.size()];
        for (int value = 1; value < numbers.length; value++) {
            int at = values.start(value);
            for (int i = 0; i < values.length(value) && values.text()[at + i] >= '0' && values.text()[at + i] <= '9'; i++) {
                numbers[value] = numbers[value] * 10 + values.text()[at + i] - '0';
            }
        }
        return numbers;
    }

    /** Whether dates can only be read with the month before the day. */
    private boolean monthFirst(Column column) {
        int[] seen = new int[2];
        var values = column.values();
        reading.firstRows().forEach(row -> {
            int value = column.of()[row];
            int length = values.length(value);
            byte[] b = values.text();
            int at = values.start(value);
            if (value != 0 && length >= 8 && length <= 10 && !Character.isDigit(b[at + 2]) && Character.isDigit(b[at + 3]) && Character.isDigit(b[at + 4])) {
                seen[0] += (b[at] - '0') * 10 + b[at + 1] - '0' > 12 ? 1 : 0;
                seen[1] += (b[at + 3] - '0') * 10 + b[at + 4] - '0' > 12 ? 1 : 0;
            }
        });
        return seen[0] == 0 && seen[1] > 0;
    }
}
