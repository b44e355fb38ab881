package wholepicture.chronology;

/** Why the worker cannot add to this chronology, and the way out. */
public class MayNotAdd extends RuntimeException {

    public MayNotAdd(String why) {
        super(why, null, false, false);
    }
}
