package wholepicture.family;

import static wholepicture.arrivals.Arrival.RelationshipKind.*;
import static wholepicture.arrivals.Arrival.Sex.FEMALE;
import static wholepicture.arrivals.Arrival.Sex.MALE;
import static wholepicture.family.Household.couple;
import static wholepicture.family.Household.home;
import static wholepicture.family.Household.named;
import static wholepicture.family.Household.person;
import static wholepicture.family.Household.related;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import wholepicture.Cast;
import wholepicture.FreshStore;
import wholepicture.MovableClock;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.arrivals.Receives;
import wholepicture.browser.Browser;
import wholepicture.ui.pictures.EcomapPicture.Flow;
import wholepicture.ui.pictures.EcomapPicture.Strength;

/** The pages of a family in a real browser, wide and narrow, with and without JavaScript. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshStore.class)
@Import({MovableClock.class, Cast.class})
class FamilyLooksTests {

    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired List<Receives> receivers;
    @Autowired Recording recording;
    @LocalServerPort int port;

    @Test
    void the_pages_of_a_family_are_good_to_look_at() {
        clock.set("2026-11-02T10:00");
        var household = new Household(receivers, cast, clock);
        var care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        var priya = cast.worker(care, "Priya Nair");
        household.sends(care, person("E", "Ellie", "Doyle", FEMALE, "2017-04-01"), person("C", "Connor", "Doyle", MALE, "2019-06-12"),
            person("T", "Tracy", "Pike", FEMALE, "1984-01-09"), person("S", "Sean", "Doyle", MALE, "1982-03-03"),
            person("K", "Kelly", "Marsh", FEMALE, "2009-10-10"), person("M", "Carl", "Marsh", MALE, "1980-12-01"),
            person("G", "Rose", "Pike", FEMALE, "1955-02-02"), person("N", "Nina", "Pike", FEMALE, "2025-03-03"));
        household.sends(care, related("T", MOTHER, "E"), related("T", MOTHER, "C"), related("T", MOTHER, "K"), related("S", FATHER, "E"),
            related("S", FATHER, "C"), related("M", FATHER, "K"), couple("T", MARRIED, "M", "2008", null), couple("T", DIVORCED, "M", "2014-02", null),
            couple("S", PARTNER, "T", "2015", null), related("G", MOTHER, "T"), related("T", MOTHER, "N"), named("E", NIECE_OR_NEPHEW, "Gary Pike"));
        for (var number : List.of("E", "C", "T", "S", "N")) {
            household.sends(care, home(number, "14 Larch Close", "LE3 1AB", "2016", null));
        }
        household.sends(care, home("K", "2 Quarry Row", "LE4 2CD", "2020-05", null), home("K", "14 Larch Close", "LE3 1AB", "2016", "2020-04"),
            home("M", "2 Quarry Row", "LE4 2CD", null, null));
        household.sends(health, person("H", "Ellie", "Doyle", FEMALE, "2017-04-01"), home("H", "14 Larch Close", "LE3 1AB", "2016", null));
        for (var number : List.of("E", "C", "T", "S", "K", "M", "G", "N")) {
            cast.open(household.person(care, number), Practitioner.of(priya), 2);
        }
        var ellie = household.person(care, "E");
        Acting.doAs(Practitioner.of(priya), () -> {
            recording.keepTie(ellie, "Westfield Primary School", Strength.STRONG, Flow.TO_HOUSEHOLD, "every day");
            recording.keepTie(ellie, "Benefits", Strength.STRESSFUL, Flow.FROM_HOUSEHOLD, "sanction since August");
            recording.keepTie(ellie, "Tracy's friends", Strength.TENUOUS, Flow.BOTH, "");
        });
        try (var browser = new Browser(port)) {
            for (var page : List.of(browser.wide(), browser.narrow())) {
                browser.signIn(page, priya.username(), Cast.PASSWORD);
                for (var place : List.of("family", "ecomap", "family/record", "family?on=2018-01-01", "family?on=never")) {
                    page.navigate("/people/%s/%s".formatted(ellie, place));
                    browser.assertGood(page, "family-" + place.replaceAll("[^a-z0-9]", "-"));
                }
                page.navigate("/people/%s/family".formatted(ellie));
                page.locator("a[href*='/statements/']").first().click();
                page.waitForURL("**/statements/**");
                browser.assertGood(page, "family-statement");
                page.navigate("/people/%s/family".formatted(ellie));
                page.locator("a[href*='inclusion']").first().click();
                page.waitForURL("**/inclusion**");
                browser.assertGood(page, "family-inclusion");
            }
            var plain = browser.withoutJavaScript();
            browser.signIn(plain, priya.username(), Cast.PASSWORD);
            plain.navigate("/people/%s/family".formatted(ellie));
            plain.locator("summary").first().click();
            browser.screenshot(plain, "family-plain");
        }
    }
}
