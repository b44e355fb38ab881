package wholepicture.linkage.invented;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Invents a census and a survey of much the same people: nobody twice in either, some in one only, dates in three columns, house names
 * and numbers, marital status and ethnicity that some tell differently. Columns are named otherwise in each file; the last says who it is.
 */
public final class TwoCounts {

    private static final String[] MARITAL = {"S", "M", "W", "D"};

    private final SplittableRandom chance;
    private final Dirt dirt;
    private final Wear wear;
    private final List<String> census = new ArrayList<>();
    private final List<String> survey = new ArrayList<>();

    private TwoCounts(long seed, Wear wear) {
        chance = new SplittableRandom(seed);
        dirt = new Dirt(chance);
        this.wear = wear;
    }

    /**
     * Writes two files.
     *
     * @param many how many people, at least
     * @throws IOException if they cannot be written
     */
    public static void write(Path censusFile, Path surveyFile, int many, long seed, Wear wear) throws IOException {
        var made = new TwoCounts(seed, wear);
        var county = new County(seed);
        for (int people = 0; people < many;) {
            for (Someone someone : county.household()) {
                people++;
                made.count(someone);
            }
        }
        Collections.shuffle(made.census, new Random(seed));
        Collections.shuffle(made.survey, new Random(seed + 1));
        Files.writeString(censusFile, "person_no,pername1,pername2,sex,dob_day,dob_mon,dob_year,mar_stat,ethnicity,enumcap,enumpc,true_person\n"
            + String.join("", made.census));
        Files.writeString(surveyFile, "survey_ref,forename,lastname,gender,birth_day,birth_month,birth_year,marital_status,ethnic_group,house_no,post_code,true_person\n"
            + String.join("", made.survey));
    }

    private boolean happens(double probability) {
        return chance.nextDouble() < probability;
    }

    private void count(Someone who) {
        String marital = MARITAL[chance.nextInt(4)];
        double in = chance.nextDouble();
        int home = who.homes().size() - 1;
        if (in < 0.97) {
            census.add("C%06d,".formatted(census.size()) + record(who, marital, home));
        }
        if (in > 0.03) {
            survey.add("S%06d,".formatted(survey.size()) + record(who, marital, home > 0 && happens(wear.moved() / 2) ? home - 1 : home));
        }
    }

    private String record(Someone who, String marital, int home) {
        String given = who.given().length > 1 && happens(wear.shorts()) ? who.given()[1] : who.given()[0];
        String[] family = who.families().get(who.families().size() > 1 && happens(wear.moved() / 2) ? 0 : who.families().size() - 1);
        boolean noDate = happens(wear.noDates());
        String born = happens(wear.wrongDates()) ? dirt.date(who.born().toString()) : who.born().toString();
        boolean noDay = happens(wear.missing() / 2);
        String[] words = who.homes().get(home).street().replace(",", "").split(" ");
        String house = happens(0.08) ? words[words.length - 2] + " Cottage" : words[0].equals("Flat") ? words[1] : words[0];
        return String.join(",", slipped(happens(wear.missing() / 6) ? given.substring(0, 1) : given), happens(wear.missing() / 6) ? "" : slipped(family[0]),
            happens(wear.missing() / 2) ? "" : who.woman() ? "F" : "M", noDate || noDay ? "" : plain(born.substring(8)), noDate || noDay ? "" : plain(born.substring(5, 7)),
            noDate ? "" : born.substring(0, 4), happens(wear.missing()) ? "" : happens(0.05) ? "S" : marital, happens(wear.missing()) ? "" : who.origin(),
            happens(wear.missing()) ? "" : slipped(house), happens(wear.missing() / 2) ? "" : slipped(who.homes().get(home).postcode()), "P" + who.number() + "\n");
    }

    private static String plain(String two) {
        return two.startsWith("0") ? two.substring(1) : two;
    }

    private String slipped(String word) {
        return happens(wear.slips()) ? dirt.slip(word) : word;
    }
}
