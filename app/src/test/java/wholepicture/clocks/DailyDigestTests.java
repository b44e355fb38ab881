package wholepicture.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.cases.Because;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Words;

/** The letter of a working morning: numbers and places, once a day, and nobody's name. */
@Story
class DailyDigestTests {

    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired ChildProtection protection;
    @Autowired DailyDigest digest;

    Worker sam;

    @BeforeEach
    void a_case_that_somebody_holds() {
        clock.set("2026-11-02T10:00");
        var care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        sam = cast.worker(care, "Sam Okafor", Role.PRACTITIONER, Role.MANAGER);
        var nell = cast.person(care, "Nell Story", 1);
        var file = Acting.as(Practitioner.of(sam), () -> protection.raise(List.of(nell), care, new Concern(Words.Source.SCHOOL, "Lena", "hungry", List.of(), "hunger",
            Words.Level.STATUTORY, Words.Answer.NO, Words.Answer.YES, false, Words.Answer.NO, "", "", false, "no"), clock.instant(), Because.of("three days"))).getFirst();
        Acting.doAs(Practitioner.of(sam), () -> protection.give(nell, file.ref(), sam, Because.of("duty")));
    }

    private List<Map<String, Object>> letters() {
        return cast.inWorks(() -> cast.rows("select subject, body from post.letter where to_address = ? order by seq", sam.email()));
    }

    @Test
    void it_comes_each_working_morning_once_and_counts_what_is_over() {
        clock.set("2026-11-03T06:59");
        digest.remind();
        assertThat(letters()).as("not before seven").isEmpty();
        clock.set("2026-11-03T07:00");
        digest.remind();
        digest.remind();
        assertThat(letters()).singleElement().satisfies(l -> {
            assertThat(l.get("subject")).isEqualTo("Due soon");
            assertThat(l.get("body").toString()).contains("Time limits of your cases: 0 over, 2 due within 3 days", "/my-work").doesNotContain("Nell", "Story", "CP-");
        });
        clock.set("2026-11-06T08:00");
        digest.remind();
        assertThat(letters()).hasSize(2).last().satisfies(l -> assertThat(l.get("subject")).isEqualTo("2 over their time"));
        clock.set("2026-11-07T09:00");
        digest.remind();
        clock.set("2026-12-25T09:00");
        digest.remind();
        assertThat(letters()).as("none at a weekend nor on Christmas Day").hasSize(2);
    }
}
