package wholepicture.linkage.invented;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Invents registers of other countries, headed in their own language and written by their own habits: dates with points, two family
 * names, no birth dates at all, states and zip codes. The last column, {@code true_person}, says who it really is.
 */
public final class Abroad {

    /** A country's habits: the header of its file, the record's id first; how a birth date is written, if at all; whether people bear two family names. */
    public enum Country {
        /** Dates with points, semicolons between fields. */
        GERMANY("Nr;Nachname;Vorname;Geschlecht;Geburtsdatum;Strasse;PLZ;Ort", "dd.MM.yyyy", false, "%05d",
            "lukas maximilian/max jonas felix paul leon finn hans juergen klaus/nikolaus stefan/stephan matthias wolfgang dieter uwe thorsten/torsten",
            "anna lena sophie/sofie marie hannah/hanna katharina/kathrin ursula/uschi helga monika sabine heike birgit elisabeth/liesel gisela ingrid renate",
            "mueller schmidt/schmitt schneider fischer weber meyer/meier wagner becker schulz/schultz hoffmann/hofmann koch bauer richter klein wolf schroeder neumann braun zimmermann krueger hartmann lange krause lehmann koehler maier/mayer walter kaiser fuchs peters",
            "strasse weg allee gasse platz"),
        /** Two family names, accents, dates with strokes. */
        SPAIN("id,nombre,apellidos,sexo,fecha_nacimiento,direccion,codigo_postal,municipio", "dd/MM/yyyy", true, "%05d",
            "antonio/toni josé/pepe manuel/manolo francisco/paco juan david javier daniel carlos miguel rafael ángel pedro alejandro sergio",
            "maría carmen/carmela ana isabel dolores/lola pilar teresa laura cristina marta lucía paula elena raquel rosa francisca/paca",
            "garcía rodríguez gonzález fernández lópez martínez sánchez pérez gómez martín jiménez ruiz hernández díaz moreno muñoz álvarez romero alonso gutiérrez navarro torres domínguez vázquez ramos gil serrano blanco molina morales",
            "calle avenida plaza camino paseo"),
        /** No birth dates; phone and e-mail for some. */
        AMERICA("Record ID,First Name,Last Name,Middle Initial,Street Address,City,State,ZIP,Phone,Email Address", "", false, "%05d",
            "james/jim john/jack robert/bob michael/mike william/bill david richard/rick joseph/joe thomas/tom christopher/chris daniel/dan matthew/matt anthony/tony mark steven/steve",
            "mary patricia/pat jennifer/jen linda elizabeth/liz barbara/barb susan/sue jessica/jess sarah karen nancy lisa betty margaret/peggy sandra ashley",
            "smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill flores",
            "street avenue boulevard drive court");

        private final String header;
        private final String dates;
        private final boolean twoNames;
        private final String postcode;
        private final List<String[]> men;
        private final List<String[]> women;
        private final List<String[]> families;
        private final String[] ways;

        Country(String header, String dates, boolean twoNames, String postcode, String men, String women, String families, String ways) {
            this.header = header;
            this.dates = dates;
            this.twoNames = twoNames;
            this.postcode = postcode;
            this.men = spellings(men);
            this.women = spellings(women);
            this.families = spellings(families);
            this.ways = ways.split(" ");
        }

        private static List<String[]> spellings(String names) {
            return Arrays.stream(names.split(" ")).map(name -> name.split("/")).toList();
        }
    }

    private record Person(int number, String[] given, String[] family, boolean woman, LocalDate born, String street, String town, String postcode, String phone, String email,
        String middle) {}

    private final Country country;
    private final SplittableRandom chance;
    private final Dirt dirt;
    private final Wear wear;
    private int people;

    private Abroad(Country country, long seed, Wear wear) {
        this.country = country;
        chance = new SplittableRandom(seed);
        dirt = new Dirt(chance);
        this.wear = wear;
    }

