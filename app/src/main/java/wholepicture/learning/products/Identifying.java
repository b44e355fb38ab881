package wholepicture.learning.products;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Agencies;
import wholepicture.learning.products.Details.Place;
import wholepicture.learning.products.Finding.Kind;
import wholepicture.learning.products.Product.Version;
import wholepicture.people.NamesHeld;
import wholepicture.store.Works;

/**
 * Looks through a text for what may tell who somebody is. It asks the records of all people, however closely they are kept, and
 * answers with the text's own words only. Why so: docs/decisions/learning-products.md.
 */
@Component
public class Identifying {

    private static final int AROUND = 60;

    private final NamesHeld names;
    private final Agencies agencies;
    private final Clock clock;

    Identifying(NamesHeld names, Agencies agencies, Clock clock) {
        this.names = names;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What was found in a version, in the order it stands there. Goes into the works itself, so never call it in a transaction. */
    public List<Finding> in(Version version) {
        var register = agencies.all();
        var reaches = new HashSet<String>();
        var named = new HashSet<String>();
        for (var agency : register) {
            reaches.add(agency.email().toLowerCase(Locale.ROOT));
            reaches.add(Details.digits(agency.phone()));
            named.addAll(List.of(agency.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
        }
        var invented = new HashSet<>(List.of(version.invented().toLowerCase(Locale.ROOT).split("[^\\p{L}'’-]+")));
        var texts = new ArrayList<Text>();
        texts.add(new Text("Title", version.title()));
        texts.add(new Text("Summary", version.summary()));
        version.parts().forEach(part -> texts.add(new Text(part.title(), part.title() + ".\n" + part.text())));
        texts.add(new Text("Question", version.ask()));
        return find(texts, reaches, invented, named);
    }

    private record Text(String where, String words) {}

    private List<Finding> find(List<Text> texts, Set<String> reaches, Set<String> invented, Set<String> named) {
        var read = texts.stream().map(text -> NameWords.of(text.words())).toList();
        var pairs = read.stream().flatMap(words -> words.pairs().stream()).map(NameWords.Both::pair).distinct().toList();
        var held = Works.call(() -> names.among(pairs));
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < texts.size(); i++) {
            var words = read.get(i);
            var places = new ArrayList<>(Details.in(texts.get(i).words(), reaches, today));
            words.byShape(invented, named).forEach(place -> add(places, place));
            words.pairs().stream().filter(both -> held.contains(both.pair())).forEach(both -> add(places, new Place(Kind.NAME, both.from(), both.to())));
            var text = texts.get(i);
            places.stream().sorted(Comparator.comparingInt(Place::from)).map(place -> finding(text, place)).forEach(findings::add);
        }
        return List.copyOf(findings);
    }

    /** What reads as a name already is not said twice; a first name that turns out to be part of a whole name is the whole name. */
    private static void add(List<Place> places, Place place) {
        var over = places.stream().filter(one -> place.from() < one.to() && one.from() < place.to()).toList();
        if (place.kind() == Kind.NAME && !over.isEmpty() && over.stream().allMatch(one -> one.kind() == Kind.FIRST_NAME)) {
            places.removeAll(over);
            places.add(place);
        } else if (over.isEmpty()) {
            places.add(place);
        }
    }

    private static Finding finding(Text text, Place place) {
        var words = text.words();
        return new Finding(place.kind(), words.substring(place.from(), place.to()), text.where(), words.substring(Math.max(0, place.from() - AROUND), place.from()),
            words.substring(place.to(), Math.min(words.length(), place.to() + AROUND)));
    }
}
