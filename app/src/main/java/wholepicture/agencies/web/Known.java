package wholepicture.agencies.web;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import wholepicture.agencies.Practitioner;

/** What every way of signing in puts behind the authentication: the practitioner. */
interface Known extends Serializable {

    Practitioner practitioner();

    static Optional<Practitioner> practitioner(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Known signedIn
            ? Optional.of(signedIn.practitioner()) : Optional.empty();
    }
}
