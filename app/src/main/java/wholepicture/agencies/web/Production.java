package wholepicture.agencies.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Workers;
import wholepicture.store.CannotStart;

/** What a server with real people in it insists on before it answers anybody. */
@Component
@Profile("production")
class Production implements SmartInitializingSingleton {

    private final Workers workers;
    private final ObjectProvider<ClientRegistrationRepository> registrations;

    Production(Workers workers, ObjectProvider<ClientRegistrationRepository> registrations) {
        this.workers = workers;
        this.registrations = registrations;
    }

    @Override
    public void afterSingletonsInstantiated() {
        int invented = workers.demonstration().size();
        if (invented > 0) {
            throw new CannotStart(("This store holds the demonstration: %d invented workers whose password is published. "
                + "A production server will not start on it; choose another folder with --data, or another database.").formatted(invented));
        }
        if (registrations.getIfAvailable() == null) {
            throw new CannotStart("Nobody could sign in: configure your organisation's OpenID Connect provider (docs/operators/sign-in.md says how).");
        }
    }
}
