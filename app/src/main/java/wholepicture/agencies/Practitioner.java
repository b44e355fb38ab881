package wholepicture.agencies;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wholepicture.store.OnBehalfOf;

/**
 * Whoever acts: a worker of an agency, an agency's machine, or the system itself.
 *
 * @param workerId {@code null} for a machine or the system
 * @param agencyId {@code null} for the system
 * @param roles what they may do
 */
public record Practitioner(@Nullable Long workerId, String name, @Nullable Long agencyId, String agency, String agencyCode, String jobTitle,
    Set<Role> roles) implements Serializable {

    /** The system at its own work: taking in a file that nobody waits for, laying in the demonstration. */
    public static final Practitioner SYSTEM = new Practitioner(null, "Whole Picture", null, "Whole Picture", "", "System", Set.of());

    public static Practitioner of(Worker worker) {
        return new Practitioner(worker.id(), worker.name(), worker.agency().id(), worker.agency().name(), worker.agency().code(),
            worker.jobTitle(), worker.roles());
    }

    /** An agency's own system, known by its token. */
    public static Practitioner machine(Agency agency, String tokenName) {
        return new Practitioner(null, tokenName, agency.id(), agency.name(), agency.code(), "Machine", Set.of(Role.SENDS_FILES));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    OnBehalfOf onBehalfOf() {
        return new OnBehalfOf(workerId == null ? "" : workerId.toString(), agencyId == null ? "" : agencyId.toString(),
            roles.stream().map(Role::name).sorted().collect(Collectors.joining(",")));
    }
}
