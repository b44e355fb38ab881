package wholepicture.learning.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The proposals of one document as they are found, with what is missing among them. */
final class Proposals {

    private final Paper paper;
    private final List<Proposal> found = new ArrayList<>();
    private final SaidBefore said = new SaidBefore();
    private final Set<Integer> answered = new HashSet<>();
    private final Set<Integer> announced = new HashSet<>();
    private boolean answersExpected;

    Proposals(Paper paper) {
        this.paper = paper;
    }

    int add(Kind kind, Block block, String lead, List<String> path, Optional<Integer> parent) {
        return add(kind, block, block.number(), lead, path, parent);
    }

    int numbered(Kind kind, Block block, String number, List<String> path) {
        return add(kind, block, number.isEmpty() ? block.number() : number, "", path, Optional.empty());
    }

    private int add(Kind kind, Block block, String number, String lead, List<String> path, Optional<Integer> parent) {
        String words = block.words(paper.text());
        var before = !kind.asksForAction() ? Optional.<Integer>empty() : said.before(kind, words, number, parent, found);
        if (before.isPresent()) {
            return before.get();
        }
        int id = found.size() + 1;
        var where = new Proposal.Where(block.page(), path, block.start(), block.spans().getLast().end(), block.spans());
        found.add(new Proposal(id, kind, number, words, lead, where, parent, List.of(), Figures.in(words), Themes.PUBLISHED.in(words)));
        return id;
    }

    /** A numbered recommendation of a plan, which is to be answered. */
    int recommendation(Block block, List<String> path) {
        answersExpected = true;
        var before = found.stream().filter(p -> p.kind() == Kind.RECOMMENDATION).reduce((a, b) -> b);
        int id = add(Kind.RECOMMENDATION, block, "", path, Optional.empty());
        before.ifPresent(previous -> missingBetween(previous.number(), block.number()).ifPresent(number -> gap(id, "%s is missing before it".formatted(number))));
        return id;
    }

    private static Optional<String> missingBetween(String previous, String next) {
        int dot = next.lastIndexOf('.');
        String theme = next.substring(0, dot);
        int own = Integer.parseInt(next.substring(dot + 1));
        int expected = previous.startsWith(theme + ".") && previous.lastIndexOf('.') == dot ? Integer.parseInt(previous.substring(dot + 1)) + 1 : 1;
        return own > expected ? Optional.of(theme + "." + expected) : Optional.empty();
    }

    /** A heading over the answers has been read. */
    void answersBegin(int recommendation) {
        answersExpected = true;
        announced.add(recommendation);
    }

    void answer(int recommendation, Block block, List<String> path) {
        if (answered.add(recommendation) && !announced.contains(recommendation)) {
            gap(recommendation, "its response has no heading");
        }
        add(Kind.RESPONSE, block, "", path, Optional.of(recommendation));
    }

    void gap(int id, String gap) {
        found.set(id - 1, found.get(id - 1).withGap(gap));
    }

    String number(int id) {
        return found.get(id - 1).number();
    }

    Kind kind(int id) {
        return found.get(id - 1).kind();
    }

    List<Proposal> inOrder() {
        if (answersExpected) {
            found.stream().filter(p -> p.kind() == Kind.RECOMMENDATION && p.parent().isEmpty() && !answered.contains(p.id())).toList()
                .forEach(p -> gap(p.id(), "no response to it was found"));
        }
        return List.copyOf(found);
    }
}
