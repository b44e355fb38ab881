package wholepicture.family;

import static org.assertj.core.api.Assertions.assertThat;
import static wholepicture.arrivals.Arrival.RelationshipKind.FATHER;
import static wholepicture.arrivals.Arrival.RelationshipKind.MOTHER;
import static wholepicture.arrivals.Arrival.Sex.FEMALE;
import static wholepicture.arrivals.Arrival.Sex.MALE;
import static wholepicture.family.Household.home;
import static wholepicture.family.Household.kept;
import static wholepicture.family.Household.person;
import static wholepicture.family.Household.related;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Worker;
import wholepicture.arrivals.Grade;
import wholepicture.arrivals.Receives;

/** The pages of a family, as a worker reads and fills them. */
@Story
class FamilyPagesTests {

    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired List<Receives> receivers;
    @Autowired MockMvcTester browser;

    Household household;
    Agency care;
    Worker priya;
    UUID mia;

    @BeforeEach
    void the_family() {
        clock.set("2026-11-02T10:00");
        household = new Household(receivers, cast, clock);
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        priya = cast.worker(care, "Priya Nair");
        household.sends(care, person("E", "Mia<b>", "Webb", FEMALE, "2018-02-03"), person("J", "Jade", "Webb", FEMALE, "1998-05-05"),
            person("D", "Dwayne", "Cole", MALE, "1990-06-06"), kept(person("F", "Zoltan", "Secret", MALE, "1991-07-07"), Grade.SEALED));
        household.sends(care, related("J", MOTHER, "E"), related("F", FATHER, "E"), home("E", "9 Tower House", "LE4 5AZ", "2019", null),
            home("J", "9 Tower House", "LE4 5AZ", "2019", null), home("D", "9 Tower House", "LE4 5AZ", "2024", null), home("F", "9 Tower House", "LE4 5AZ", null, null));
        mia = household.person(care, "E");
        for (var number : List.of("E", "J", "D")) {
            cast.open(household.person(care, number), Practitioner.of(priya), 2);
        }
    }

    @Test
    void the_page_says_who_is_missing_and_whom_nobody_has_checked() {
        var page = read("/people/%s/family".formatted(mia));
        assertThat(page.select("h1").text()).isEqualTo("Family of Mia<b> Webb");
        assertThat(page.select(".govuk-warning-text").text()).contains("Not known: father of Mia", "Not yet checked: Dwayne Cole");
        assertThat(page.select("figure svg title").first().text()).startsWith("Family of Mia");
        assertThat(page.select("figure table tbody tr")).hasSize(4).extracting(row -> row.select("th").text())
            .containsExactlyInAnyOrder("Mia<b> Webb", "Jade Webb", "Dwayne Cole", "Father not known");
        assertThat(page.select("svg a[href=/people/%s/family]".formatted(household.person(care, "J")))).hasSize(1);
        assertThat(page.select("#men ~ div table").first().text()).contains("Dwayne Cole", "lives at the same address", "Not yet checked");
        assertThat(page.html()).doesNotContain("Zoltan").doesNotContain("style=");
    }

    @Test
    void a_sealed_person_is_in_none_of_the_pages_and_files() throws IOException {
        for (var address : List.of("family", "ecomap", "family/record", "genogram.svg", "ecomap.svg", "family?on=2020-01-01")) {
            assertThat(body(get("/people/%s/%s".formatted(mia, address)))).as(address).doesNotContain("Zoltan");
        }
        assertThat(get("/people/%s/family".formatted(household.person(care, "F"))).getStatus()).isEqualTo(404);
        for (var address : List.of("genogram.pdf", "ecomap.pdf")) {
            assertThat(pdf("/people/%s/%s".formatted(mia, address))).as(address).contains("Jade Webb").doesNotContain("Zoltan");
        }
    }

    @Test
    void a_picture_can_be_kept_as_a_file_that_names_nobody_in_its_name() throws IOException {
        var svg = get("/people/%s/genogram.svg?on=2026-05-03".formatted(mia));
        assertThat(svg.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"genogram-2026-05-03.svg\"");
        assertThat(svg.getContentType()).startsWith("image/svg+xml");
        assertThat(svg.getContentAsString()).startsWith("<svg ").doesNotContain("<a ").contains("3 May 2026");
        assertThat(pdf("/people/%s/genogram.pdf".formatted(mia))).contains("Made by Priya Nair", "9 Tower House, LE4 5AZ", "Father not known");
    }

    @Test
    void a_wrong_day_is_said_and_today_is_shown() {
        for (var typed : List.of("2026-02-30", "yesterday", "0001-01-01", "99999-01-01", "31/2/2026")) {
            var response = get("/people/%s/family?on=%s".formatted(mia, typed));
            assertThat(response.getStatus()).isEqualTo(422);
            assertThat(parse(response).select(".govuk-error-summary a[href=#on]").text()).contains("real date");
        }
    }

