package wholepicture.arrivals;

/**
 * Judges what could not be judged when it came, because something about the person was not known yet. Whoever
 * takes in files asks each bean of this before it calls a file read, inside {@code Works}, in the transaction that keeps the file where there is one.
 */
public interface JudgesAgain {

    /** @return how many were judged otherwise than before; what they said before is kept */
    int judgeAgain();
}
