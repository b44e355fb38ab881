package wholepicture.ui.pictures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wholepicture.ui.pictures.FamilyPicture.Bond;
import wholepicture.ui.pictures.FamilyPicture.Descent;
import wholepicture.ui.pictures.FamilyPicture.Feeling;
import wholepicture.ui.pictures.FamilyPicture.Gender;
import wholepicture.ui.pictures.FamilyPicture.Household;
import wholepicture.ui.pictures.FamilyPicture.Life;
import wholepicture.ui.pictures.FamilyPicture.Member;
import wholepicture.ui.pictures.FamilyPicture.Offspring;
import wholepicture.ui.pictures.FamilyPicture.Standing;
import wholepicture.ui.pictures.FamilyPicture.Tie;
import wholepicture.ui.pictures.FamilyPicture.Union;

/** Invented families, each with something that is hard to draw. */
final class Families {

    static final class Telling {
        private final List<Member> members = new ArrayList<>();
        private final List<Union> unions = new ArrayList<>();
        private final List<Household> households = new ArrayList<>();
        private final List<Tie> ties = new ArrayList<>();

        Telling man(String name, int born) {
            return add(name, Gender.MALE, Life.LIVING, Standing.KNOWN, born, "b. " + born);
        }

        Telling woman(String name, int born) {
            return add(name, Gender.FEMALE, Life.LIVING, Standing.KNOWN, born, "b. " + born);
        }

        Telling died(String name, Gender gender, int born, int died) {
            return add(name, gender, Life.DECEASED, Standing.KNOWN, born, born + "–" + died);
        }

        Telling index(String name, Gender gender, int born) {
            members.add(new Member(name, name, gender, Life.LIVING, Standing.KNOWN, true, "" + (2026 - born),
                LocalDate.of(born, 4, 1), List.of("b. " + born), 0, "/people/1"));
            return this;
        }

        Telling add(String name, Gender gender, Life life, Standing standing, @Nullable Integer born, String line) {
            members.add(new Member(name, name, gender, life, standing, false, born == null || life != Life.LIVING ? "" : "" + (2026 - born),
                born == null ? null : LocalDate.of(born, 1, 1), List.of(line), 0, null));
            return this;
        }

        Telling couple(String one, String other, Bond bond, String words, String... children) {
            return union(one, other, bond, words, Arrays.stream(children).map(c -> new Offspring(c, Descent.BIRTH, 0)).toArray(Offspring[]::new));
        }

        Telling union(@Nullable String one, @Nullable String other, Bond bond, String words, Offspring... children) {
            unions.add(new Union(one, other, bond, words, List.of(children)));
            return this;
        }

        Telling home(String words, String... people) {
            households.add(new Household(words, List.of(people)));
            return this;
        }

        Telling tie(String one, String other, Feeling feeling) {
            ties.add(new Tie(one, other, feeling));
            return this;
        }

        FamilyPicture told() {
            return new FamilyPicture("The family on 3 May 2026", members.size() + " people", members, unions, households, ties);
        }
    }

    private Families() {}

    static Telling tell() {
        return new Telling();
    }

    static Offspring birth(String id) {
        return new Offspring(id, Descent.BIRTH, 0);
    }

    static FamilyPicture twoRemarriages() {
        return tell().man("Derek Marsh", 1950).woman("Jean Marsh", 1953).man("Alan Pike", 1948).died("Rose Pike", Gender.FEMALE, 1951, 2015)
            .man("Carl Marsh", 1976).woman("Tracy Pike", 1979).woman("Nicola Marsh", 1981).man("Sean Doyle", 1980).woman("Gail Pike", 1983)
            .man("Jordan Marsh", 2001).woman("Kelly Marsh", 2003).index("Ellie Doyle", Gender.FEMALE, 2017).man("Connor Doyle", 2019)
            .man("Alfie Marsh", 2014).woman("Maisie Marsh", 2016).woman("Shannon Doyle", 2008).woman("Lorraine Fox", 1982)
            .couple("Derek Marsh", "Jean Marsh", Bond.MARRIED, "m. 1974", "Carl Marsh")
            .couple("Alan Pike", "Rose Pike", Bond.MARRIED, "m. 1972", "Tracy Pike", "Gail Pike")
            .couple("Carl Marsh", "Tracy Pike", Bond.DIVORCED, "m. 2000, d. 2010", "Jordan Marsh", "Kelly Marsh")
            .couple("Carl Marsh", "Nicola Marsh", Bond.MARRIED, "m. 2012", "Alfie Marsh", "Maisie Marsh")
            .couple("Tracy Pike", "Sean Doyle", Bond.MARRIED, "m. 2016", "Ellie Doyle", "Connor Doyle")
            .couple("Sean Doyle", "Lorraine Fox", Bond.SEPARATED, "sep. 2013", "Shannon Doyle")
            .home("14 Larch Close, LE3 1AB", "Tracy Pike", "Sean Doyle", "Ellie Doyle", "Connor Doyle", "Kelly Marsh")
            .home("2 Quarry Row", "Carl Marsh", "Nicola Marsh", "Alfie Marsh", "Maisie Marsh")
            .told();
    }

