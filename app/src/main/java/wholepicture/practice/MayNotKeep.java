package wholepicture.practice;

/** Only managers, leads and officers of the board write into the registers of practice. */
public class MayNotKeep extends RuntimeException {

    MayNotKeep() {
        super("Managers, safeguarding leads, learning leads and officers of the board write into the registers of practice");
    }
}
