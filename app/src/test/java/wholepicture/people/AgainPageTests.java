package wholepicture.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;

@Story
@Import(Post.class)
class AgainPageTests {

    static final String ADDRESS = "/steward/review/again";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Post post;
    @Autowired Relinking relinking;

    Worker sam;
    Worker officer;

    @BeforeEach
    void workers() {
        var health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        sam = cast.worker(health, "Sam Steward", Role.DATA_STEWARD);
        officer = cast.worker(health, "Paul Officer");
        post.sends(health, Someone.called("H1", "Orla", Invented.familyName(70_000 + Invented.number())).born("2019-03-04"));
    }

    private Document page(int status) throws Exception {
        return Jsoup.parse(mvc.perform(get(ADDRESS).with(cast.signedIn(sam))).andExpect(status().is(status)).andReturn().getResponse().getContentAsString());
    }

    @Test
    void a_steward_says_why_sees_how_far_it_has_come_and_what_came_of_it() throws Exception {
        assertThat(page(200).text()).contains("The figures now: standard-2, join 7.0");
        mvc.perform(post(ADDRESS).param("why", " ").with(csrf()).with(cast.signedIn(sam))).andExpect(status().isUnprocessableContent());
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post(ADDRESS).param("why", "A new model").with(csrf()).with(cast.signedIn(sam))).andExpect(redirectedUrl(ADDRESS));
        }
        mvc.perform(get(ADDRESS).with(cast.signedIn(sam))).andExpect(header().string("Refresh", "5; url=" + ADDRESS));
        mvc.perform(get(ADDRESS + "?stay=").with(cast.signedIn(sam))).andExpect(header().doesNotExist("Refresh"));
        var underWay = page(200);
        assertThat(underWay.select("label[for=progress]").text()).contains("Asked for by Sam Steward", "A new model");
        assertThat(underWay.select("textarea")).as("one at a time").isEmpty();

        while (relinking.underWay().isPresent()) {
            assertThat(relinking.step()).isTrue();
        }
        assertThat(page(200).select("main table").text()).contains("Sam Steward", "A new model", "standard-2");
        assertThat(post.rows("select 1 from people.relinking where worker_id = ?", sam.id())).hasSize(1);
    }

    @Test
    void it_is_for_stewards() throws Exception {
        mvc.perform(get(ADDRESS).with(cast.signedIn(officer))).andExpect(status().isForbidden());
        mvc.perform(post(ADDRESS).param("why", "I say so").with(csrf()).with(cast.signedIn(officer))).andExpect(status().isForbidden());
        assertThat(relinking.underWay()).isEmpty();
    }
}
