package wholepicture.learning.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static wholepicture.learning.reading.Documents.invented;
import static wholepicture.learning.reading.Documents.proposals;
import static wholepicture.learning.reading.Kind.IMPROVEMENT;
import static wholepicture.learning.reading.Kind.PRIORITY_ACTION;
import static wholepicture.learning.reading.Kind.QUESTION;
import static wholepicture.learning.reading.Kind.RECOMMENDATION;
import static wholepicture.learning.reading.Kind.RESPONSE;
import static wholepicture.learning.reading.Kind.STRENGTH;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of many forms, all of them invented, and what is proposed from each. */
class ReadingTests {

    @TempDir
    Path folder;

    @Test
    void an_inspection_letter_gives_its_actions_its_improvements_and_its_strengths_and_nothing_of_its_story() {
        var found = proposals(invented("inspection-letter.txt"));
        assertThat(found).extracting(Proposal::kind, Proposal::text, Proposal::parent).containsExactly(
            tuple(PRIORITY_ACTION, "every night's police notifications are read the next morning by somebody who may decide", Optional.empty()),
            tuple(PRIORITY_ACTION, "there is a health worker in the hub on each working day. This means:", Optional.empty()),
            tuple(PRIORITY_ACTION, "cover is arranged for leave and for sickness", Optional.of(2)),
            tuple(PRIORITY_ACTION, "the records of all hospitals can be opened from the hub", Optional.of(2)),
            tuple(IMPROVEMENT, "The minutes of strategy meetings, which reach the schools too late or do not reach them at all, so that teachers are left to guess what was "
                + "agreed and who is to do it by the end of the week.", Optional.empty()),
            tuple(IMPROVEMENT, "Recording of what children say.", Optional.empty()),
            tuple(IMPROVEMENT, "Supervision of newly qualified health visitors.", Optional.empty()),
            tuple(STRENGTH, "Schools are told of domestic abuse incidents before the first lesson.", Optional.empty()),
            tuple(STRENGTH, "The out-of-hours team visits on the same night.", Optional.empty()));
        assertThat(found.getFirst().lead()).isEqualTo("Leaders need to make sure without delay that:");
        assertThat(found.get(4).where().path()).containsExactly("What needs to improve?");
        assertThat(found.get(4).where().spans()).as("the page number between its lines is not quoted").hasSize(3);
        assertThat(found.get(7).themes()).extracting(Themes.Found::theme, Themes.Found::words).contains(tuple("domestic-abuse", List.of("domestic abuse")));
    }

    @Test
    void a_review_gives_labelled_recommendations_with_their_parts_and_the_questions_that_it_puts_to_the_board() {
        var found = proposals(invented("adult-review.txt"));
        assertThat(found).extracting(Proposal::kind, Proposal::number, Proposal::parent).containsExactly(
            tuple(STRENGTH, "", Optional.empty()), tuple(QUESTION, "", Optional.empty()), tuple(QUESTION, "", Optional.empty()),
            tuple(RECOMMENDATION, "1", Optional.empty()), tuple(RECOMMENDATION, "2", Optional.empty()),
            tuple(RECOMMENDATION, "a", Optional.of(5)), tuple(RECOMMENDATION, "b", Optional.of(5)), tuple(RECOMMENDATION, "3", Optional.empty()));
        assertThat(found.get(3).text()).isEqualTo("The Board should ask each agency to record who depends on whom whenever care and support needs are assessed.");
    }

    @Test
    void a_response_plan_comes_in_with_every_response_under_its_recommendation_and_its_gaps_are_told() {
        var found = proposals(invented("response-plan.txt"));
        assertThat(found).extracting(Proposal::kind, Proposal::number, Proposal::parent, Proposal::gaps).containsExactly(
            tuple(RECOMMENDATION, "1.1", Optional.empty(), List.of()), tuple(RESPONSE, "", Optional.of(1), List.of()), tuple(RESPONSE, "", Optional.of(1), List.of()),
            tuple(RECOMMENDATION, "1.2", Optional.empty(), List.of("its response has no heading")), tuple(RESPONSE, "", Optional.of(4), List.of()),
            tuple(RECOMMENDATION, "2.1", Optional.empty(), List.of("an empty point stands under it")), tuple(RESPONSE, "", Optional.of(6), List.of()),
            tuple(RECOMMENDATION, "2.3", Optional.empty(), List.of("2.2 is missing before it", "no response to it was found")));
        assertThat(found.get(5).text()).isEqualTo("Minutes are to be sent within two days, so that those who could not come know what was asked of them before the next meeting.");
        assertThat(found.get(6).figures()).containsExactly(new Figures.Figure("87%", 87, 100));
        assertThat(found.get(0).where().path()).containsExactly("1. Listening");
    }

