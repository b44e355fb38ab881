package wholepicture.killed;

/** A kind of work that the server may be killed at. */
interface Killed {

    /** What must be there before the first kill. */
    void prepare() throws Exception;

    /** Has the server do it and returns when it is at it; it is killed some moments later. */
    void begin() throws Exception;

    /** Whether the server is in the middle of it now; asked in the moment before a kill. */
    boolean isInTheMiddle() throws Exception;

    /** The server runs again: what a person or an agency would do who got no answer. */
    void goOn() throws Exception;

    /** Waits until all is done, and looks whether everything is there once. */
    void check() throws Exception;

    /** What was done, for whoever reads the figures. */
    String inWords();
}
