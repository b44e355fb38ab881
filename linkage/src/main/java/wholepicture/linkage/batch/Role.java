package wholepicture.linkage.batch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a file says of a person. The pattern names the headers it is guessed from, in lower case letters and digits. */
enum Role {
    ID("the record's own id", "id|(rec|record|unique|row)(id|no|number)?|u?uid|ref(erence)?|recordref"),
    TRUTH("left out: who it really is, or where the row came from", "(true|real|actual|gold)?(cluster|truth|entity|person|people|individual)(id|no|number)?"
        + "|groundtruth|label|group(id)?|true.*|source(dataset|system|file)?|dataset|agency|origin|household(id)?|hhid|hh"),
    BIRTH_DAY("day of birth", "(dob|birth|dateofbirth|born|b)_?(day|d|dd)|dayofbirth|birthday(day)"),
    BIRTH_MONTH("month of birth", "(dob|birth|dateofbirth|born|b)_?(month|mon|m|mm)|monthofbirth"),
    BIRTH_YEAR("year of birth", "(dob|birth|dateofbirth|born|b)_?(year|yr|y|yyyy)|yearofbirth|yob"),
    FORMER("former family name", "(maiden|former|previous|prev|birth|alias|other)(sur|last|family)?names?"),
    MIDDLE("middle names", "(middle|mid|mname|second|secondgiven|othergiven)(fore|given)?(names?|initials?|s)?|forenames?2|othernames|givennames?2"),
    GIVEN("given name", "(first|given|fore|christian)(names?)?(1)?|fname|pername1|name1|firstgivenname|gname|first"),
    FAMILY("family name", "(sur|last|family|second)(names?)?|lname|pername2|name2|sname|last"),
    FULL_NAME("full name", "(full|person|patient|client|pupil|display|whole)?name"),
    BIRTH("date of birth", "dob|d_?o_?b|.*dateofbirth|birth(date|day)?|.*birthdate|born(on)?|datebirth"),
    SEX("sex", "sex|gender|gen|sexcode|gendercode"),
    POSTCODE("postcode", ".*(postcode|postalcode|zip(code)?|post_?code).*|enumpc|pc|pcode"),
    EMAIL("e-mail address", ".*mail.*"),
    PHONE("telephone number", ".*(phone|mobile|cell).*|tel|tel(no|number)?|contact(no|number)"),
    NUMBER("a number that belongs to one person", ".*(nhs|upn|nino|ninumber|ssn|socsec|socialsecurity|nationalinsurance|passport|medicare|chino).*|ni|mrn|hospitalno|hospitalnumber"),
    TOWN("town", "(post)?town|city|suburb|locality|village|.*(town|city|suburb)"),
    ADDRESS("house and street", ".*(address|street|addr|house(no|num|name)|road).*|enumcap|line[123]|house|flat"),
    OTHER("something else that stays with a person", ".*(birthplace|placeofbirth|occupation|job|profession|nationality|countryofbirth|religion|employer|school).*|birthtown|pob");

    private final String inWords;
    private final String headers;

    Role(String inWords, String headers) {
        this.inWords = inWords;
        this.headers = headers;
    }

    String inWords() {
        return inWords;
    }

    /** Whether several columns may have it. */
    boolean many() {
        return this == ADDRESS || this == NUMBER || this == OTHER || this == TRUTH;
    }

    static Optional<Role> guess(String header) {
        String plain = header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Arrays.stream(values()).filter(role -> plain.matches(role.headers)).findFirst();
    }

    /** By its name in a mapping: "given", "given_name", "date of birth" and the like. */
    static Optional<Role> named(String name) {
        String plain = name.toUpperCase(Locale.ROOT).strip().replaceAll("[ -]", "_");
        return Arrays.stream(values()).filter(role -> role.name().equals(plain)).findFirst().or(() ->
            plain.equals("IGNORE") || plain.equals("LEFT_OUT") ? Optional.of(TRUTH) : guess(name));
    }
}
