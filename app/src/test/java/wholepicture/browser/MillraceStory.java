package wholepicture.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import wholepicture.Cast;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;

/**
 * From six agencies' files to one page about a child, as the workers do it: the files are sent, the child is found by a misspelt
 * name, what was known is read in one line, the family is seen, the glass is broken and told, and a wrong link is undone.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class MillraceStory {

    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(60_000);

    @Autowired Millrace millrace;
    @Autowired Cast cast;
    @LocalServerPort int port;

    private Browser browser;
    private Millrace.Told told;

    /** A desk at which nobody has signed in yet. */
    abstract Page desk(Browser browser);

    /** What is looked at more closely where the browser can. */
    void look(Browser browser, Page page, String name) {
        browser.screenshot(page, name);
    }

    @BeforeAll
    void open() {
        browser = new Browser(port);
        told = millrace.agencies();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    @Order(1)
    void six_agencies_send_their_files() {
        send(told.steward(), "social-care", "people.csv", "relationships.csv", "chronology.csv", "involvements.csv");
        send(sender(told.health()), "health", "bundle.json");
        send(sender(told.school()), "school", "people.csv", "chronology.csv");
        send(sender(told.hospital()), "hospital", "people.csv", "contacts.csv");
    }

    @Test
    @Order(2)
    void a_table_of_its_own_columns_is_read_when_somebody_has_said_what_they_mean() {
        var page = signedIn(told.polly());
        upload(page, "police", "nominals.csv");
        page.navigate("/intake");
        page.getByRole(AriaRole.LINK, named("nominals.csv")).click();
        assertThat(page.locator("main")).containsText("nobody has said yet what they mean", PATIENTLY);
        page.getByRole(AriaRole.BUTTON, button("Say what the columns mean")).click();
        assertThat(page.getByLabel("What Nominal Ref means")).hasValue("person_id");
        assertThat(page.getByLabel("What Surname means")).hasValue("family_name");
        page.getByLabel("Name of this mapping").fill("Nominals");
        page.getByRole(AriaRole.BUTTON, button("Look at the first rows")).click();
        assertThat(page.locator("main")).containsText("DUNMORE");
        look(browser, page, "story-mapping");
        page.getByRole(AriaRole.BUTTON, button("Save, and read the file")).click();
        assertThat(page.locator("main")).containsText("Read", PATIENTLY);
        waitUntilRead(page, "nominals.csv");
        send(told.polly(), "police", "contacts.csv");
    }

    @Test
    @Order(3)
    void a_row_with_a_day_that_does_not_exist_waits_and_is_mended() {
        var page = signedIn(told.neil());
        upload(page, "housing", "people.csv", "contacts.csv");
        waitUntilRead(page, "people.csv");
        waitUntilRead(page, "contacts.csv");
        page.getByRole(AriaRole.BUTTON, button("Look at the rows")).click();
        assertThat(page.locator("main")).containsText("31/02/2026");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Row")).first().click();
        look(browser, page, "story-row-to-mend");
        page.getByLabel("contact_date").fill("28/02/2026");
        page.getByRole(AriaRole.BUTTON, button("Send the row again")).click();
        assertThat(page.locator("main")).not().containsText("does not exist");
    }

    @Test
    @Order(4)
    void the_steward_is_asked_whether_two_spellings_are_one_child() {
        var page = signedIn(told.steward());
        page.navigate("/steward/review");
        look(browser, page, "story-queue");
        theyAreOne(page, "Teggy Hollis", "The school confirmed that Teggy is what her friends call Tegan");
        theyAreOne(page, "Teagan", "Police misheard the name; the same child opened the door");
    }

    private void theyAreOne(Page page, String name, String reason) {
        page.navigate("/steward/review");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
        assertThat(page.locator("main")).containsText("Millrace");
        look(browser, page, "story-two-records");
        page.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill(reason);
        page.getByRole(AriaRole.BUTTON, button("They are one person")).click();
        assertThat(page.locator(".govuk-notification-banner")).isVisible();
    }

    @Test
    @Order(5)
    void the_social_worker_finds_the_child_by_a_misspelt_name_and_reads_what_everybody_knew() {
        var page = signedIn(told.priya());
        page.getByLabel("Find a person").fill("teegan holis");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.LINK, named("Tegan Rose Hollis")).first().click();
        assertThat(page.locator("main")).containsText("Was not brought to 3 appointments");
        assertThat(page.locator("main tr").filter(new Locator.FilterOptions().setHasText("9 Jun 2026"))).containsText("Was not brought");
        assertThat(page.locator("main")).containsText("I save the toast for Alfie and Archie because they cry.");
        look(browser, page, "story-person");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("chronology")).first().click();
        assertThat(page.locator("h1")).containsText("Chronology of Tegan");
        assertThat(page.locator("main")).containsText("Child came to the door");
        assertThat(page.locator("main")).containsText("Hungry on arrival");
        look(browser, page, "story-chronology");
        page.getByLabel("Words").fill("toast");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply")).first().click();
        assertThat(page.locator("main")).containsText("I save the toast");
        assertThat(page.locator("main")).not().containsText("Child came to the door");

        page.getByRole(AriaRole.LINK, named("Clear all")).click();
        page.getByLabel("As known on").fill("1/3/2026");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply")).last().click();
        assertThat(page.locator("main")).containsText("As known on 1 March 2026");
        assertThat(page.locator("main")).not().containsText("Hungry on arrival");
        page.getByRole(AriaRole.LINK, named("Show what is known now")).click();
        assertThat(page.locator("main")).containsText("Hungry on arrival");
    }

    @Test
    @Order(6)
    void the_family_is_seen() {
        var page = signedIn(told.priya());
        page.navigate("/people/" + millrace.person(told.care(), "S1") + "/family");
        assertThat(page.locator("main svg").first()).isVisible();
        assertThat(page.locator("main")).containsText("Jo Hollis, mother");
        assertThat(page.locator("main")).containsText("Craig Dunmore");
        look(browser, page, "story-genogram");
        page.getByRole(AriaRole.LINK, named("Ecomap")).click();
        assertThat(page.locator("main svg").first()).isVisible();
        assertThat(page.locator("main")).containsText("Household");
        look(browser, page, "story-ecomap");
    }

    @Test
    @Order(7)
    void an_officer_breaks_the_glass_and_those_who_hold_the_case_are_told() {
        var tegan = millrace.person(told.care(), "S1");
        var page = signedIn(told.lomas());
        page.navigate("/people/" + tegan);
        assertThat(page.locator("main")).not().containsText("Hungry on arrival");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Break the glass")).or(page.getByRole(AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Break the glass"))).first().click();
        page.getByRole(AriaRole.BUTTON, button("Break the glass")).click();
        assertThat(page.locator(".govuk-error-summary")).isVisible();
        page.getByLabel("Why do you need to see this person now?").fill("Called to the door at night, two small boys upstairs");
        page.getByRole(AriaRole.BUTTON, button("Break the glass")).click();
        assertThat(page.locator("main")).containsText("Was not brought to 3 appointments");
        page.navigate("/people/" + tegan + "/chronology");
        assertThat(page.locator("main")).containsText("Hungry on arrival");

        var priya = signedIn(told.priya());
        priya.navigate("/notices");
        assertThat(priya.locator("main")).containsText("Called to the door at night");
        priya.navigate("/people/" + tegan + "/looks");
        assertThat(priya.locator("main")).containsText("Dean Lomas");
        assertThat(priya.locator("main")).containsText("Called to the door at night");
        look(browser, priya, "story-looks");
        var alan = signedIn(told.administrator());
        alan.navigate("/journal?words=glass");
        assertThat(alan.locator("main")).containsText("Dean Lomas");
    }

    @Test
    @Order(8)
    void a_wrong_link_is_undone() {
        var alfie = millrace.person(told.care(), "S2");
        var archie = millrace.person(told.care(), "S3");
        var priya = signedIn(told.priya());
        priya.navigate("/people/" + alfie + "/chronology");
        assertThat(priya.locator("main")).containsText("Burn to the left hand");

        cast.open(alfie, Practitioner.of(told.steward()), 2);
        cast.open(archie, Practitioner.of(told.steward()), 2);
        var page = signedIn(told.steward());
        page.navigate("/people/" + alfie + "/records");
        look(browser, page, "story-records");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("This is not the right person for the record W-55120")).click();
        page.getByLabel("Find the right person").fill("archie hollis");
        page.keyboard().press("Enter");
        page.getByLabel("Archie Hollis").check();
        page.getByLabel("Why it is theirs").fill("The hospital looked at the photograph: it was his brother who was burnt");
        page.getByRole(AriaRole.BUTTON, button("Move this record")).click();
        assertThat(page.locator("main")).containsText("Done.");

        priya.navigate("/people/" + archie + "/chronology");
        assertThat(priya.locator("main")).containsText("Burn to the left hand");
        priya.navigate("/people/" + alfie + "/chronology");
        assertThat(priya.locator("main")).not().containsText("Burn to the left hand");
    }

    @Test
    @Order(8)
    void the_way_to_what_was_known_needs_no_mouse() {
        var page = desk(browser);
        page.navigate("/sign-in");
        tabTo(page, "#username");
        page.keyboard().type(told.priya().username());
        tabTo(page, "#password");
        page.keyboard().type(Cast.PASSWORD);
        enter(page, "/");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to main content");
        tabTo(page, "#q");
        page.keyboard().type("teegan holis");
        enter(page, "/people?q=teegan+holis");
        tabTo(page, "main tbody a");
        var tegan = "/people/" + millrace.person(told.care(), "S1");
        enter(page, tegan);
        tabTo(page, "a[href$='/chronology']");
        enter(page, tegan + "/chronology");
        tabTo(page, ".wp-line a");
        assertThat(page.locator(":focus")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("h2").first()).hasText("The entry");
    }

    private static void tabTo(Page page, String wanted) {
        for (int pressed = 0; pressed < 150; pressed++) {
            page.keyboard().press("Tab");
            if (page.locator(":is(%s):focus".formatted(wanted)).count() > 0) {
                return;
            }
        }
        throw new AssertionError("%s of %s cannot be reached with the Tab key".formatted(wanted, page.url()));
    }

    private static void enter(Page page, String address) {
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith(address));
    }

    private Worker sender(Agency agency) {
        return cast.worker(agency, "Sasha Sender", Role.SENDS_FILES);
    }

    private void send(Worker sender, String folder, String... names) {
        var page = signedIn(sender);
        upload(page, folder, names);
        for (var name : names) {
            waitUntilRead(page, name);
        }
    }

    private static void upload(Page page, String folder, String... names) {
        page.navigate("/intake/send");
        page.locator("input[type=file]").setInputFiles(Arrays.stream(names).map(name -> Millrace.file(folder, name)).toArray(Path[]::new));
        page.getByRole(AriaRole.BUTTON, button("Send")).click();
        page.waitForURL(url -> !url.endsWith("/send"));
    }

    private static void waitUntilRead(Page page, String name) {
        page.navigate("/intake");
        page.getByRole(AriaRole.LINK, named(name)).first().click();
        assertThat(page.locator("main .govuk-tag").first()).containsText("Read", PATIENTLY);
    }

    private Page signedIn(Worker worker) {
        var page = desk(browser);
        browser.signIn(page, worker.username(), Cast.PASSWORD);
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions button(String name) {
        return named(name);
    }
}
