package wholepicture.meetings;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is typed during a meeting, box by box. Every saving is kept; one that is sent again changes nothing; and where two people
 * typed into one box at once, the words of the second are kept beside those of the first.
 */
@Component
public class Recording {

    /** No box holds more; a browser that is told so keeps what was typed. */
    public static final int LONGEST = 40_000;

    private static final Pattern KEY = Pattern.compile("[a-z]{1,20}([.][a-z0-9-]{1,30}){0,2}(~\\d{1,3})?");
    /** What is chosen and not typed: the last choice holds. */
    private static final Pattern CHOSEN = Pattern.compile("(here|agree)[.]\\d+");
    private static final Set<String> CHOICES = Set.of("", "IN_PERSON", "VIDEO", "TELEPHONE", "AWAY", "AGREES", "DISAGREES");

    /**
     * One saving.
     *
     * @param once the number that the browser gave it
     * @param base the version that was there when typing began
     */
    public record Typed(UUID once, String key, int base, String words) {

        public Typed {
            words = words.replace("\r\n", "\n");
        }

        public boolean isPossible() {
            return KEY.matcher(key).matches() && base >= 0 && words.length() <= LONGEST && (!CHOSEN.matcher(key).matches() || CHOICES.contains(words));
        }
    }

    private final JdbcClient sql;
    private final Table table;
    private final MeetingRows rows;
    private final Clock clock;

    Recording(JdbcClient sql, Table table, MeetingRows rows, Clock clock) {
        this.sql = sql;
        this.table = table;
        this.rows = rows;
        this.clock = clock;
    }

    /** The record as it stands, by key. */
    public List<Box> boxes(Meeting meeting) {
        return table.inTransaction(() -> sql.sql("select key, version, words, worker, at, late from meetings.box where meeting_id = ? order by key").param(meeting.id())
            .query(Box.class).list());
    }

    /**
     * Keeps what was typed into one box.
     *
     * @return where it stands now: in its box, or beside it when somebody else had typed there meanwhile
     * @throws NoSuchMeeting when there is none that whoever acts may see
     * @throws NotAtThisTable when they do not take the minutes
     */
    public Box type(String number, Typed typed) {
        return type(number, List.of(typed), false).getFirst();
    }

    /**
     * Keeps a whole page at once, as it is sent without JavaScript: boxes in which whoever sends it changed nothing are left as they are.
     *
     * @param form the number of the page as it was sent
     */
    public void typePage(String number, UUID form, Map<String, String> words, Map<String, Integer> bases) {
        var all = new ArrayList<Typed>();
        words.forEach((key, text) -> all.add(new Typed(UUID.nameUUIDFromBytes((form + key).getBytes(StandardCharsets.UTF_8)), key, bases.getOrDefault(key, 0), text)));
        type(number, all, true);
    }

    /**
     * In which boxes somebody is named who is kept more closely than those who read the minutes may see, as far as whoever asks may see them.
     * The children of the meeting itself are no such names: whoever may not see them reads no minutes.
     */
    public List<String> namesKeptClosely(Meeting meeting) {
        return table.inTransaction(() -> sql.sql("""
                select distinct b.key from meetings.box b join people.person p on p.grade > 2 and length(p.name) > 4 and position(lower(p.name) in lower(b.words)) > 0
                where b.meeting_id = :meeting and not b.late and p.ended_at is null and p.id not in (select a.person_id from meetings.about a where a.meeting_id = :meeting and a.person_id is not null)
                order by b.key
                """).param("meeting", meeting.id()).query(String.class).list());
    }

    private List<Box> type(String number, List<Typed> all, boolean page) {
        all.stream().filter(typed -> !typed.isPossible()).findFirst().ifPresent(typed -> {
            throw new CannotBe("A box holds at most %d characters. Go on in the next one.".formatted(LONGEST));
        });
        var seen = table.inTransaction(() -> table.mustRun(number));
        if (seen.isCancelled()) {
            throw new CannotBe("This meeting was called off.");
        }
        return table.inWorks(() -> {
            table.hold(seen);
            var meeting = rows.find(number);
            var kept = new ArrayList<Box>();
            for (var typed : all) {
                if (!page || isChanged(meeting, typed)) {
                    kept.add(keep(meeting, typed));
                }
            }
            return kept;
        });
    }

    private boolean isChanged(Meeting meeting, Typed typed) {
        var before = sql.sql("select words from meetings.typed where meeting_id = ? and key = ? and version = ?").params(meeting.id(), typed.key(), typed.base())
            .query(String.class).optional().orElse("");
        return !before.equals(typed.words());
    }

    private Box keep(Meeting meeting, Typed typed) {
        var again = sql.sql("select key, version, words, worker, at, false as late from meetings.typed where once = ? and meeting_id = ?")
            .params(typed.once(), meeting.id()).query(Box.class).optional();
        if (again.isPresent()) {
            return again.get();
        }
        var there = box(meeting, typed.key());
        int version = there.map(Box::version).orElse(0);
        boolean late = meeting.isIssued() && !there.map(Box::late).orElse(false);
        boolean other = version > 0 && version != typed.base() && !CHOSEN.matcher(typed.key()).matches();
        if (other && !late && there.map(Box::words).filter(typed.words()::equals).isPresent()) {
            return there.get();
        }
        var key = other || late ? beside(meeting, typed.key()) : typed.key();
        begin(meeting);
        version = key.equals(typed.key()) ? version + 1 : 1;
        var who = Table.worker();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql("insert into meetings.typed (meeting_id, once, key, version, words, worker_id, worker, at) values (?, ?, ?, ?, ?, ?, ?, ?)")
            .param(meeting.id()).param(typed.once()).param(key).param(version).param(typed.words()).param(who.workerId()).param(who.name()).param(now).update();
        sql.sql("""
                insert into meetings.box (meeting_id, key, version, words, worker, at, late) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (meeting_id, key) do update set version = excluded.version, words = excluded.words, worker = excluded.worker, at = excluded.at
                """)
            .param(meeting.id()).param(key).param(version).param(typed.words()).param(who.name()).param(now).param(meeting.isIssued()).update();
        return box(meeting, key).orElseThrow();
    }

    /** The first free place beside a box, counted from 2. */
    private String beside(Meeting meeting, String key) {
        int mark = key.indexOf('~');
        var place = mark < 0 ? key : key.substring(0, mark);
        int taken = sql.sql("""
                select coalesce(max(split_part(key, '~', 2)::int), 1) from meetings.box where meeting_id = ? and key like replace(?, '_', '\\_') || '~%'
                """)
            .params(meeting.id(), place).query(Integer.class).single();
        return place + "~" + (taken + 1);
    }

    /** That somebody began to take the minutes is written down once for each of them. */
    private void begin(Meeting meeting) {
        var who = Table.worker();
        boolean first = sql.sql("select not exists (select 1 from meetings.typed where meeting_id = ? and worker_id = ?)").param(meeting.id()).param(who.workerId())
            .query(Boolean.class).single();
        if (first) {
            table.note(meeting, who.name() + " began to type the record", "");
        }
    }

    private Optional<Box> box(Meeting meeting, String key) {
        return sql.sql("select key, version, words, worker, at, late from meetings.box where meeting_id = ? and key = ?").params(meeting.id(), key).query(Box.class).optional();
    }
}
