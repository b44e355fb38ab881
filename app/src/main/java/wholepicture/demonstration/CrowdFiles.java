package wholepicture.demonstration;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a crowd as six agencies would send it, as {@code people.csv} and {@code chronology.csv} of each in a folder of its
 * own: for measuring import and linkage at any size. The same seed, day and numbers give the same bytes.
 */
public final class CrowdFiles {

    /** The agencies that the crowd is known to. */
    public static final List<String> AGENCIES = List.of("community", "gp-kestrel", "hospital", "larch-hill", "police", "city-csc");

    private static final String PEOPLE = "person_id,given_name,middle_name,family_name,born,sex,nhs_number,address,postcode\n";
    private static final String CHRONOLOGY = "person_id,entry_id,event_date,event,description,kind,significance,author,recorded\n";

    /** How many rows were written. */
    public record Written(long people, long entries) {}

    private final Crowd crowd;
    private final Load load;
    private final int today;
    private final List<CrowdLines> lines;

    /**
     * @param people how many truly different people; each is known to one to three of the agencies, the first to all six
     * @param entries how many lines of chronologies in all
     */
    public CrowdFiles(long seed, LocalDate today, long people, long entries) {
        this.crowd = new Crowd(seed, today);
        this.load = new Load(people, entries);
        this.today = (int) today.toEpochDay();
        this.lines = AGENCIES.stream().map(CrowdLines::of).toList();
    }

    public Written write(Path folder) throws IOException {
        List<Bytes> peopleFiles = new ArrayList<>();
        List<Bytes> entryFiles = new ArrayList<>();
        try {
            for (var agency : AGENCIES) {
                var own = Files.createDirectories(folder.resolve(agency));
                peopleFiles.add(new Bytes(open(own.resolve("people.csv"))).text(PEOPLE));
                entryFiles.add(new Bytes(open(own.resolve("chronology.csv"))).text(CHRONOLOGY));
            }
            return write(peopleFiles, entryFiles);
        } finally {
            for (var file : peopleFiles) {
                file.close();
            }
            for (var file : entryFiles) {
                file.close();
            }
        }
    }

    private Written write(List<Bytes> peopleFiles, List<Bytes> entryFiles) throws IOException {
        long records = 0;
        long entries = 0;
        for (long person = 0; person < load.people(); person++) {
            crowd.become(person);
            int known = known(person);
            for (int agency = 0; agency < AGENCIES.size(); agency++) {
                if ((known & 1 << agency) != 0) {
                    person(peopleFiles.get(agency), agency);
                    records++;
                }
            }
            int count = load.of(person);
            int agency = 0;
            for (int line = 0; line < count; line++) {
                while ((known & 1 << agency) == 0) {
                    agency = (agency + 1) % AGENCIES.size();
                }
                entry(entryFiles.get(agency), lines.get(agency), line);
                agency = (agency + 1) % AGENCIES.size();
            }
            entries += count;
        }
        return new Written(records, entries);
    }

    private int known(long person) {
        if (person == 0) {
            return (1 << AGENCIES.size()) - 1;
        }
        int known = 0;
        for (int i = 0; i < 3; i++) {
            known |= 1 << crowd.below(6);
        }
        return known;
    }

    /** As the agency has the person: a name in fifty misspelt, a birthday in fifty wrong, postcodes and NHS numbers left out. */
    private void person(Bytes out, int agency) throws IOException {
        boolean health = agency < 3;
        out.letter('P').number(crowd.number).letter(',').text(crowd.given).letter(',').text(crowd.middle).letter(',');
        name(out, crowd.family);
        out.letter(',').day(crowd.bornDay - (crowd.below(50) == 0 ? 1 + crowd.below(20) : 0)).letter(',').letter(crowd.woman ? 'F' : 'M').letter(',');
        if (health && crowd.nhs != 0) {
            out.number(crowd.nhs);
        }
        out.letter(',').letter('"').number(crowd.house).letter(' ').text(crowd.street).letter('"').letter(',');
        if (crowd.below(20) != 0) {
            out.text(crowd.postcode);
        }
        out.letter('\n');
    }

    private void name(Bytes out, byte[] name) throws IOException {
        if (crowd.below(50) != 0 || name.length < 4) {
            out.text(name);
            return;
        }
        var slipped = name.clone();
        int at = 1 + crowd.below(name.length - 2);
        slipped[at] = name[at + 1];
        slipped[at + 1] = name[at];
        out.text(slipped);
    }

    private void entry(Bytes out, CrowdLines what, int line) throws IOException {
        int happened = Math.max(crowd.bornDay, today - 1 - crowd.below(6 * 365));
        int late = crowd.below(8) == 0 ? crowd.below(30) : 0;
        int sort = crowd.below(what.titles().length);
        out.letter('P').number(crowd.number).letter(',').letter('E').number(crowd.number).letter('-').number(line).letter(',').day(happened)
            .letter(',').letter('"').text(what.titles()[sort]).letter('"').letter(',').letter('"').text(what.said()[sort][crowd.below(what.said()[sort].length)])
            .letter('"').letter(',').text(what.kinds()[sort]).letter(',').text(SIGNIFICANCE[crowd.below(SIGNIFICANCE.length)]).letter(',')
            .letter('"').text(what.authors()[sort]).letter('"').letter(',').day(Math.min(today, happened + late)).letter('\n');
    }

    private static final byte[][] SIGNIFICANCE = Crowd.bytes(List.of("", "", "", "", "routine", "routine", "notable", "significant"));

    private static OutputStream open(Path file) throws IOException {
        return Files.newOutputStream(file);
    }
}
