package wholepicture.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a visit must be whole; nothing of it need be said. */
class ContactTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        abuse=NOT_ASKED                                | -                                | abuseWhy     | not asked needs its reason
        abuse=NOT_ASKED,abuseWhy=he sat beside her     | -                                | -            | the reason stands
        sexual=NOT_ASKED                               | -                                | sexualWhy    | the same of sexual abuse
        alone=NOT_OFFERED                              | -                                | aloneWhy     | time alone is offered, or it is said why not
        alone=NOT_APPROPRIATE                          | -                                | aloneWhy     | nor is that left to be guessed
        alone=DECLINED                                 | -                                | -            | the child may say no
        -                                              | Wet the bed three nights running | wetting      | the sign is in the words
        -                                              | Bed-wetting again, mother says   | wetting      | in other words
        wetting=NOTHING_NEW                            | Enuresis clinic since age four   | -            | known, and no sign
        wetting=CAME_BACK                              | -                                | wettingMeans | it asks about sexual abuse where it is recorded
        wetting=CAME_BACK,wettingMeans=asked her alone | She is wetting herself at school | -            | considered
        -                                              | The road was wet, her bed made   | -            | weather is no sign
        -                                              | -                                | -            | nothing need be said
        """)
    void what_is_said_must_be_whole(String typed, String words, String missing, String because) {
        var fields = new HashMap<String, String>();
        List.of(typed == null ? new String[0] : typed.split(",")).forEach(one -> fields.put(ContactForm.NAME + one.split("=")[0], one.split("=")[1]));
        var contact = ContactForm.read(fields::get).contact();
        assertThat(contact.missing(words == null ? "" : words).keySet()).as(because).isEqualTo(missing == null ? java.util.Set.of() : java.util.Set.of(missing));
    }

    @Test
    void a_visit_at_which_the_child_was_seen_says_whether_both_hard_questions_were_asked() {
        assertThat(Contact.NONE.missingOfVisit("").keySet()).containsExactlyInAnyOrder("abuse", "sexual");
    }

    @Test
    void questions_stand_below_what_was_typed() {
        var form = ContactForm.read(name -> name.endsWith("selfHarm") ? "She showed me her arm." : null).with(List.of("“Are you hurt now?”", "“Who knows?”"));
        assertThat(form.contact().selfHarm()).isEqualTo("She showed me her arm.\n\n“Are you hurt now?”\n\n“Who knows?”");
    }
}
