package wholepicture.people;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Many rows as one array for each column, which is how a statement takes thousands of them at once. */
record Columns<R>(List<R> rows) {

    /** As text; the statement says what it stands for. */
    @Nullable String[] texts(Function<R, @Nullable Object> column) {
        return rows.stream().map(row -> {
            var value = column.apply(row);
            return value == null ? null : value.toString();
        }).toArray(String[]::new);
    }

    Long[] numbers(ToLongFunction<R> column) {
        return rows.stream().map(column::applyAsLong).toArray(Long[]::new);
    }
}
