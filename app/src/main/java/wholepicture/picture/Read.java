package wholepicture.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wholepicture.access.Involving.Involved;
import wholepicture.access.Sight;
import wholepicture.chronology.OwnWords.Told;
import wholepicture.family.FamilyView;
import wholepicture.people.Person;

/**
 * Everything that the person's page shows, as the gate let it through; what is shown of it and in which words is the page's.
 *
 * @param today the day on which it was read
 * @param family empty when only the index is open
 * @param lookedFor the patterns that are looked for, each with its source
 * @param own who the person says they are, the newest first
 */
public record Read(Person person, Sight sight, LocalDate today, List<Involved> involved, List<Flag> flags, Chosen lines,
    Optional<FamilyView> family, List<Pattern> patterns, List<String> lookedFor, List<Told> own) {}
