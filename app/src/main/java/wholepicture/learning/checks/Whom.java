package wholepicture.learning.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;

/**
 * Whom a check asks. Each list that is empty leaves nobody out.
 *
 * @param roles names of roles, any of which is asked
 * @param kinds names of kinds of agency
 * @param agencies codes of agencies
 */
public record Whom(List<String> roles, List<String> kinds, List<String> agencies) {

    public static final Whom EVERYBODY = new Whom(List.of(), List.of(), List.of());

    public Whom {
        roles = List.copyOf(roles);
        kinds = List.copyOf(kinds);
        agencies = List.copyOf(agencies);
    }

    /** @param kind of the agency of whoever acts */
    boolean concerns(Practitioner who, String kind) {
        return (roles.isEmpty() || who.roles().stream().anyMatch(role -> roles.contains(role.name()))) && (kinds.isEmpty() || kinds.contains(kind))
            && (agencies.isEmpty() || agencies.contains(who.agencyCode()));
    }

    public String inWords() {
        var parts = new ArrayList<String>();
        if (roles.isEmpty()) {
            parts.add("everybody");
        } else {
            parts.add(String.join(" or ", roles.stream().map(role -> Role.valueOf(role).inWords().toLowerCase(Locale.UK)).toList()));
        }
        if (!kinds.isEmpty()) {
            parts.add("of " + String.join(" or ", kinds.stream().map(kind -> AgencyKind.valueOf(kind).inWords().toLowerCase(Locale.UK)).toList()));
        }
        if (!agencies.isEmpty()) {
            parts.add("at " + String.join(" or ", agencies));
        }
        return parts.equals(List.of("everybody")) ? "everybody who does this" : String.join(", ", parts);
    }
}
