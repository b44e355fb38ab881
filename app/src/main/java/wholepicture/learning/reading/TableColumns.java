package wholepicture.learning.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wholepicture.learning.reading.Paper.Form;

/** What the columns of a table hold, by the words over them, and its rows without those words. */
final class TableColumns {

    private final Map<Integer, Kind> kinds = new HashMap<>();
    private final Map<Integer, List<Block>> rows = new TreeMap<>();
    private Optional<Integer> numbers = Optional.empty();

    private TableColumns() {}

    static TableColumns of(List<Block> cells, String text) {
        var columns = new TableColumns();
        for (var block : cells) {
            columns.rows.computeIfAbsent(block.cell().map(Form.Cell::row).orElse(0), row -> new ArrayList<>()).add(block);
        }
        if (columns.rows.size() < 2) {
            return columns;
        }
        var heads = columns.rows.values().iterator().next();
        if (heads.stream().map(b -> b.cell().map(Form.Cell::column).orElse(0)).distinct().count() < 2 || !Tables.mayBeHeads(heads, text)) {
            return columns;
        }
        for (var head : heads) {
            String words = HeadingWords.bare(head.words(text));
            int column = head.cell().map(Form.Cell::column).orElse(0);
            if (words.matches("(no|ref|#|number|rec no|item)\\.?")) {
                columns.numbers = Optional.of(column);
            } else {
                kind(words).ifPresent(kind -> columns.kinds.put(column, kind));
            }
        }
        columns.settleActions(heads, text);
        if (!columns.kinds.isEmpty()) {
            columns.rows.values().remove(heads);
        }
        return columns;
    }

    /** What a column of this head holds. */
    static Optional<Kind> kind(String words) {
        if (words.split("\\s+").length > 9) {
            return Optional.empty();
        }
        if (words.matches(".*\\b(milestones?|achieved|enacting|completion|completed|progress|outcomes?|impact)\\b.*") && !words.startsWith("recommendation")) {
            return Optional.of(Kind.RESPONSE);
        }
        if (words.matches(".*\\brecommendations?\\b.*")) {
            return Optional.of(Kind.RECOMMENDATION);
        }
        return HeadingWords.kind(words).or(() -> words.matches(".*\\b(response|responses|progress|update|actions? taken|assurance|evidence|outcome|impact)\\b.*")
            ? Optional.of(Kind.RESPONSE) : words.matches(".*\\bquestions?\\b.*") ? Optional.of(Kind.QUESTION) : Optional.empty());
    }

    /** "Action" beside "Recommendation" is the answer to it; alone it is what is asked. */
    private void settleActions(List<Block> heads, String text) {
        boolean asked = kinds.containsValue(Kind.RECOMMENDATION) || kinds.containsValue(Kind.IMPROVEMENT);
        for (var head : heads) {
            int column = head.cell().map(Form.Cell::column).orElse(0);
            String words = head.words(text).toLowerCase(Locale.UK);
            if (words.matches(".*\\bactions?\\b.*") && (!kinds.containsKey(column) || kinds.get(column) == Kind.RECOMMENDATION && !words.contains("recommendation"))) {
                boolean asks = words.matches(".*\\b(required|needed|recommended|proposed)\\b.*") && kinds.entrySet().stream().noneMatch(e -> e.getKey() != column && e.getValue() == Kind.RECOMMENDATION);
                boolean others = kinds.entrySet().stream().anyMatch(e -> e.getKey() != column && (e.getValue() == Kind.RECOMMENDATION || e.getValue() == Kind.IMPROVEMENT));
                kinds.put(column, asked && others && !asks ? Kind.RESPONSE : Kind.RECOMMENDATION);
            }
        }
        if (!asked && kinds.values().stream().noneMatch(k -> k != Kind.RESPONSE)) {
            kinds.clear();
        }
    }

    boolean saysNothing() {
        return kinds.isEmpty();
    }

    boolean answers() {
        return kinds.containsValue(Kind.RESPONSE);
    }

    Collection<List<Block>> rows() {
        return rows.values();
    }

    /** How many columns say what they hold. */
    int known() {
        return kinds.size() + (numbers.isPresent() ? 1 : 0);
    }

    Optional<Kind> kind(int column) {
        return Optional.ofNullable(kinds.get(column));
    }

    String numberIn(List<Block> row, String text) {
        return row.stream().filter(b -> numbers.equals(b.cell().map(Form.Cell::column))).map(b -> b.number().isEmpty() ? b.words(text) : b.number()).findFirst().orElse("");
    }
}
