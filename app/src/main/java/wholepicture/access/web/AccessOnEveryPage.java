package wholepicture.access.web;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wholepicture.access.NoticesToMe;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.ui.Dates;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;
import wholepicture.ui.Notices;
import wholepicture.ui.Section;

/** What the gate shows beyond its own pages: open glass on every page, and what one was told on the first. */
@Configuration(proxyBeanMethods = false)
class AccessOnEveryPage {

    @Bean
    Notices openGlass(NoticesToMe notices) {
        return () -> Acting.isSomebody()
            ? notices.openGlass().stream().map(open -> new Notices.Notice(true,
                "You broke the glass on %s. It is open to you until %s.".formatted(open.personName(), Dates.brief(open.until().toInstant())),
                new Link("Go to the person", "/people/" + open.personId()))).toList()
            : List.of();
    }

    @Bean
    HomePart toldToYou(NoticesToMe notices) {
        return new HomePart() {
            @Override
            public int order() {
                return 20;
            }

            @Override
            public Box box() {
                var lines = notices.unread().stream().map(n -> new Line(
                    n.personName().isEmpty() ? "About a person you no longer hold" : n.personName(),
                    n.personId() == null ? "" : "/people/" + n.personId() + "/looks",
                    Dates.brief(n.at().toInstant()) + ": " + n.sentence())).toList();
                return new Box("Told to you", lines, "Nobody has broken the glass on a person you hold.",
                    lines.isEmpty() ? Link.NONE : new Link("Put away what is read", "/notices"));
            }
        };
    }

    @Bean
    Section journalSection() {
        return new Section(80, "Journal", "/journal", Set.of(Role.ADMINISTRATOR.name()));
    }
}
