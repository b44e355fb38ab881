package wholepicture.linkage.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import wholepicture.linkage.invented.Abroad;
import wholepicture.linkage.invented.Abroad.Country;
import wholepicture.linkage.invented.Judgement.Measure;
import wholepicture.linkage.invented.TwoCounts;
import wholepicture.linkage.invented.Wear;
import wholepicture.linkage.invented.WornPeople;

/**
 * Invented sets unlike the county, each linked as a stranger would: with guessed columns and nothing set by hand. Each is made twice,
 * once to choose by and once, otherwise worn and from another seed, to judge by.
 */
final class Trials {

    /** A set of files whose last column says who each record really is. @param mapping which columns are used; empty where they are guessed */
    record Trial(String name, List<Path> files, Optional<String> mapping) {

        Trial(String name, List<Path> files) {
            this(name, files, Optional.empty());
        }

        /** The same without the columns that say when somebody was born. */
        Trial undated() {
            var columns = new TreeMap<String, Object>();
            for (Path file : files) {
                var guessed = Columns.guess(CsvText.read(file));
                guessed.places().forEach((role, all) -> {
                    if (role == Role.ID || role.tells() && !BIRTH.contains(role)) {
                        all.forEach(at -> columns.put(guessed.header().get(at), role.name()));
                    }
                });
            }
            return new Trial(name + ", without birth dates", files, Optional.of(Json.write(columns)));
        }

        /** Links the files and compares with the truth: clusters, as pairs of records in one cluster. */
        Measure judge(Linked linked) {
            var persons = new ArrayList<Integer>();
            var numbers = new HashMap<String, Integer>();
            for (Path file : files) {
                for (String person : truth(file)) {
                    persons.add(numbers.computeIfAbsent(person, _ -> numbers.size()));
                }
            }
            return measure(linked, persons.stream().mapToInt(Integer::intValue).toArray());
        }

        private static List<String> truth(Path file) {
            var text = CsvText.read(file);
            int column = text.header().contains("cluster") ? text.header().indexOf("cluster") : text.header().indexOf("true_person");
            var found = new ArrayList<String>();
            for (int at : text.fields(column)) {
                found.add(text.field(at));
            }
            return found;
        }
    }

    private static final Set<Role> BIRTH = EnumSet.of(Role.BIRTH, Role.BIRTH_DAY, Role.BIRTH_MONTH, Role.BIRTH_YEAR);

    private Trials() {}

    /** Pairs in one cluster against pairs of one person. */
    static Measure measure(Linked linked, int[] person) {
        var found = new HashMap<Long, Long>();
        var real = new HashMap<Long, Long>();
        var both = new HashMap<Long, Long>();
        for (int i = 0; i < person.length; i++) {
            found.merge((long) linked.cluster(i), 1L, Long::sum);
            real.merge((long) person[i], 1L, Long::sum);
            both.merge((long) linked.cluster(i) << 32 | person[i], 1L, Long::sum);
        }
        return new Measure(pairs(both), pairs(found), pairs(real));
    }

    private static long pairs(Map<Long, Long> groups) {
        return groups.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }

    /**
     * All sets.
     *
     * @param judging whether to make those to judge by, and not those to choose by
     * @param size about how many records the largest has
     * @throws IOException if they cannot be written
     */
    static List<Trial> all(Path folder, boolean judging, int size) throws IOException {
        Files.createDirectories(folder);
        var trials = new ArrayList<Trial>();
        long seed = judging ? 7_001 : 31;
        var heavy = judging ? Wear.TO_JUDGE : Wear.TO_CHOOSE;
        var light = judging ? Wear.LIGHT_TO_JUDGE : Wear.LIGHT;
        String kind = judging ? "judged-" : "chosen-";
        var worn = folder.resolve(kind + "worn.csv");
        WornPeople.write(worn, size, seed, heavy);
        trials.add(new Trial("people of past centuries", List.of(worn)));
        var counts = List.of(folder.resolve(kind + "census.csv"), folder.resolve(kind + "survey.csv"));
        TwoCounts.write(counts.get(0), counts.get(1), size / 2, seed + 1, light);
        trials.add(new Trial("census and survey", counts));
        for (Country country : Country.values()) {
            var one = List.of(folder.resolve(kind + country + ".csv"));
            Abroad.write(one, country, size / 10, seed + 2, light);
            trials.add(new Trial(country + ", one file", one));
            var two = List.of(folder.resolve(kind + country + "-1.csv"), folder.resolve(kind + country + "-2.csv"));
            Abroad.write(two, country, size / 10, seed + 3, judging ? heavy : light);
            trials.add(new Trial(country + ", two files", two));
        }
        var undated = trials.stream().filter(trial -> !trial.name().startsWith("people of past") && !trial.name().startsWith("AMERICA")).map(Trial::undated).toList();
        trials.addAll(undated);
        return trials;
    }

    /** Links as {@code ./run link} would with no options. */
    static Linked link(Trial trial) {
        return Linkage.link(trial.files(), trial.mapping(), Runtime.getRuntime().availableProcessors(), _ -> {});
    }
}