    @Test
    void a_relationship_is_recorded_or_its_problems_are_told_at_once() {
        var address = "/people/%s/family/record".formatted(mia);
        var nothing = post(address);
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(parse(nothing).select(".govuk-error-summary li")).extracting(e -> e.text())
            .containsExactly("Choose what the other person is", "Say who the other person is, in one of the three ways");
        assertThat(parse(post(address, "kind", "GRANDPARENT", "page", "https://here/people/" + household.person(care, "F"))).select(".govuk-error-summary").text())
            .as("a sealed person is answered as nobody").contains("Nobody has this address");
        assertThat(parse(post(address, "kind", "GRANDPARENT", "page", "https://here/people/" + UUID.randomUUID())).select(".govuk-error-summary").text())
            .contains("Nobody has this address");
        assertThat(parse(post(address, "kind", "FATHER", "name", "Bob", "since.day", "31", "since.month", "2", "since.year", "2020")).select(".govuk-error-summary").text())
            .contains("The day it began must be a real date");
        var kept = post(address, "kind", "FATHER", "name", "Kevin Example", "responsibility", "no", "since.year", "2018", "note", "grandmother says so");
        assertThat(kept.getRedirectedUrl()).isEqualTo("/people/%s/family".formatted(mia));
        var page = read("/people/%s/family".formatted(mia));
        assertThat(page.select("#statements ~ div").text()).contains("Kevin Example is the father of Mia", "from 2018", "Priya Nair", "grandmother says so");
        assertThat(page.select("#men ~ div").first().text()).contains("Kevin Example");
    }

    @Test
    void a_relationship_is_disputed_ended_and_struck_out_on_its_page() {
        var link = read("/people/%s/family".formatted(mia)).select("a[href*=/family/statements/]").first().attr("href");
        assertThat(read(link).select("h1").text()).isEqualTo("Jade Webb is the mother of Mia<b> Webb");
        assertThat(post(link + "/dispute").getStatus()).isEqualTo(422);
        assertThat(post(link + "/end").getStatus()).isEqualTo(422);
        assertThat(post(link + "/end", "ended.year", "2050").getStatus()).isEqualTo(422);
        assertThat(post(link + "/strike-out").getStatus()).isEqualTo(422);
        assertThat(post(link + "/dispute", "disputedBy", "Aunt", "disputeReason", "she says so").getStatus()).isEqualTo(302);
        assertThat(read("/people/%s/family".formatted(mia)).select("#statements ~ div").text()).contains("Disputed", "Aunt disputes it: she says so");
        assertThat(post(link + "/strike-out", "mistake", "another Jade").getStatus()).isEqualTo(302);
        assertThat(read("/people/%s/family".formatted(mia)).select("#statements ~ div s").text()).isEqualTo("Jade Webb is the mother of Mia<b> Webb");
        assertThat(get(link.replaceFirst("[^/]+$", UUID.randomUUID().toString())).getStatus()).isEqualTo(404);
    }

    @Test
    void what_was_done_to_hear_a_man_is_recorded_with_what_was_tried() {
        var link = read("/people/%s/family".formatted(mia)).select("a[href*=inclusion]").first().attr("href");
        var man = Jsoup.parse(body(get(link))).select("input[name=man]").attr("value");
        var address = "/people/%s/family/inclusion".formatted(mia);
        assertThat(parse(post(address, "man", man, "status", "NOT_TRACED", "day.day", "1", "day.month", "11", "day.year", "2026")).select(".govuk-error-summary").text())
            .contains("Say what was tried");
        assertThat(post(address, "man", man, "status", "CONTACTED", "day.day", "1", "day.month", "11", "day.year", "2026", "stage", "assessment").getStatus()).isEqualTo(302);
        var page = read("/people/%s/family".formatted(mia));
        assertThat(page.select("#men ~ div").first().text()).contains("Contacted on 1 Nov 2026, assessment").doesNotContain("Not yet checked");
        assertThat(page.select(".govuk-warning-text").text()).doesNotContain("Dwayne");
    }

    @Test
    void a_tie_is_recorded_on_the_ecomap() {
        var address = "/people/%s/ecomap".formatted(mia);
        assertThat(parse(post(address)).select(".govuk-error-summary li")).hasSize(2);
        assertThat(post(address, "system", "Brownies", "strength", "STRONG", "flow", "TO_HOUSEHOLD", "note", "Tuesdays").getStatus()).isEqualTo(302);
        var page = read(address);
        assertThat(page.select("figure svg").text()).contains("Brownies", "Tuesdays", "Jade Webb");
        assertThat(page.select("figure table").text()).contains("Brownies Strong Gives to the household");
    }

    @Test
    void somebody_who_is_not_involved_sees_no_forms_and_may_not_send_them() {
        var stranger = cast.worker(cast.agency(AgencyKind.POLICE), "Paul Officer");
        var page = Jsoup.parse(body(browser.get().uri("/people/%s/family".formatted(mia)).with(cast.signedIn(stranger)).exchange().getResponse()));
        assertThat(page.text()).contains("Only what is open to you is shown").doesNotContain("Jade", "Father not known", "Record a relationship");
        var sent = browser.post().uri("/people/%s/family/record".formatted(mia)).with(cast.signedIn(stranger)).with(SecurityMockMvcRequestPostProcessors.csrf())
            .param("kind", "FATHER").param("name", "Bob").exchange().getResponse();
        assertThat(sent.getStatus()).isEqualTo(403);
    }

    private Document read(String address) {
        var response = get(address);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return parse(response);
    }

    private MockHttpServletResponse get(String address) {
        return browser.get().uri(address.replace(" ", "%20")).with(cast.signedIn(priya)).exchange().getResponse();
    }

    private MockHttpServletResponse post(String address, String... params) {
        var request = browser.post().uri(address).with(cast.signedIn(priya)).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange().getResponse();
    }

    private Document parse(MockHttpServletResponse response) {
        return Jsoup.parse(body(response));
    }

    private String body(MockHttpServletResponse response) {
        try {
            return household.told(response.getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String pdf(String address) throws IOException {
        try (var document = Loader.loadPDF(get(address).getContentAsByteArray())) {
            return household.told(new PDFTextStripper().getText(document));
        }
    }
}
