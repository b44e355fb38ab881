package wholepicture.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.linkage.BlockingKeys;

/** Finds the records that are worth comparing with a record, without reading any of them. */
@Component
class Keys {

    /** More records than this with one key say nothing of any two of them. */
    private static final int LARGEST_BLOCK = 100;

    private static final int A_GENERATION = 12;

    private static final int REMEMBERED = 50_000;

    private final JdbcClient sql;
    /** Keys found to be shared by too many: they hardly ever shrink, and are not read again while this process runs. */
    private final Set<Long> tooWide = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    Keys(JdbcClient sql) {
        this.sql = sql;
    }

    /** A key and its digest. */
    record Key(String text, long digest) {
        static List<Key> of(Known record) {
            return BlockingKeys.of(record.prepared()).stream().map(Key::of).toList();
        }

        static Key of(String text) {
            return new Key(text, digest(text));
        }

        /** FNV-1a of 64 bits, mixed once more; a clash costs a comparison and nothing else. */
        private static long digest(String text) {
            long hash = 0xcbf29ce484222325L;
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
            return hash ^ hash >>> 32;
        }
    }

    /** Days since 1970 when the birth is known to the day; 1 January often stands for the year only, and is not. */
    static @Nullable Integer born(Known record) {
        var born = record.says().sent().born();
        return born == null || !born.isExactDay() || born.from().getDayOfYear() == 1 ? null : (int) born.from().toEpochDay();
    }

    /** The keys of each record. */
    Map<Long, List<Key>> of(List<Known> records) {
        return records.parallelStream().collect(Collectors.toConcurrentMap(Known::id, Key::of));
    }

    /** For each record, the others that it is worth comparing with; those of the list among each other too. */
    Map<Long, Set<Long>> near(List<Known> records, Map<Long, List<Key>> keysOf, Instant now) {
        var keys = new HashMap<Long, Key>();
        var askers = new HashMap<Long, List<Known>>();
        for (var record : records) {
            for (var key : keysOf.getOrDefault(record.id(), List.of())) {
                keys.put(key.digest(), key);
                askers.computeIfAbsent(key.digest(), _ -> new ArrayList<>()).add(record);
            }
        }
        var found = new HashMap<Long, Map<Long, Shared>>();
        var block = new Block();
        sql.sql("""
                select asked.key, k.record_id, k.born from (select unnest(?::bigint[]) as key order by 1) asked
                cross join lateral (select record_id, born from people.key k where k.key = asked.key limit ?) k
                """)
            .param(keys.keySet().stream().filter(key -> !tooWide.contains(key)).toArray(Long[]::new)).param(LARGEST_BLOCK + 1)
            .query(row -> {
                long key = row.getLong(1);
                if (block.key != key) {
                    block.flush(keys, askers, found);
                    block.key = key;
                }
                block.records.add(row.getLong(2));
                block.births.add(row.getObject(3, Integer.class));
            });
        block.flush(keys, askers, found);
        block.tooLarge.forEach(key -> tooWide.add(key.digest()));
        report(block.tooLarge, now);
        amongThemselves(keys, askers, found);
        var near = new HashMap<Long, Set<Long>>();
        found.forEach((record, others) -> {
            var worth = new HashSet<Long>();
            others.forEach((other, shared) -> {
                if (shared.worthComparing()) {
                    worth.add(other);
                }
            });
            near.put(record, worth);
        });
        return near;
    }

    private static void amongThemselves(Map<Long, Key> keys, Map<Long, List<Known>> askers, Map<Long, Map<Long, Shared>> found) {
        askers.forEach((digest, some) -> {
            if (some.size() > 1 && some.size() <= LARGEST_BLOCK) {
                for (var one : some) {
                    for (var other : some) {
                        share(found, keys.get(digest), one, other.id(), born(other));
                    }
                }
            }
        });
    }

    private static void share(Map<Long, Map<Long, Shared>> found, @Nullable Key key, Known one, long other, @Nullable Integer otherBorn) {
        if (one.id() != other && key != null) {
            found.computeIfAbsent(one.id(), _ -> new HashMap<>()).computeIfAbsent(other, _ -> new Shared(born(one), otherBorn)).add(key.text());
        }
    }

    private static final class Block {
        long key;
        final List<Long> records = new ArrayList<>();
        final List<@Nullable Integer> births = new ArrayList<>();
        final List<Key> tooLarge = new ArrayList<>();

