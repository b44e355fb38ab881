package wholepicture.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Three workers write into one child's chronology; a form that was not answered they send again as it was, as a browser does. */
final class KilledForms implements Killed {

    private record Unanswered(Visitor visitor, Map<String, String> form) {}

    private final Site site;
    private final List<Visitor> visitors = new ArrayList<>();
    private final List<Thread> typing = new ArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Unanswered> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();
    private String page = "";
    private int sentAgain;

    KilledForms(Site site) {
        this.site = site;
    }

    @Override
    public void prepare() throws Exception {
        site.agency("forms");
        assertThat(site.send(site.file("forms", "people.csv", "person_id,given_name,family_name,born\nF1,Orla,Qabodero,2019-03-04\n"))).isEqualTo(202);
        site.awaitRead();
        var child = site.rows("select person_id from people.record where local_id = 'F1'").getFirst();
        page = "/people/%s/chronology/add".formatted(child);
        for (int i = 1; i <= 3; i++) {
            visitors.add(Visitor.signedIn(site, "forms", "writes." + i));
        }
        site.execute("""
            insert into access.opening (person_id, agency_id, worker_id, reach, why)
            select '%s', agency_id, id, 2, 'involved' from agencies.worker where username like 'writes.%%'
            """.formatted(child));
    }

    @Override
    public void begin() throws Exception {
        var haveTheForm = new CountDownLatch(visitors.size());
        visitors.forEach(visitor -> typing.add(Thread.ofPlatform().start(() -> writeUntilKilled(visitor, haveTheForm))));
        assertThat(haveTheForm.await(60, TimeUnit.SECONDS)).as("the form came within a minute; %s", wrong).isTrue();
    }

    private void writeUntilKilled(Visitor visitor, CountDownLatch haveTheForm) {
        try {
            while (true) {
                Map<String, String> form;
                try {
                    form = visitor.form(page);
                } catch (IOException e) {
                    return;
                }
                haveTheForm.countDown();
                form.putAll(Map.of("kind", "CONTACT", "happened.day", "3", "happened.month", "5", "happened.year", "2024",
                    "title", "Form " + number.incrementAndGet(), "description", "Seen at home"));
                if (!sent(visitor, form)) {
                    return;
                }
            }
        } catch (Throwable e) {
            wrong.add(e);
        }
    }

    private boolean sent(Visitor visitor, Map<String, String> form) throws InterruptedException {
        waiting.incrementAndGet();
        try {
            acknowledge(visitor, form);
            return true;
        } catch (IOException e) {
            unanswered.add(new Unanswered(visitor, form));
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    private void acknowledge(Visitor visitor, Map<String, String> form) throws IOException, InterruptedException {
        var answer = visitor.post(page, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).as("still signed in, and written").contains("#line-");
        acknowledged.add(form.get("title"));
    }

    @Override
    public boolean isInTheMiddle() {
        return waiting.get() > 0;
    }

    @Override
    public void goOn() throws Exception {
        for (var thread : typing) {
            thread.join();
        }
        typing.clear();
        assertThat(wrong).isEmpty();
        for (var again = unanswered.poll(); again != null; again = unanswered.poll()) {
            sentAgain++;
            acknowledge(again.visitor(), again.form());
        }
    }

    @Override
    public void check() throws Exception {
        var ours = "agency_id = (select id from agencies.agency where code = 'forms')";
        assertThat(acknowledged).doesNotHaveDuplicates();
        assertThat(site.rows("select title from chronology.entry where " + ours)).as("each form once").containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(site.number("select count(*) from journal.entry where kind = 'chronology-add'")).as("journalled once each").isEqualTo(acknowledged.size());
    }

    @Override
    public String inWords() {
        return "%d forms, %d of them sent again".formatted(acknowledged.size(), sentAgain);
    }
}
