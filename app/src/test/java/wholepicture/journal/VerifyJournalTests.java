package wholepicture.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.store.Server;

@Story
@TestPropertySource(properties = "story=a journal of its own")
class VerifyJournalTests {

    @Autowired Cast cast;
    @Autowired Journal journal;
    @Autowired TransactionOperations transaction;
    @Autowired VerifyJournal verify;
    @Autowired ExportJournal export;
    @Autowired Server server;
    @TempDir Path folder;

    @BeforeEach
    void five_rows() throws Exception {
        owner("alter table journal.entry disable trigger user", "truncate journal.entry", "alter table journal.entry enable trigger user",
            "update journal.head set seq = 0, hash = sha256('Whole Picture'::bytea)");
        Acting.doAs(cast.practitioner(cast.agency(AgencyKind.POLICE), "Zoë Ångström"), () -> {
            for (int i = 1; i <= 5; i++) {
                int n = i;
                transaction.executeWithoutResult(status -> journal.write("look", null, "Looked at page " + n + ", naïvely\nover two lines",
                    n % 2 == 0 ? "a reason: 3:abc" : null, n == 3 ? java.util.Map.of("who", "“quoted”") : java.util.Map.of()));
            }
        });
    }

    @Test
    void an_unaltered_journal_verifies_here_and_as_a_copy() {
        assertThat(printed(List.of())).startsWith("The journal verifies: 5 rows.").contains("--expect 5:");
        assertThat(printed(List.of(copy().toString()))).startsWith("The journal verifies: 5 rows.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        update journal.entry set sentence = 'Looked at nothing' where seq = 3     | Row 3 was altered.
        update journal.entry set reason = null where seq = 2                      | Row 2 was altered.
        update journal.entry set at = at + interval '1 microsecond' where seq = 4 | Row 4 was altered.
        update journal.entry set worker_id = worker_id + 1 where seq = 1          | Row 1 was altered.
        delete from journal.entry where seq = 2                                   | Row 2 is missing.
        delete from journal.entry where seq = 5                                   | Row 5 is missing.
        update journal.entry set hash = sha256('x') where seq = 3                 | Row 3 was altered.
        update journal.entry set details = null where seq = 3                     | Row 3 was altered.
        """)
    void the_first_altered_or_missing_row_is_named(String attack, String said) throws Exception {
        attack(attack);
        assertThat(printed(List.of())).contains("does NOT verify. " + said);
        assertThat(printed(List.of(copy().toString()))).contains("does NOT verify. " + said);
    }

    @Test
    void a_tail_cut_off_together_with_the_head_is_noticed_by_what_was_kept() throws Exception {
        String line = printed(List.of());
        String expect = line.substring(line.indexOf("--expect ") + 9).strip();
        attack("delete from journal.entry where seq = 5; update journal.head set seq = 4, hash = (select hash from journal.entry where seq = 4)");
        assertThat(printed(List.of())).startsWith("The journal verifies: 4 rows.");
        assertThat(printed(List.of("--expect", expect))).contains("Row 5, which was there before, is missing or was altered.");
    }

    @Test
    void a_line_changed_or_cut_from_the_copy_is_named() throws Exception {
        var lines = new ArrayList<>(Files.readAllLines(copy()));
        Path changed = Files.writeString(folder.resolve("changed"), String.join("\n", lines).replace("page 4", "page 9"));
        assertThat(printed(List.of(changed.toString()))).contains("Row 4 was altered.");
        Path cut = Files.write(folder.resolve("cut"), lines.subList(0, 3));
        assertThat(printed(List.of(cut.toString()))).contains("The end is missing");
        Path rubbish = Files.writeString(folder.resolve("rubbish"), "hello\n");
        assertThat(printed(List.of(rubbish.toString()))).contains("Line 1 of the file is not a row of a journal.");
    }

    private void attack(String statements) throws Exception {
        owner("alter table journal.entry disable trigger never");
        owner(statements.split(";"));
        owner("alter table journal.entry enable trigger never");
    }

    private void owner(String... statements) throws Exception {
        try (var c = DriverManager.getConnection(server.url(), server.owner().name(), server.owner().password()); var s = c.createStatement()) {
            for (var statement : statements) {
                s.execute(statement);
            }
        }
    }

    private Path copy() {
        Path file = folder.resolve("copy-" + System.nanoTime());
        assertThat(export.run(List.of(file.toString()))).isZero();
        return file;
    }

    private String printed(List<String> words) {
        var out = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            verify.run(words);
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
