package wholepicture.linkage;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a steward reads in each field: the words as they were sent, not as they were tidied. */
final class Shown {

    private Shown() {}

    static String of(Field field, Prepared prepared, int name) {
        PersonRecord record = prepared.record();
        return switch (field) {
            case PRIOR -> "";
            case FAMILY -> prepared.name(name).family();
            case GIVEN -> prepared.name(name).given();
            case MIDDLE -> prepared.name(name).middle();
            case ORDER -> prepared.name(name).given() + " " + prepared.name(name).family();
            case BORN -> born(record.birth());
            case MULTIPLE -> prepared.multiple ? "yes" : record.multipleBirth().isPresent() ? "no" : "not said";
            case SEX -> record.sex().name().toLowerCase(Locale.ROOT);
            case HOME -> each(record.addresses(), Shown::address);
            case REACH -> each(record.contacts(), PersonRecord.Contact::value);
            case NHS -> each(record.identifiers().stream().filter(Shown::isNhs).toList(), PersonRecord.Identifier::value);
            case NUMBER -> each(record.identifiers().stream().filter(one -> !isNhs(one)).toList(),
                one -> one.kind() + " " + one.value());
        };
    }

    private static boolean isNhs(PersonRecord.Identifier identifier) {
        return identifier.kind().strip().equalsIgnoreCase("nhs");
    }

    private static String address(PersonRecord.Address address) {
        return Stream.of(address.lines().strip(), address.postcode().strip()).filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    }

    private static String born(Birth birth) {
        return switch (birth) {
            case Birth.Unknown _ -> "";
            case Birth.Expected(var day) -> "expected " + day;
            case Birth.Between(var earliest, var latest) when earliest.isEqual(latest) -> earliest.toString();
            case Birth.Between(var earliest, var latest) when earliest.getDayOfYear() == 1
                && latest.isEqual(LocalDate.of(earliest.getYear(), 12, 31)) -> String.valueOf(earliest.getYear());
            case Birth.Between(var earliest, var latest) when earliest.getDayOfMonth() == 1
                && latest.isEqual(earliest.plusMonths(1).minusDays(1)) -> earliest.toString().substring(0, 7);
            case Birth.Between(var earliest, var latest) -> earliest + " to " + latest;
        };
    }

    private static <T> String each(List<T> things, Function<T, String> words) {
        return things.stream().map(words).distinct().collect(Collectors.joining("; "));
    }
}
