package wholepicture.ui.pictures;

import java.util.List;
import wholepicture.ui.pictures.FamilyPicture.Gender;

/**
 * Everything an ecomap shows: a household, and what surrounds it.
 *
 * @param household the words in the middle: "Ellie's household"
 * @param description the same content in sentences, for people who do not see the picture
 * @param ties the systems in the order in which they stand round, clockwise from the top
 */
public record EcomapPicture(String title, String description, String household, List<Member> members, List<Tie> ties) {

    public EcomapPicture {
        members = List.copyOf(members);
        ties = List.copyOf(ties);
    }

    /** @param index the person whose picture it is */
    public record Member(String name, Gender gender, boolean index) {}

    /** How strong a tie is. */
    public enum Strength { STRONG, ORDINARY, TENUOUS, STRESSFUL }

    /** Where the energy goes: what a system gives to the household, or takes from it. */
    public enum Flow { NONE, TO_HOUSEHOLD, FROM_HOUSEHOLD, BOTH }

    /**
     * @param system "Westfield Primary School", "Grandmother", "Work"
     * @param note a few words below it, empty for none: "weekly", "for Ellie"
     */
    public record Tie(String system, String note, Strength strength, Flow flow) {}
}
