package wholepicture.chronology;

import java.util.List;

/** Questions that help to talk about something hard; whoever keeps them offers one as a bean. Source: A-092. */
public interface Conversation {

    /** As a worker asks them, in order. */
    List<String> questions();
}
