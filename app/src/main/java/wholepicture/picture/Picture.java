package wholepicture.picture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.access.Access;
import wholepicture.access.Involving;
import wholepicture.access.NoSuchPerson;
import wholepicture.access.Sight;
import wholepicture.chronology.OwnWords;
import wholepicture.chronology.OwnWords.Told;
import wholepicture.family.Family;
import wholepicture.family.FamilyView;
import wholepicture.people.People;

/** Reads the person's page: everything under the gate, and the number of questions to the database does not grow with what is known. */
@Component
public class Picture {

    /** How far back something still counts as happening. */
    private static final int HAPPENING_MONTHS = 12;
    private static final int OWN_WORDS = 3;
    private static final int MOST_IN_A_HOUSEHOLD = 15;

    private final Access access;
    private final Involving involving;
    private final People people;
    private final Lines lines;
    private final Family family;
    private final FlagRows flags;
    private final PatternRules rules;
    private final ObjectProvider<OwnWords> own;
    private final Clock clock;

    Picture(Access access, Involving involving, People people, Lines lines, Family family, FlagRows flags, PatternRules rules, ObjectProvider<OwnWords> own, Clock clock) {
        this.access = access;
        this.involving = involving;
        this.people = people;
        this.lines = lines;
        this.family = family;
        this.flags = flags;
        this.rules = rules;
        this.own = own;
        this.clock = clock;
    }

    /**
     * The person as the viewer may see them. Call {@link Access#look} first: this does not write down that anybody looked.
     *
     * @throws NoSuchPerson when there is none, or none that the viewer may find
     */
    @Transactional(readOnly = true)
    public Read read(UUID person, Sight sight) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var who = people.find(person);
        if (sight == Sight.INDEX) {
            return new Read(who, sight, today, List.of(), List.of(), Chosen.NOTHING, Optional.empty(), List.of(), List.of(), List.of());
        }
        var chosen = lines.chosen(person, today, today.minusMonths(HAPPENING_MONTHS), rules.notBroughtSince(today));
        var relatives = family.of(person, today, other -> "/people/" + other);
        var concerns = lines.naming(Patterns.TOGETHER, household(person, relatives), rules.householdSince(today));
        var patterns = new Patterns(rules, today).of(chosen.of(Part.APPOINTMENT), concerns);
        return new Read(who, sight, today, involving.with(person), flags.of(person, today), chosen, Optional.of(relatives), patterns, rules.inWords(), own(person));
    }

    private List<Told> own(UUID person) {
        return own.stream().flatMap(place -> place.of(person).stream()).sorted(Comparator.comparing(Told::on).reversed()).limit(OWN_WORDS).toList();
    }

    /** Everybody at the same address; an address of very many (a refuge, a ward) is nobody's household. */
    private static Set<UUID> household(UUID person, FamilyView family) {
        return family.livingWith().isEmpty() || family.livingWith().size() > MOST_IN_A_HOUSEHOLD ? Set.of(person) : family.livingWith();
    }
}
