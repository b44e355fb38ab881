package wholepicture.learning.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wholepicture.learning.reading.Block.Shape;
import wholepicture.learning.reading.Paper.Form;

/** Goes through a document once, from its first heading to its last point, and proposes. */
public final class Reading {

    private final Paper paper;
    private final String text;
    private final List<Block> blocks;
    private final Headings headings = new Headings();
    private final Proposals proposals;
    private final boolean plan;
    private Optional<String> lead = Optional.empty();
    private Optional<Kind> leadKind = Optional.empty();
    private final List<Optional<Integer>> above = new ArrayList<>();
    private Optional<Integer> open = Optional.empty();
    private Optional<Integer> whole = Optional.empty();
    private boolean labelsOnly;
    private String openNumber = "";

    private Reading(Paper paper) {
        this.paper = paper;
        this.text = paper.text();
        this.blocks = Outline.of(paper);
        this.proposals = new Proposals(paper);
        this.plan = isPlan();
    }

    /** What this document proposes, in its own order. */
    public static List<Proposal> of(Paper paper) {
        return new Reading(paper).read();
    }

    private List<Proposal> read() {
        for (int i = 0; i < blocks.size(); i++) {
            var cell = blocks.get(i).cell();
            if (cell.isPresent()) {
                i = table(i, cell.get().table()) - 1;
            } else {
                take(i, blocks.get(i));
            }
        }
        return proposals.inOrder();
    }

    /** A response plan: numbered recommendations, each with a heading "Response" or the like beneath it. */
    private boolean isPlan() {
        int answered = 0;
        boolean numbered = false;
        for (var block : blocks) {
            if (block.is(Shape.POINT) && block.parts() > 1) {
                numbered = true;
            } else if (block.is(Shape.HEADING) && numbered && HeadingWords.kind(block.words(text)).filter(Kind.RESPONSE::equals).isPresent()) {
                answered++;
                numbered = false;
            }
        }
        return answered >= 2;
    }

    private void take(int i, Block block) {
        switch (block.shape()) {
            case HEADING -> heading(i, block);
            case POINT -> point(i, block);
            case PARAGRAPH -> paragraph(i, block);
        }
        if (!block.is(Shape.HEADING)) {
            headings.left();
        }
    }

    private void heading(int i, Block block) {
        lead = Optional.empty();
        leadKind = Optional.empty();
        above.clear();
        whole = Optional.empty();
        boolean answers = HeadingWords.kind(block.words(text)).filter(Kind.RESPONSE::equals).isPresent();
        if (answers && open.isPresent()) {
            proposals.answersBegin(open.get());
            if (plan) {
                return;
            }
        }
        headings.enter(block, text, blocks, i);
        if (!answers) {
            open = Optional.empty();
        }
        if (HeadingWords.kind(block.words(text)).isPresent()) {
            labelsOnly = labelsFollow(i);
        }
    }

