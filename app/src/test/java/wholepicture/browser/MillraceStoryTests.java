package wholepicture.browser;

import com.microsoft.playwright.Page;
import org.springframework.test.context.TestPropertySource;

/** At a desk, with everything that a browser can. */
@InBrowser
@TestPropertySource(properties = "told=at a desk")
class MillraceStoryTests extends MillraceStory {

    @Override
    Page desk(Browser browser) {
        return browser.wide();
    }

    @Override
    void look(Browser browser, Page page, String name) {
        browser.assertGood(page, name);
    }
}
