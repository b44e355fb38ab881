package wholepicture.ui.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import wholepicture.ui.pictures.FamilyPicture.Bond;
import wholepicture.ui.pictures.FamilyPicture.Gender;

class GenogramTests {

    static Stream<Map.Entry<String, FamilyPicture>> families() {
        return Families.all().entrySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void everybody_is_there_exactly_once(Map.Entry<String, FamilyPicture> family) {
        var drawn = new Drawn(Genogram.svg(family.getValue()));
        for (var member : family.getValue().members()) {
            var shown = new Drawn("<svg><text x='0' y='0' font-size='13'>%s</text></svg>".formatted(Svg.escape(member.name())))
                .words.getFirst().text();
            var first = Columns.nameLines(member).getFirst();
            assertThat(drawn.words).filteredOn(words -> !words.text().isEmpty() && shown.startsWith(words.text())
                || words.text().equals(Svg.escape(first))).as(member.name()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void nobody_stands_on_anybody(Map.Entry<String, FamilyPicture> family) {
        var places = Genogram.places(family.getValue());
        assertThat(places).hasSize(family.getValue().members().size());
        for (var one : places) {
            assertThat(places).filteredOn(other -> other != one && other.overlaps(one)).as(one.member().name()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void no_words_stand_on_others(Map.Entry<String, FamilyPicture> family) {
        var words = new Drawn(Genogram.svg(family.getValue())).words;
        for (var one : words) {
            assertThat(words).filteredOn(other -> other != one && other.overlaps(one)).as(one.text()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void the_same_family_told_in_another_order_is_the_same_picture(Map.Entry<String, FamilyPicture> family) {
        var svg = Genogram.svg(family.getValue());
        for (int seed = 1; seed <= 3; seed++) {
            assertThat(Genogram.svg(shuffled(family.getValue(), new Random(seed)))).isEqualTo(svg);
        }
    }

    private static FamilyPicture shuffled(FamilyPicture family, Random random) {
        var unions = mixed(family.unions(), random).stream().map(u -> new FamilyPicture.Union(u.other(), u.one(), u.bond(), u.words(),
            mixed(u.children(), random))).toList();
        var households = family.households().stream()
            .map(h -> new FamilyPicture.Household(h.words(), mixed(h.members(), random))).toList();
        return new FamilyPicture(family.title(), family.description(), mixed(family.members(), random), unions, households, family.ties());
    }

    private static <T> List<T> mixed(List<T> list, Random random) {
        var mixed = new ArrayList<>(list);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    static Stream<Map.Entry<String, FamilyPicture>> normalFamilies() {
        return families().filter(family -> family.getValue().ties().isEmpty() && !family.getKey().contains("cannot"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("normalFamilies")
    void no_lines_cross_and_none_runs_through_a_name(Map.Entry<String, FamilyPicture> family) {
        var plan = new GenogramPlan(family.getValue());
        assertThat(plan.bars.crossings).isZero();
        var drawn = new Drawn(Genogram.svg(family.getValue()));
        var ink = drawn.lines.stream().filter(line -> line.y1() < plan.height && line.y2() < plan.height).toList();
        var names = family.getValue().members().stream().flatMap(member -> Columns.nameLines(member).stream()).toList();
        for (var line : ink) {
            assertThat(drawn.words).filteredOn(words -> names.contains(words.text()) && line.runsThrough(words)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        four partners, a line to the third partner passes over the second and nothing else
        twenty people, brothers and sisters stand with their own partners and children
        three generations with two remarriages, half-siblings hang under the couple whose children they are
        """)
    void lines_of_different_families_do_not_cross(String family, String because) {
        var picture = Families.all().get(family);
        var plan = new GenogramPlan(new FamilyPicture(picture.title(), "", picture.members(), picture.unions(), List.of(), List.of()));
        var svg = Genogram.svg(new FamilyPicture(picture.title(), "", picture.members(), picture.unions(), List.of(), List.of()));
        var descent = new Drawn(svg).lines.stream().filter(line -> line.y1() < plan.height && line.x1() == line.x2() || line.y1() == line.y2()).toList();
        for (var one : descent) {
            assertThat(descent).filteredOn(one::crosses).as(because).isEmpty();
        }
    }

    @Test
    void symbols_say_who_is_male_female_unborn_dead_and_missing() {
        var drawn = new Drawn(Genogram.svg(Families.tell().man("A", 1980).woman("B", 1981)
            .add("C", Gender.UNKNOWN, FamilyPicture.Life.UNBORN, FamilyPicture.Standing.KNOWN, null, "due")
            .add("D", Gender.MALE, FamilyPicture.Life.LIVING, FamilyPicture.Standing.MISSING, null, "").told()));
        long symbols = drawn.elements("rect").stream().filter(rect -> rect.getAttribute("width").equals("44")).count();
        assertThat(symbols).as("two squares").isEqualTo(2);
        assertThat(drawn.elements("circle")).filteredOn(circle -> circle.getAttribute("r").equals("22")).hasSize(1);
        assertThat(drawn.elements("polygon")).as("the triangle, and the one in the key").hasSize(2);
        assertThat(drawn.elements("rect")).as("the missing man is outlined in dashes")
            .filteredOn(rect -> rect.getAttribute("width").equals("44") && rect.getAttribute("stroke-dasharray").equals("5 3")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        MARRIED,    none,    0
        COHABITING, 7 4,     0
        SEPARATED,  none,    1
        DIVORCED,   none,    2
        FORMER,     7 4,     1
        UNRECORDED, 1.5 3.5, 0
        """)
    void a_couple_is_drawn_as_it_stands(Bond bond, String dashes, int slashes) {
        assertThat(Genogram.dashes(bond)).isEqualTo(dashes);
        assertThat(Genogram.slashes(bond)).isEqualTo(slashes);
    }

    @Test
    void a_child_with_two_possible_fathers_has_a_dotted_line_and_a_question_mark_from_each() {
        var drawn = new Drawn(Genogram.svg(Families.disputedTwinsAndAdoption()));
        assertThat(drawn.words).filteredOn(words -> words.text().equals("?")).hasSize(2);
        assertThat(drawn.elements("path")).filteredOn(path -> path.getAttribute("stroke-dasharray").equals("2 4")).hasSize(3);
        assertThat(drawn.words).extracting(Drawn.Words::text).contains("adopted");
    }

    @Test
    void twins_hang_from_one_point() {
        var drawn = new Drawn(Genogram.svg(Families.disputedTwinsAndAdoption()));
        var slanted = drawn.lines.stream().filter(line -> line.x1() != line.x2() && line.y1() != line.y2() && line.y2() - line.y1() == 36).toList();
        assertThat(slanted).hasSize(2).extracting(Drawn.Line::x1).containsOnly(slanted.getFirst().x1());
    }

    @Test
    void an_unchecked_man_is_marked_by_word_and_sign() {
        assertThat(new Drawn(Genogram.svg(Families.missingFather())).words).extracting(Drawn.Words::text)
            .contains("not yet checked", "Not yet checked", "!", "Father not known");
    }

    @Test
    void a_household_is_drawn_round_its_members_only() {
        var plan = new GenogramPlan(Families.missingFather());
        assertThat(plan.households.pieces).as("one piece: mother, her partner, and the two children at home").hasSize(1);
    }

    @Test
    void records_that_contradict_each_other_still_give_a_picture() {
        var plan = new GenogramPlan(Families.impossible());
        assertThat(plan.kin.odd).hasSize(1);
        assertThat(plan.places()).hasSize(3);
    }

    @Test
    void large_families_that_marry_into_each_other_are_drawn_too() {
        var random = new Random(7);
        var tell = Families.tell();
        for (int i = 0; i < 60; i++) {
            tell = i % 2 == 0 ? tell.man("Man " + i, 1930 + i) : tell.woman("Woman " + i, 1930 + i);
        }
        for (int i = 0; i < 30; i++) {
            tell = tell.couple("Man " + 2 * random.nextInt(30), "Woman " + (2 * random.nextInt(30) + 1), Bond.values()[i % 6], "",
                "Man " + 2 * random.nextInt(30), "Woman " + (2 * random.nextInt(30) + 1));
        }
        assertThat(Genogram.places(tell.told())).hasSize(60);
    }

    @Test
    void hostile_names_stay_text() {
        var drawn = new Drawn(Genogram.svg(Families.hostile()));
        assertThat(drawn.elements("script")).isEmpty();
        assertThat(drawn.elements("img")).isEmpty();
        assertThat(drawn.elements("b")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void a_picture_stands_on_a_page_with_a_strict_policy_and_is_described(Map.Entry<String, FamilyPicture> family) {
        var drawn = new Drawn(Genogram.svg(family.getValue()));
        assertThat(drawn.all()).noneMatch(e -> e.hasAttribute("style") || e.getTagName().equals("style") || e.hasAttribute("id"));
        assertThat(drawn.document.getDocumentElement().getAttribute("role")).isIn("img", "group");
        assertThat(drawn.elements("title").getFirst().getTextContent()).isEqualTo(family.getValue().title());
        assertThat(drawn.elements("desc").getFirst().getTextContent()).isEqualTo(family.getValue().description());
    }

    @Test
    void somebody_twice_or_a_line_to_nobody_is_refused() {
        assertThatThrownBy(() -> Families.tell().man("A", 1980).man("A", 1990).told()).hasMessageContaining("twice");
        assertThatThrownBy(() -> Families.tell().man("A", 1980).couple("A", "B", Bond.MARRIED, "").told()).hasMessageContaining("[B]");
    }

    @Test
    void a_link_leads_nowhere_but_to_this_site() {
        assertThatThrownBy(() -> new Svg("t", "d", 1, 1, true).link("javascript:alert(1)")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Svg("t", "d", 1, 1, true).link("//elsewhere.example")).isInstanceOf(IllegalArgumentException.class);
    }
}
