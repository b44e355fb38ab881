package wholepicture.agencies;

import java.util.Set;

/** Somebody who works for an agency and signs in. */
public record Worker(long id, Agency agency, String username, String name, String jobTitle, String team, String phone, String email,
    Set<Role> roles, boolean demonstration) {}
