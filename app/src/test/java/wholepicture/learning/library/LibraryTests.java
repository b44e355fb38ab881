package wholepicture.learning.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.learning.Passage;
import wholepicture.learning.Recommendations;
import wholepicture.learning.ReviewKind;
import wholepicture.learning.Reviews;
import wholepicture.learning.products.Issues;
import wholepicture.learning.products.LearningSearch;
import wholepicture.learning.products.Products;

/** What stands in the library is found, changes in versions that are told of, and is confirmed by those who were given it. */
@Story
class LibraryTests {

    @Autowired Library library;
    @Autowired HandedOut handedOut;
    @Autowired Comments comments;
    @Autowired LearningSearch search;
    @Autowired Issues issues;
    @Autowired Reviews reviews;
    @Autowired Recommendations recommendations;
    @Autowired org.springframework.jdbc.core.simple.JdbcClient sql;
    @Autowired org.springframework.transaction.support.TransactionOperations transaction;
    @Autowired wholepicture.journal.Journal journal;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired MockMvcTester pages;

    private Agency surgery;
    private Worker officer;
    private Worker nurse;
    private Worker manager;

    @BeforeEach
    void somebody() {
        clock.set("2026-11-02T10:00");
        surgery = cast.agency(AgencyKind.GP_PRACTICE);
        officer = cast.worker(cast.agency(AgencyKind.PARTNERSHIP_OFFICE), "Otis Board", Role.BOARD_OFFICER);
        nurse = cast.worker(surgery, "Nia Nurse");
        manager = cast.worker(surgery, "Mona Manager", Role.MANAGER);
    }

    private long add(Kind kind, String title, Map<String, String> details) {
        return Acting.as(Practitioner.of(officer), () -> library.publish(thing(0, kind, title, details, "The first version.")));
    }

