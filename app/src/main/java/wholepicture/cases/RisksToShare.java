package wholepicture.cases;

import java.util.Collection;
import java.util.UUID;

/** What another kind of work knows of the risks around a person, so that nobody decides without having asked for it. Each such work offers one bean. */
public interface RisksToShare {

    /** Whether any of these persons is known to it now. Asked in the works: it says only that somebody is, and nothing of those who are kept more closely. */
    boolean knowsAnyOf(Collection<UUID> persons);
}
