package wholepicture.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;

@Story
class LettersTests {

    @Autowired Post post;
    @Autowired Letters letters;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired JdbcClient sql;
    @Autowired TransactionOperations transaction;
    @Autowired MockMvc mvc;

    GreenMail server;
    Sending sending;
    Worker writer;
    Worker admin;
    String reader;

    @BeforeEach
    void mailServer() {
        clock.set("2026-11-02T10:00");
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        sending = sendingTo(server.getSmtp().getPort());
        var agency = cast.agency(AgencyKind.SCHOOL);
        writer = cast.worker(agency, "Wanda Writer");
        admin = cast.worker(agency, "Ada Admin", Role.ADMINISTRATOR);
        reader = "reader-" + UUID.randomUUID() + "@agency.example";
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Sending sendingTo(int port) {
        var mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(port);
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("mail", mail);
        return new Sending(sql, transaction, beans.getBeanProvider(JavaMailSender.class), clock, "whole-picture@partnership.example", Duration.ofDays(3));
    }

    private UUID written(Letter letter) {
        return Acting.as(Practitioner.of(writer), () -> transaction.execute(s -> post.send(letter)));
    }

    private Letters.Written asSeen(UUID letter) {
        return Acting.as(Practitioner.of(admin), () -> letters.find(letter)).orElseThrow();
    }

    private void sendAll() {
        while (sending.sendOne()) {
            // every letter that is due, also of other stories
        }
    }

    private List<MimeMessage> received() {
        return Arrays.stream(server.getReceivedMessagesForDomain("agency.example")).filter(m -> GreenMailUtil.getHeaders(m).contains(reader)).toList();
    }

    @Test
    void a_letter_arrives_with_what_goes_with_it() throws Exception {
        var id = written(new Letter(reader, "A meeting has been moved – naïve ☂", "Look at " + post.addressOf("/my-work") + "\n",
            List.of(new Enclosure("invitation.ics", "text/calendar; method=REQUEST; charset=UTF-8", "BEGIN:VCALENDAR".getBytes()))));
        sendAll();
        assertThat(received()).singleElement().satisfies(m -> {
            assertThat(m.getSubject()).isEqualTo("A meeting has been moved – naïve ☂");
            assertThat(m.getHeader("Message-ID")).containsExactly("<" + id + "@partnership.example>");
            var parts = (MimeMultipart) m.getContent();
            assertThat(GreenMailUtil.getBody(m)).contains("Look at http://localhost:");
            assertThat(parts.getBodyPart(1).getContentType()).contains("text/calendar", "method=REQUEST");
        });
        assertThat(asSeen(id).state()).startsWith("Sent");
    }

    @Test
    void a_letter_of_an_act_that_failed_is_not_sent() {
        Acting.doAs(Practitioner.of(writer), () -> transaction.executeWithoutResult(s -> {
            post.send(new Letter(reader, "Never", "Never"));
            s.setRollbackOnly();
        }));
        sendAll();
        assertThat(received()).isEmpty();
    }

    @Test
    void a_letter_that_the_server_does_not_take_is_tried_again_later_and_later_and_given_up_at_last() {
        var id = written(new Letter(reader, "Patience", "Wait"));
        int port = server.getSmtp().getPort();
        server.stop();
        sendAll();
        assertThat(asSeen(id)).satisfies(l -> {
            assertThat(l.state()).isEqualTo("Tried 1 time");
            assertThat(l.trouble()).isNotEmpty();
        });
        clock.set("2026-11-02T10:02");
        sendAll();
        assertThat(asSeen(id).tries()).isEqualTo(2);
        sendAll();
        assertThat(asSeen(id).tries()).as("not before its time").isEqualTo(2);
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        clock.set("2026-11-02T10:10");
        sendAll();
        assertThat(received()).hasSize(1);
        assertThat(asSeen(id).trouble()).isEmpty();
    }

    @Test
    void a_letter_that_waited_for_days_is_not_sent_any_more() {
        var id = written(new Letter(reader, "Old news", "Old"));
        clock.set("2026-11-06T10:00");
        sendAll();
        assertThat(received()).isEmpty();
        assertThat(asSeen(id).state()).startsWith("Given up");
    }

    @Test
    void only_an_administrator_reads_letters() throws Exception {
        var id = written(new Letter(reader, "For one reader", "Words", List.of(new Enclosure("a.txt", "text/plain", "enclosed".getBytes()))));
        assertThat(Acting.as(Practitioner.of(writer), () -> letters.find(id))).isEmpty();
        for (var path : List.of("/letters", "/letters/" + id, "/letters/" + id + "/enclosures/0")) {
            mvc.perform(get(path).with(cast.signedIn(writer))).andExpect(status().isForbidden());
            mvc.perform(get(path).with(cast.signedIn(admin))).andExpect(status().isOk());
        }
        var page = mvc.perform(get("/letters/" + id).with(cast.signedIn(admin))).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("For one reader", reader, "a.txt");
        mvc.perform(get("/letters/" + UUID.randomUUID()).with(cast.signedIn(admin))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b@c", "two@agency.example, three@agency.example", "evil@agency.example\nBcc: all@agency.example", "Name <n@agency.example>"})
    void what_is_no_address_is_no_letter(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter(address, "Subject", "Words"));
    }

    @Test
    void a_subject_cannot_carry_a_header() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter(reader, "One\nBcc: all@agency.example", "Words"));
    }
}
