package wholepicture.browser;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of docs/images from a demonstration that runs. No test: docs/images/README.md says how to have them
 * taken again.
 */
class Pictures {

    private static final Path IMAGES = Path.of("..", "docs", "images");
    private static final int COLOURS = 256;

    @Test
    void of_the_guided_family() throws IOException {
        try (var browser = new Browser(Integer.parseInt(System.getenv().getOrDefault("PORT", "8080")))) {
            var page = browser.wide();
            browser.signIn(page, "health.visitor", "whole picture");
            page.navigate("/people?q=Lacey+Ann+Brindley");
            page.locator("main tbody a").first().click();
            page.waitForURL("**/people/*");
            var person = page.url();
            keep(top(page), "person.png");
            page.navigate(person + "/chronology");
            keep(top(page), "chronology.png");
            page.navigate(person + "/family");
            keep(page.locator("figure").first().screenshot(new Locator.ScreenshotOptions()), "family.png");
        }
    }

    private static byte[] top(Page page) {
        page.setViewportSize(1280, 1180);
        return page.screenshot();
    }

    /** In its 256 commonest colours, which halves it and can hardly be seen on pages of words. */
    private static void keep(byte[] png, String name) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        int[] palette = Arrays.stream(pixels).boxed().collect(groupingBy(colour -> colour, counting())).entrySet().stream()
            .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())).limit(COLOURS).mapToInt(Map.Entry::getKey).toArray();
        var nearest = new HashMap<Integer, Integer>();
        var colours = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var kept = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        for (int i = 0; i < pixels.length; i++) {
            kept.getRaster().setSample(i % picture.getWidth(), i / picture.getWidth(), 0, nearest.computeIfAbsent(pixels[i], colour -> nearest(colour, palette)));
        }
        ImageIO.write(kept, "png", IMAGES.resolve(name).toFile());
    }

    private static int nearest(int colour, int[] palette) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            best = distance(colour, palette[i]) < distance(colour, palette[best]) ? i : best;
        }
        return best;
    }

    private static int distance(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int apart = (one >> shift & 0xff) - (other >> shift & 0xff);
            distance += apart * apart;
        }
        return distance;
    }
}
