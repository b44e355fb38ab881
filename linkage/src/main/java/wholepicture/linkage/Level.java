package wholepicture.linkage;

import static wholepicture.linkage.Field.*;

/** How two records compare in one field, best first. A field that either record lacks has no level and weighs nothing. */
public enum Level {
    BEFORE_LOOKING(PRIOR, "two records picked from everybody"),

    FAMILY_SAME(FAMILY, "same family name"),
    FAMILY_PART(FAMILY, "one part of the family name is the same"),
    FAMILY_CLOSE(FAMILY, "family name spelt nearly the same"),
    FAMILY_DIFFERENT(FAMILY, "different family name"),

    GIVEN_SAME(GIVEN, "same given name"),
    GIVEN_SHORT(GIVEN, "short form or other spelling of the given name"),
    GIVEN_CLOSE(GIVEN, "given name spelt nearly the same"),
    GIVEN_OTHER(GIVEN, "given name of one is a middle name of the other"),
    GIVEN_INITIAL(GIVEN, "only an initial, which agrees"),
    GIVEN_DIFFERENT(GIVEN, "different given name"),

    MIDDLE_SAME(MIDDLE, "same middle name"),
    MIDDLE_INITIAL(MIDDLE, "middle initial agrees"),
    MIDDLE_DIFFERENT(MIDDLE, "different middle name"),

    ORDER_SWAPPED(ORDER, "given and family name written in the other order"),

    BORN_SAME_DAY(BORN, "born the same day"),
    BORN_SAME_FIRST_OF_JANUARY(BORN, "both written as 1 January, which often stands for the year only"),
    BORN_SWAPPED(BORN, "day and month of birth swapped"),
    BORN_SLIP(BORN, "birth date differs by one slip of the pen"),
    BORN_SAME_MONTH(BORN, "born the same month, the day is not known"),
    BORN_SAME_YEAR(BORN, "born the same year, the month is not known"),
    BORN_NEAR(BORN, "two of day, month and year of birth agree"),
    BORN_APART(BORN, "born on different days"),
    BORN_GENERATION(BORN, "born more than 12 years apart"),
    BORN_WHEN_DUE(BORN, "born about when the unborn child was due"),
    BORN_NOT_WHEN_DUE(BORN, "not born when the unborn child was due"),

    MULTIPLE_SAID(MULTIPLE, "twin or triplet"),

    SEX_SAME(SEX, "same sex"),
    SEX_DIFFERENT(SEX, "different sex"),

    HOME_SAME(HOME, "same address"),
    HOME_POSTCODE(HOME, "same postcode"),
    HOME_DISTRICT(HOME, "same part of town"),
    HOME_DIFFERENT(HOME, "different address"),

    REACH_SAME(REACH, "same phone or e-mail"),
    REACH_DIFFERENT(REACH, "different phone or e-mail"),

    NHS_SAME(NHS, "same NHS number"),
    NHS_SAME_INVALID(NHS, "same number given as NHS number, though it is not a valid one"),
    NHS_SLIP(NHS, "NHS number differs by one slip of the pen"),
    NHS_DOUBTFUL(NHS, "different NHS numbers, one of them not a valid number"),
    NHS_DIFFERENT(NHS, "different NHS numbers, both valid"),

    NUMBER_SAME(NUMBER, "same identifying number"),
    NUMBER_SLIP(NUMBER, "identifying number differs by one slip of the pen"),
    NUMBER_DIFFERENT(NUMBER, "different identifying number");

    private final Field field;
    private final String words;

    Level(Field field, String words) {
        this.field = field;
        this.words = words;
    }

    public Field field() {
        return field;
    }

    public String inWords() {
        return words;
    }
}