    /**
     * Writes as many files as are named: into one file, a person comes one to four times; into two, most come once in each.
     *
     * @param many how many people, at least
     * @throws IOException if they cannot be written
     */
    public static void write(List<Path> files, Country country, int many, long seed, Wear wear) throws IOException {
        var made = new Abroad(country, seed, wear);
        var rows = IntStream.range(0, files.size()).mapToObj(_ -> new ArrayList<String>()).toList();
        while (made.people < many) {
            for (Person person : made.home()) {
                for (List<String> file : rows) {
                    for (int copies = files.size() == 1 ? 1 + made.chance.nextInt(4) : made.happens(0.85) ? 1 : 0; copies > 0; copies--) {
                        file.add(made.record(person));
                    }
                }
            }
        }
        String separator = country.header.contains(";") ? ";" : ",";
        for (int f = 0; f < files.size(); f++) {
            Collections.shuffle(rows.get(f), new Random(seed + f));
            var text = new StringBuilder(country.header + separator + "true_person\n");
            for (int row = 0; row < rows.get(f).size(); row++) {
                text.append(f + 1).append("00").append(row).append(separator).append(rows.get(f).get(row).replace("\t", separator)).append('\n');
            }
            Files.writeString(files.get(f), text);
        }
    }

    private boolean happens(double probability) {
        return chance.nextDouble() < probability;
    }

    private String[] family() {
        return happens(0.5) ? Community.draw(country.families, chance) : new String[] {Surnames.draw(chance)};
    }

    private List<Person> home() {
        String[] family = family();
        String[] other = family();
        String street = Surnames.draw(chance) + (country == Country.GERMANY ? "" : " ") + country.ways[chance.nextInt(country.ways.length)] + " " + (1 + chance.nextInt(120));
        int place = chance.nextInt(300);
        var members = new ArrayList<Person>();
        int many = 1 + chance.nextInt(4);
        for (int i = 0; i < many; i++) {
            boolean woman = happens(0.5);
            String[] own = country.twoNames ? new String[] {i < 2 ? family()[0] + " " + family()[0] : family[0] + " " + other[0]} : i == 1 && happens(0.4) ? other : family;
            String[] given = Community.draw(woman ? country.women : country.men, chance);
            var born = LocalDate.of(i < 2 ? 1940 : 1990, 1, 1).plusDays(chance.nextInt(365 * (i < 2 ? 45 : 30)));
            members.add(new Person(++people, given, own, woman, born, street, "town" + place % 60, country.postcode.formatted(10_000 + place * 17), "555" + (1_000_000 + chance.nextInt(9_000_000)),
                given[0] + (happens(0.5) ? "." : "") + own[0].replace(" ", "") + chance.nextInt(90) + "@post.example", String.valueOf((char) ('A' + chance.nextInt(20)))));
        }
        return members;
    }

    private String record(Person who) {
        String given = capital(slipped(who.given.length > 1 && happens(wear.shorts() * 2) ? who.given[1] : who.given[0]));
        String family = capital(slipped(who.family.length > 1 && happens(wear.shorts()) ? who.family[1] : who.family[0]));
        family = country.twoNames && happens(wear.dropped()) ? family.split(" ")[0] : family;
        boolean moved = happens(wear.moved());
        String street = moved ? Surnames.draw(chance) + " " + country.ways[0] + " " + chance.nextInt(90) : slipped(who.street);
        String postcode = moved ? country.postcode.formatted(10_000 + chance.nextInt(300) * 17) : gone(slipped(who.postcode));
        String sex = happens(wear.missing()) ? "" : country == Country.GERMANY ? who.woman ? "w" : "m" : country == Country.SPAIN ? who.woman ? "M" : "H" : "";
        if (country == Country.AMERICA) {
            return String.join("\t", given, family, gone(who.middle), street, slipped(who.town), "OH", postcode, happens(0.5) ? "" : slipped(who.phone), happens(0.6) ? "" : slipped(who.email),
                "P" + who.number);
        }
        String born = happens(wear.noDates()) ? "" : written(happens(wear.wrongDates()) ? dirt.date(who.born.toString()) : who.born.toString());
        return String.join("\t", country == Country.GERMANY ? family : given, country == Country.GERMANY ? given : family, sex, born, gone(street),
            country == Country.GERMANY ? postcode : postcode, slipped(who.town), "P" + who.number);
    }

    private String written(String day) {
        String point = country.dates.substring(2, 3);
        return day.substring(8) + point + day.substring(5, 7) + point + day.substring(0, 4);
    }

    private String gone(String value) {
        return happens(wear.missing()) ? "" : value;
    }

    private String slipped(String word) {
        return happens(wear.slips()) ? dirt.slip(word) : word;
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
