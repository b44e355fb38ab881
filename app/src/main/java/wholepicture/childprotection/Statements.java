package wholepicture.childprotection;

import java.util.Locale;
import java.util.Set;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;

/** What people say of the child, and what was found out about it. It changes no stage. Source: Learning Review, second issue. */
public sealed interface Statements extends Fact {

    @Override
    default Set<Stage> from() {
        return Set.of(Stage.values());
    }

    @Override
    default By by() {
        return By.ANYBODY_INVOLVED;
    }

    @Override
    default Bearing bearing() {
        return Bearing.RECORDS;
    }

    /** Somebody said something of the child. It happened when they said it. */
    record StatementMade(String who, Teller teller, String says) implements Statements {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return who.isBlank() || says.isBlank() ? "Say who says it, and what they say." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.OBSERVATION;
        }

        @Override
        public String sentence() {
            return "A statement was recorded, of: " + teller.inWords().toLowerCase(Locale.UK);
        }
    }

    /**
     * Somebody looked whether it is so.
     *
     * @param statement its number in the case
     * @param teller what sort of source it is, as whoever checked it knows
     * @param secondSource what bears it out, or speaks against it
     * @param weight what weight it has, and why
     */
    record StatementChecked(int statement, Said.Standing standing, Teller teller, String secondSource, String weight) implements Statements {

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (statement < 1 || statement > Said.of(before).size()) {
                return "There is no such statement in the case.";
            }
            if ((standing == Said.Standing.VERIFIED || standing == Said.Standing.DISPUTED) && secondSource.isBlank()) {
                return "Say which second source bears it out, or speaks against it.";
            }
            return teller.isLay() && weight.isBlank() ? "Say what weight it has, and why: what family, friends, neighbours or somebody unnamed say is not put aside without a reason." : "";
        }

        @Override
        public String sentence() {
            return "Statement %d was checked: %s".formatted(statement, standing.inWords().toLowerCase(Locale.UK));
        }
    }
}
