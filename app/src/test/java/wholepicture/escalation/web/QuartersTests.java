package wholepicture.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wholepicture.escalation.DisagreementRows.Count;

class QuartersTests {

    @Test
    void every_quarter_between_the_first_and_the_last_is_drawn_with_what_was_settled() {
        var drawn = Quarters.svg(List.of(new Count("2027 Q2", "School", "1", "", 2), new Count("2026 Q3", "School", "3", "CHANGED", 1), new Count("2027 Q2", "Police", "1", "AGREED", 1)));
        assertThat(drawn).contains("2026 Q3: 1, of which 1 settled; 2026 Q4: 0, of which 0 settled; 2027 Q1: 0, of which 0 settled; 2027 Q2: 3, of which 1 settled");
        assertThat(drawn.split("<rect")).as("one bar settled alone, two on top of each other").hasSize(4);
    }

    @Test
    void nothing_is_drawn_of_nothing() {
        assertThat(Quarters.svg(List.of())).isEmpty();
    }
}
