package wholepicture.agencies.web;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Worker;
import wholepicture.agencies.Workers;

/**
 * Workers whom their own organisation signs in. The claim {@code wholepicture.sign-in.claim} (the
 * e-mail address unless set otherwise) must be the user name of a registered worker: signing in
 * elsewhere proves who somebody is, not that they work for the partnership.
 */
@Component
class OpenIdWorkers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final class OpenIdWorker extends DefaultOidcUser implements Known {
        private final Practitioner practitioner;

        OpenIdWorker(OidcUser user, Practitioner practitioner) {
            super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
            this.practitioner = practitioner;
        }

        @Override
        public Practitioner practitioner() {
            return practitioner;
        }
    }

    private final OidcUserService openId = new OidcUserService();
    private final Workers workers;
    private final String claim;

    OpenIdWorkers(Workers workers, @Value("${wholepicture.sign-in.claim:email}") String claim) {
        this.workers = workers;
        this.claim = claim;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = openId.loadUser(request);
        String name = user.getClaimAsString(claim);
        var worker = name == null ? Optional.<Worker>empty() : workers.byUsername(name);
        return worker.map(w -> new OpenIdWorker(user, Practitioner.of(w))).orElseThrow(() -> new OAuth2AuthenticationException(
            new OAuth2Error("not_registered", "You are signed in, but nobody has registered you as a worker here.", null)));
    }
}
