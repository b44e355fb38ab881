package wholepicture.childprotection;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.Worded;
import wholepicture.clocks.Timescale;

/** Who hears of a case regularly, how often, and that they were told: parties to proceedings, a guardian, another authority. */
public sealed interface Telling extends Fact {

    /** Somebody who hears regularly. @param what what they are told, and what not */
    record Listed(String who, Every every, String what) {}

    /** How often. */
    enum Every implements Worded {
        WEEK("Every week", Timescales.UPDATE_EVERY_WEEK), FORTNIGHT("Every two weeks", Timescales.UPDATE_EVERY_FORTNIGHT), MONTH("Every month", Timescales.UPDATE_EVERY_MONTH);

        private final String inWords;
        private final Timescale rule;

        Every(String inWords, Timescale rule) {
            this.inWords = inWords;
            this.rule = rule;
        }

        @Override
        public String inWords() {
            return inWords;
        }

        Timescale rule() {
            return rule;
        }
    }

    @Override
    default Set<Stage> from() {
        return Stage.OPEN;
    }

    @Override
    default EntryKind chronologyKind() {
        return EntryKind.SHARING;
    }

    @Override
    default Bearing bearing() {
        return Bearing.RECORDS;
    }

    record RegularlyTold(String who, Every every, String what) implements Telling {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return who.isBlank() || what.isBlank() ? "Say who is told, and what." : "";
        }

        @Override
        public String sentence() {
            return "Somebody is to hear of the case regularly: " + every.inWords().toLowerCase(Locale.UK);
        }
    }

    /** @param who as they stand in the list */
    record NoLongerTold(String who) implements Telling {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return of(before).stream().anyMatch(one -> one.who().equals(who)) ? "" : "Nobody of this name hears of the case regularly.";
        }

        @Override
        public String sentence() {
            return "Somebody no longer hears of the case regularly";
        }
    }

    /** All of those who hear as often as that were told. */
    record UpdateSent(Every every, String how) implements Telling {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return of(before).stream().noneMatch(one -> one.every() == every) ? "Nobody hears of the case as often as that." : how.isBlank() ? "Say how they were told, and of what." : "";
        }

        @Override
        public String sentence() {
            return "Those who hear of the case were told: " + every.inWords().toLowerCase(Locale.UK);
        }
    }

    /** Who hears regularly now, in the order in which they were listed. Somebody who is listed again hears as was said last. */
    static List<Listed> of(Journey journey) {
        var listed = List.<Listed>of();
        for (var happened : journey.facts()) {
            listed = happened.fact() instanceof Telling it ? after(listed, it) : listed;
        }
        return listed;
    }

    /** Who hears regularly after that, of those who did before. */
    static List<Listed> after(List<Listed> before, Telling fact) {
        return switch (fact) {
            case RegularlyTold it -> Stream.concat(without(before, it.who()), Stream.of(new Listed(it.who(), it.every(), it.what()))).toList();
            case NoLongerTold it -> without(before, it.who()).toList();
            case UpdateSent ignored -> before;
        };
    }

    private static Stream<Listed> without(List<Listed> listed, String who) {
        return listed.stream().filter(one -> !one.who().equals(who));
    }
}
