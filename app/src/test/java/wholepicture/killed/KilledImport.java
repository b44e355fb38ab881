package wholepicture.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** An agency sends long files, and sends again what was not answered. */
final class KilledImport implements Killed {

    private static final int ROWS = 40_000;
    private static final String OURS = " agency_id = (select id from agencies.agency where code = 'killed')";

    private final Site site;
    private final List<Integer> acknowledged = new ArrayList<>();
    private int sent;
    private boolean unanswered;

    KilledImport(Site site) {
        this.site = site;
    }

    @Override
    public void prepare() throws Exception {
        site.agency("killed");
    }

    @Override
    public void begin() throws Exception {
        int before = received();
        if (isRead()) {
            sent++;
            unanswered = site.random().nextInt(3) == 0;
            if (unanswered) {
                site.sendWithoutWaiting(site.file("killed", "contacts-%d.csv".formatted(sent), file(sent)));
                return;
            }
            send();
        }
        site.await("reading", () -> received() > before || isRead());
    }

    private int received() throws Exception {
        return site.number("select coalesce(sum(position), 0) from intake.delivery where" + OURS);
    }

    private boolean isRead() throws Exception {
        return site.number("select count(*) from intake.delivery where state <> 'DONE' and" + OURS) == 0;
    }

    private void send() throws Exception {
        assertThat(site.send(site.file("killed", "contacts-%d.csv".formatted(sent), file(sent)))).as("new, or known from before the kill").isIn(200, 202);
        acknowledged.add(sent);
    }

    /** One row in fifty is bad, one in a hundred is empty. */
    private static String file(int number) {
        var text = new StringBuilder("person_id,contact_id,contact_date,reason,what_happened\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(i % 100 == 99 ? ",,,," : "P%d,F%dC%d,%s,Visit,Seen at home".formatted(i % 500, number, i, i % 50 == 7 ? "31/02/2024" : "2024-05-03"))
                .append('\n');
        }
        return text.toString();
    }

    @Override
    public boolean isInTheMiddle() throws Exception {
        return site.number("select count(*) from intake.delivery where state = 'READING' and position between 1 and %d and".formatted(ROWS - 1) + OURS) > 0;
    }

    @Override
    public void goOn() throws Exception {
        if (unanswered) {
            unanswered = false;
            send();
        }
    }

    @Override
    public void check() throws Exception {
        site.awaitRead();
        int files = acknowledged.size();
        assertThat(site.number("select count(*) from intake.delivery where" + OURS)).as("files").isEqualTo(files);
        assertThat(received()).as("received").isEqualTo(files * ROWS);
        assertThat(site.number("select count(*) from intake.quarantined")).as("quarantined").isEqualTo(files * ROWS / 50);
        assertThat(site.number("select count(*) from intake.not_read")).as("not read").isEqualTo(files * ROWS / 100);
        int good = files * ROWS - files * ROWS / 50 - files * ROWS / 100;
        assertThat(site.number("select coalesce(sum(taken_in), 0) from intake.delivery where" + OURS)).as("taken in").isEqualTo(good);
        assertThat(site.number("select count(*) from chronology.entry where" + OURS)).as("lines of the chronology").isEqualTo(good);
        assertThat(site.number("select count(distinct local_id) from chronology.entry where" + OURS)).as("different lines").isEqualTo(good);
        assertThat(site.number("select count(*) from journal.entry where kind = 'file-read' and agency = 'Agency killed'")).as("journalled once each").isEqualTo(files);
    }

    @Override
    public String inWords() {
        return "%d files of %,d rows".formatted(acknowledged.size(), ROWS);
    }
}
