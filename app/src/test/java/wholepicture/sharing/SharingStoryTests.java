package wholepicture.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Worker;
import wholepicture.chronology.MayNotAdd;

/** What is shared about a child: with a lawful basis or not at all; and what one named worker alone opens. */
@Story
class SharingStoryTests {

    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired Sharing sharing;
    @Autowired Shares shares;

    Agency police;
    Worker sam;
    Worker other;
    Worker carol;
    Worker constable;
    UUID nell;

    @BeforeEach
    void a_child_known_to_social_care() {
        clock.set("2026-11-02T10:00");
        var care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        police = cast.agency(AgencyKind.POLICE);
        sam = cast.worker(care, "Sam Okafor");
        other = cast.worker(care, "Olu Other");
        carol = cast.worker(police, "Carol Detective");
        constable = cast.worker(police, "Con Stable");
        nell = cast.person(care, "Nell Story", 2);
        cast.open(nell, Practitioner.of(sam), 2);
        cast.open(nell, Practitioner.of(other), 2);
    }

    private <T> T as(Worker who, java.util.function.Supplier<T> work) {
        return Acting.as(Practitioner.of(who), work::get);
    }

    private void doAs(Worker who, Runnable work) {
        Acting.doAs(Practitioner.of(who), work);
    }

    private Given given(boolean given) {
        return new Given(clock.instant(), given, "Two injuries and what was said of them", police, "DS Carol Detective", "To find out whether a crime was done", LawfulBasis.PUBLIC_TASK, Consent.NOT_ASKED,
            "Asking would put her at risk", "The last month and nothing of her mother's health");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        '', DS Bell, to protect,  PUBLIC_TASK, NOT_ASKED, at risk, enough, nothing is said of what
        x,  '',      to protect,  PUBLIC_TASK, NOT_ASKED, at risk, enough, nobody is named
        x,  DS Bell, '',          PUBLIC_TASK, NOT_ASKED, at risk, enough, no purpose
        x,  DS Bell, to protect,  CONSENT,     REFUSED,   at risk, enough, consent was refused and is no basis
        x,  DS Bell, to protect,  CONSENT,     NOT_ASKED, at risk, enough, nor when it was not asked
        x,  DS Bell, to protect,  PUBLIC_TASK, NOT_ASKED, '',      enough, no reason why nobody agreed
        x,  DS Bell, to protect,  PUBLIC_TASK, NOT_ASKED, at risk, '',     nobody judged whether it is proportionate
        """)
    void nothing_is_shared_without_what_makes_it_lawful(String what, String whom, String purpose, LawfulBasis basis, Consent consent, String why, String proportionate, String because) {
        assertThatThrownBy(() -> new Given(clock.instant(), true, what, police, whom, purpose, basis, consent, why, proportionate)).as(because).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_database_keeps_no_sharing_without_a_basis() {
        doAs(sam, () -> sharing.record(nell, given(true)));
        for (var broken : List.of("basis = ''", "basis = 'CONSENT'", "purpose = ''", "proportionate = ''", "consent_why = ''")) {
            assertThatThrownBy(() -> cast.inWorks(() -> cast.update("update sharing.shared set " + broken + " where person_id = ?", nell))).as(broken).isNotNull();
        }
    }

    @Test
    void what_was_shared_and_what_was_not_are_records_and_lines_of_the_chronology() {
        doAs(sam, () -> sharing.record(nell, given(true)));
        doAs(sam, () -> sharing.record(nell, given(false)));
        assertThat(as(other, () -> shares.of(nell))).extracting(Shared::given).containsExactly(false, true);
        assertThat(cast.inWorks(() -> cast.rows("select title from chronology.entry where person_id = ? and kind = 'SHARING' order by id", nell))).extracting(r -> r.get("title"))
            .containsExactly("Shared with DS Carol Detective", "Decided not to share with DS Carol Detective");
        doAs(carol, () -> {
            assertThat(shares.of(nell)).as("a partner who is not involved").isEmpty();
            assertThatThrownBy(() -> sharing.record(nell, given(true))).isInstanceOfAny(MayNotAdd.class, wholepicture.access.NoSuchPerson.class);
        });
    }

    @Test
    void only_the_one_it_was_handed_over_to_opens_it_and_each_opening_is_written_down() {
        var number = as(sam, () -> sharing.handOver(nell, given(true), carol, "Arm and back, on two days; mother says that he fell."));
        for (var stranger : List.of(other, constable)) {
            doAs(stranger, () -> assertThatThrownBy(() -> sharing.open(number)).as(stranger.name()).isInstanceOf(NothingHandedOver.class));
        }
        assertThat(as(carol, () -> shares.to(carol.id(), 5))).singleElement().satisfies(one -> assertThat(one.openedAt()).isNull());
        assertThat(as(carol, () -> sharing.open(number))).isEqualTo("Arm and back, on two days; mother says that he fell.");
        doAs(carol, () -> sharing.open(number));
        assertThat(as(sam, () -> shares.opened(shares.handedOver(number)))).extracting(Shares.Opened::worker).containsExactly("Carol Detective", "Carol Detective");
        assertThat(as(sam, () -> shares.handedOver(number).openedAt())).isEqualTo(clock.instant());
        assertThat(cast.inWorks(() -> cast.rows("select sentence from journal.entry where person_id = ? and worker_id = ?", nell, carol.id()))).extracting(r -> r.get("sentence"))
            .containsExactly("Opened what was handed over", "Opened what was handed over");
        assertThat(cast.inWorks(() -> cast.rows("select subject || body as said from post.letter where to_address = ?", carol.email()))).singleElement()
            .satisfies(l -> assertThat(l.get("said").toString()).contains("/handed-over/" + number).doesNotContain("Nell", "Story", "injur", "fell"));
        assertThatThrownBy(() -> cast.inWorks(() -> cast.update("update sharing.handed_over set words = 'x'"))).as("what was handed over stays").isNotNull();
    }

    @Test
    void sent_read_and_understood_are_three_things() {
        var number = as(sam, () -> sharing.handOver(nell, given(true), carol, "Arm and back, on two days."));
        doAs(carol, () -> assertThatThrownBy(() -> sharing.understood(shares.handedOver(number), "two injuries")).as("not read yet").isInstanceOf(MayNotHandOver.class));
        doAs(carol, () -> sharing.open(number));
        doAs(sam, () -> assertThatThrownBy(() -> sharing.understood(shares.handedOver(number), "two injuries")).as("not the sender").isInstanceOf(MayNotHandOver.class));
        doAs(carol, () -> sharing.understood(shares.handedOver(number), "Two injuries on two days; ask who was there"));
        assertThat(as(sam, () -> shares.handedOver(number))).satisfies(one -> assertThat(one.understood()).isEqualTo("Two injuries on two days; ask who was there"))
            .satisfies(one -> assertThat(one.understoodBy()).isEqualTo("Carol Detective"));
        doAs(carol, () -> assertThatThrownBy(() -> sharing.understood(shares.handedOver(number), "something else")).as("it stays").isInstanceOf(MayNotHandOver.class));
        var told = as(sam, () -> sharing.record(nell, given(true)));
        doAs(carol, () -> assertThatThrownBy(() -> shares.of(nell, told)).as("not involved").isInstanceOf(NothingHandedOver.class));
        doAs(sam, () -> sharing.understood(shares.of(nell, told), "She said: two injuries, not one"));
        assertThat(as(other, () -> shares.of(nell, told)).isUnderstood()).isTrue();
    }

    @Test
    void what_is_kept_closely_is_not_handed_over_and_what_becomes_so_closes() {
        var number = as(sam, () -> sharing.handOver(nell, given(true), carol, "words"));
        cast.inWorks(() -> cast.update("update people.person set grade = 3 where id = ?", nell));
        doAs(carol, () -> assertThatThrownBy(() -> sharing.open(number)).isInstanceOf(NothingHandedOver.class));
        cast.open(nell, Practitioner.of(sam), 3);
        doAs(sam, () -> assertThatThrownBy(() -> sharing.handOver(nell, given(true), carol, "words")).isInstanceOf(MayNotHandOver.class).hasMessageContaining("kept closely"));
    }
}
