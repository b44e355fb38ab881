package wholepicture.clocks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Worker;

/** What is due, for me, for my team and for all that I may see, page after page. */
@Story
class MyWorkTests {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired MovableClock clock;

    @Test
    void each_sees_their_own_then_the_teams_then_all_and_none_of_what_is_hidden() throws Exception {
        clock.set("2026-11-20T10:00");
        var care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var sam = cast.worker(care, "Sam Okafor");
        var ana = cast.worker(care, "Ana Alone");
        team(care, "North", sam, ana);
        lay(care, sam, 1, "Mine Child", 2);
        lay(care, ana, 1, "Teams Child", 2);
        lay(care, null, 1, "Nobodys Child", 2);
        lay(care, null, 1, "Sealed Child", 4);
        assertThat(names(sam, "mine")).containsExactly("Mine Child 0");
        assertThat(names(sam, "team")).containsExactlyInAnyOrder("Mine Child 0", "Teams Child 0");
        assertThat(names(sam, "all")).containsExactlyInAnyOrder("Mine Child 0", "Teams Child 0", "Nobodys Child 0");
        assertThat(page(sam, "/my-work?whose=all").select("tr:contains(Nobodys Child)").text()).contains("Nobody holds it");
        assertThat(page(cast.worker(cast.agency(AgencyKind.POLICE), "Paul Officer"), "/my-work?whose=all").select("tbody tr")).isEmpty();
    }

    @Test
    void every_clock_stands_on_one_page_and_only_one_in_the_order_of_due_dates() throws Exception {
        clock.set("2026-11-20T10:00");
        var care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var sam = cast.worker(care, "Sam Okafor");
        lay(care, sam, 123, "Child", 2);
        var seen = new ArrayList<String>();
        var address = "/my-work";
        while (!address.isEmpty()) {
            var page = page(sam, address);
            assertThat(page.select("tbody tr").size()).isLessThanOrEqualTo(MyWorkController.ON_A_PAGE);
            seen.addAll(page.select("tbody tr td:nth-of-type(3)").eachText());
            address = page.select("a[rel=next]").attr("href");
        }
        assertThat(seen).hasSize(123).doesNotHaveDuplicates();
        assertThat(page(sam, "/my-work?after=what").select("tbody tr")).hasSize(MyWorkController.ON_A_PAGE);
        assertThat(page(sam, "/my-work").select("tbody tr").first().text()).contains("Over");
    }

    /** One walk along the index in the order of due dates; the list is never sorted and never counted. */
    @Test
    void the_lists_walk_along_an_index() {
        clock.set("2026-11-20T10:00");
        var care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var sam = cast.worker(care, "Sam Okafor");
        lay(care, sam, 400, "Child", 2);
        var plan = Acting.as(Practitioner.of(sam), () -> plan("c.worker_id = %d and".formatted(sam.id())));
        assertThat(plan).containsPattern("Index Scan using clock_(worker|due)").doesNotContain("Sort");
        assertThat(Acting.as(Practitioner.of(sam), () -> plan(""))).contains("clock_due").doesNotContain("Sort");
    }

    private String plan(String whose) {
        return String.join("\n", cast.rows("""
            explain select c.id, p.name from clocks.clock c join cases.file f on f.id = c.case_id join people.person p on p.id = c.person_id
            where %s c.stopped_at is null and c.due < timestamptz '2026-12-04' and (c.due, c.id) > (timestamptz '1970-01-01', 0) order by c.due, c.id limit 51
            """.formatted(whose)).stream().map(row -> String.valueOf(row.values().iterator().next())).toList());
    }

    private void team(Agency agency, String name, Worker... workers) {
        cast.inWorks(() -> {
            long team = cast.one("insert into agencies.team (agency_id, name) values (?, ?) returning id", Long.class, agency.id(), name);
            for (var worker : workers) {
                cast.update("update agencies.worker set team_id = ? where id = ?", team, worker.id());
            }
            return true;
        });
    }

    /** Cases with a clock each, laid straight into the tables: the one due first ran out on 18 November. */
    private void lay(Agency agency, @Nullable Worker worker, int many, String name, int grade) {
        cast.inWorks(() -> cast.update("""
            with child as (insert into people.person (name, grade) select ? || ' ' || n, ? from generate_series(0, ? - 1) n returning id),
                 record as (insert into people.record (agency_id, local_id, person_id, version) select ?, 'laid-' || id, id, 1 from child returning id, person_id),
                 file as (insert into cases.file (ref, process, record_id, agency_id, beside, worker_id, stage, opened_at)
                    select 'CP-2026-' || (100000000 + nextval('cases.number')), 'protection', id, ?, gen_random_uuid(), ?, 'ENQUIRING', timestamptz '2026-11-02' from record returning id, record_id, worker_id)
            insert into clocks.clock (case_id, record_id, agency_id, code, anchor_at, original_due, due, by_the_hour, provisional, worker_id, team_id)
                    select f.id, f.record_id, ?, 'cp.initial-conference', timestamptz '2026-11-02', d, d, false, false, f.worker_id, (select team_id from agencies.worker w where w.id = f.worker_id)
                    from file f, lateral (select timestamptz '2026-11-19T00:00Z' + (f.id % 7) * interval '1 day' as d) due
            """, name, grade, many, agency.id(), agency.id(), worker == null ? null : worker.id(), agency.id()));
    }

    private List<String> names(Worker who, String whose) throws Exception {
        return page(who, "/my-work?whose=" + whose).select("tbody tr td:nth-of-type(3)").eachText();
    }

    private Document page(Worker who, String address) throws Exception {
        var answer = mvc.perform(get(address).with(cast.signedIn(who))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