    static FamilyPicture missingFather() {
        return tell().woman("Paula Webb", 1972).man("Kevin Webb", 1970).woman("Jade Webb", 1998)
            .add("Father not known", Gender.MALE, Life.LIVING, Standing.MISSING, null, "of Mia and Sky")
            .add("Dwayne Cole", Gender.MALE, Life.LIVING, Standing.NOT_CHECKED, 1990, "not yet checked")
            .index("Mia Webb", Gender.FEMALE, 2018).add("Sky Webb", Gender.OTHER, Life.LIVING, Standing.KNOWN, 2016, "b. 2016")
            .add("Baby Webb", Gender.UNKNOWN, Life.UNBORN, Standing.KNOWN, 2026, "due Sept 2026")
            .died("Tommy Webb", Gender.MALE, 2015, 2015)
            .couple("Kevin Webb", "Paula Webb", Bond.SEPARATED, "sep. 2004", "Jade Webb")
            .union("Jade Webb", "Father not known", Bond.UNRECORDED, "", birth("Mia Webb"), birth("Sky Webb"), birth("Tommy Webb"))
            .union("Jade Webb", "Dwayne Cole", Bond.COHABITING, "since 2024", birth("Baby Webb"))
            .home("Flat 9, Tower House, 88 Belgrave Road, LE4 5AZ", "Jade Webb", "Dwayne Cole", "Mia Webb", "Sky Webb")
            .tie("Jade Webb", "Dwayne Cole", Feeling.CONFLICT)
            .told();
    }

    static FamilyPicture disputedTwinsAndAdoption() {
        return tell().woman("Anna Reid", 1990).man("Paul Reid", 1988).man("Mark Lowe", 1991)
            .man("Simon Hart", 1979).man("Owen Hart", 1981)
            .index("Leo Reid", Gender.MALE, 2015).woman("Ivy Reid", 2018).woman("Ada Reid", 2018).man("Max Hart", 2012).man("Finn Reid", 2021)
            .couple("Simon Hart", "Owen Hart", Bond.MARRIED, "m. 2011")
            .union("Anna Reid", "Paul Reid", Bond.DIVORCED, "m. 2013, d. 2022", birth("Leo Reid"),
                new Offspring("Ivy Reid", Descent.BIRTH, 1), new Offspring("Ada Reid", Descent.BIRTH, 1), birth("Max Hart"),
                new Offspring("Finn Reid", Descent.DISPUTED, 0))
            .union("Anna Reid", "Mark Lowe", Bond.FORMER, "2020–21", new Offspring("Finn Reid", Descent.DISPUTED, 0))
            .union("Simon Hart", "Owen Hart", Bond.MARRIED, "m. 2011", new Offspring("Max Hart", Descent.ADOPTED, 0))
            .tie("Anna Reid", "Leo Reid", Feeling.CLOSE)
            .told();
    }

    static FamilyPicture fosterAndKinship() {
        return tell().woman("Grace Okafor", 1968).man("Samuel Okafor", 1965).woman("Blessing Okafor", 1994).man("Tunde Bello", 1992)
            .index("Ada Bello", Gender.FEMALE, 2016).man("Ife Bello", 2019).woman("Linda Carr", 1970).man("Peter Carr", 1969)
            .couple("Samuel Okafor", "Grace Okafor", Bond.MARRIED, "m. 1990", "Blessing Okafor")
            .couple("Tunde Bello", "Blessing Okafor", Bond.SEPARATED, "", "Ada Bello", "Ife Bello")
            .union("Peter Carr", "Linda Carr", Bond.MARRIED, "", new Offspring("Ife Bello", Descent.FOSTERED, 0))
            .union("Samuel Okafor", "Grace Okafor", Bond.MARRIED, "m. 1990", new Offspring("Ada Bello", Descent.GUARDIANSHIP, 0))
            .home("7 Abbey Street", "Grace Okafor", "Samuel Okafor", "Ada Bello")
            .home("31 Mill Lane", "Peter Carr", "Linda Carr", "Ife Bello").told();
    }

