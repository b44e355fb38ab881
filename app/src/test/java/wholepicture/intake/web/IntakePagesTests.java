package wholepicture.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.browser.Browser;
import wholepicture.intake.Deliveries;
import wholepicture.intake.Delivery;
import wholepicture.intake.IntakeWork;
import wholepicture.store.Works;

/** The pages about files, as somebody who looks after an agency's data uses them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshStore.class)
@Import({MovableClock.class, Cast.class})
class IntakePagesTests {

    static final String INVOLVED = "person_id,worker,role,from\nT1,Ann Tenant,Housing officer,2024-05-03\nT2,,Housing officer,2024-05-03\n"
        + "T3,Ann Tenant,=Housing officer,31/02/2024\n,,,\n";

    @LocalServerPort int port;
    @Autowired Cast cast;
    @Autowired IntakeWork work;
    @Autowired Deliveries deliveries;

    Browser browser;
    Agency housing;
    Worker sender;

    @BeforeEach
    void a_browser_and_the_one_who_sends_files() {
        browser = new Browser(port);
        housing = cast.agency(AgencyKind.HOUSING);
        sender = cast.worker(housing, "Sunita Sender", Role.SENDS_FILES);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_file_is_sent_and_its_rows_are_mended_at_a_desk() {
        sendAndMend(Browser::wide, true);
    }

    @Test
    void a_file_is_sent_and_its_rows_are_mended_on_a_telephone() {
        sendAndMend(Browser::narrow, true);
    }

    @Test
    void a_file_is_sent_and_its_rows_are_mended_without_javascript() {
        sendAndMend(Browser::withoutJavaScript, false);
    }

    private void sendAndMend(Function<Browser, Page> open, boolean checks) {
        var page = open.apply(browser);
        browser.signIn(page, sender.username(), Cast.PASSWORD);
        page.navigate("/intake");
        good(page, "files-none", checks);
        page.getByText("Send files").last().click();
        good(page, "files-send", checks);
        choose(page, "files", "involved.csv", INVOLVED);
        page.locator("main form button").last().click();
        var delivery = read();
        page.navigate("/intake/%d".formatted(delivery.id()));
        good(page, "files-delivery", checks);
        assertThat(page.locator("main").innerText()).contains("2 rows wait to be mended", "The row is empty.");

        page.getByText("Look at the rows").click();
        good(page, "files-quarantine", checks);
        page.getByText("Row 3", new Page.GetByTextOptions().setExact(true)).click();
        good(page, "files-row", checks);
        page.locator("main form button").first().click();
        assertThat(page.title()).startsWith("Error: ");
        good(page, "files-row-again", checks);
        page.locator("#c1").fill("Bob Builder");
        page.getByText("Send the row again").click();
        assertThat(page.url()).as("the next row that waits").endsWith("/quarantine/3");
        page.getByText("Set it aside", new Page.GetByTextOptions().setExact(true)).last().click();
        assertThat(page.locator("main").innerText()).contains("Say why this row is not to be taken in");
        page.locator("#reason").fill("A test tenancy");
        page.getByText("Set it aside", new Page.GetByTextOptions().setExact(true)).last().click();
        assertThat(page.locator("main").innerText()).contains("All of its rows are settled");
        page.getByText("All that was not read, one by one").click();
        assertThat(page.locator("main").innerText()).contains("Set aside by Sunita Sender: A test tenancy");
        good(page, "files-not-read", checks);
        page.navigate("/intake");
        good(page, "files", checks);
    }

    @Test
    void quarantined_rows_go_out_as_a_table_without_formulas_and_come_back_mended() throws Exception {
        var page = browser.wide();
        browser.signIn(page, sender.username(), Cast.PASSWORD);
        page.navigate("/intake/send");
        choose(page, "files", "involved.csv", INVOLVED);
        page.locator("main form button").last().click();
        var first = read();
        page.navigate("/intake/%d/quarantine".formatted(first.id()));
        var download = page.waitForDownload(() -> page.getByText("Download them as a table (CSV)").click());
        assertThat(download.suggestedFilename()).isEqualTo("involved-to-mend.csv");
        Path table = Files.createTempFile("mend", ".csv");
        download.saveAs(table);
        String text = Files.readString(table, StandardCharsets.UTF_8);
        Files.delete(table);
        assertThat(text).contains("D%dR3,".formatted(first.id()), ",\"'=Housing officer\",");

        page.navigate("/intake/send");
        choose(page, "files", "mended.csv", text.replace("T2,,", "T2,Ann Tenant,").replace(",31/02/2024", ",28/02/2024"));
        page.locator("main form button").last().click();
        read();
        page.navigate("/intake/%d".formatted(first.id()));
        assertThat(page.locator("table").first().innerText().replaceAll("\\s+", " ")).contains("Taken in 3", "Quarantined 0", "Not read 1", "Received 4");
    }

    @Test
    void a_table_of_ones_own_is_read_after_its_columns_are_said() {
        for (var page : new Page[] {browser.wide(), browser.narrow()}) {
            browser.signIn(page, sender.username(), Cast.PASSWORD);
            page.navigate("/intake/mapping");
            String n = String.valueOf(page.viewportSize().width);
            browser.assertGood(page, "mapping-none");
            choose(page, "file", "tenancies-%s.csv".formatted(n), ("Tenancy %s,Allocated worker,Job,Since;x,Stars\n"
                + "T1,Ann Tenant,Housing officer,03/05/2024,3\nT2,Ann Tenant,Housing officer,13/05/2024,4\n").formatted(n));
            page.getByText("Look at its columns").click();
            page.selectOption("#template", "INVOLVEMENTS");
            page.getByText("They are something else: guess again").click();
            page.selectOption("#to0", "person_id");
            page.selectOption("#to2", "role");
            page.selectOption("#to3", "from");
            browser.assertGood(page, "mapping");
            page.getByText("Look at the first rows").click();
            assertThat(page.locator("main").innerText()).contains("2 of the first 2 rows would be taken in", "Ann Tenant works with T1 as Housing officer");
            browser.assertGood(page, "mapping-preview");
            page.selectOption("#to1", "");
            page.getByText("Save, and read the file").click();
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose a column for worker, or give one value for all rows");
            browser.assertGood(page, "mapping-wrong");
            page.selectOption("#to1", "worker");
            page.getByText("Save, and read the file").click();
            var delivery = read();
            page.navigate("/intake/" + delivery.id());
            assertThat(page.locator("table").first().innerText().replaceAll("\\s+", " ")).contains("Received 2", "Quarantined 0");
            page.navigate("/intake/mapping");
            browser.assertGood(page, "mapping-saved");
            page.locator("main table a").first().click();
            browser.assertGood(page, "mapping-change");
        }
    }

    @Test
    void the_templates_are_explained_and_can_be_downloaded() {
        for (var page : new Page[] {browser.wide(), browser.narrow()}) {
            browser.signIn(page, sender.username(), Cast.PASSWORD);
            page.navigate("/intake/templates");
            browser.assertGood(page, "templates");
            var download = page.waitForDownload(() -> page.getByText("Download the people template").click());
            assertThat(download.suggestedFilename()).isEqualTo("people.csv");
        }
    }

    private void good(Page page, String name, boolean checks) {
        if (checks) {
            browser.assertGood(page, name);
        }
    }

    private static void choose(Page page, String field, String name, String text) {
        page.locator("#" + field).setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The agency's newest delivery, once it has been read. */
    private Delivery read() {
        var newest = Works.call(() -> deliveries.newest(housing.id(), Long.MAX_VALUE, 1).getFirst());
        return work.seeThrough(newest.id(), progress -> { });
    }
}
