package wholepicture.demonstration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wholepicture.agencies.AgencyKind;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.Grade;
import wholepicture.demonstration.Family.Level;
import wholepicture.demonstration.Resident.Role;

/**
 * One sort of thing that happens, as {@code happenings.txt} describes it.
 *
 * @param who the place in the family, "child" or "anyone" …
 * @param fromDays the youngest it happens to, in days of life; {@code toDays} the oldest
 * @param once it happens at most once in a life, with the chance {@code often}; else {@code often} times a year
 * @param needs troubles or levels of help, one of which the family must have; empty when it happens to everybody
 * @param says for each sentence, the ways to say it
 */
record Happening(String title, AgencyKind by, String author, String who, int fromDays, int toDays, boolean once, double often,
    List<String> needs, EntryKind kind, @Nullable Outcome outcome, List<Maybe<Factor>> factors, @Nullable Maybe<Significance> significance,
    @Nullable Maybe<Voice> voice, @Nullable Maybe<Grade> grade, Map<String, String> original, List<List<String>> says, List<String> means) {

    /** Something that holds with a chance. */
    record Maybe<T>(T what, double chance) {
        @Nullable T drawn(Dice dice) {
            return dice.chance(chance) ? what : null;
        }
    }

    private static final Pattern CHANCE = Pattern.compile("([A-Z_]+)(?: (0\\.\\d+))?");
    private static final double DAYS_IN_YEAR = 365.25;

    static List<Happening> all() {
        List<Happening> all = new ArrayList<>();
        Map<String, List<String>> block = new LinkedHashMap<>();
        for (var line : Resources.lines("happenings.txt")) {
            int colon = line.indexOf(": ");
            var key = line.substring(0, colon);
            if (key.equals("happening") && !block.isEmpty()) {
                all.add(of(block));
                block = new LinkedHashMap<>();
            }
            block.computeIfAbsent(key, k -> new ArrayList<>()).add(line.substring(colon + 2).strip());
        }
        all.add(of(block));
        return List.copyOf(all);
    }

    boolean happensTo(Resident resident, Family family) {
        boolean right = switch (who) {
            case "child" -> resident.isChild() && resident.born() != null;
            case "unborn" -> resident.born() == null;
            case "mother" -> resident.role() == Role.MOTHER;
            case "father" -> !resident.woman() && !resident.isChild() && resident.role() != Role.GRANDPARENT;
            case "carer" -> family.carer().filter(resident::equals).isPresent();
            case "adult" -> !resident.isChild();
            case "elder", "anyone" -> resident.born() != null;
            default -> throw new IllegalStateException("Nobody in a family is called \"%s\"".formatted(who));
        };
        return right && (needs.isEmpty() || needs.stream().anyMatch(need -> has(family, need)));
    }

    private static boolean has(Family family, String need) {
        for (var level : Level.values()) {
            if (level.name().equals(need)) {
                return family.level().compareTo(level) >= 0;
            }
        }
        return family.factors().contains(Factor.valueOf(need));
    }

    private static Happening of(Map<String, List<String>> block) {
        var by = one(block, "by", "").split(" as ");
        var who = one(block, "who", "anyone").split(" ");
        var ages = who.length == 1 ? new String[] {"0", "120"} : who[1].split("-");
        var often = one(block, "often", "1").split(" ");
        boolean once = often[0].equals("once");
        Map<String, String> original = new LinkedHashMap<>();
        for (var code : block.getOrDefault("original", List.of())) {
            original.put(code.substring(0, code.indexOf('=')), code.substring(code.indexOf('=') + 1));
        }
        var outcome = one(block, "outcome", "");
        return new Happening(one(block, "happening", ""), AgencyKind.valueOf(by[0]), by[1], who[0], days(ages[0], false), days(ages[1], true),
            once, Double.parseDouble(often[once ? 1 : 0]), words(one(block, "if", "")), EntryKind.valueOf(one(block, "kind", "")),
            outcome.isEmpty() ? null : Outcome.valueOf(outcome), maybes(one(block, "factors", ""), Factor.class),
            first(maybes(one(block, "significance", ""), Significance.class)), first(maybes(one(block, "voice", ""), Voice.class)),
            first(maybes(one(block, "grade", ""), Grade.class)), original,
            block.getOrDefault("say", List.of()).stream().map(line -> List.of(line.split(" \\| "))).toList(),
            block.getOrDefault("mean", List.of()).stream().flatMap(line -> Arrays.stream(line.split(" \\| "))).toList());
    }

    private static int days(String age, boolean last) {
        return age.endsWith("d") ? Integer.parseInt(age.substring(0, age.length() - 1))
            : (int) ((Integer.parseInt(age) + (last ? 1 : 0)) * DAYS_IN_YEAR);
    }

    private static <E extends Enum<E>> List<Maybe<E>> maybes(String text, Class<E> type) {
        List<Maybe<E>> list = new ArrayList<>();
        var matcher = CHANCE.matcher(text);
        while (matcher.find()) {
            var chance = matcher.group(2);
            list.add(new Maybe<>(Enum.valueOf(type, matcher.group(1)), chance == null ? 1 : Double.parseDouble(chance)));
        }
        return list;
    }

    private static <T> @Nullable T first(List<T> list) {
        return list.isEmpty() ? null : list.getFirst();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static String one(Map<String, List<String>> block, String key, String otherwise) {
        return block.getOrDefault(key, List.of(otherwise)).getFirst();
    }
}