        void flush(Map<Long, Key> keys, Map<Long, List<Known>> askers, Map<Long, Map<Long, Shared>> found) {
            var known = keys.get(key);
            if (known != null && records.size() > LARGEST_BLOCK) {
                tooLarge.add(known);
            } else if (known != null) {
                for (var asker : askers.getOrDefault(key, List.of())) {
                    for (int i = 0; i < records.size(); i++) {
                        share(found, known, asker, records.get(i), births.get(i));
                    }
                }
            }
            records.clear();
            births.clear();
        }
    }

    /** What two records share, and whether that is worth reading both for. */
    private static final class Shared {
        private final @Nullable Integer born;
        private final @Nullable Integer otherBorn;
        private boolean number;
        private boolean day;
        private boolean bothNames;
        private boolean rareName;
        private boolean district;
        private int places;

        Shared(@Nullable Integer born, @Nullable Integer otherBorn) {
            this.born = born;
            this.otherBorn = otherBorn;
        }

        void add(String key) {
            switch (key.substring(0, key.indexOf(':') + 1)) {
                case "b:" -> day = true;
                case "y:", "m:" -> bothNames = true;
                case "o:" -> {
                    bothNames = true;
                    district = true;
                }
                case "f:" -> rareName = true;
                case "p:", "h:", "r:" -> places++;
                default -> number = true;
            }
        }

        /** Strangers and relatives whose births are both known and far apart are passed over, unless they have one whole name. */
        boolean worthComparing() {
            if (number || day || born == null || otherBorn == null) {
                return true;
            }
            var one = LocalDate.ofEpochDay(born);
            var other = LocalDate.ofEpochDay(otherBorn);
            if (nearlyTheSame(one, other)) {
                return bothNames || rareName || places > 1;
            }
            return bothNames && (places > 0 || rareName && district) && Math.abs(ChronoUnit.YEARS.between(one, other)) < A_GENERATION;
        }

        private static boolean nearlyTheSame(LocalDate one, LocalDate other) {
            int alike = (one.getYear() == other.getYear() ? 1 : 0) + (one.getMonthValue() == other.getMonthValue() ? 1 : 0)
                + (one.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0);
            boolean swapped = one.getMonthValue() == other.getDayOfMonth() && one.getDayOfMonth() == other.getMonthValue();
            return alike >= 2 || swapped && one.getYear() == other.getYear() || Math.abs(ChronoUnit.DAYS.between(one, other)) < 10;
        }
    }

    private void report(Collection<Key> tooLarge, Instant now) {
        for (var key : tooLarge) {
            sql.sql("""
                    insert into people.shared_key (key, records, seen_at) values (?, ?, ?::timestamptz)
                    on conflict (key) do update set records = excluded.records, seen_at = excluded.seen_at
                    """)
                .param(key.text()).param(LARGEST_BLOCK + 1).param(now.toString()).update();
        }
    }

    private record Entry(long key, long record, @Nullable Integer born) {}

    /** Puts the keys of what records say now in place of those of what they said before. */
    void change(List<Known> before, List<Known> now, Map<Long, List<Key>> keysOf) {
        var old = before.stream().flatMap(record -> Key.of(record).stream().map(key -> new Entry(key.digest(), record.id(), null))).toList();
        if (!old.isEmpty()) {
            var columns = new Columns<>(old);
            sql.sql("""
                    delete from people.key k using unnest(?::bigint[], ?::bigint[]) as t (key, record) where k.key = t.key and k.record_id = t.record
                    """)
                .param(columns.numbers(Entry::key)).param(columns.numbers(Entry::record)).update();
        }
        var fresh = now.stream().flatMap(record -> {
            var born = born(record);
            return keysOf.getOrDefault(record.id(), List.of()).stream().map(key -> new Entry(key.digest(), record.id(), born));
        }).sorted(Comparator.comparingLong(Entry::key)).toList();
        if (!fresh.isEmpty()) {
            var columns = new Columns<>(fresh);
            sql.sql("""
                    insert into people.key (key, record_id, born) select * from unnest(?::bigint[], ?::bigint[], ?::int[])
                    on conflict (key, record_id) do nothing
                    """)
                .param(columns.numbers(Entry::key)).param(columns.numbers(Entry::record)).param(columns.texts(Entry::born)).update();
        }
    }
}
