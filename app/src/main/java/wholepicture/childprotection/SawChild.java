package wholepicture.childprotection;

/** Somebody saw the child, and says how it was: in the child's words, and by what was to be seen. */
public interface SawChild {

    String said();

    String looked();

    String behaved();

    /** False when the visit did not reach the child. */
    default boolean wasSeen() {
        return true;
    }
}
