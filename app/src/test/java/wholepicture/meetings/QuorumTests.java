package wholepicture.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.guidance.Basis.Source;

/** Who must be at the table. */
class QuorumTests {

    private static final Quorum CONFERENCE = new Quorum(Set.of(Party.SOCIAL_CARE), 3, "social care and two others", Source.AREA_PROCEDURES.at("quorum"));
    private static final Quorum STRATEGY = new Quorum(Set.of(Party.SOCIAL_CARE, Party.POLICE, Party.HEALTH), 3, "all three", Source.AREA_PROCEDURES.at("quorum"));

    private static List<Party> at(String table) {
        return table == null ? List.of() : Arrays.stream(table.split(" ")).map(Party::valueOf).toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        SOCIAL_CARE HEALTH EDUCATION,        true,  social care and two others
        SOCIAL_CARE HEALTH HEALTH,           false, two of health are one discipline
        HEALTH EDUCATION POLICE,             false, without social care
        SOCIAL_CARE HEALTH,                  false, one other only
        ,                                    false, nobody
        SOCIAL_CARE HOUSING VOLUNTARY OTHER, true,  any three that know the child
        """)
    void a_conference(String table, boolean quorate, String because) {
        assertThat(CONFERENCE.wanting(at(table)).isEmpty()).as(because).isEqualTo(quorate);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        SOCIAL_CARE POLICE HEALTH,    '',                             the three that guidance names
        SOCIAL_CARE POLICE EDUCATION, 'Nobody is here from: Health',  a school is not health
        SOCIAL_CARE,                  'Nobody is here from: Police, Health', both are named
        """)
    void a_strategy_discussion(String table, String wanting, String because) {
        assertThat(STRATEGY.wanting(at(table))).as(because).isEqualTo(wanting);
    }

    @Test
    void a_partnership_may_ask_for_more_and_never_for_less() {
        assertThat(CONFERENCE.askingFor("cp.conference", 4).wanting(at("SOCIAL_CARE HEALTH EDUCATION"))).isEqualTo("3 of at least 4 agencies or disciplines are here");
        assertThatThrownBy(() -> CONFERENCE.askingFor("cp.conference", 2)).hasMessageContaining("wholepicture.quorum.cp.conference").hasMessageContaining("at least 3");
    }
}
