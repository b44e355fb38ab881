package wholepicture.agencies;

import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does to the register; each act is told to the journal. */
@Component
@Transactional
public class Register {

    /** Something was changed in the register; whoever keeps the journal hears it in the same transaction. */
    public record Changed(String kind, String sentence) {}

    private final Agencies agencies;
    private final Workers workers;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;

    Register(Agencies agencies, Workers workers, Tokens tokens, ApplicationEventPublisher events) {
        this.agencies = agencies;
        this.workers = workers;
        this.tokens = tokens;
        this.events = events;
    }

    public Agency agency(String code, String name, AgencyKind kind, String area, String phone, String email) {
        var agency = agencies.register(code, name, kind, area, phone, email);
        events.publishEvent(new Changed("register-agency", "Registered the agency %s (%s)".formatted(name, code)));
        return agency;
    }

    /** A worker who signs in through their own organisation: no password is kept. */
    public Worker worker(Agency agency, String username, String name, String jobTitle, String team, String phone, String email, Set<Role> roles) {
        var worker = workers.register(agency, username, name, jobTitle, team.isBlank() ? null : team, phone, email, roles, null, false);
        events.publishEvent(new Changed("register-worker", "Registered %s of %s".formatted(name, agency.name())));
        return worker;
    }

    /** The worker has left: they sign in no more, and what they wrote keeps their name. */
    public void leave(Agency agency, long worker) {
        workers.leave(agency, worker).ifPresent(name -> events.publishEvent(new Changed("worker-left", "%s left %s".formatted(name, agency.name()))));
    }

    /** @return the token itself, which cannot be had again */
    public String token(Agency agency, String name) {
        String token = tokens.make(agency, name, null);
        events.publishEvent(new Changed("make-token", "Made the token \"%s\" for %s".formatted(name, agency.name())));
        return token;
    }

    public void revoke(Agency agency, long token) {
        if (tokens.revoke(agency, token)) {
            events.publishEvent(new Changed("revoke-token", "Revoked a token of " + agency.name()));
        }
    }
}
