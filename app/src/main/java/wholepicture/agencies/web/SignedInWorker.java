package wholepicture.agencies.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.ui.SignedIn;

/** Tells the frame of every page who is signed in. */
@Component
class SignedInWorker implements SignedIn {

    @Override
    public Optional<Worker> now() {
        var who = Acting.now();
        return Acting.isSomebody()
            ? Optional.of(new Worker(who.name(), who.jobTitle(), who.agency(), who.roles().stream().map(Enum::name).collect(Collectors.toSet())))
            : Optional.empty();
    }
}
