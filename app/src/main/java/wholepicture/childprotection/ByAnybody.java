package wholepicture.childprotection;

import java.util.Set;

/** What anybody who is involved with the child may record for as long as the case is open. Each room of such facts says only what is its own. */
sealed interface ByAnybody extends Fact permits Need, Harm, Emergency, Engagement, Whereabouts, TakingPart {

    @Override
    default Set<Stage> from() {
        return Stage.OPEN;
    }

    @Override
    default By by() {
        return By.ANYBODY_INVOLVED;
    }
}
