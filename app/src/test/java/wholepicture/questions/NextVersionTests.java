package wholepicture.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;

/** The next version of a set is made on its page: when a line is needed, and the rows and columns of its tables. */
@Story
class NextVersionTests {

    private static final String CODE = "child-and-family";

    @Autowired QuestionSets sets;
    @Autowired Cast cast;
    @Autowired MockMvcTester pages;

    private Worker lead;
    private QuestionSet set;

    @BeforeEach
    void begun() {
        lead = cast.worker(cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE), "Ione Marsh", Role.LEARNING_LEAD);
        set = Acting.as(Practitioner.of(lead), () -> {
            sets.propose(sets.newest(CODE));
            return sets.newest(CODE);
        });
    }

    @AfterEach
    void given_up() {
        Acting.doAs(Practitioner.of(lead), () -> sets.withdraw(CODE));
    }

    private MvcTestResult change(QuestionSet.Section section, Line line, List<String> conditions, String rows, String columns) {
        var request = pages.post().uri("/question-sets/%s/next/%s/%s".formatted(CODE, section.key(), line.key())).with(cast.signedIn(lead)).with(SecurityMockMvcRequestPostProcessors.csrf())
            .param("text", line.text()).param("choices", line.choices().stream().map(Kind.Choice::text).collect(Collectors.joining("\n"))).param("rows", rows).param("columns", columns);
        for (var condition : conditions) {
            request = request.param("neededIf", condition);
        }
        return request.exchange();
    }

    private Line proposed(Line line) {
        return Acting.as(Practitioner.of(lead), () -> sets.proposed(CODE).orElseThrow().line(line.key()).orElseThrow());
    }

    @Test
    void a_line_is_needed_when_another_was_answered_so() {
        var section = set.sections().stream().filter(one -> one.lines().stream().filter(line -> line.kind() == Kind.YES_NO).count() > 1).findFirst().orElseThrow();
        var choosing = section.lines().stream().filter(line -> line.kind() == Kind.YES_NO).toList();
        var other = choosing.get(0);
        var line = section.lines().stream().filter(one -> one.kind() == Kind.WORDS).findFirst().orElse(choosing.get(1));
        assertThat(pages.get().uri("/question-sets/%s/next/%s/%s".formatted(CODE, section.key(), line.key())).with(cast.signedIn(lead))).hasStatusOk().bodyText().contains("It must be answered when", other.text());
        assertThat(change(section, line, List.of(other.key() + "=YES", other.key() + "=NOT_KNOWN"), "", "")).hasStatus3xxRedirection();
        assertThat(Objects.requireNonNull(proposed(line).neededIf())).isEqualTo(new Line.NeededIf(other.key(), List.of("YES", "NOT_KNOWN")));
        assertThat(pages.get().uri("/question-sets/%s/next".formatted(CODE)).with(cast.signedIn(lead))).bodyText().contains("needed when “" + other.text() + "” is answered “Yes” or “Not known”");
        assertThat(change(section, line, List.of(other.key() + "=YES", "another=NO"), "", "")).hasStatus(422).bodyText().contains("Choose answers to one question only");
        assertThat(change(section, line, List.of(), "", "")).hasStatus3xxRedirection();
        assertThat(proposed(line).neededIf()).isNull();
    }

    @Test
    void rows_and_columns_of_the_same_words_keep_their_keys_and_new_ones_get_their_own() {
        var section = set.sections().stream().filter(one -> one.lines().stream().anyMatch(line -> line.kind() == Kind.TABLE)).findFirst().orElseThrow();
        var table = section.lines().stream().filter(line -> line.kind() == Kind.TABLE).findFirst().orElseThrow();
        var rows = table.rows().stream().map(Kind.Choice::text).collect(Collectors.joining("\n"));
        var columns = table.columns().stream().map(Line.Column::text).collect(Collectors.joining("\n"));
        assertThat(change(section, table, List.of(), "", columns)).hasStatus(422).bodyText().contains("Enter the rows and the columns of the table");
        assertThat(change(section, table, List.of(), rows + "\nSomebody of whom nobody has told us", columns + "\nHow we know")).hasStatus3xxRedirection();
        var changed = proposed(table);
        assertThat(changed.rows()).startsWith(table.rows().toArray(Kind.Choice[]::new)).hasSize(table.rows().size() + 1);
        assertThat(changed.columns()).startsWith(table.columns().toArray(Line.Column[]::new)).hasSize(table.columns().size() + 1);
        assertThat(changed.columns().getLast()).isEqualTo(new Line.Column("how-we-know", Kind.WORDS, "How we know"));
    }
}
