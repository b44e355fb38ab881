package wholepicture.learning.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import wholepicture.learning.reading.Paper.Form;
import wholepicture.learning.reading.Paper.Line;

/** What is on the pages but not of the text: page numbers, running titles, footnotes. Taken away, so that a sentence goes on over the page. */
final class Furniture {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
        "(?:page|p\\.?)?\\s*\\|?\\s*\\d{1,3}\\s*(?:(?:of|/)\\s*\\d{1,3})?|[-–—]\\s*\\d{1,3}\\s*[-–—]", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTENTS = Pattern.compile(".*(?:\\.{4,}|(?:\\. ){4,}|…{2,})\\s*\\d{1,3}");
    private static final Pattern NOTE = Pattern.compile("(\\d{1,2})\\s+(?=[\\p{Lu}“‘\"h]).*");
    private static final Pattern FOOTNOTE = Pattern.compile("\\d{1,2}");

    private Furniture() {}

    /** @param turned whether the page was turned, or furniture stood, just before the line */
    record Kept(Line line, boolean turned) {}

    static List<Kept> removed(Paper paper) {
        Set<Integer> gone = new HashSet<>();
        var lines = paper.lines();
        runningTitles(paper, gone);
        footnotes(paper, gone);
        for (int i = 0; i < lines.size(); i++) {
            if (CONTENTS.matcher(paper.words(lines.get(i))).matches()) {
                gone.add(i);
            } else if (isPageNumber(paper, i)) {
                if (!isFootnote(paper, i, gone) && !standsInText(paper, i)) {
                    gone.add(i);
                }
            }
        }
        return kept(paper, gone);
    }

    /** "2 See appendix C." at the foot of a page on which a word carries that number. */
    private static void footnotes(Paper paper, Set<Integer> gone) {
        var lines = paper.lines();
        for (int i = 0; paper.pages() > 0 && i < lines.size(); i++) {
            var note = NOTE.matcher(paper.words(lines.get(i)));
            if (!lines.get(i).spaced() || !(lines.get(i).form() instanceof Form.Plain) || !note.matches()) {
                continue;
            }
            int page = lines.get(i).page();
            int end = i;
            while (end < lines.size() && lines.get(end).page() == page && end - i < 12) {
                end++;
            }
            boolean foot = (end == lines.size() || lines.get(end).page() != page) && carried(paper, i, page, note.group(1));
            if (foot && lines.subList(i + 1, end).stream().noneMatch(l -> l.spaced() && !NOTE.matcher(paper.words(l)).matches() && !PAGE_NUMBER.matcher(paper.words(l)).matches())) {
                for (int j = i; j < end; j++) {
                    gone.add(j);
                }
            }
        }
    }

    /** Whether a word above on the page ends with the number, as a mark of a note is printed. */
    private static boolean carried(Paper paper, int before, int page, String number) {
        var mark = Pattern.compile(".*[\\p{L}.,;:)”’\"]" + number + "(?=\\s|$).*");
        return IntStream.range(0, before).filter(i -> paper.lines().get(i).page() == page).anyMatch(i -> mark.matcher(paper.words(paper.lines().get(i))).matches());
    }

    /** A number among the lines of a paragraph is a figure, not a page. */
    private static boolean standsInText(Paper paper, int i) {
        var lines = paper.lines();
        boolean lastOfPage = i + 1 == lines.size() || lines.get(i + 1).page() != lines.get(i).page() || lines.get(i + 1).spaced();
        return !lines.get(i).spaced() && !lastOfPage;
    }

    private static boolean isFootnote(Paper paper, int i, Set<Integer> gone) {
        var lines = paper.lines();
        if (paper.pages() == 0 || !lines.get(i).spaced() || !FOOTNOTE.matcher(paper.words(lines.get(i))).matches()) {
            return false;
        }
        int page = lines.get(i).page();
        int end = i + 1;
        while (end < lines.size() && lines.get(end).page() == page) {
            end++;
        }
        boolean note = end - i > 1 && end - i <= 12 && end < lines.size()
            && lines.subList(i + 1, end).stream().noneMatch(l -> Marker.at(paper.words(l)).filter(Marker::sure).isPresent())
            && !PAGE_NUMBER.matcher(paper.words(lines.get(i + 1))).matches() && lines.get(i + 1).spaced();
        if (note) {
            for (int j = i; j < end; j++) {
                gone.add(j);
            }
        }
        return note;
    }

    /** What stands at the head or the foot of three pages and more: once the outermost of it is taken away, what stood within it is the next. */
    private static void runningTitles(Paper paper, Set<Integer> gone) {
        int before;
        do {
            before = gone.size();
            runningTitlesAtTheEdge(paper, gone);
        } while (gone.size() > before);
    }

    private static void runningTitlesAtTheEdge(Paper paper, Set<Integer> gone) {
        Map<String, List<Integer>> same = new HashMap<>();
        var lines = paper.lines();
        for (int i = 0; i < lines.size(); i++) {
            String words = paper.words(lines.get(i));
            boolean edge = edge(paper, i, gone);
            boolean alone = lines.get(i).spaced() && (i + 1 == lines.size() || lines.get(i + 1).spaced() || edge);
            if (!gone.contains(i) && (alone || edge) && lines.get(i).form() instanceof Form.Plain && words.length() < 120 && words.split("\\s+").length > 2
                && HeadingWords.kind(words).isEmpty() && Marker.at(words).isEmpty() && !words.endsWith(":")) {
                same.computeIfAbsent(words.replaceAll("\\d+", "#"), key -> new ArrayList<>()).add(i);
            }
        }
        same.values().stream().filter(where -> where.size() > 2).forEach(gone::addAll);
    }

    private static boolean edge(Paper paper, int i, Set<Integer> gone) {
        var lines = paper.lines();
        int page = lines.get(i).page();
        int above = i - 1;
        while (above >= 0 && (gone.contains(above) || isPageNumber(paper, above))) {
            above--;
        }
        int below = i + 1;
        while (below < lines.size() && (gone.contains(below) || isPageNumber(paper, below))) {
            below++;
        }
        return paper.pages() > 0 && (above < 0 || lines.get(above).page() != page || below == lines.size() || lines.get(below).page() != page);
    }

    private static boolean isPageNumber(Paper paper, int i) {
        return paper.lines().get(i).form() instanceof Form.Plain && PAGE_NUMBER.matcher(paper.words(paper.lines().get(i))).matches();
    }

    private static List<Kept> kept(Paper paper, Set<Integer> gone) {
        var kept = new ArrayList<Kept>();
        boolean turned = true;
        int page = 0;
        for (int i = 0; i < paper.lines().size(); i++) {
            Line line = paper.lines().get(i);
            turned = turned || line.page() != page;
            page = line.page();
            if (gone.contains(i)) {
                turned = true;
            } else {
                kept.add(new Kept(line, turned));
                turned = false;
            }
        }
        return kept;
    }
}
