package wholepicture.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.KnowsPeople;
import wholepicture.intake.reading.KnownPeople;
import wholepicture.store.Works;
import wholepicture.time.When;

/**
 * The people of the agency whose file is read. What was once known stays known while a file is read and is
 * not asked again; what was not known may be by the next row.
 */
final class AgencysPeople implements KnownPeople {

    private static final int REMEMBERED = 2_000;

    private final KnowsPeople people;
    private final Agency agency;
    private final Map<String, When> births = remembering();
    private final Map<String, Boolean> met = remembering();

    AgencysPeople(KnowsPeople people, Agency agency) {
        this.people = people;
        this.agency = agency;
    }

    private static <V> Map<String, V> remembering() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    @Override
    public Optional<When> born(String localPerson) {
        var known = births.get(localPerson);
        if (known != null) {
            return Optional.of(known);
        }
        var found = Works.call(() -> people.born(agency, localPerson));
        found.ifPresent(born -> births.put(localPerson, born));
        return found;
    }

    @Override
    public Optional<String> localPersonWith(Identifier identifier) {
        return Works.call(() -> people.localPersonWith(agency, identifier));
    }

    @Override
    public boolean met(String localPerson) {
        if (met.containsKey(localPerson)) {
            return true;
        }
        boolean found = Works.call(() -> people.met(agency, localPerson));
        if (found) {
            met.put(localPerson, true);
        }
        return found;
    }
}
