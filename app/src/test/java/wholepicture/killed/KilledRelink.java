package wholepicture.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

/** All records are compared again by figures that part everybody, then by those that join them, and so on; at the end everybody is back. */
final class KilledRelink implements Killed {

    private static final int PEOPLE = 300;
    private static final String[] STRICT = {"--wholepicture.linkage.join=200", "--wholepicture.linkage.stay=199"};
    private static final String RECORDS = "select id || ' ' || person_id from people.record where local_id like 'R%' order by id";
    private static final String DECIDED = "select one || ' ' || other || ' ' || together from people.decision where ended_at is null order by id";
    private static final String ADDRESS = "/steward/review/again";

    private final Site site;
    private Visitor steward;
    private List<String> before = List.of();
    private List<String> decided = List.of();
    private boolean strict;
    private int asked;

    KilledRelink(Site site) {
        this.site = site;
    }

    @Override
    public void prepare() throws Exception {
        for (var agency : List.of("one", "two")) {
            site.agency(agency);
            assertThat(site.send(site.file(agency, "people.csv", people()))).isEqualTo(202);
        }
        site.awaitRead();
        steward = Visitor.signedIn(site, "one", "steward");
        site.execute("""
            insert into access.opening (person_id, agency_id, worker_id, reach, why)
            select distinct r.person_id, w.agency_id, w.id, 2, 'involved' from people.record r, agencies.worker w where w.username = 'steward' and r.local_id in ('R1', 'R2', 'R3')
            """);
        for (var number : List.of("R1", "R2", "R3")) {
            var record = site.rows("select '/people/' || person_id || '/records/' || r.id from people.record r join agencies.agency a on a.id = r.agency_id and a.code = 'two' where local_id = '%s'"
                .formatted(number)).getFirst();
            var form = steward.form(record);
            form.put("reason", "Cousins of one name");
            assertThat(steward.post(record + "/part", form).statusCode()).isEqualTo(302);
        }
        before = site.rows(RECORDS);
        decided = site.rows(DECIDED);
        assertThat(decided).hasSize(3);
        assertThat(before.stream().map(row -> row.split(" ")[1]).distinct()).as("persons").hasSize(PEOPLE + 3);
    }

    private static String people() {
        var text = new StringBuilder("person_id,given_name,family_name,born,sex,address,postcode\n");
        for (int i = 0; i < PEOPLE; i++) {
            text.append("R%d,%s,%s,%d-%02d-%02d,female,%d %s Way,ZX%d 4QD\n".formatted(i, invented(i), invented(9_000 + i), 2005 + i % 15, 1 + i % 12, 2 + i % 26,
                1 + i, invented(5_000 + i), 1 + i % 9));
        }
        return text.toString();
    }

    private static String invented(int seed) {
        var name = new StringBuilder("Q");
        new Random(seed).ints(5, 0, 100).forEach(n -> name.append("bdfgklmprstvz".charAt(n % 13)).append("aeiou".charAt(n % 5)));
        return name.toString();
    }

    @Override
    public void begin() throws Exception {
        if (underWay() == 0) {
            strict = !strict;
            site.startAgain(strict ? STRICT : new String[0]);
            var form = steward.form(ADDRESS);
            form.put("why", "Other figures");
            assertThat(steward.post(ADDRESS, form).statusCode()).isEqualTo(302);
            asked++;
        }
        int before = lookedAt();
        site.await("comparing", () -> lookedAt() > before || underWay() == 0);
    }

    private int lookedAt() throws Exception {
        return site.number("select coalesce(sum(looked_at), 0) from people.relinking");
    }

    private int underWay() throws Exception {
        return site.number("select count(*) from people.relinking where finished_at is null");
    }

    @Override
    public boolean isInTheMiddle() throws Exception {
        return site.number("select count(*) from people.relinking where finished_at is null and looked_at between 1 and all_records - 1") > 0;
    }

    @Override
    public void goOn() {}

    @Override
    public void check() throws Exception {
        site.await("comparing", () -> underWay() == 0);
        if (strict) {
            assertThat(site.number("select count(distinct person_id) from people.record where local_id like 'R%'")).as("all parted").isEqualTo(2 * PEOPLE);
            begin();
            site.await("comparing", () -> underWay() == 0);
        }
        assertThat(site.rows(RECORDS)).as("everybody is back, with the id they had").isEqualTo(before);
        assertThat(site.rows(DECIDED)).as("what the steward decided").isEqualTo(decided);
        assertThat(site.number("select count(*) from people.relinking where looked_at = all_records and all_records >= %d".formatted(2 * PEOPLE + 1)))
            .as("every run that was asked for looked at every record once").isEqualTo(asked);
        assertThat(site.number("select count(*) from journal.entry where sentence = 'All records were compared again'")).as("journalled once each").isEqualTo(asked);
        assertThat(site.number("select sum(cardinality(string_to_array(details::jsonb ->> 'records', ' '))) from journal.entry where sentence like 'Held records%'"))
            .as("records that moved, by the journal").isEqualTo(site.number("select sum(moved) from people.relinking"));
        assertThat(site.number("""
            select count(*) from (select record_id, since, until, lead(since) over w as next from people.link window w as (partition by record_id order by id)) l
            where until is distinct from next""")).as("histories with a gap, an overlap or two ends").isZero();
    }

    @Override
    public String inWords() {
        return "%d re-links of %d records".formatted(asked, 2 * PEOPLE + 1);
    }
}
