package wholepicture.learning.products;

import java.util.List;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Role;

/**
 * Whom a product is for: workers of one of these kinds of agency or these agencies, and with one of these roles or jobs. An empty
 * list asks for nothing. Those who follow one of the product's themes get it besides. Source.
 *
 * @param jobs words of a job title, as "health visitor"
 */
public record Audience(List<AgencyKind> kinds, List<Long> agencies, List<Role> roles, List<String> jobs) {

    public static final Audience EVERYBODY = new Audience(List.of(), List.of(), List.of(), List.of());

    public boolean isEverybody() {
        return equals(EVERYBODY);
    }
}
