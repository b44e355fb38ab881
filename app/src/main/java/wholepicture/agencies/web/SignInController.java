package wholepicture.agencies.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.SignIns;
import wholepicture.agencies.Workers;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;

/** Signing in: through one's own organisation where that is configured, and by form in the demonstration. */
@Controller
class SignInController {

    private final Workers workers;
    private final SignIns signIns;
    private final List<Link> organisations;
    private final boolean form;

    SignInController(Workers workers, SignIns signIns, ObjectProvider<ClientRegistrationRepository> registrations,
        @Value("${wholepicture.sign-in.form}") boolean form) {
        this.form = form;
        this.workers = workers;
        this.signIns = signIns;
        this.organisations = links(registrations.getIfAvailable());
    }

    @GetMapping("/sign-in")
    ModelAndView signIn(@RequestParam @Nullable String failed, @RequestParam @Nullable String wait, @RequestParam @Nullable String error,
        @RequestParam(name = "signed-out") @Nullable String signedOut) {
        var errors = failed != null ? Errors.of("username", "The user name or the password is not right")
            : wait != null ? Errors.of("username", "Too many attempts. Wait %d minutes and try again".formatted(signIns.window().toMinutes()))
            : error != null ? Errors.of("username", "Your organisation knows you, but nobody has registered you as a worker here. Ask your administrator")
            : Errors.NONE;
        var page = new SignInPage(errors, signedOut != null, organisations, form,
            form ? workers.demonstration() : List.of());
        return new ModelAndView("agencies/signIn", Map.of("page", page), wait != null ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.OK);
    }

    private static List<Link> links(@Nullable ClientRegistrationRepository registrations) {
        var links = new ArrayList<Link>();
        if (registrations instanceof Iterable<?> all) {
            for (var registration : all) {
                if (registration instanceof ClientRegistration client) {
                    links.add(new Link("Sign in with " + client.getClientName(), "/oauth2/authorization/" + client.getRegistrationId()));
                }
            }
        }
        return List.copyOf(links);
    }
}
