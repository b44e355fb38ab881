package wholepicture.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The gallery holds every component; what holds there holds everywhere. */
class ComponentsTests {

    private static final String HOSTILE = "<script>alert(1)</script>\"' onmouseover='x' \" onfocus=\"y <img src=x onerror=z> </textarea></title>";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    @Test
    void hostile_words_stay_words_in_every_component() {
        var page = gallery(HOSTILE);
        assertThat(page.select("script")).extracting(s -> s.attr("src")).containsExactly("/assets/js-enabled.js", "/assets/app.js");
        assertThat(page.select("img")).extracting(i -> i.attr("src")).containsExactly("/assets/mark.svg");
        assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream())
            .filter(a -> a.getKey().startsWith("on"))).isEmpty();
        assertThat(page.select("#area").val()).isEqualTo(HOSTILE);
        assertThat(page.select("#wrong").val()).isEqualTo(HOSTILE);
        assertThat(page.title()).startsWith("Error: Components: " + HOSTILE.substring(0, 20));
    }

    @Test
    void nothing_asks_for_an_inline_style_or_script() {
        var page = gallery("Robin");
        assertThat(page.select("style, [style], script:not([src])")).isEmpty();
    }

    @Test
    void every_field_has_a_label_and_every_error_leads_to_a_field() {
        var page = gallery("Robin");
        var labelled = page.select("label").stream().map(l -> l.attr("for")).collect(Collectors.toSet());
        assertThat(page.select("input:not([type=hidden]), select, textarea")).extracting(Element::id).allMatch(labelled::contains);
        assertThat(page.select(".govuk-error-summary a")).hasSize(2).allSatisfy(link ->
            assertThat(page.getElementById(link.attr("href").substring(1))).as(link.text()).isNotNull());
    }

    @Test
    void what_describes_a_field_is_there() {
        var page = gallery("Robin");
        assertThat(page.select("[aria-describedby], [aria-labelledby]")).isNotEmpty().allSatisfy(e -> {
            for (var id : (e.attr("aria-describedby") + " " + e.attr("aria-labelledby")).strip().split(" ")) {
                assertThat(page.getElementById(id)).as("#" + id + " of " + e.cssSelector()).isNotNull();
            }
        });
    }

    @Test
    void a_form_carries_the_proof_that_it_is_ours() {
        assertThat(gallery("Robin").select("form[method=post]")).hasSize(2)
            .allSatisfy(form -> assertThat(form.select("input[name=_csrf]").val()).isEqualTo("proof"));
    }

    @Test
    void the_frame_shows_who_is_signed_in_and_where_they_are() {
        var page = gallery("Robin");
        assertThat(page.select(".wp-header__worker").text()).isEqualTo("Priya Nair Health visitor, City Health Trust");
        assertThat(page.select(".wp-header__sections a[aria-current]").text()).isEqualTo("People");
        assertThat(page.select(".wp-notice--warning").text()).contains("You broke the glass");
    }

    private Document gallery(String text) {
        var worker = new SignedIn.Worker("Priya Nair", "Health visitor", "City Health Trust", Set.of());
        var frame = new Frame(Optional.of(worker), "/people/1",
            List.of(new Place("People", "/people", true), new Place("Files", "/files", false)),
            List.of(new Notices.Notice(true, "You broke the glass for Robin until 14:30", new Link("Close it", "/glass"))),
            () -> new Frame.Csrf("_csrf", "proof"), name -> "/assets/" + name);
        var html = new StringOutput();
        templates.render("dev/components.jte", Map.of("frame", frame, "text", text), html);
        return Jsoup.parse(html.toString());
    }
}