    @Test
    void a_table_on_a_page_gives_each_row_its_answer() {
        var found = proposals(Documents.html(folder, """
            <h1>Action plan</h1><table><tr><th>No</th><th>Recommendation</th><th>Lead</th><th>Progress</th></tr>
            <tr><td>1</td><td>Surgeries should say who may be told</td><td>GP lead</td><td><ul><li>Letters were sent</li><li>A poster is in every surgery</li></ul></td></tr>
            <tr><td>2</td><td>Police should ask who else lives there</td><td>Police</td><td></td></tr></table>"""));
        assertThat(found).extracting(Proposal::kind, Proposal::number, Proposal::text, Proposal::parent).containsExactly(
            tuple(RECOMMENDATION, "1", "Surgeries should say who may be told", Optional.empty()),
            tuple(RESPONSE, "", "Letters were sent", Optional.of(1)), tuple(RESPONSE, "", "A poster is in every surgery", Optional.of(1)),
            tuple(RECOMMENDATION, "2", "Police should ask who else lives there", Optional.empty()));
        assertThat(found.get(3).gaps()).containsExactly("no response to it was found");
    }

    @Test
    void a_page_with_nested_lists_keeps_the_parts_with_their_whole() {
        var found = proposals(Documents.html(folder, """
            <h1>Review of bed spaces</h1><h2>What went well</h2><ul><li>Night staff knew every resident by name.</li></ul>
            <h2>Recommendations</h2><h3>For the trust</h3><p>The trust should:</p><ol><li>Tell families at once<ul><li>by telephone</li><li>and again in writing</li></ul></li><li>Keep a register of moves</li></ol>
            <h2>Appendix</h2><ul><li>Terms of reference of the panel.</li></ul>"""));
        assertThat(found).extracting(Proposal::kind, Proposal::number, Proposal::parent).containsExactly(
            tuple(STRENGTH, "", Optional.empty()), tuple(RECOMMENDATION, "1.", Optional.empty()), tuple(RECOMMENDATION, "", Optional.of(2)),
            tuple(RECOMMENDATION, "", Optional.of(2)), tuple(RECOMMENDATION, "2.", Optional.empty()));
        assertThat(found.get(1).where().path()).containsExactly("Review of bed spaces", "Recommendations", "For the trust");
    }

    @Test
    void a_word_file_gives_its_list_and_its_table() {
        var found = proposals(Documents.word(folder, List.of("# Areas for improvement", "- Letters to families are hard to read.", "- Fathers are not written to.", "# The plan"),
            new String[][] {{"Strengths", "Areas for development"}, {"Visits are made at weekends", "Visits are not written up"}}));
        assertThat(found).extracting(Proposal::kind, Proposal::text).containsExactly(
            tuple(IMPROVEMENT, "Letters to families are hard to read."), tuple(IMPROVEMENT, "Fathers are not written to."),
            tuple(STRENGTH, "Visits are made at weekends"), tuple(IMPROVEMENT, "Visits are not written up"));
    }

    @Test
    void a_pdf_is_read_line_by_line_with_its_pages() {
        var found = proposals(Documents.pdf(folder, """
            <p>Thank you for your welcome. We saw much that was good, and some things that were not.</p><h2>Key strengths</h2>
            <ul><li>Midwives ask each mother when she is alone, and they write down what she said in her own words on the very same day.</li></ul>
            <h2 style="page-break-before: always">Areas for improvement</h2>
            <ul><li>The surgery does not learn of visits to the emergency department until weeks have gone by and the next one has been made.</li><li>Nobody keeps a list of those who moved away.</li></ul>"""));
        assertThat(found).extracting(Proposal::kind, proposal -> proposal.where().page()).containsExactly(
            tuple(STRENGTH, 1), tuple(IMPROVEMENT, 2), tuple(IMPROVEMENT, 2));
    }

    @Test
    void that_there_is_nothing_to_do_is_not_something_to_do() {
        assertThat(proposals(Documents.write(folder.resolve("none.txt"), "Areas for priority action\n\n◼ There are no areas for priority action\n\nThank you for your help."))).isEmpty();
    }
}