    private static Resource thing(long id, Kind kind, String title, Map<String, String> details, String changed) {
        return new Resource(id, kind, 0, title, "", "", details, List.of(), List.of(), LocalDate.of(2026, 11, 2), changed, "", Instant.EPOCH, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        VIDEO,      link,      ftp://films.example/one, false, an address of the web
        VIDEO,      link,      https://films.example/1, true,  an address of the web
        VIDEO,      minutes,   ten,                     false, minutes are a number
        VIDEO,      minutes,   10,                      true,  minutes are a number
        VIDEO,      presenter, '',                      false, who speaks is kept
        BRIEFING,   summarises,'',                      false, which review it summarises is kept
        BOOK,       authors,   '',                      false, a book has authors
        BOOK,       death,     perhaps,                 false, yes or no
        BOOK,       death,     '',                      true,  nobody needs to say
        TOOL,       type,      Poster,                  false, one of the sorts of tool
        TOOL,       type,      CPD recording sheet,     true,  one of the sorts of tool
        CAMPAIGN,   audience,  '',                      false, a campaign has an audience
        ROLE,       agreed,    No,                      false, nobody is shown against their will
        ROLE,       agreed,    '',                      false, nobody is shown without being asked
        ROLE,       agreed,    Yes,                     true,  the person agreed
        BOOKLET,    roles,     '',                      false, by whom is kept as roles
        EVENT,      held,      2026-2-31,               false, a real day
        """)
    void what_is_kept_of_each_kind_is_looked_at(Kind kind, String field, String typed, boolean good, String because) {
        var found = kind.fields().stream().filter(f -> f.key().equals(field)).findFirst().orElseThrow();
        assertThat(found.wrong(typed == null ? "" : typed).isEmpty()).as(because).isEqualTo(good);
    }

    @Test
    void a_case_study_holds_seven_things_and_a_tool_is_one_of_five_sorts() {
        assertThat(Kind.CASE_STUDY.fields()).hasSize(7);
        var sorts = Kind.TOOL.fields().getFirst();
        assertThat(sorts.narrows()).isTrue();
        assertThat(sorts.choices()).contains("Template", "Action-planning tool", "CPD recording sheet", "Critical-reflection tool");
        long sheet = add(Kind.TOOL, "Sheet for a day of training", Map.of("type", "CPD recording sheet"));
        long template = add(Kind.TOOL, "Chronology to fill in", Map.of("type", "Template"));
        assertThat(pages.get().uri("/learning/library?kind=TOOL&type=Template").with(cast.signedIn(nurse))).hasStatusOk().bodyText()
            .contains("/learning/library/" + template + "\"").doesNotContain("/learning/library/" + sheet + "\"");
        long sad = add(Kind.BOOK, "The empty chair", Map.of("authors", "Moss, A.", "year", "2019", "death", "Yes"));
        long soft = add(Kind.BOOK, "Where the heron went", Map.of("authors", "Moss, A.", "year", "2020", "death", "No"));
        assertThat(pages.get().uri("/learning/library?kind=BOOK&death=Yes").with(cast.signedIn(nurse))).hasStatusOk().bodyText()
            .contains("/learning/library/" + sad + "\"").doesNotContain("/learning/library/" + soft + "\"");
    }

    @Test
    void a_topic_is_found_by_either_of_its_names_and_a_video_by_its_speaker() {
        long topic = Acting.as(Practitioner.of(officer), () -> library.publish(new Resource(0, Kind.TOPIC, 0, "Trilogy of risk quillwort", "Trolley of risk", "Three risks in one home.",
            Map.of("why", "Each makes the others worse."), List.of(), List.of(), LocalDate.of(2026, 11, 2), "The first version.", "", Instant.EPOCH, Optional.empty())));
        long video = add(Kind.VIDEO, "Ten minutes on bargaining", Map.of("link", "https://films.example/10", "minutes", "10", "presenter", "Wilhelmina Quatermain"));
        Acting.doAs(Practitioner.of(nurse), () -> {
            for (var words : List.of("trilogy of risk", "trolley of risk")) {
                assertThat(search.find(words)).as(words).extracting(LearningSearch.Hit::href).contains("/learning/library/" + topic);
            }
            assertThat(search.find("Quatermain")).extracting(LearningSearch.Hit::href).containsExactly("/learning/library/" + video);
        });
        assertThat(pages.get().uri("/learning/library/" + video).with(cast.signedIn(nurse))).hasStatusOk().bodyText().contains("Wilhelmina Quatermain", "10", "https://films.example/10");
    }

    @Test
    void whoever_asked_is_told_of_the_next_version_and_the_earlier_ones_stay() {
        long manual = add(Kind.MANUAL, "Procedures for children", Map.of("link", "https://procedures.example/children", "covers", "Children", "owner", "The office"));
        Acting.doAs(Practitioner.of(nurse), () -> {
            library.follow(manual, true);
            library.dead(manual);
            assertThatThrownBy(() -> library.publish(thing(manual, Kind.MANUAL, "Mine", Map.of(), "x"))).isInstanceOf(Products.OnlyKeepers.class);
        });
        assertThat(pages.get().uri("/").with(cast.signedIn(nurse))).hasStatusOk().bodyText().contains("Procedures for children", "found to lead nowhere");
        Acting.doAs(Practitioner.of(officer), () -> library.publish(thing(manual, Kind.MANUAL, "Procedures for children", Map.of("link", "https://procedures.example/new", "covers", "Children", "owner", "The office"),
            "The chapter on bruises is new.")));
        Acting.doAs(Practitioner.of(nurse), () -> {
            assertThat(library.at(manual).deadOn()).as("the next version has another link").isEmpty();
            assertThat(library.versions(manual)).extracting(Resource::version).containsExactly(2, 1);
        });
        var letters = cast.inWorks(() -> cast.rows("select l.body from post.letter l join agencies.worker w on w.email = l.to_address where w.id = ?", nurse.id()));
        assertThat(letters).singleElement().satisfies(row -> assertThat(row.get("body").toString()).contains("The chapter on bruises is new.", "/learning/letters/stop/"));
        assertThat(pages.get().uri("/learning/library/" + manual).with(cast.signedIn(nurse))).hasStatusOk().bodyText().contains("Version 1", "Version 2", "Tell me no more");
    }

    @Test
    void organisations_confirm_that_they_use_the_version_in_force() {
        long tool = add(Kind.TOOL, "Neglect checklist", Map.of("type", "Assessment tool"));
        Acting.doAs(Practitioner.of(officer), () -> assertThat(handedOut.hand(tool, List.of(surgery.id()), "By e-mail", LocalDate.of(2026, 11, 2))).isOne());
        Acting.doAs(Practitioner.of(nurse), () -> assertThat(handedOut.confirm(tool)).as("a manager confirms").isFalse());
        assertThat(pages.post().uri("/learning/library/%d/organisations/confirm".formatted(tool)).with(cast.signedIn(nurse)).with(csrf())).hasStatus(403);
        Acting.doAs(Practitioner.of(manager), () -> {
            assertThat(handedOut.of(tool)).as("their own organisation alone").extracting(HandedOut.Holder::agencyId).containsExactly(surgery.id());
            assertThat(handedOut.confirm(tool)).isTrue();
            assertThat(handedOut.confirm(tool)).as("once").isFalse();
        });
        assertThat(holder(tool).hasConfirmed(1)).isTrue();
        Acting.doAs(Practitioner.of(officer), () -> library.publish(thing(tool, Kind.TOOL, "Neglect checklist", Map.of("type", "Assessment tool"), "Teenagers too.")));
        assertThat(holder(tool).hasConfirmed(2)).as("what they confirmed is out of date").isFalse();
        assertThat(pages.get().uri("/learning/library/%d/organisations".formatted(tool)).with(cast.signedIn(officer))).hasStatusOk().bodyText().contains("Version 2: given to 0 of", "Not this version");
    }

    private HandedOut.Holder holder(long tool) {
        return Acting.as(Practitioner.of(officer), () -> handedOut.of(tool).stream().filter(h -> h.agencyId() == surgery.id()).findFirst().orElseThrow());
    }

    @Test
    void a_link_that_leads_nowhere_on_two_days_is_said_to_be_dead_and_no_longer_when_it_leads_there_again() throws java.io.IOException {
        var gone = new java.util.concurrent.atomic.AtomicBoolean(true);
        var server = com.sun.net.httpserver.HttpServer.create(new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/gone") && gone.get() ? 404 : 200, -1);
            exchange.close();
        });
        server.start();
        try {
            var here = "http://127.0.0.1:" + server.getAddress().getPort();
            long dead = add(Kind.VIDEO, "Nettles", Map.of("link", here + "/gone", "minutes", "10", "presenter", "A midwife"));
            add(Kind.VIDEO, "Docks", Map.of("link", here + "/there", "minutes", "10", "presenter", "A midwife"));
            var links = new Links(sql, transaction, journal, new Outside((address, port) -> port == server.getAddress().getPort()), true);
            look(links);
            assertThat(Acting.as(Practitioner.of(nurse), () -> library.at(dead)).deadOn()).as("one look is not enough").isEmpty();
            clock.set("2026-11-03T11:00");
            look(links);
            assertThat(Acting.as(Practitioner.of(nurse), () -> library.at(dead)).deadOn()).contains(LocalDate.of(2026, 11, 3));
            assertThat(pages.get().uri("/learning/library/" + dead).with(cast.signedIn(nurse))).bodyText().contains("This link was found to lead nowhere on 3 November 2026");
            gone.set(false);
            clock.set("2026-11-05T11:00");
            look(links);
            assertThat(Acting.as(Practitioner.of(nurse), () -> library.at(dead)).deadOn()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    private static void look(Links links) {
        for (int i = 0; i < 500 && links.step(); i++) {
            assertThat(i).as("it comes to an end").isLessThan(499);
        }
    }

    @Test
    void an_event_leads_to_its_issue_and_a_version_to_the_review_that_caused_it() {
        long issue = Acting.as(Practitioner.of(officer), () -> issues.begin(issues.plan("Teasel", LocalDate.of(2027, 3, 1), "Everybody")));
        cast.inWorks(() -> cast.rows("update learning.product set published_version = 1, title = 'Teasel', published_on = date '2026-11-02', review_on = date '2027-11-02' where id = ? returning id", issue));
        long event = add(Kind.EVENT, "A day on asking", Map.of("held", "2026-11-20", "place", "The town hall", "issue", String.valueOf(issue)));
        assertThat(pages.get().uri("/learning/library/" + event).with(cast.signedIn(officer))).hasStatusOk().bodyText().contains("/learning/products/" + issue + "\"", "20 November 2026", "The town hall");
        var lead = cast.worker(officer.agency(), "Ione Lead", Role.LEARNING_LEAD);
        long review = Acting.as(Practitioner.of(lead), () -> {
            long id = reviews.register(ReviewKind.RAPID_REVIEW, "Child Teasel", LocalDate.of(2026, 10, 1));
            reviews.take(id, Reviews.read("report.txt", "Recommendations\n\n- Police should run an awareness campaign on teasels.\n"));
            reviews.passages(id).forEach(p -> reviews.decide(id, p.id(), Passage.Decision.ACCEPTED, "", ""));
            reviews.readForNames(id);
            reviews.publish(id, "The family agreed");
            return id;
        });
        var recommendation = Acting.as(Practitioner.of(lead), () -> recommendations.of(reviews.at(review)).getFirst().id().toString());
        add(Kind.CAMPAIGN, "Teasels on every noticeboard", Map.of("inside", "Own staff", "audience", "Officers", "from", "2026-11-02", "messages", "Ask.", "reached", "412", "recommendation", recommendation));
        assertThat(pages.get().uri("/recommendations/" + recommendation).with(cast.signedIn(lead))).hasStatusOk().bodyText().contains("Teasels on every noticeboard", "reached 412");
        add(Kind.GUIDANCE, "How to ask about teasels", Map.of("link", "https://procedures.example/teasels", "chapter", "4.2", "owner", "The office", "recommendation", recommendation));
        assertThat(pages.get().uri("/recommendations/" + recommendation).with(cast.signedIn(lead))).bodyText().contains("Procedures and guidance that came of it", "How to ask about teasels", "4.2, in use from 2 November 2026");
        long tool = Acting.as(Practitioner.of(officer), () -> library.publish(new Resource(0, Kind.TOOL, 0, "Teasel checklist", "", "", Map.of("type", "Template"), List.of(), List.of(review),
            LocalDate.of(2026, 11, 2), "Asks about men.", "", Instant.EPOCH, Optional.empty())));
        assertThat(pages.get().uri("/learning/library/" + tool).with(cast.signedIn(lead))).hasStatusOk().bodyText().contains("Because of:", "/reviews/" + review + "\"");
    }

    @Test
    void what_a_reader_writes_is_read_before_others_see_it() {
        long book = add(Kind.BOOK, "Fathers and where they are", Map.of("authors", "Moss, A.", "year", "2011"));
        Acting.doAs(Practitioner.of(nurse), () -> comments.ofResource(book, "It helped me to ask."));
        Acting.doAs(Practitioner.of(manager), () -> {
            assertThat(comments.of("/learning/library/" + book)).isEmpty();
            assertThatThrownBy(() -> comments.waiting()).isInstanceOf(Products.OnlyKeepers.class);
        });
        Acting.doAs(Practitioner.of(officer), () -> {
            long id = comments.waiting().stream().filter(c -> c.href().equals("/learning/library/" + book)).findFirst().orElseThrow().id();
            assertThat(comments.decide(id, true, "")).isTrue();
            assertThat(comments.decide(id, false, "Too late")).as("once").isFalse();
        });
        Acting.doAs(Practitioner.of(manager), () -> assertThat(comments.of("/learning/library/" + book)).extracting(Comments.Comment::words).containsExactly("It helped me to ask."));
    }

    @Test
    void topics_wait_for_an_issue_and_are_forthcoming_until_it_is_sent() {
        Acting.doAs(Practitioner.of(officer), () -> {
            for (var quarter : List.of("Spring burdock", "Summer burdock", "Autumn burdock", "Winter burdock")) {
                issues.plan(quarter, LocalDate.of(2027, 3, 1), "Social workers");
            }
            var plan = issues.planned().stream().filter(one -> one.title().equals("Spring burdock")).findFirst().orElseThrow();
            long topic = issues.topic("Men in the household burdock");
            issues.assign(topic, Optional.of(plan.id()));
            assertThat(issues.forthcoming()).filteredOn(t -> t.id() == topic).singleElement().satisfies(t -> assertThat(t.plan()).contains(plan.id()));
            long issue = issues.begin(plan.id());
            assertThatThrownBy(() -> issues.begin(plan.id())).as("begun once").isInstanceOf(Issues.NoSuchPlan.class);
            assertThat(issues.planned()).filteredOn(one -> one.title().endsWith("burdock")).hasSize(4).filteredOn(one -> one.product().isPresent()).singleElement()
                .satisfies(one -> assertThat(one.product()).contains(issue));
            cast.inWorks(() -> cast.rows("update learning.product set published_version = 1, title = 'Spring burdock', published_on = date '2026-11-02', review_on = date '2027-11-02' where id = ? returning id", issue));
            assertThat(issues.forthcoming()).filteredOn(t -> t.id() == topic).as("told").isEmpty();
            assertThat(issues.planned()).filteredOn(one -> one.id() == plan.id()).singleElement().satisfies(one -> assertThat(one.sent()).contains(LocalDate.of(2026, 11, 2)));
            issues.say("To look at what went well, too.");
            issues.say("To look at direct work.");
            assertThat(issues.purpose()).extracting(Issues.Purpose::words).startsWith("To look at direct work.", "To look at what went well, too.");
        });
        Acting.doAs(Practitioner.of(nurse), () -> assertThatThrownBy(() -> issues.say("Mine")).isInstanceOf(Products.OnlyKeepers.class));
        assertThat(pages.get().uri("/learning").with(cast.signedIn(nurse))).hasStatusOk().bodyText().contains("To look at direct work.");
        assertThat(Arrays.stream(Kind.values()).filter(Kind::isHandedOut)).containsExactlyInAnyOrder(Kind.TOOL, Kind.BOOKLET, Kind.MANUAL, Kind.GUIDANCE);
    }
}
