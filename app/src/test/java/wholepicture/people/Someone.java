package wholepicture.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Reach;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.arrivals.Grade;
import wholepicture.time.When;

/** An invented person, as a story has an agency send them. */
public final class Someone {

    private final String localId;
    private final List<Name> names = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<Residence> residences = new ArrayList<>();
    private final List<Reach> reach = new ArrayList<>();
    private final Map<String, String> particulars = new LinkedHashMap<>();
    private @Nullable When born;
    private @Nullable When due;
    private @Nullable When died;
    private Sex sex = Sex.UNKNOWN;
    private @Nullable Boolean multipleBirth;
    private @Nullable Grade grade;

    private Someone(String localId) {
        this.localId = localId;
    }

    public static Someone called(String localId, String given, String family) {
        return new Someone(localId).alsoCalled(given, family, "usual");
    }

    public Someone alsoCalled(String given, String family, String use) {
        names.add(new Name(given, "", family, use));
        return this;
    }

    public Someone born(String when) {
        born = When.parse(when);
        return this;
    }

    public Someone due(String day) {
        due = When.day(LocalDate.parse(day));
        return this;
    }

    public Someone died(String when) {
        died = When.parse(when);
        return this;
    }

    public Someone girl() {
        sex = Sex.FEMALE;
        return this;
    }

    public Someone boy() {
        sex = Sex.MALE;
        return this;
    }

    public Someone twin() {
        multipleBirth = true;
        return this;
    }

    public Someone number(String kind, String value) {
        identifiers.add(new Identifier(kind, value));
        return this;
    }

    public Someone lives(String lines, String postcode) {
        residences.add(new Residence(lines, postcode, null, "home", null, null));
        return this;
    }

    public Someone phone(String value) {
        reach.add(new Reach("phone", value, "mobile"));
        return this;
    }

    public Someone particular(String what, String value) {
        particulars.put(what, value);
        return this;
    }

    public Someone kept(Grade how) {
        grade = how;
        return this;
    }

    public PersonSent sent() {
        return new PersonSent(localId, List.copyOf(names), born, due, died, sex, multipleBirth, List.copyOf(identifiers), List.copyOf(residences),
            List.copyOf(reach), new LinkedHashMap<>(particulars), grade);
    }
}
