package wholepicture.meetings;

/** There is no meeting of this number, or none that the viewer may see. */
public class NoSuchMeeting extends RuntimeException {}
