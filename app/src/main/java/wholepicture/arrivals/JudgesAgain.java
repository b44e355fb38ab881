package wholepicture.arrivals;

/**
 * Judges what could not be judged when it came, because something about the person was not known yet. Whoever
 * takes in files asks each bean of this when a file has been read to its end, inside {@code Works}.
 */
public interface JudgesAgain {

    /** @return how many were judged otherwise than before; what they said before is kept */
    int judgeAgain();
}
