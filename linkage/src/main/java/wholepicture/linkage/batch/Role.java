package wholepicture.linkage.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a file says of a person. Headers it is guessed from stand in {@code headers.txt}. */
enum Role {
    ID("the record's own id"),
    TRUTH("left out: who it really is, or where the row came from"),
    SOMEBODY_ELSE("left out: it is about somebody else"),
    BIRTH_DAY("day of birth"),
    BIRTH_MONTH("month of birth"),
    BIRTH_YEAR("year of birth"),
    FORMER("former family name"),
    FORMER_POSTCODE("former postcode"),
    FORMER_ADDRESS("former house and street"),
    MIDDLE("middle names"),
    GIVEN("given name"),
    FAMILY("family name"),
    FULL_NAME("full name"),
    BIRTH("date of birth"),
    SEX("sex"),
    POSTCODE("postcode"),
    EMAIL("e-mail address"),
    PHONE("telephone number"),
    NUMBER("a number that belongs to one person"),
    TOWN("town"),
    ADDRESS("house and street"),
    OTHER("something else that stays with a person");

    private record Headers(Role role, Pattern pattern) {}

    private static final List<Headers> HEADERS = headers();

    /** Whose column it is, before what it says. */
    private static final String WHOSE = "^(person|patient|client|customer|pupil|student|child|member|subject|serviceuser|resident|applicant|usual|current|main|primary|stated|legal|official|registered)";

    private final String inWords;

    Role(String inWords) {
        this.inWords = inWords;
    }

    private static List<Headers> headers() {
        try (var in = Role.class.getResourceAsStream("headers.txt")) {
            if (in == null) {
                throw new IllegalStateException("The table headers.txt is missing beside " + Role.class.getName() + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(" ", 2))
                .map(words -> new Headers(valueOf(words[0]), Pattern.compile(words[1]))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String inWords() {
        return inWords;
    }

    /** Whether several columns may have it. */
    boolean many() {
        return switch (this) {
            case FAMILY, ADDRESS, NUMBER, OTHER, TRUTH, SOMEBODY_ELSE, FORMER, FORMER_POSTCODE, FORMER_ADDRESS, PHONE -> true;
            case ID, BIRTH_DAY, BIRTH_MONTH, BIRTH_YEAR, MIDDLE, GIVEN, FULL_NAME, BIRTH, SEX, POSTCODE, EMAIL, TOWN -> false;
        };
    }

    /** Whether it helps to know who somebody is. */
    boolean tells() {
        return this != ID && this != TRUTH && this != SOMEBODY_ELSE;
    }

    /** A header in small letters and digits, without accents. */
    static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replace("ß", "ss").replace("ø", "o").replace("æ", "ae")
            .replace("ł", "l").replaceAll("[^a-z0-9]", "");
    }

    static Optional<Role> guess(String header) {
        return said(plain(header)).or(() -> said(plain(header.strip().replaceFirst("[_. -][a-zA-Z0-9]$", ""))))
            .or(() -> said(plain(header).replaceFirst(WHOSE, "")));
    }

    private static Optional<Role> said(String plain) {
        return HEADERS.stream().filter(each -> each.pattern.matcher(plain).matches()).findFirst().map(Headers::role);
    }

    /** By its name in a mapping: "given", "given_name", "date of birth" and the like. */
    static Optional<Role> named(String name) {
        String plain = name.toUpperCase(Locale.ROOT).strip().replaceAll("[ -]", "_");
        return Arrays.stream(values()).filter(role -> role.name().equals(plain)).findFirst().or(() ->
            plain.equals("IGNORE") || plain.equals("LEFT_OUT") ? Optional.of(TRUTH) : guess(name));
    }
}
