package wholepicture.learning.products;

import java.util.ArrayList;
import java.util.List;

/** What a part says, as paragraphs and lists, for a page, a document and a slide alike. */
public record Prose(List<Block> blocks) {

    /** @param list whether the lines are of a list; a paragraph has one line */
    public record Block(boolean list, List<String> lines) {}

    /** An empty line ends a paragraph; lines that begin with "- " or "• " make a list. */
    public static Prose of(String text) {
        var blocks = new ArrayList<Block>();
        var paragraph = new StringBuilder();
        var list = new ArrayList<String>();
        for (var line : text.strip().lines().map(String::strip).toList()) {
            boolean item = line.startsWith("- ") || line.startsWith("• ");
            if (item || line.isEmpty()) {
                end(paragraph, blocks);
            }
            if (!item && !list.isEmpty()) {
                blocks.add(new Block(true, List.copyOf(list)));
                list.clear();
            }
            if (item) {
                list.add(line.substring(2).strip());
            } else if (!line.isEmpty()) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            }
        }
        end(paragraph, blocks);
        if (!list.isEmpty()) {
            blocks.add(new Block(true, List.copyOf(list)));
        }
        return new Prose(List.copyOf(blocks));
    }

    private static void end(StringBuilder paragraph, List<Block> blocks) {
        if (!paragraph.isEmpty()) {
            blocks.add(new Block(false, List.of(paragraph.toString())));
            paragraph.setLength(0);
        }
    }
}
