package wholepicture.childprotection;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import wholepicture.childprotection.Words.Sector;

/**
 * A meeting of any kind: who led it, who sat at the table, who was missing and why, and what was said there.
 *
 * @param present which agencies were there
 * @param names who they were, and the family members and supporters
 * @param missing the reason when somebody was missing who must be there; otherwise may be empty
 * @param shared what each agency told
 */
public record Meeting(String chair, Set<Sector> present, String names, String missing, String shared) {

    /** Who must be at a strategy discussion. Source: B2, Working Together 2018 and 2023. */
    static final Set<Sector> STRATEGY = Set.of(Sector.SOCIAL_CARE, Sector.POLICE, Sector.HEALTH);

    public Meeting {
        present = Set.copyOf(present);
    }

    /** Why this is no strategy discussion yet; empty when it is. */
    String missingFromStrategy() {
        var absent = EnumSet.copyOf(STRATEGY);
        absent.removeAll(present);
        return absent.isEmpty() || !missing.isBlank() ? "" : "A strategy discussion needs social care, police and health. Say why nobody was there from: "
            + absent.stream().map(Sector::inWords).collect(Collectors.joining(", ")) + ".";
    }

    /** Why the conference is not quorate: social care and at least two others (B5). Empty when it is, or when the chair gave a reason. */
    String missingFromConference() {
        boolean quorate = present.contains(Sector.SOCIAL_CARE) && present.size() >= 3;
        return quorate || !missing.isBlank() ? ""
            : "A conference needs children's social care and at least two other agencies that know the child. The chair must say why it went ahead without.";
    }

    public String presentInWords() {
        return present.stream().sorted().map(Sector::inWords).collect(Collectors.joining(", "));
    }
}
