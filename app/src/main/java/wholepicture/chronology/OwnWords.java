package wholepicture.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where a person's own words on who they are were kept; each place that keeps some offers one as a bean. Source: A-088. */
public interface OwnWords {

    /** @param by who wrote it down, and for which agency; {@code href} where it stands */
    record Told(String words, LocalDate on, String by, String href) {}

    /** The newest first, as far as the viewer may see. */
    List<Told> of(UUID person);
}
