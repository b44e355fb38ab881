package wholepicture.cases;

import java.util.Arrays;
import java.util.List;
import wholepicture.ui.Link;

/**
 * What every act says of itself.
 *
 * @param why the reason
 * @param considered what else was considered; empty when nothing else was
 * @param dissent who disagreed and what they said; empty when nobody did
 * @param rests what it rests on: lines of the chronology, assessments; empty when nothing was linked
 */
public record Because(String why, String considered, String dissent, List<Link> rests) {

    public Because {
        rests = List.copyOf(rests);
    }

    /** One that links no evidence. */
    public Because(String why, String considered, String dissent) {
        this(why, considered, dissent, List.of());
    }

    public static Because of(String why) {
        return new Because(why, "", "");
    }

    /** As it is kept: the address holds no blank. */
    String[] kept() {
        return rests.stream().map(link -> link.href() + " " + link.text()).toArray(String[]::new);
    }

    static List<Link> read(String[] kept) {
        return Arrays.stream(kept).map(one -> one.split(" ", 2)).map(one -> new Link(one.length > 1 ? one[1] : one[0], one[0])).toList();
    }
}
