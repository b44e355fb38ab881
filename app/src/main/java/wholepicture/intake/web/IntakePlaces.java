package wholepicture.intake.web;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wholepicture.agencies.Role;
import wholepicture.ui.Place;
import wholepicture.ui.Section;

/** Where files are, for those who look after them. */
@Configuration(proxyBeanMethods = false)
class IntakePlaces {

    @Bean
    static Section filesSection() {
        return new Section(60, "Files", "/intake", Set.of(Role.SENDS_FILES.name(), Role.DATA_STEWARD.name(), Role.ADMINISTRATOR.name()));
    }

    /** The parts of this section. @param here the address of the one being read */
    static List<Place> places(String here) {
        return List.of(place("Files sent", "/intake", here), place("Send files", "/intake/send", here), place("Templates", "/intake/templates", here),
            place("Your own columns", "/intake/mapping", here));
    }

    private static Place place(String text, String href, String here) {
        return new Place(text, href, href.equals(here));
    }
}
