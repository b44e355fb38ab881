package wholepicture.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.linkage.PersonRecord;
import wholepicture.linkage.Prepared;
import wholepicture.time.When;

/**
 * What the index shows of a person: what most of their records say, and of equals what was said last.
 *
 * <p>A person is kept as openly as the most open of their records asks, so that joining a record never hides a person from
 * those who saw them, nor shows one whom nobody saw; a worker's decision how closely the person is kept stands above it.
 * Records that ask to be kept closer than the person is have no say in what is shown, unless there are no others.
 */
record Face(int grade, String name, String familyName, @Nullable When born, @Nullable When due, @Nullable When died, Sex sex) {

    static Face of(Collection<Known> records) {
        int grade = grade(records);
        var told = records.stream().filter(Known::told).toList();
        var open = told.stream().filter(one -> one.asked() <= grade).toList();
        var speaking = open.isEmpty() ? told : open;
        var name = Face.<Name>most(speaking, one -> bestName(one.says().sent().names()), named -> Fold.of(named.full())).orElse(new Name("", "", "", ""));
        var born = Face.<When>most(speaking, one -> one.says().sent().born(), when -> when);
        var due = born.isPresent() ? Optional.<When>empty() : Face.<When>most(speaking, one -> one.says().sent().due(), when -> when);
        var died = Face.<When>most(speaking, one -> one.says().sent().died(), when -> when);
        var sex = Face.<Sex>most(speaking, one -> one.says().sent().sex() == Sex.UNKNOWN ? null : one.says().sent().sex(), said -> said);
        return new Face(grade, name.full(), name.family(), born.orElse(null), due.orElse(null), died.orElse(null), sex.orElse(Sex.UNKNOWN));
    }

    static int grade(Collection<Known> records) {
        int asked = records.stream().filter(Known::told).mapToInt(Known::asked).min().orElse(1);
        return records.stream().map(Known::kept).filter(Objects::nonNull).mapToInt(Integer::intValue).max().orElse(asked);
    }

    /** What most say, the more exact before the less, and of equals the newest. */
    private static <T> Optional<T> most(List<Known> records, Function<Known, @Nullable T> said, Function<T, Object> alike) {
        Map<Object, Integer> times = new HashMap<>();
        for (var record : records) {
            T value = said.apply(record);
            if (value != null) {
                times.merge(alike.apply(value), 1, Integer::sum);
            }
        }
        return records.stream().filter(one -> said.apply(one) != null)
            .max(Comparator.<Known>comparingInt(one -> exactness(Objects.requireNonNull(said.apply(one))))
                .thenComparingInt(one -> times.getOrDefault(alike.apply(Objects.requireNonNull(said.apply(one))), 0))
                .thenComparing(Known::receivedAt).thenComparing(Comparator.comparingLong(Known::id).reversed()))
            .map(said);
    }

    private static int exactness(Object said) {
        return switch (said) {
            case When when -> when.isExactDay() ? 2 : when.precision() == When.Precision.MONTH ? 1 : 0;
            case Name name -> (isReal(name) ? 2 : 0) + (name.full().equals(name.full().toUpperCase(Locale.ROOT)) ? 0 : 1);
            default -> 0;
        };
    }

    private static boolean isReal(Name name) {
        return !name.given().isBlank() && !Prepared.of(PersonRecord.of("name").named(name.given(), "")).nameWords().isEmpty();
    }

    private static @Nullable Name bestName(List<Name> names) {
        return names.stream().filter(name -> !name.full().isBlank()).findFirst().orElse(null);
    }

    /** As columns of the person's row. */
    List<@Nullable Object> columns() {
        return Arrays.asList(grade, name, familyName, born == null ? null : born.from(), born == null ? null : born.to(),
            born == null ? null : born.isExactDay() ? When.Precision.DAY : born.precision(), due == null ? null : due.from(), died == null ? null : died.from(), sex);
    }
}