    /** Where a section marks its recommendations ("R1", "Recommendation 1:"), what stands between them is not one. */
    private boolean labelsFollow(int heading) {
        for (int i = heading + 1; i < blocks.size(); i++) {
            var block = blocks.get(i);
            String words = block.isEmpty() ? "" : block.words(text);
            if (block.is(Shape.HEADING) && (block.level() < blocks.get(heading).level() || HeadingWords.kind(words).isPresent())) {
                return false;
            }
            if (block.number().matches("R\\d{1,2}") || HeadingWords.label(words).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it stands among labelled recommendations, and is neither one of them nor a part of one. */
    private boolean between(Block block) {
        return labelsOnly && headings.kind().filter(Kind.RECOMMENDATION::equals).isPresent() && leadKind.isEmpty() && headings.labelledRecommendation().isEmpty()
            && !block.number().matches("R\\d{1,2}");
    }

    private Optional<Kind> kindHere() {
        var kind = leadKind.isPresent() ? leadKind : headings.kind();
        return kind.filter(k -> k != Kind.RESPONSE || open.isPresent());
    }

    private void point(int i, Block block) {
        if (block.isEmpty()) {
            open.ifPresent(recommendation -> proposals.gap(recommendation, "an empty point stands under it"));
            return;
        }
        String words = block.words(text);
        if (Wording.saysThatTheyFollow(words)) {
            above.clear();
            return;
        }
        if (leadKind.filter(Kind.RESPONSE::equals).isPresent() && nextAfter(openNumber, block.number())) {
            leadKind = Optional.empty();
        }
        if (plan && block.parts() > 1) {
            open = Optional.of(proposals.recommendation(block, headings.words()));
            return;
        }
        if (plan && open.isPresent()) {
            proposals.answer(open.get(), block, headings.words());
            return;
        }
        var label = HeadingWords.label(words).filter(l -> Wording.count(words.substring(l.length())) > 3);
        if (label.isPresent()) {
            labelled(block, label.get());
            return;
        }
        if (runIn(block, words)) {
            return;
        }
        while (above.size() >= Math.max(1, block.level())) {
            above.removeLast();
        }
        var parent = above.isEmpty() ? Optional.<Integer>empty() : above.getLast();
        whole = whole.filter(id -> block.parts() < 2 || block.number().startsWith(proposals.number(id) + "."));
        if (parent.isEmpty()) {
            parent = whole;
        }
        var kind = parent.isEmpty() && between(block) ? Optional.<Kind>empty() : kindOf(words, kindHere(), parent);
        if (kind.isEmpty() || Wording.saysThereIsNone(words) || words.chars().filter(Character::isLetter).count() < 8) {
            above.add(Optional.empty());
            return;
        }
        if (kind.get() == Kind.RESPONSE) {
            proposals.answer(open.orElseThrow(), block, headings.words());
            above.add(Optional.empty());
            return;
        }
        int id = proposals.add(kind.get(), block, lead.orElse(""), headings.words(), parent);
        above.add(Optional.of(id));
        if (kind.get() == Kind.RECOMMENDATION && parent.isEmpty()) {
            open = Optional.of(id);
            openNumber = block.number();
        }
    }

    /** Whether the numbers are of one kind, as 1.1 and 1.2, so that the second begins another recommendation. */
    private static boolean nextAfter(String number, String next) {
        return !number.isEmpty() && !next.equals(number) && next.replaceAll("\\d+", "#").equals(number.replaceAll("\\d+", "#"));
    }

    /** "Good practice: the nurse rang at once": what stands before the passage says what it is. */
    private boolean runIn(Block block, String words) {
        var runIn = HeadingWords.runIn(words).filter(r -> Wording.count(words.substring(r.length())) > 3).filter(r -> !headings.inStory() && headings.labelledRecommendation().isEmpty());
        runIn.ifPresent(found -> {
            String rest = words.substring(found.length());
            boolean says = switch (found.kind()) {
                case RECOMMENDATION -> Wording.directs(rest);
                case QUESTION -> Wording.isQuestion(rest);
                default -> true;
            };
            if (says) {
                int id = proposals.numbered(found.kind(), block.after(found.length()), found.number(), headings.words());
                open = found.kind() == Kind.RECOMMENDATION ? Optional.of(id) : open;
                above.clear();
                whole = Wording.leadsIn(words) ? Optional.of(id) : Optional.empty();
            }
        });
        return runIn.isPresent();
    }

    private Optional<Kind> kindOf(String words, Optional<Kind> here, Optional<Integer> parent) {
        if (here.isEmpty() && parent.isEmpty()) {
            boolean asks = Wording.isQuestion(words) && Wording.beginsLikeAQuestion(words) || Wording.asksPlainly(words);
            return asks && !headings.inStory() ? Optional.of(Kind.QUESTION) : Wording.recommends(words) ? Optional.of(Kind.RECOMMENDATION) : Optional.empty();
        }
        if (parent.isPresent()) {
            return Optional.of(proposals.kind(parent.get()));
        }
        boolean asks = Wording.isQuestion(words) && Wording.beginsLikeAQuestion(words);
        return asks && here.get() != Kind.RESPONSE ? Optional.of(Kind.QUESTION) : here;
    }

    private void labelled(Block block, HeadingWords.Label label) {
        int id = proposals.numbered(Kind.RECOMMENDATION, block.after(label.length()), label.number(), headings.words());
        open = Optional.of(id);
        above.clear();
        whole = Wording.goesOnBelow(block.words(text)) ? open : Optional.empty();
    }

    private void paragraph(int i, Block block) {
        String words = block.words(text);
        boolean beforeList = i + 1 < blocks.size() && blocks.get(i + 1).is(Shape.POINT);
        int answer = Wording.answerLabel(words);
        if (answer > 0 && open.isPresent()) {
            proposals.answersBegin(open.get());
            if (Wording.count(words.substring(answer)) > 0) {
                proposals.answer(open.get(), block.after(answer), headings.words());
            }
            leadKind = Optional.of(Kind.RESPONSE);
            return;
        }
        if (plan && open.isPresent()) {
            proposals.answer(open.get(), block, headings.words());
            return;
        }
        above.clear();
        whole = Optional.empty();
        leadKind = Optional.empty();
        lead = Optional.empty();
        var label = HeadingWords.label(words).filter(l -> Wording.count(words.substring(l.length())) > 3);
        if (label.isPresent()) {
            labelled(block, label.get());
            return;
        }
        if (runIn(block, words)) {
            return;
        }
        if (headings.labelledRecommendation().isPresent() && headings.kind().filter(Kind.RECOMMENDATION::equals).isPresent()
            && (open.isEmpty() || Wording.directs(words) && !Wording.leadsIn(words))) {
            int id = proposals.numbered(Kind.RECOMMENDATION, block, headings.labelledRecommendation().get(), headings.words());
            open = Optional.of(id);
            whole = Wording.goesOnBelow(words) || beforeList ? open : Optional.empty();
            return;
        }
        if (Wording.leadsIn(words) && beforeList || beforeList && HeadingWords.lead(words).isPresent()) {
            lead = Optional.of(words);
            leadKind = headings.inStory() ? Optional.empty() : HeadingWords.lead(words);
            return;
        }
        boolean overText = i + 1 < blocks.size() && blocks.get(i + 1).is(Shape.PARAGRAPH) && !Wording.isQuestion(blocks.get(i + 1).words(text));
        if (overText && Wording.isAHeadingOfItsOwn(words)) {
            return;
        }
        var kind = between(block) && !Wording.recommends(words) ? Optional.<Kind>empty() : kindOfParagraph(words, headings.kind().filter(k -> k != Kind.RESPONSE || open.isPresent()));
        kind.ifPresent(k -> {
            if (k == Kind.RESPONSE) {
                proposals.answer(open.orElseThrow(), block, headings.words());
            } else {
                int id = proposals.add(k, block, "", headings.words(), Optional.empty());
                if (k == Kind.RECOMMENDATION) {
                    open = Optional.of(id);
                }
            }
        });
    }

    private Optional<Kind> kindOfParagraph(String words, Optional<Kind> here) {
        int count = Wording.count(words);
        if (Wording.saysThereIsNone(words) || headings.inStory()) {
            return Optional.empty();
        }
        if (Wording.isQuestion(words) && Wording.beginsLikeAQuestion(words) && !Wording.invites(words) && count > 3 && count < 80
            || here.filter(Kind.QUESTION::equals).isPresent() && (Wording.isQuestion(words) || Wording.asksPlainly(words))) {
            return Optional.of(Kind.QUESTION);
        }
        if (here.isEmpty() || Wording.recommends(words) && here.get() != Kind.RESPONSE) {
            return Wording.recommends(words) && !Wording.saysThatTheyFollow(words) ? Optional.of(Kind.RECOMMENDATION) : Optional.empty();
        }
        boolean sentence = count > 5 && count < 220 && !Wording.leadsIn(words);
        return switch (here.get()) {
            case RECOMMENDATION -> sentence && Wording.directs(words) ? here : Optional.empty();
            case PRIORITY_ACTION, IMPROVEMENT, STRENGTH -> sentence && !headings.overPoints() ? here : Optional.empty();
            case RESPONSE -> here;
            case QUESTION -> Optional.empty();
        };
    }

    /** @return the index of the first block after the table */
    private int table(int from, int table) {
        int to = from;
        while (to < blocks.size() && blocks.get(to).cell().filter(c -> c.table() == table).isPresent()) {
            to++;
        }
        var cells = blocks.subList(from, to);
        var columns = TableColumns.of(cells, text);
        if (columns.saysNothing()) {
            for (int i = from; i < to; i++) {
                take(i, asBox(blocks.get(i)));
            }
        } else {
            for (var row : columns.rows()) {
                row(columns, row);
            }
        }
        return to;
    }

    /** A table of one column is a box; a short line in it that says what follows is its heading. */
    private Block asBox(Block block) {
        boolean heading = block.is(Shape.PARAGRAPH) && !block.isEmpty() && Wording.count(block.words(text)) <= 8
            && (HeadingWords.kind(block.words(text)).isPresent() || HeadingWords.tellsAStory(block.words(text)));
        return heading ? block.as(Shape.HEADING, 9) : block;
    }

    private void row(TableColumns columns, List<Block> row) {
        Optional<Integer> asked = Optional.empty();
        String number = columns.numberIn(row, text);
        for (var block : row) {
            var kind = columns.kind(block.cell().map(Form.Cell::column).orElse(0));
            if (kind.isEmpty() || block.isEmpty() || Wording.saysThereIsNone(block.words(text)) || Wording.count(block.words(text)) < 2
                || kind.get() == Kind.RESPONSE && Wording.isADate(block.words(text))) {
                continue;
            }
            if (kind.get() == Kind.RESPONSE) {
                asked.ifPresent(id -> proposals.answer(id, block, headings.words()));
            } else {
                boolean part = asked.isPresent() && kind.get() == proposals.kind(asked.get()) && block.is(Shape.POINT);
                int id = part ? proposals.add(kind.get(), block, "", headings.words(), asked) : proposals.numbered(kind.get(), block, number, headings.words());
                if (!part && kind.get().asksForAction()) {
                    asked = Optional.of(id);
                    if (columns.answers()) {
                        proposals.answersBegin(id);
                    }
                }
            }
        }
    }
}
