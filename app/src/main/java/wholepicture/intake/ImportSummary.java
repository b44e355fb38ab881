package wholepicture.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wholepicture.agencies.Agency;
import wholepicture.intake.Delivery.State;
import wholepicture.intake.reading.Problem;

/**
 * What the import command says of one file at the end.
 *
 * @param delivery its number, 0 when the file was not received
 * @param refusal what is wrong with the whole file
 */
record ImportSummary(String file, long delivery, State state, boolean repeated, Counts counts, double seconds, List<Problem> refusal,
    List<Quarantined.Frequent> quarantined, List<Deliveries.Reason> notRead, List<Deliveries.Noticed> noticed) {

    static ImportSummary notReceived(String file, String why) {
        return new ImportSummary(file, 0, State.REFUSED, false, Counts.NONE, 0, List.of(Problem.ofFile(why, "")), List.of(), List.of(), List.of());
    }

    /** Whether it was read to its end. */
    boolean wasRead() {
        return state == State.DONE;
    }

    static String table(List<ImportSummary> all) {
        var text = new StringBuilder();
        int width = Math.max(4, all.stream().mapToInt(s -> s.file().length()).max().orElse(4));
        String row = "%-" + width + "s  %-8s %11s %11s %11s %11s %11s %11s%n";
        text.append(row.formatted("file", "", "received", "taken in", "superseded", "unchanged", "quarantined", "not read"));
        var sum = Counts.NONE;
        for (var each : all) {
            text.append(row(row, each.file(), each.inWords(), each.counts()));
            sum = sum.plus(each.counts());
        }
        if (all.size() > 1) {
            text.append(row(row, "all", "", sum));
        }
        for (var each : all) {
            var lines = each.lines();
            if (!lines.isEmpty()) {
                text.append("%n%s%s%n".formatted(each.file(), each.delivery() == 0 ? "" : " (delivery %d)".formatted(each.delivery())));
                lines.forEach(line -> text.append("  ").append(line).append(System.lineSeparator()));
            }
        }
        return text.toString();
    }

    private static String row(String row, String file, String state, Counts c) {
        return row.formatted(file, state, number(c.received()), number(c.takenIn()), number(c.superseded()), number(c.unchanged()),
            number(c.quarantined()), number(c.notRead()));
    }

    private static String number(long number) {
        return "%,d".formatted(number);
    }

    private String inWords() {
        return repeated ? "repeated" : switch (state) {
            case DONE -> "read";
            case HELD -> "held";
            case REFUSED -> "refused";
            case WAITING, READING -> "waiting";
        };
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        if (repeated) {
            lines.add("The agency sent this file before; nothing was changed. The counts are those of then.");
        }
        refusal.forEach(problem -> lines.add(problem.inWords()));
        quarantined.forEach(f -> lines.add("quarantined %,d: %s%s %s".formatted(f.times(), f.column().isBlank() ? "" : f.column() + ": ",
            f.whatIsWrong(), f.remedy())));
        notRead.forEach(reason -> lines.add("not read %,d: %s".formatted(reason.times(), reason.reason())));
        noticed.forEach(n -> lines.add("noticed %,d: %s%s".formatted(n.times(), n.columnName().isBlank() ? "" : n.columnName() + ": ", n.sentence())));
        return lines;
    }

    static String json(Agency agency, List<ImportSummary> all) {
        return Json.pretty(Map.of("agency", agency.code(), "files", all.stream().map(ImportSummary::asMap).toList())) + System.lineSeparator();
    }

    private Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("file", file);
        map.put("delivery", delivery);
        map.put("state", state.name());
        map.put("repeated", repeated);
        map.put("received", counts.received());
        map.put("takenIn", counts.takenIn());
        map.put("superseded", counts.superseded());
        map.put("unchanged", counts.unchanged());
        map.put("quarantined", counts.quarantined());
        map.put("notRead", counts.notRead());
        map.put("seconds", Math.round(seconds * 1000) / 1000.0);
        map.put("refusal", refusal);
        map.put("quarantinedBecause", quarantined);
        map.put("notReadBecause", notRead);
        map.put("noticed", noticed);
        return map;
    }
}
