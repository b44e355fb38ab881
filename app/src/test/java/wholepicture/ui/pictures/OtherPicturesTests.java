package wholepicture.ui.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wholepicture.ui.pictures.TimelinePicture.Mark;
import wholepicture.ui.pictures.TimelinePicture.Shape;
import wholepicture.ui.pictures.TimelinePicture.Weight;
import wholepicture.ui.pictures.WaterfallPicture.Step;

/** Ecomap, timeline and waterfall. */
class OtherPicturesTests {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 12);

    static Stream<String> pictures() {
        return Stream.of(Ecomap.svg(Samples.ecomap(9)), Timeline.svg(Samples.timeline(DAY, DAY.plusYears(2), 80)),
            Waterfall.svg(Samples.waterfall()), Waterfall.svg(new WaterfallPicture("Nothing", "", List.of(), "Total", List.of())));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void pictures_are_well_formed_and_carry_no_styles_or_ids(String svg) {
        assertThat(new Drawn(svg).all()).noneMatch(e -> e.hasAttribute("style") || e.getTagName().equals("style") || e.hasAttribute("id"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8, 11, 14, 15, 20, 31})
    void no_words_of_an_ecomap_stand_on_others(int systems) {
        var drawn = new Drawn(Ecomap.svg(Samples.ecomap(systems)));
        for (var one : drawn.words) {
            assertThat(drawn.words).filteredOn(other -> other != one && other.overlaps(one)).as(one.text()).isEmpty();
        }
        var circles = drawn.elements("circle").stream().filter(c -> Double.parseDouble(c.getAttribute("r")) > 40).toList();
        assertThat(circles).as("the household and each system").hasSize(systems + 1);
        for (var one : circles) {
            for (var other : circles) {
                double apart = Math.hypot(number(one, "cx") - number(other, "cx"), number(one, "cy") - number(other, "cy"));
                assertThat(one == other || apart > number(one, "r") + number(other, "r")).isTrue();
            }
        }
    }

    private static double number(org.w3c.dom.Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        6,    20,   a week
        60,   60,   two months
        365,  300,  a year
        1100, 200,  three years
        9131, 400,  a quarter of a century
        5478, 5000, as many as a person ever has
        """)
    void marks_of_a_timeline_do_not_overlap_and_none_is_lost(int days, int entries, String because) {
        var picture = Samples.timeline(DAY, DAY.plusDays(days), entries);
        var svg = Timeline.svg(picture);
        assertThat(svg.length()).as("small enough to send: " + because).isLessThan(400_000);
        int counted = 0;
        for (var lane : new Lanes(picture, 152, 944).all()) {
            counted += lane.spots().size() + lane.badges().stream().mapToInt(badge -> badge.marks().size()).sum()
                + lane.bars().stream().mapToInt(bar -> bar.marks().size()).sum();
            for (var spot : lane.spots()) {
                assertThat(lane.spots()).filteredOn(other -> other != spot && other.row() == spot.row()
                    && Math.abs(other.x() - spot.x()) < Lanes.radius(other.mark().weight()) + Lanes.radius(spot.mark().weight())).isEmpty();
                assertThat(lane.badges()).filteredOn(badge -> Math.abs(badge.x() - spot.x())
                    < Lanes.BADGE / 2 + Lanes.radius(spot.mark().weight())).isEmpty();
            }
            for (var badge : lane.badges()) {
                assertThat(lane.badges()).filteredOn(other -> other != badge && Math.abs(other.x() - badge.x()) < Lanes.BADGE).isEmpty();
                assertThat(badge.marks().size()).isGreaterThan(1);
            }
        }
        assertThat(counted).isEqualTo(entries);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-05-04, 2026-05-10, 'Mon 4,Tue 5,Wed 6,Thu 7,Fri 8,Sat 9,Sun 10',      a week names each day
        2026-05-04, 2026-06-20, '4 May,11 May,18 May,25 May,1 Jun,8 Jun,15 Jun',   seven weeks name Mondays
        2026-01-10, 2026-12-20, 'Feb,Mar,Apr,May,Jun,Jul,Aug,Sept,Oct,Nov,Dec',    a year names months
        2001-03-01, 2026-03-01, '2005,2010,2015,2020,2025',                        a quarter of a century names every fifth year
        """)
    void the_axis_names_as_many_days_as_there_is_room_for(LocalDate from, LocalDate to, String labels, String because) {
        assertThat(Ticks.between(from, to, 12).stream().map(Ticks.Tick::label)).as(because).containsExactly(labels.split(","));
    }

    @Test
    void a_mark_links_to_its_entry_and_a_badge_to_a_closer_look() {
        var drawn = new Drawn(Timeline.svg(Samples.timeline(DAY, DAY.plusYears(1), 1500)));
        assertThat(drawn.elements("a")).extracting(a -> a.getAttribute("href"))
            .anyMatch(href -> href.contains("#entry-")).anyMatch(href -> href.matches(".*timeline\\?from=\\d{4}-\\d\\d-\\d\\d&to=\\d{4}-\\d\\d-\\d\\d"));
        assertThat(drawn.elements("a")).allMatch(a -> a.getElementsByTagName("title").getLength() == 1);
        assertThat(drawn.document.getDocumentElement().getAttribute("role")).as("what is inside an image cannot be reached").isEqualTo("group");
    }

    @Test
    void an_uncertain_day_is_a_bar_as_long_as_the_doubt() {
        var year = new Mark("gp", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), Shape.CIRCLE, Weight.NOTABLE, "some time in 2020", null);
        var picture = timeline(List.of(year), 0);
        var bar = new Lanes(picture, 0, 1000).all().get(3).bars().getFirst();
        assertThat(bar.right() - bar.left()).isBetween(199.0, 202.0);
    }

    @Test
    void a_long_silence_is_shaded_and_said() {
        var before = new Mark("gp", LocalDate.of(2019, 3, 1), LocalDate.of(2019, 3, 1), Shape.CIRCLE, Weight.ROUTINE, "seen", null);
        var after = new Mark("police", LocalDate.of(2020, 5, 1), LocalDate.of(2020, 5, 1), Shape.DIAMOND, Weight.CRITICAL, "called", null);
        assertThat(Timeline.svg(timeline(List.of(before, after), 12))).contains("Nothing recorded for 14 months");
        assertThat(Timeline.svg(timeline(List.of(before, after), 18))).doesNotContain("Nothing recorded for 14 months");
    }

    private static TimelinePicture timeline(List<Mark> marks, int gapMonths) {
        return new TimelinePicture("Timeline", "", LocalDate.of(2018, 1, 1), LocalDate.of(2022, 12, 31), LocalDate.of(2023, 5, 1),
            Samples.LANES, marks, Samples.KINDS, gapMonths, null);
    }

    @Test
    void a_waterfall_shows_each_weight_with_its_sign_and_adds_up() {
        var drawn = new Drawn(Waterfall.svg(Samples.waterfall()));
        assertThat(drawn.words).extracting(Drawn.Words::text).contains("+8.4", "−3.2", "0.0", "+12.1", "joins at: +14.0");
        for (var one : drawn.words) {
            assertThat(drawn.words).filteredOn(other -> other != one && other.overlaps(one)).as(one.text()).isEmpty();
        }
    }

    @Test
    void a_waterfall_may_end_below_nothing() {
        var svg = Waterfall.svg(new WaterfallPicture("t", "d", List.of(new Step("Sex", "", -4), new Step("Born", "", -9.96)), "Sum", List.of()));
        var numbers = new Drawn(svg).elements("rect").stream().filter(rect -> rect.hasAttribute("x")).map(rect -> number(rect, "x")).toList();
        assertThat(numbers).hasSizeGreaterThan(3).allMatch(x -> x >= 0 && x < 400);
        assertThat(svg).contains("−14.0");
    }
}
