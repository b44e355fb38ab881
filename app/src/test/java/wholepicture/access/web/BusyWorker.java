package wholepicture.access.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import wholepicture.Cast;
import wholepicture.agencies.Worker;

/**
 * Follows every link about a child and fills in every form it meets, by chance and without understanding any of them, with
 * words that stand nowhere else. What forms there are it finds out by itself.
 */
final class BusyWorker {

    /** Work with a child; who may see the child, and what is sent from outside, is settled elsewhere. */
    private static final String NOT_WORK = ".*/(chronology|family|keep|involved|glass|access|looks|record|steward|export|files)(/.*|\\?.*)?|.*\\.(svg|pdf|csv|ics|docx)(\\?.*)?";

    private final MockMvcTester browser;
    private final Cast cast;
    private final SplittableRandom random;
    private final Supplier<LocalDate> today;
    private final UUID child;
    private final Set<String> pages = new LinkedHashSet<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Set<String> sentToday = new HashSet<>();

    BusyWorker(MockMvcTester browser, Cast cast, SplittableRandom random, Supplier<LocalDate> today, UUID child) {
        this.browser = browser;
        this.cast = cast;
        this.random = random;
        this.today = today;
        this.child = child;
    }

    /** Every page that was met, as its address. */
    Set<String> pages() {
        return pages;
    }

    /** Every word that was typed, also into forms that were refused. */
    List<String> words() {
        return words;
    }

    /** How often each form was accepted, by its address without numbers. */
    Map<String, Integer> done() {
        return done;
    }

    /** Looks at everything once and fills in each kind of form once on the way. */
    void goThrough(Worker worker) {
        sentToday.clear();
        var seen = new LinkedHashSet<String>();
        var next = new ArrayDeque<String>(List.of("/people/" + child));
        while (!next.isEmpty()) {
            var address = next.poll();
            if (!seen.add(address) || pages.stream().filter(page -> kind(page).equals(kind(address))).count() > 2 && !pages.contains(address)) {
                continue;
            }
            var answer = browser.get().uri(address).with(cast.signedIn(worker)).exchange().getResponse();
            if (answer.getStatus() != 200) {
                continue;
            }
            pages.add(address);
            var page = Jsoup.parse(text(answer));
            page.select("a[href]").eachAttr("href").stream().map(href -> href.replaceAll("#.*", "")).filter(this::isWork).forEach(next::add);
            for (var form : page.select("form[method=post]")) {
                var action = form.attr("action").isEmpty() ? address : form.attr("action");
                if (isWork(action) && !form.attr("enctype").startsWith("multipart") && sentToday.add(kind(action))) {
                    var there = send(worker, form, action);
                    if (there != null && isWork(there)) {
                        next.add(there);
                    }
                }
            }
        }
    }

    private boolean isWork(String address) {
        return (address.contains(child.toString()) || address.matches("/(meetings|answers|disagreements)/.+")) && !address.matches(NOT_WORK);
    }

    private @Nullable String send(Worker worker, Element form, String action) {
        var fields = new LinkedHashMap<String, List<String>>();
        form.select("input, textarea, select").forEach(field -> fill(form, action, field, fields));
        var button = form.select("button[name]");
        if (!button.isEmpty()) {
            fields.put(button.last().attr("name"), List.of(button.last().attr("value")));
        }
        var request = browser.post().uri(action).with(cast.signedIn(worker)).with(SecurityMockMvcRequestPostProcessors.csrf());
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        var answer = request.exchange().getResponse();
        if (answer.getStatus() / 100 != 3) {
            return null;
        }
        done.merge(kind(action), 1, Integer::sum);
        return answer.getRedirectedUrl();
    }

    /** An address without numbers and question: the same for all pages that one template makes. */
    private static String kind(String address) {
        return address.replaceAll("\\?.*", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z0-9]+-[A-Z0-9-]+|\\b\\d+\\b", "…");
    }

    private void fill(Element form, String action, Element field, Map<String, List<String>> fields) {
        var name = field.attr("name");
        if (name.isEmpty() || name.equals("_csrf") || fields.containsKey(name)) {
            return;
        }
        fields.put(name, switch (field.tagName().equals("input") ? field.attr("type") : field.tagName()) {
            case "radio" -> oneOf(all(form, name));
            case "checkbox" -> all(form, name).stream().filter(value -> !isAnother(action, value) && random.nextInt(4) > 0).toList();
            case "select" -> oneOf(field.select("option").eachAttr("value").stream().filter(value -> !value.isEmpty()).toList());
            case "hidden" -> List.of(field.val());
            default -> List.of(field.val().isBlank() ? typed(name, field) : field.val());
        });
        fields.remove(name, List.of());
    }

    /** Somebody else, or somebody else's case, of whom it would then be said as well. */
    private boolean isAnother(String action, String value) {
        return value.matches("[0-9a-f]{8}-[0-9a-f-]{27}") && !value.equals(child.toString()) || value.matches("CP-\\d{4}-\\d+") && !action.contains(value);
    }

    private static List<String> all(Element form, String name) {
        return form.select("input[name=\"%s\"]".formatted(name)).eachAttr("value");
    }

    private List<String> oneOf(List<String> values) {
        return values.isEmpty() ? List.of() : List.of(values.get(random.nextInt(values.size())));
    }

    private String typed(String name, Element field) {
        var day = today.get();
        if (name.endsWith(".day")) {
            return String.valueOf(day.getDayOfMonth());
        }
        if (name.endsWith(".month")) {
            return String.valueOf(day.getMonthValue());
        }
        if (name.endsWith(".year")) {
            return String.valueOf(day.getYear());
        }
        if (name.toLowerCase(java.util.Locale.ROOT).contains("time")) {
            return "10:00";
        }
        if (field.attr("inputmode").equals("numeric")) {
            return "1";
        }
        var word = DrawnTown.word();
        if (!name.equals("place")) {   // where a meeting is held is for everybody who is asked, by letter
            words.add(word);
        }
        return word;
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
