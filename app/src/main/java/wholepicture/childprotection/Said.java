package wholepicture.childprotection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import wholepicture.childprotection.Words.Worded;

/**
 * A statement of a case, with all that was found out about it since.
 *
 * @param n by which it is named in the case, from 1
 * @param by what bears it out, or speaks against it; empty while nobody looked
 * @param weight what weight it has, and why; empty while nobody said
 */
public record Said(int n, String who, Teller teller, Instant at, String says, Standing standing, String by, String weight) {

    /** Whether a second source was asked, and what came of it. */
    public enum Standing implements Worded {
        UNVERIFIED("Not verified"), VERIFIED("Verified"), DISPUTED("Disputed"), CANNOT("Cannot be verified");

        private final String inWords;

        Standing(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** Every statement of the case as it stands, in the order it was made. */
    public static List<Said> of(Journey journey) {
        var said = new ArrayList<Said>();
        for (var happened : journey.facts()) {
            switch (happened.fact()) {
                case FrontDoor.ConcernRaised raised -> raised.concern().statements().forEach(one -> said.add(new Said(said.size() + 1, one.who(),
                    Teller.called(one.who(), raised.concern().source()), happened.at(), one.says(), Standing.UNVERIFIED, "", "")));
                case Statements.StatementMade made -> said.add(new Said(said.size() + 1, made.who(), made.teller(), happened.at(), made.says(), Standing.UNVERIFIED, "", ""));
                case Statements.StatementChecked checked when checked.statement() <= said.size() -> {
                    var before = said.get(checked.statement() - 1);
                    said.set(checked.statement() - 1, new Said(before.n(), before.who(), checked.teller(), before.at(), before.says(), checked.standing(), checked.secondSource(), checked.weight()));
                }
                default -> { }
            }
        }
        return List.copyOf(said);
    }

    /** Words of family, friends, neighbours or somebody unnamed that nobody has weighed. */
    boolean isPassedOver() {
        return teller.isLay() && weight.isBlank();
    }

    /** A parent's word that no second source was asked about. */
    boolean standsAlone() {
        return teller == Teller.PARENT && standing == Standing.UNVERIFIED;
    }
}
