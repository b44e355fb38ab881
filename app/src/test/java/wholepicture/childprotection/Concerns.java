package wholepicture.childprotection;

/** What stories outside of child protection need of it. */
public final class Concerns {

    private Concerns() {}

    public static Concern concern() {
        return Told.concern();
    }

    /** The concern is looked into: it protects. */
    public static Fact assess() {
        return Told.decided(Words.Outcome.ASSESSMENT);
    }

    /** Nothing more is done: it withdraws. */
    public static Fact close() {
        return Told.decided(Words.Outcome.NO_FURTHER_ACTION);
    }

    public static Fact history() {
        return new FrontDoor.EarlierConcernsRead(0, "None before this one");
    }

    public static Fact seen() {
        return Told.seen();
    }

    public static Fact strategyDecided() {
        return Told.decided(Words.Outcome.STRATEGY);
    }

    public static Fact strategyHeld() {
        return Told.strategy(Words.StrategyDecision.JOINT_ENQUIRY);
    }
}
