package wholepicture.browser;

import com.microsoft.playwright.Page;
import org.springframework.test.context.TestPropertySource;

/** In a browser that runs no script, as on some agencies' machines: nothing may need one. */
@InBrowser
@TestPropertySource(properties = "told=without scripts")
class MillraceStoryWithoutJavaScriptTests extends MillraceStory {

    @Override
    Page desk(Browser browser) {
        return browser.withoutJavaScript();
    }
}
