package wholepicture.learning.reading;

import java.util.List;
import java.util.Optional;
import wholepicture.learning.reading.Block.Shape;

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
    private final Above above;
    private Optional<Integer> open = Optional.empty();
    private boolean labelsOnly;
    private String openNumber = "";

    private Reading(Paper paper) {
        this.paper = paper;
        this.text = paper.text();
        this.blocks = Outline.of(paper);
        this.proposals = new Proposals(paper);
        this.above = new Above(proposals);
        this.plan = Layout.isPlan(blocks, text);
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
        above.begin(Optional.empty());
        boolean answers = open.isPresent() && (HeadingWords.kind(block.words(text)).filter(Kind.RESPONSE::equals).isPresent()
            || HeadingWords.answers(block.words(text)) && headings.kind().filter(k -> k == Kind.RECOMMENDATION || k == Kind.RESPONSE).isPresent());
        if (answers) {
            proposals.answersBegin(open.orElseThrow());
            if (plan) {
                return;
            }
        }
        headings.enter(block, text, blocks, i, answers);
        if (!answers) {
            open = Optional.empty();
        }
        if (HeadingWords.kind(block.words(text)).isPresent()) {
            labelsOnly = Layout.labelsFollow(blocks, text, i);
        }
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
            above.endList();
            return;
        }
        if (leadKind.filter(Kind.RESPONSE::equals).isPresent() && Marker.areOfOneKind(openNumber, block.number()) && !block.number().equals(openNumber)) {
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
        if (Wording.answerLabel(words) > 0 && open.isPresent()) {
            answer(block, words);
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
        var parent = above.of(block);
        var kind = parent.isEmpty() && between(block) ? Optional.<Kind>empty() : Judging.point(words, kindHere(), parent.map(proposals::kind), headings.inStory());
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

    /** "Good practice: the nurse rang at once": what stands before the passage says what it is. */
    private boolean runIn(Block block, String words) {
        var runIn = HeadingWords.runIn(words).filter(r -> Wording.count(words.substring(r.length())) > 3).filter(r -> !headings.inStory() && headings.labelledRecommendation().isEmpty());
        runIn.ifPresent(found -> {
            String rest = words.substring(found.length());
            if (found.saysSo(rest)) {
                int id = proposals.numbered(found.kind(), block.after(found.length()), found.number(), headings.words());
                open = found.kind() == Kind.RECOMMENDATION ? Optional.of(id) : open;
                above.begin(Optional.of(id).filter(its -> Wording.leadsIn(words)));
            }
        });
        return runIn.isPresent();
    }

    private void labelled(Block block, HeadingWords.Label label) {
        int id = proposals.numbered(Kind.RECOMMENDATION, block.after(label.length()), label.number(), headings.words());
        open = Optional.of(id);
        above.begin(open.filter(its -> Wording.goesOnBelow(block.words(text))));
    }

    /** "Police response: it was done." */
    private void answer(Block block, String words) {
        int label = Wording.answerLabel(words);
        int recommendation = open.orElseThrow();
        proposals.answersBegin(recommendation);
        if (Wording.count(words.substring(label)) > 0 && !Wording.saysThereIsNone(words.substring(label))) {
            proposals.answer(recommendation, block.after(label), headings.words());
        }
        leadKind = Optional.of(Kind.RESPONSE);
    }

    private void paragraph(int i, Block block) {
        String words = block.words(text);
        boolean beforeList = i + 1 < blocks.size() && blocks.get(i + 1).is(Shape.POINT);
        if (Wording.answerLabel(words) > 0 && open.isPresent()) {
            answer(block, words);
            return;
        }
        if (plan && open.isPresent()) {
            proposals.answer(open.get(), block, headings.words());
            return;
        }
        above.begin(Optional.empty());
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
            above.begin(open.filter(its -> Wording.goesOnBelow(words) || beforeList));
            return;
        }
        if (Wording.leadsIn(words) && beforeList || beforeList && HeadingWords.lead(words).isPresent()) {
            lead = Optional.of(words);
            above.begin(headings.labelledRecommendation().flatMap(number -> open));
            leadKind = headings.inStory() ? Optional.empty() : HeadingWords.lead(words);
            return;
        }
        boolean overText = i + 1 < blocks.size() && blocks.get(i + 1).is(Shape.PARAGRAPH) && !Wording.isQuestion(blocks.get(i + 1).words(text));
        if (overText && Wording.isAHeadingOfItsOwn(words)) {
            return;
        }
        var kind = between(block) && !Wording.recommends(words) ? Optional.<Kind>empty() : Judging.paragraph(words, headings.kind().filter(k -> k != Kind.RESPONSE || open.isPresent()), headings);
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

    /** @return the index of the first block after the table */
    private int table(int from, int table) {
        int to = from + (int) blocks.stream().skip(from).takeWhile(block -> block.cell().filter(c -> c.table() == table).isPresent()).count();
        int start = from;
        for (var part : Tables.parts(blocks.subList(from, to), text)) {
            int end = start + part.size();
            var columns = TableColumns.of(part, text);
            if (Tables.areLabelled(part, text)) {
                new TableRows(proposals, text).readLabelled(part, headings.words());
            } else if (columns.saysNothing()) {
                boxes(start, end);
            } else {
                new TableRows(proposals, text).read(columns, headings.words());
            }
            start = end;
        }
        return to;
    }

    private void boxes(int from, int to) {
        for (int i = from; i < to; i++) {
            take(i, Tables.asBox(blocks.get(i), i > from ? Optional.of(blocks.get(i - 1)) : Optional.empty(), i + 1 < to ? Optional.of(blocks.get(i + 1)) : Optional.empty(), text));
        }
    }
}
