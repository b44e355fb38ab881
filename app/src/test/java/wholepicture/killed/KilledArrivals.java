package wholepicture.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** An agency's system sends one record after another and waits for each until it is linked; what it had no answer for it sends again. */
final class KilledArrivals implements Killed {

    private static final String OURS = " agency_id = (select id from agencies.agency where code = 'arriving')";

    private final Site site;
    private final AtomicInteger answered = new AtomicInteger();
    private Thread sending = Thread.ofVirtual().unstarted(() -> { });

    KilledArrivals(Site site) {
        this.site = site;
    }

    @Override
    public void prepare() throws Exception {
        site.agency("arriving");
    }

    @Override
    public void begin() throws Exception {
        int before = answered.get();
        sending = Thread.ofVirtual().start(this::sendUntilKilled);
        site.await("answering", () -> answered.get() > before);
    }

    private void sendUntilKilled() {
        try {
            while (true) {
                send();
            }
        } catch (IOException e) {
            // killed: what was not answered is sent again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() throws IOException, InterruptedException {
        int next = answered.get() + 1;
        var file = "person_id,given_name,family_name,born\nA%d,Wilhelmina,Tarrant-%s,2011-%02d-11\n".formatted(next, Integer.toString(next, 36), 1 + next % 12);
        assertThat(site.send(site.file("arriving", "one-%d.csv&wait=30".formatted(next), file))).as("new, or known from before the kill").isIn(200, 202);
        answered.incrementAndGet();
    }

    @Override
    public boolean isInTheMiddle() {
        return sending.isAlive();
    }

    @Override
    public void goOn() throws Exception {
        sending.join();
        if (answered.get() > 0) {
            assertThat(site.number("select count(*) from people.record where" + OURS)).as("answered, and there after the kill").isBetween(answered.get(), answered.get() + 1);
            send();
        }
    }

    @Override
    public void check() throws Exception {
        int records = answered.get();
        assertThat(site.number("select count(distinct local_id) from people.record where" + OURS)).as("records").isEqualTo(records);
        assertThat(site.number("select count(*) from intake.delivery where state = 'DONE' and" + OURS)).as("files").isEqualTo(records);
        assertThat(site.number("select count(*) from journal.entry where kind = 'file-read' and agency = 'Agency arriving'")).as("journalled once each").isEqualTo(records);
    }

    @Override
    public String inWords() {
        return "%,d records that somebody waited for".formatted(answered.get());
    }
}
