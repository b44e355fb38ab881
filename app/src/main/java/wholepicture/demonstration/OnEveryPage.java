package wholepicture.demonstration;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import wholepicture.ui.Link;
import wholepicture.ui.Notices;

/** Reminds whoever looks at a page that nobody on it is real. */
@Component
@Profile("!production")
@ConditionalOnProperty("wholepicture.demonstration")
class OnEveryPage implements Notices {

    private static final List<Notice> INVENTED =
        List.of(new Notice(false, "This is a demonstration. Every person, place and agency in it is invented.", Link.NONE));

    @Override
    public List<Notice> now() {
        return INVENTED;
    }
}
