package wholepicture.agencies.web;

import java.util.List;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.SignIns;
import wholepicture.agencies.Workers;

/** Workers who sign in with a user name and a password: the demonstration's. */
@Component
class FormWorkers implements UserDetailsService {

    private static final class FormWorker extends User implements Known {
        private final Practitioner practitioner;

        FormWorker(String username, String hash, Practitioner practitioner) {
            super(username, hash, List.of());
            this.practitioner = practitioner;
        }

        @Override
        public Practitioner practitioner() {
            return practitioner;
        }
    }

    private final Workers workers;
    private final SignIns signIns;

    FormWorkers(Workers workers, SignIns signIns) {
        this.workers = workers;
        this.signIns = signIns;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        var hash = signIns.passwordHash(username).orElseThrow(() -> new UsernameNotFoundException("unknown"));
        return new FormWorker(username, hash, Practitioner.of(workers.byUsername(username).orElseThrow()));
    }
}
