package wholepicture.practice;

import java.util.stream.Stream;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;

/** Who writes into the registers of practice; everybody who has signed in reads them. */
public final class Keepers {

    private Keepers() {}

    public static boolean may() {
        return Stream.of(Role.MANAGER, Role.SAFEGUARDING_LEAD, Role.LEARNING_LEAD, Role.BOARD_OFFICER, Role.HEAD_OF_SERVICE).anyMatch(Acting.now()::is);
    }

    /** @throws MayNotKeep unless whoever acts {@link #may may} */
    public static void only() {
        if (!may()) {
            throw new MayNotKeep();
        }
    }
}