    /** Twenty people: two sets of grandparents, brothers and sisters with partners, ten grandchildren. */
    static FamilyPicture twenty() {
        return tell().man("Harold Singh", 1940).woman("Meera Singh", 1944).man("Ivor Price", 1942).woman("Megan Price", 1945)
            .man("Raj Singh", 1968).woman("Sunita Singh", 1970).woman("Priya Singh", 1973).man("Huw Price", 1971).woman("Bethan Price", 1975)
            .man("Geraint Bowen", 1974).woman("Claire Dunn", 1969)
            .man("Arjun Singh", 1995).woman("Nina Singh", 1998).index("Rhys Price", Gender.MALE, 2009).woman("Seren Price", 2011)
            .man("Dylan Price", 2013).woman("Cerys Bowen", 2005).man("Tomos Bowen", 2007).woman("Elin Bowen", 2010).man("Ioan Bowen", 2012)
            .couple("Harold Singh", "Meera Singh", Bond.MARRIED, "m. 1966", "Raj Singh", "Sunita Singh", "Priya Singh")
            .couple("Ivor Price", "Megan Price", Bond.MARRIED, "m. 1968", "Huw Price", "Bethan Price")
            .couple("Raj Singh", "Claire Dunn", Bond.COHABITING, "", "Arjun Singh", "Nina Singh")
            .couple("Huw Price", "Priya Singh", Bond.MARRIED, "m. 2007", "Rhys Price", "Seren Price", "Dylan Price")
            .couple("Geraint Bowen", "Bethan Price", Bond.MARRIED, "m. 2003", "Cerys Bowen", "Tomos Bowen", "Elin Bowen", "Ioan Bowen")
            .home("The Old Rectory, Church Lane", "Huw Price", "Priya Singh", "Rhys Price", "Seren Price", "Dylan Price").told();
    }

    static FamilyPicture fourPartners() {
        return tell().man("Gary Blunt", 1975).woman("Amy One", 1974).woman("Beth Two", 1978).woman("Cath Three", 1982).woman("Dawn Four", 1990)
            .man("Adam", 1996).woman("Abi", 1998).man("Ben", 2003).index("Cara", Gender.FEMALE, 2012).man("Dan", 2020).woman("Dora", 2022)
            .couple("Gary Blunt", "Amy One", Bond.DIVORCED, "", "Adam", "Abi").couple("Gary Blunt", "Beth Two", Bond.FORMER, "", "Ben")
            .couple("Gary Blunt", "Cath Three", Bond.DIVORCED, "", "Cara").couple("Gary Blunt", "Dawn Four", Bond.MARRIED, "m. 2019", "Dan", "Dora")
            .told();
    }

    static FamilyPicture onlyOne() {
        return tell().index("Aisha Khan", Gender.FEMALE, 2014).told();
    }

    static FamilyPicture siblingsAndOthers() {
        return tell().index("Noah Kelly", Gender.MALE, 2013).woman("Erin Kelly", 2011).man("Liam Kelly", 2016).woman("Bridget Kelly", 1950)
            .union(null, null, Bond.UNRECORDED, "", birth("Noah Kelly"), birth("Erin Kelly"), birth("Liam Kelly"))
            .home("The Willows children's home", "Noah Kelly").told();
    }

    /** Records that contradict each other: she is his mother, and he is hers. */
    static FamilyPicture impossible() {
        return tell().woman("Ann", 1980).index("Bob", Gender.MALE, 2010).woman("Cat", 1990)
            .union("Ann", null, Bond.UNRECORDED, "", birth("Bob")).union("Bob", null, Bond.UNRECORDED, "", birth("Cat"))
            .union("Cat", null, Bond.UNRECORDED, "", birth("Ann")).union("Ann", "Ann", Bond.MARRIED, "", birth("Ann")).told();
    }

    static FamilyPicture hostile() {
        return tell().index("<script>alert('x')</script> & \"Co\"", Gender.OTHER, 2010)
            .man("\u0000\u001b[31m\u202Egnirts\uD800]]>", 1980).woman("Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh van der Woude", 1981)
            .woman("李小龍 🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄", 2012)
            .couple("\u0000\u001b[31m\u202Egnirts\uD800]]>", "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh van der Woude", Bond.MARRIED,
                "<b>\"m.\"</b>", "<script>alert('x')</script> & \"Co\"", "李小龍 🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄")
            .home("</svg><img src=x onerror=alert(1)>", "李小龍 🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄").told();
    }

    static Map<String, FamilyPicture> all() {
        var all = new LinkedHashMap<String, FamilyPicture>();
        all.put("three generations with two remarriages", twoRemarriages());
        all.put("a missing father and an unborn child", missingFather());
        all.put("disputed paternity, twins and adoption", disputedTwinsAndAdoption());
        all.put("foster carers and special guardians", fosterAndKinship());
        all.put("twenty people", twenty());
        all.put("four partners", fourPartners());
        all.put("only one person", onlyOne());
        all.put("siblings without parents", siblingsAndOthers());
        all.put("records that cannot all be right", impossible());
        all.put("hostile names", hostile());
        return all;
    }
}
