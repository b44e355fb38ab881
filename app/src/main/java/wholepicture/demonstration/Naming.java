package wholepicture.demonstration;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wholepicture.demonstration.Community.Custom;

/** How the people of a family come by their names, each community after its custom. */
final class Naming {

    /** A name as it stands in a passport. */
    record Called(String given, String middle, String family) {}

    private static final List<String> PAKISTANI_SECOND = List.of("Bibi", "Akhtar", "Begum", "Kausar", "Parveen", "Jan");
    private static final List<String> BENGALI_SECOND = List.of("Begum", "Khatun", "Khanom", "Akter", "Bibi");

    private final Dice dice;
    private final Community community;
    private final String familyName;
    private final Set<String> taken = new HashSet<>();

    Naming(Dice dice, Community community) {
        this.dice = dice;
        this.community = community;
        this.familyName = dice.oftenEarly(community.families());
    }

    String familyName() {
        return familyName;
    }

    String otherFamilyName() {
        return dice.oftenEarly(community.families());
    }

    /** Somebody who does not have the name from a parent of this household. */
    Called adult(boolean woman, int born, String family) {
        var given = given(woman, born);
        return switch (community.custom()) {
            case SIKH -> new Called(given, woman ? "Kaur" : "Singh", family.equals("Singh") && woman ? "Kaur" : family);
            case GUJARATI -> new Called(given, given(false, born - 28), family);
            case SOMALI -> new Called(given, given(false, born - 28), dice.oftenEarly(community.families()));
            case PAKISTANI -> woman && dice.chance(0.5) ? new Called(given, "", dice.of(PAKISTANI_SECOND)) : muslimMan(woman, given, family);
            case BENGALI -> woman ? new Called(given, "", dice.of(BENGALI_SECOND)) : muslimMan(false, given, family);
            case CHINESE -> new Called(given, "", family);
            case POLISH -> new Called(given, middle(woman, born, 0.15), gendered(family, woman));
            case ENGLISH -> new Called(given, middle(woman, born, 0.6), family);
        };
    }

    /** A child of these parents; {@code father} may be the same as the mother when he is not known. */
    Called child(boolean woman, int born, Called father, String family) {
        var given = given(woman, born);
        return switch (community.custom()) {
            case SIKH -> new Called(given, woman ? "Kaur" : "Singh", family.equals("Singh") && woman ? "Kaur" : family);
            case GUJARATI -> new Called(given, dice.chance(0.6) ? father.given() : "", family);
            case SOMALI -> new Called(given, father.given(), father.middle().isEmpty() ? father.family() : father.middle());
            case PAKISTANI, BENGALI -> woman ? new Called(given, "", family) : muslimMan(false, given, family);
            case CHINESE -> new Called(given, "", family);
            case POLISH -> new Called(given, middle(woman, born, 0.2), gendered(family, woman));
            case ENGLISH -> new Called(given, middle(woman, born, 0.55), family);
        };
    }

    /** A wife may take her husband's name. */
    boolean takesHusbandsName() {
        return dice.chance(switch (community.custom()) {
            case ENGLISH, POLISH -> 0.62;
            case GUJARATI, SIKH -> 0.9;
            case PAKISTANI, BENGALI -> 0.25;
            case SOMALI, CHINESE -> 0;
        });
    }

    static String gendered(String family, boolean woman) {
        return woman && (family.endsWith("ski") || family.endsWith("cki")) ? family.substring(0, family.length() - 1) + "a" : family;
    }

    private Called muslimMan(boolean woman, String given, String family) {
        boolean honoured = !woman && community.custom() != Custom.ENGLISH && !given.startsWith("M") && dice.chance(0.35);
        return honoured ? new Called("Mohammed", given, family) : new Called(given, "", family);
    }

    private String given(boolean woman, int born) {
        var usual = community.given(woman, born);
        var name = dice.oftenEarly(usual);
        for (int tries = 0; tries < 20 && taken.contains(name); tries++) {
            name = dice.of(usual);
        }
        taken.add(name);
        return name;
    }

    private String middle(boolean woman, int born, double chance) {
        return dice.chance(chance) ? dice.of(community.given(woman, born - 20)) : "";
    }
}
