package wholepicture.sharing;

/** It cannot be handed over like this; the message says why and what is the way out. */
public class MayNotHandOver extends RuntimeException {

    MayNotHandOver(String why) {
        super(why);
    }
}
