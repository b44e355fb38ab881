package wholepicture.demonstration;

import java.util.ArrayList;
import java.util.List;

/** The people who write an agency's lines, besides those who can sign in. */
final class Staff {

    private final List<String> names;

    Staff(long seed, Partner partner, List<Community> communities) {
        var dice = new Dice(seed, 1_000_000_007L + partner.number());
        List<String> list = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            var naming = new Naming(dice, dice.of(communities));
            var called = naming.adult(dice.chance(0.65), dice.between(1964, 2000), naming.familyName());
            list.add(called.given() + " " + called.family());
        }
        names = List.copyOf(list);
    }

    /** "Anna Kaminska, school nurse" */
    String author(Dice dice, String jobTitle) {
        return dice.of(names) + ", " + jobTitle;
    }

    String name(Dice dice) {
        return dice.of(names);
    }
}
