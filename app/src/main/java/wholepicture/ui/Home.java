package wholepicture.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page: what this is, or, to someone signed in, their people and their tasks. */
@Controller
class Home {

    private final ObjectProvider<SignedIn> signedIn;
    private final ObjectProvider<HomePart> parts;

    Home(ObjectProvider<SignedIn> signedIn, ObjectProvider<HomePart> parts) {
        this.signedIn = signedIn;
        this.parts = parts;
    }

    @GetMapping("/")
    ModelAndView begin() {
        boolean known = Optional.ofNullable(signedIn.getIfAvailable()).flatMap(SignedIn::now).isPresent();
        return known ? new ModelAndView("home/signed-in", Map.of("boxes", boxes())) : new ModelAndView("home/start");
    }

    @GetMapping("/help")
    ModelAndView help() {
        return new ModelAndView("home/help");
    }

    private List<HomePart.Box> boxes() {
        return parts.stream().filter(HomePart::concerns).sorted(Comparator.comparingInt(HomePart::order)).map(HomePart::box).toList();
    }
}
